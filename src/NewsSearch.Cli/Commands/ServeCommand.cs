using System.CommandLine;
using Microsoft.Extensions.Hosting;
using NewsSearch.Articles.Storage;
using NewsSearch.Cli.Terminals;
using NewsSearch.Service;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch serve</c>: runs the service in this process.</summary>
internal static class ServeCommand
{
    private const string SqlitePrefix = "sqlite:";
    private const string PostgresPrefix = "postgres:";

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var data = new Option<string?>("--data", "-d") { HelpName = "DIR", Description = "The folder of the articles database and the index. [default: index-data]" };
        var port = new Option<int?>("--port", "-p") { HelpName = "N", Description = "The port for gRPC, gRPC-Web and JSON alike; 0 for any free one. [default: 50051]" };
        var listen = new Option<string?>("--listen")
        {
            HelpName = "ADDRESS",
            Description = "Where to listen: localhost for this machine only, * for every address of it, or one IP address. [default: localhost]",
        };
        var store = new Option<string?>("--store")
        {
            HelpName = "STORE",
            Description = "Where articles are kept: sqlite:FILE, or postgres:CONNECTION with an Npgsql connection string. [default: articles.db in the data folder]",
        };
        var settings = new Option<string[]>("--set")
        {
            HelpName = "NAME=VALUE",
            Description = "Any other setting, such as MaxSearchTime=00:00:10 or QueryLimits:MaxQueryWords=200. May be repeated.",
        };
        store.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } value
                && !value.StartsWith(SqlitePrefix, StringComparison.Ordinal) && !value.StartsWith(PostgresPrefix, StringComparison.Ordinal))
            {
                result.AddError($"--store: '{value}' begins neither with {SqlitePrefix} nor with {PostgresPrefix}");
            }
        });
        settings.Validators.Add(result =>
        {
            foreach (var setting in result.GetValueOrDefault<string[]>()?.Where(setting => setting.IndexOf('=', StringComparison.Ordinal) < 1) ?? [])
            {
                result.AddError($"--set: '{setting}' is not NAME=VALUE.");
            }
        });

        var command = new DocumentedCommand("serve", "Run the service: gRPC, gRPC-Web and JSON on one port, until Ctrl-C.")
        {
            Notes =
            [
                "Settings come, from weakest to strongest, from appsettings.json beside the program, newsearch.json in the data folder (both in a "
                    + "section NewsSearch), environment variables (NEWSSEARCH_PORT, NEWSSEARCH_QUERYLIMITS__MAXQUERYWORDS) and these options.",
                "A password is better off in the environment (NEWSSEARCH_POSTGRESCONNECTION) than in a command line that others can see.",
            ],
            Examples =
            [
                ("newsearch serve", "on http://localhost:50051, with its data in index-data/"),
                ("newsearch serve --data /var/lib/newsearch --listen '*' --port 8080", "for other machines too"),
                ("newsearch serve --store 'postgres:Host=db.example;Database=news;Username=news'", "several nodes on one archive"),
            ],
        };
        foreach (var option in (Option[])[data, port, listen, store, settings])
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var options = Settings(
                terminal, parsed.GetValue(data), parsed.GetValue(port), parsed.GetValue(listen), parsed.GetValue(store), parsed.GetValue(settings) ?? []);
            IHost service = await StartAsync(async () =>
            {
                var application = ServiceHost.Build(options);
                try
                {
                    await application.StartAsync(cancellationToken);
                    return application;
                }
                catch
                {
                    // The archive may be open already.
                    await application.DisposeAsync();
                    throw;
                }
            });
            await service.WaitForShutdownAsync(cancellationToken);
            await ((IAsyncDisposable)service).DisposeAsync();
            return ExitCodes.Done;
        });
        return command;
    }

    /// <summary>Starts a service in this process and tells the user what keeps it from starting.</summary>
    internal static async Task<T> StartAsync<T>(Func<Task<T>> start)
    {
        try
        {
            return await start();
        }
        catch (ServiceOptionsException exception)
        {
            throw new CommandFailure(ExitCodes.Usage, exception.Message);
        }
        catch (StoreUnavailableException exception)
        {
            throw new CommandFailure(ExitCodes.ServerFailed, exception.Message);
        }
    }

    private static Dictionary<string, string?> Settings(
        Terminal terminal, string? data, int? port, string? listen, string? store, IReadOnlyList<string> others)
    {
        var settings = others.ToDictionary(
            setting => setting[..setting.IndexOf('=', StringComparison.Ordinal)],
            string? (setting) => setting[(setting.IndexOf('=', StringComparison.Ordinal) + 1)..],
            StringComparer.OrdinalIgnoreCase);
        Set(nameof(ServiceOptions.DataDirectory), data is null ? null : terminal.Resolve(data));
        Set(nameof(ServiceOptions.Port), port?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        Set(nameof(ServiceOptions.ListenAddress), listen);
        Set(nameof(ServiceOptions.SqlitePath), ValueAfter(SqlitePrefix, store) is { } file ? terminal.Resolve(file) : null);
        Set(nameof(ServiceOptions.PostgresConnection), ValueAfter(PostgresPrefix, store));
        return settings;

        void Set(string name, string? value)
        {
            if (value is not null)
            {
                settings[name] = value;
            }
        }
    }

    private static string? ValueAfter(string prefix, string? store) =>
        store?.StartsWith(prefix, StringComparison.Ordinal) == true ? store[prefix.Length..] : null;
}
