using NewsSearch.Articles.Storage;

namespace NewsSearch.Service.Hosting;

/// <summary>Finds the store that the options name.</summary>
internal static class ArchiveStore
{
    private const string SqliteFileName = "articles.db";

    /// <summary>How to open the store.</summary>
    /// <exception cref="ServiceOptionsException">Opening throws it where the location is malformed.</exception>
    public static ArticleStoreOpener OpenerFor(ServiceOptions options)
    {
        var location = options.PostgresConnection ?? options.SqlitePath ?? Path.Combine(options.DataDirectory, SqliteFileName);
        return _ => Task.Run(() => Open(location, options));
    }

    private static IArticleStore Open(string location, ServiceOptions options)
    {
        try
        {
            return options.PostgresConnection is null ? SqliteArticleStore.Open(location) : PostgresArticleStore.Open(location);
        }
        catch (ArgumentException malformed) when (options.PostgresConnection is not null)
        {
            throw new ServiceOptionsException([$"{nameof(options.PostgresConnection)} is malformed: {malformed.Message}"]);
        }
    }
}
