using Microsoft.Extensions.Configuration;
using NewsSearch.Service.Hosting;
using NewsSearch.Testing;

namespace NewsSearch.Service.Tests.Hosting;

public sealed class ServiceConfigurationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Defaults_listen_on_loopback_and_keep_SQLite_in_index_data()
    {
        var options = ServiceConfiguration.Load(new ConfigurationManager(), new Dictionary<string, string?>(), NoEnvironment);

        (options.ListenAddress, options.Port).ShouldBe(("localhost", 50_051));
        options.DataDirectory.ShouldBe(Path.GetFullPath("index-data"));
        options.PostgresConnection.ShouldBeNull();
        options.MaxReceiveMessageBytes.ShouldBe(8 * 1024 * 1024);
    }

    [Fact]
    public void Options_win_over_the_environment_which_wins_over_the_folder_which_wins_over_appsettings()
    {
        File.WriteAllText(_folder[ServiceOptions.FileName], """{ "NewsSearch": { "Port": 3, "CommitChanges": 3, "MaxImportsInFlight": 3 } }""");
        var configuration = new ConfigurationManager();
        configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["NewsSearch:Port"] = "4", ["NewsSearch:CommitChanges"] = "4", ["NewsSearch:MaxImportsInFlight"] = "4", ["NewsSearch:MaxWaitingSearches"] = "4",
        });
        configuration.AddEnvironmentVariables("NOTHING_BEGINS_LIKE_THIS_");

        var options = ServiceConfiguration.Load(
            configuration,
            new Dictionary<string, string?> { ["DataDirectory"] = _folder.Path, ["Port"] = "1", ["ListenAddress"] = null },
            new Dictionary<string, string?> { ["NEWSSEARCH_PORT"] = "2", ["NEWSSEARCH_COMMITCHANGES"] = "2", ["OTHER"] = "x" });

        (options.Port, options.CommitChanges, options.MaxImportsInFlight, options.MaxWaitingSearches).ShouldBe((1, 2, 3, 4));
        options.ListenAddress.ShouldBe("localhost");
    }

    [Fact]
    public void Nested_settings_are_named_with_two_underscores_in_the_environment()
    {
        var options = ServiceConfiguration.Load(
            new ConfigurationManager(),
            new Dictionary<string, string?> { ["ArticleLimits:MaxLabels"] = "7", ["RefreshInterval"] = "00:00:00.100" },
            new Dictionary<string, string?> { ["NEWSSEARCH_QUERYLIMITS__MAXQUERYWORDS"] = "5", ["NEWSSEARCH_ALLOWEDORIGINS__0"] = "https://news.example" });

        options.QueryLimits.MaxQueryWords.ShouldBe(5);
        options.QueryLimits.MaxQueryDepth.ShouldBe(64);
        options.ArticleLimits.MaxLabels.ShouldBe(7);
        options.RefreshInterval.ShouldBe(TimeSpan.FromMilliseconds(100));
        options.AllowedOrigins.ShouldBe(["https://news.example"]);
    }

    [Theory]
    [InlineData("Port", "-1")]
    [InlineData("Port", "65536")]
    [InlineData("Port", "http")]
    [InlineData("ListenAddress", "news.example")]
    [InlineData("RefreshInterval", "00:01:00")]
    [InlineData("RefreshInterval", "soon")]
    [InlineData("MaxReceiveMessageBytes", "1")]
    [InlineData("MaxConcurrentSearches", "0")]
    [InlineData("MaxImportsInFlight", "0")]
    [InlineData("MaxImportBytesInFlight", "0")]
    [InlineData("MaxSearchTime", "00:00:00")]
    [InlineData("ShutdownTimeout", "-00:00:01")]
    [InlineData("WriteBufferMegabytes", "NaN")]
    [InlineData("AllowedOrigins:0", "https://news.example/path")]
    [InlineData("CertificatePath", "no-such-file.pem")]
    [InlineData("CertificatePassword", "a password without a certificate")]
    [InlineData("ArticleLimits:MaxIdBytes", "513")]
    public void Wrong_setting_is_named(string name, string value)
    {
        var failure = Should.Throw<ServiceOptionsException>(() =>
            ServiceConfiguration.Load(new ConfigurationManager(), new Dictionary<string, string?> { [name] = value }, NoEnvironment));

        failure.Problems.ShouldHaveSingleItem().ShouldContain(name.Split(':')[0] is "CertificatePath" ? value : name.Split(':')[0] is "CertificatePassword" ? "CertificatePath" : name.Split(':')[0]);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var failure = Should.Throw<ServiceOptionsException>(() => ServiceConfiguration.Load(
            new ConfigurationManager(),
            new Dictionary<string, string?> { ["Port"] = "-1", ["PostgresConnection"] = "Host=localhost", ["SqlitePath"] = "articles.db" },
            NoEnvironment));

        failure.Problems.Count.ShouldBe(2);
    }

    [Fact]
    public void Unknown_setting_is_named_with_the_place_where_it_was_set()
    {
        var failure = Should.Throw<ServiceOptionsException>(() => ServiceConfiguration.Load(
            new ConfigurationManager(), new Dictionary<string, string?> { ["Prot"] = "50051" }, NoEnvironment));

        failure.Problems.ShouldHaveSingleItem().ShouldContain("Prot");
    }

    [Fact]
    public void File_that_is_not_JSON_is_named()
    {
        File.WriteAllText(_folder[ServiceOptions.FileName], "{ \"NewsSearch\": ");

        var failure = Should.Throw<ServiceOptionsException>(() => ServiceConfiguration.Load(
            new ConfigurationManager(), new Dictionary<string, string?> { ["DataDirectory"] = _folder.Path }, NoEnvironment));

        failure.Message.ShouldContain(ServiceOptions.FileName);
    }

    private static Dictionary<string, string?> NoEnvironment => [];
}
