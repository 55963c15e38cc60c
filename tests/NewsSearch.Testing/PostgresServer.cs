using System.Diagnostics;
using Npgsql;
using Xunit;

namespace NewsSearch.Testing;

/// <summary>
/// A real PostgreSQL server for tests: started, with all durability on, when first used, on a Unix socket in a folder of
/// its own; stopped and deleted when disposed or when the test process ends, however it ends. Share one per assembly:
/// <c>[assembly: AssemblyFixture(typeof(PostgresServer))]</c> and a constructor parameter.
/// </summary>
/// <remarks>Needs Debian's package postgresql; without it the tests that use it are skipped, visibly.</remarks>
public sealed class PostgresServer : IDisposable
{
    // The shell owns server and folder. Its standard input ends when this process does, which is the sign to stop; an
    // interrupt that is meant for the tests must not end it earlier.
    private const string Script = """
        trap '' INT TERM HUP
        folder=$(mktemp -d /tmp/newssearch-postgres-XXXXXX)
        "$0/initdb" --pgdata="$folder/data" --username=postgres --auth=trust --encoding=UTF8 --locale=C --no-sync >"$folder/log" 2>&1
        "$0/postgres" -D "$folder/data" -k "$folder" -c listen_addresses= -c shared_buffers=64MB -c max_connections=200 >>"$folder/log" 2>&1 &
        echo "$folder"
        cat >/dev/null
        kill -INT $!
        wait $!
        rm -rf "$folder"
        """;

    private readonly Lock _lock = new();
    private Process? _shell;
    private string? _folder;
    private int _databases;

    /// <summary>Makes an empty database and returns its connection string for Npgsql. Starts the server if need be.</summary>
    public string CreateDatabase()
    {
        lock (_lock)
        {
            _folder ??= Start();
            var name = $"test{++_databases}";
            Execute(ConnectionString("postgres"), $"CREATE DATABASE {name}");
            return ConnectionString(name);
        }
    }

    /// <summary>Runs one statement, on a connection of its own, and returns its first value.</summary>
    public static object? Execute(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        return command.ExecuteScalar();
    }

    /// <summary>Runs one statement as the administrator, connected to another database than those of the tests.</summary>
    public object? Administer(string sql) => Execute(ConnectionString("postgres"), sql);

    /// <summary>Stops the server and deletes its files.</summary>
    public void Dispose()
    {
        if (_shell is not null)
        {
            _shell.StandardInput.Close();
            _shell.WaitForExit();
            _shell.Dispose();
        }
    }

    private string ConnectionString(string database) => $"Host={_folder};Username=postgres;Database={database};Pooling=false";

    private string Start()
    {
        var binaries = FindBinaries();
        Assert.SkipWhen(binaries is null, "needs Debian's package postgresql");
        Assert.SkipWhen(
            Environment.IsPrivilegedProcess && !File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)),
            "needs the user postgres, because PostgreSQL refuses to run as root");
        string[] shell = ["sh", "-c", Script, binaries!];
        string[] command = Environment.IsPrivilegedProcess ? ["runuser", "-u", "postgres", "--", .. shell] : shell;
        _shell = Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            WorkingDirectory = "/",
        })!;
        var folder = _shell.StandardOutput.ReadLine() ?? throw new InvalidOperationException("PostgreSQL could not be started.");
        _folder = folder;
        WaitUntilReady(folder);
        return folder;
    }

    private void WaitUntilReady(string folder)
    {
        var waiting = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                Administer("SELECT 1");
                return;
            }
            catch (NpgsqlException) when (waiting.Elapsed < TimeSpan.FromSeconds(30))
            {
                Thread.Sleep(20);
            }
            catch (NpgsqlException error)
            {
                throw new InvalidOperationException($"PostgreSQL did not start:\n{File.ReadAllText(Path.Combine(folder, "log"))}", error);
            }
        }
    }

    private static string? FindBinaries() =>
        Directory.Exists("/usr/lib/postgresql")
            ? Directory.GetDirectories("/usr/lib/postgresql")
                .Select(version => Path.Combine(version, "bin"))
                .Where(folder => File.Exists(Path.Combine(folder, "initdb")) && File.Exists(Path.Combine(folder, "postgres")))
                .Order(StringComparer.Ordinal)
                .LastOrDefault()
            : null;
}
