using System.Globalization;
using System.Text.RegularExpressions;
using Npgsql;

namespace NewsSearch.Articles.Storage.Postgres;

/// <summary>How people say which PostgreSQL database they mean: as a URI (postgres://) or as a connection string (Host=…).</summary>
internal static partial class PostgresLocation
{
    /// <summary>Whether a location is one of PostgreSQL, and not a path.</summary>
    public static bool IsPostgres(string location) => IsUri(location) || ConnectionString().IsMatch(location);

    /// <summary>The settings of a location, with statements prepared by themselves unless it says otherwise.</summary>
    /// <exception cref="ArgumentException">The location is malformed.</exception>
    public static NpgsqlConnectionStringBuilder WithDefaults(string location)
    {
        var settings = IsUri(location) ? FromUri(location) : new NpgsqlConnectionStringBuilder(location);
        if (!settings.ContainsKey("Max Auto Prepare") || settings.MaxAutoPrepare == 0)
        {
            settings.MaxAutoPrepare = 16;
            settings.AutoPrepareMinUsages = 2;
        }

        settings.ApplicationName ??= "newssearch";
        return settings;
    }

    private static bool IsUri(string location) =>
        location.StartsWith("postgres://", StringComparison.OrdinalIgnoreCase) || location.StartsWith("postgresql://", StringComparison.OrdinalIgnoreCase);

    // https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNSTRING-URIS
    private static NpgsqlConnectionStringBuilder FromUri(string location)
    {
        var match = UriForm().Match(location);
        if (!match.Success)
        {
            throw new ArgumentException("The location should look like postgres://user:password@host:port/database?sslmode=require.", nameof(location));
        }

        var settings = new NpgsqlConnectionStringBuilder();
        Set("user", value => settings.Username = value);
        Set("password", value => settings.Password = value);
        Set("host", value => settings.Host = value.Trim('[', ']'));
        Set("port", value => settings.Port = int.Parse(value, CultureInfo.InvariantCulture));
        Set("database", value => settings.Database = value);
        foreach (var setting in match.Groups["query"].Value.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = setting.Split('=', 2);
            settings[Keyword(parts[0])] = Uri.UnescapeDataString(parts[^1]).Replace("verify-", "Verify", StringComparison.Ordinal);
        }

        return settings;

        void Set(string group, Action<string> set)
        {
            if (match.Groups[group] is { Success: true, Length: > 0 } found)
            {
                set(Uri.UnescapeDataString(found.Value));
            }
        }
    }

    private static string Keyword(string name) => name switch
    {
        "connect_timeout" => "Timeout",
        "dbname" => "Database",
        "user" => "Username",
        _ => name.Replace('_', ' '),
    };

    [GeneratedRegex(@"(^|;)\s*(host|server)\s*=", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ConnectionString();

    [GeneratedRegex(
        @"^postgres(ql)?://((?<user>[^:@/?]*)(:(?<password>[^@/?]*))?@)?(?<host>\[[^\]]*\]|[^:/?]*)(:(?<port>[0-9]{1,5}))?(/(?<database>[^?]*))?(\?(?<query>.*))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex UriForm();
}
