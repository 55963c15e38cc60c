using NewsSearch.Articles.Storage;
using NewsSearch.Articles.Storage.Postgres;
using NewsSearch.Testing;
using Npgsql;

namespace NewsSearch.Articles.Tests.Storage;

public sealed class ArticleStoresTests(PostgresServer server)
{
    [Theory]
    [InlineData("postgres://localhost/news", true)]
    [InlineData("PostgreSQL://localhost/news", true)]
    [InlineData("Host=localhost;Database=news", true)]
    [InlineData("Database=news; server = localhost", true)]
    [InlineData("articles.db", false)]
    [InlineData("/data/host=1/articles.db", false)]
    [InlineData("postgres.db", false)]
    [InlineData("", false)]
    public void A_location_of_PostgreSQL_is_told_from_a_path(string location, bool expected) =>
        PostgresLocation.IsPostgres(location).ShouldBe(expected);

    [Theory]
    [InlineData("postgres://localhost", "localhost", 5432, null, null, null)]
    [InlineData("postgresql://ann@db.example.org/news", "db.example.org", 5432, "news", "ann", null)]
    [InlineData("postgres://ann:p%40ss%2Fw%3Bo=rd@10.0.0.1:6543/my%20news", "10.0.0.1", 6543, "my news", "ann", "p@ss/w;o=rd")]
    [InlineData("postgres://[::1]:5433/news", "::1", 5433, "news", null, null)]
    [InlineData("postgres:///news?host=/run/postgresql&user=ann", "/run/postgresql", 5432, "news", "ann", null)]
    public void A_URI_says_server_database_and_user(string uri, string host, int port, string? database, string? user, string? password)
    {
        var settings = PostgresLocation.WithDefaults(uri);
        (settings.Host, settings.Port, settings.Database, settings.Username, settings.Password).ShouldBe((host, port, database, user, password));
    }

    [Fact]
    public void A_URI_carries_settings()
    {
        var settings = PostgresLocation.WithDefaults("postgres://localhost/news?sslmode=verify-full&connect_timeout=7&application_name=desk");
        (settings.SslMode, settings.Timeout, settings.ApplicationName).ShouldBe((SslMode.VerifyFull, 7, "desk"));
    }

    [Theory]
    [InlineData("postgres://local host:port/x")]
    [InlineData("postgres://localhost/news?colour=red")]
    [InlineData("Host=localhost;Colour=red")]
    [InlineData("postgres://localhost:99999/news")]
    [InlineData("postgres://localhost/news?sslmode=maybe")]
    public void A_malformed_location_is_the_callers_mistake(string location) =>
        Should.Throw<ArgumentException>(() => ArticleStores.Open(location));

    [Fact]
    public async Task A_path_opens_SQLite_and_a_connection_string_PostgreSQL()
    {
        using var folder = new TemporaryFolder();
        await using var sqlite = ArticleStores.Open(folder["articles.db"]);
        sqlite.Kind.ShouldBe("sqlite");
        await using var postgres = ArticleStores.Open(server.CreateDatabase());
        postgres.Kind.ShouldBe("postgresql");
        postgres.ArchiveId.ShouldNotBe(sqlite.ArchiveId);
    }
}
