using NewsSearch.Articles.Storage.Postgres;

namespace NewsSearch.Articles.Storage;

/// <summary>Opens the store that a location means.</summary>
public static class ArticleStores
{
    /// <summary>Opens an archive, creating it if there is none.</summary>
    /// <param name="location">
    /// A PostgreSQL database, as a URI "postgres://user:password@host:5432/news" or as a connection string
    /// "Host=…;Database=…"; anything else is the path of an SQLite file.
    /// </param>
    /// <param name="options">How to batch, wait and read; null for the defaults.</param>
    /// <exception cref="StoreUnavailableException">The archive cannot be opened.</exception>
    /// <exception cref="ArgumentException">The location is malformed.</exception>
    public static IArticleStore Open(string location, ArticleStoreOptions? options = null) =>
        PostgresLocation.IsPostgres(location)
            ? PostgresArticleStore.Open(location, options)
            : SqliteArticleStore.Open(location, options);
}
