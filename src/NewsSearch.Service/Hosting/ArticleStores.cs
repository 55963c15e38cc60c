using NewsSearch.Articles.Storage;

namespace NewsSearch.Service.Hosting;

/// <summary>Chooses the store that the options name.</summary>
internal static class ArticleStores
{
    private const string SqliteFileName = "articles.db";

    /// <summary>How to open the store.</summary>
    public static ArticleStoreOpener OpenerFor(ServiceOptions options)
    {
        var path = options.SqlitePath ?? Path.Combine(options.DataDirectory, SqliteFileName);
        return _ => Task.FromResult<IArticleStore>(SqliteArticleStore.Open(path));
    }
}
