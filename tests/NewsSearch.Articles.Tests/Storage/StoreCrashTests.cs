using System.Diagnostics;
using System.Globalization;
using NewsSearch.Articles.Storage;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Storage;

/// <summary>What a killed process and a full disk leave behind, seen from outside: the writer is a process of its own.</summary>
public sealed class StoreCrashTests(PostgresServer server) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task A_kill_loses_no_article_that_SQLite_acknowledged() => KillRepeatedlyAsync(_folder["articles.db"]);

    [Fact]
    public Task A_kill_loses_no_article_that_PostgreSQL_acknowledged() => KillRepeatedlyAsync(server.CreateDatabase());

    [Fact]
    public async Task Writes_on_a_full_disk_fail_and_go_on_when_there_is_room_again()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "needs prlimit");
        var location = _folder["articles.db"];
        using var writer = Writer.Start(location, "full");
        writer.ReadUntil(acknowledged: 100, failed: 0);

        // A limit on the size of files stands for a full disk: no write beyond it succeeds.
        var room = new FileInfo(location + "-wal").Length + 20_000;
        LimitFiles(writer.ProcessId, room.ToString(CultureInfo.InvariantCulture));
        writer.ReadUntil(acknowledged: 0, failed: 20);
        LimitFiles(writer.ProcessId, "unlimited");
        writer.ReadUntil(writer.Acknowledged.Count + 200, failed: 0);
        writer.Kill();

        await using var store = ArticleStores.Open(location);
        await ShouldHoldAsync(store, writer.Acknowledged);
        foreach (var id in writer.Failed)
        {
            (await store.FindAsync(id, CancellationToken.None)).ShouldBeNull();
        }
    }

    private static async Task KillRepeatedlyAsync(string location)
    {
        var random = TestSeed.Random(nameof(KillRepeatedlyAsync));
        var acknowledged = new List<string>();
        for (var kill = 0; kill < TestSeed.Iterations(4); kill++)
        {
            using var writer = Writer.Start(location, $"{kill}");
            writer.ReadUntil(random.Next(1, 500), failed: 0);
            Thread.Sleep(random.Next(20));
            writer.Kill();
            acknowledged.AddRange(writer.Acknowledged);

            await using var store = ArticleStores.Open(location);
            await ShouldHoldAsync(store, acknowledged);
        }
    }

    private static async Task ShouldHoldAsync(IArticleStore store, IEnumerable<string> acknowledged)
    {
        var numbers = new HashSet<long>();
        var found = new HashSet<string>();
        await foreach (var change in store.ReadChangesAsync(0, CancellationToken.None))
        {
            numbers.Add(change.Sequence).ShouldBeTrue();
            found.Add(change.Id).ShouldBeTrue();
        }

        acknowledged.Except(found).ShouldBeEmpty(TestSeed.Replay);
        var statistics = await store.GetStatisticsAsync(CancellationToken.None);
        (statistics.Articles, statistics.LastSequence).ShouldBe((found.Count, numbers.Max()), TestSeed.Replay);
    }

    private static void LimitFiles(int process, string bytes)
    {
        using var command = Process.Start("prlimit", ["--pid", $"{process}", $"--fsize={bytes}:unlimited"]);
        command.WaitForExit();
        command.ExitCode.ShouldBe(0);
    }

    /// <summary>The writing process and what it has said so far.</summary>
    private sealed class Writer(Process process) : IDisposable
    {
        public List<string> Acknowledged { get; } = [];

        public List<string> Failed { get; } = [];

        public int ProcessId => process.Id;

        public static Writer Start(string location, string prefix)
        {
            // The shell makes the process survive the signal that comes with a write beyond the limit, and then becomes it.
            var program = Path.Combine(AppContext.BaseDirectory, "NewsSearch.StoreWriter.dll");
            string[] arguments = ["-c", "trap '' XFSZ; exec dotnet \"$@\"", "sh", program, location, prefix];
            return new Writer(Process.Start(new ProcessStartInfo("sh", arguments) { UseShellExecute = false, RedirectStandardOutput = true })!);
        }

        /// <summary>Reads until so many writes were acknowledged and so many failed.</summary>
        public void ReadUntil(int acknowledged, int failed)
        {
            while (Acknowledged.Count < acknowledged || Failed.Count < failed)
            {
                Read().ShouldBeTrue("the writer ended by itself");
            }
        }

        /// <summary>Kills the process with SIGKILL and reads what it still had said.</summary>
        public void Kill()
        {
            process.Kill();
            while (Read())
            {
                // All of it counts.
            }

            process.WaitForExit();
        }

        public void Dispose()
        {
            process.Kill();
            process.WaitForExit();
            process.Dispose();
        }

        private bool Read()
        {
            var line = process.StandardOutput.ReadLine();
            if (line is not null)
            {
                (line[0] == '+' ? Acknowledged : Failed).Add(line[2..]);
            }

            return line is not null;
        }
    }
}
