using NewsSearch.Testing;
using static NewsSearch.Engine.Tests.TestArchive;

namespace NewsSearch.Engine.Tests;

/// <summary>What happens to an index between one start and the next.</summary>
public sealed class RecoveryTests : IDisposable
{
    private readonly TestArchive _test = new();

    [Fact]
    public async Task A_closed_archive_opens_where_it_was()
    {
        await FillAsync(articles: 20);
        var read = 0;
        _test.Store.OnRead = _ => Interlocked.Increment(ref read);
        await using var archive = _test.Open();
        (await CountAsync(archive)).ShouldBe(20);
        read.ShouldBe(0);
    }

    [Fact]
    public async Task What_was_not_committed_is_indexed_again()
    {
        await FillAsync(articles: 20);
        await _test.WriteAsync(5, first: 20);
        await using var archive = _test.Open();
        (await CountAsync(archive)).ShouldBe(25);
    }

    [Fact]
    public async Task A_deleted_index_folder_is_rebuilt()
    {
        await FillAsync(articles: 20);
        Directory.Delete(_test.IndexFolder, recursive: true);
        await using var archive = _test.Open();
        (await CountAsync(archive)).ShouldBe(20);
    }

    [Fact]
    public async Task A_lost_CURRENT_costs_nothing()
    {
        await FillAsync(articles: 20);
        File.Delete(Path.Combine(_test.IndexFolder, "CURRENT"));
        await using var archive = _test.Open();
        (await CountAsync(archive)).ShouldBe(20);
    }

    [Fact]
    public async Task Any_damaged_file_leads_to_a_rebuild_and_the_damaged_index_is_kept_aside()
    {
        var random = TestSeed.Random(nameof(Any_damaged_file_leads_to_a_rebuild_and_the_damaged_index_is_kept_aside));
        await FillAsync(articles: 20);
        for (var round = 0; round < TestSeed.Iterations(12); round++)
        {
            var files = Directory.GetFiles(_test.CurrentGeneration).Where(file => !file.EndsWith("write.lock", StringComparison.Ordinal)).Order().ToArray();
            var file = files[random.Next(files.Length)];
            var how = Damage(file, random);
            await using var archive = _test.Open();
            (await CountAsync(archive)).ShouldBe(20, $"{how}, {TestSeed.Replay}");
            Directory.GetDirectories(_test.IndexFolder).Count(folder => Path.GetFileName(folder).StartsWith("damaged-", StringComparison.Ordinal))
                .ShouldBeLessThanOrEqualTo(1);
        }
    }

    [Fact]
    public async Task An_index_of_another_archive_is_rebuilt()
    {
        await FillAsync(articles: 20);
        var other = new MemoryArticleStore();
        await other.WriteAsync(Article("only"), CancellationToken.None);
        await using var archive = _test.Open(store: other);
        (await CountAsync(archive)).ShouldBe(1);
    }

    [Fact]
    public async Task An_index_ahead_of_a_restored_archive_is_rebuilt()
    {
        await FillAsync(articles: 20);
        var restored = new MemoryArticleStore { ArchiveId = _test.Store.ArchiveId };
        await restored.WriteAsync(Article("only"), CancellationToken.None);
        await using var archive = _test.Open(store: restored);
        (await CountAsync(archive)).ShouldBe(1);
    }

    [Fact]
    public async Task A_half_built_generation_is_deleted_and_the_old_one_serves()
    {
        await FillAsync(articles: 20);
        var leftover = Path.Combine(_test.IndexFolder, "generation-000009");
        Directory.CreateDirectory(leftover);
        await File.WriteAllTextAsync(Path.Combine(leftover, "_0.cfs"), "half");
        await using var archive = _test.Open();
        (await CountAsync(archive)).ShouldBe(20);
        Directory.Exists(leftover).ShouldBeFalse();
    }

    [Fact]
    public async Task Damage_found_by_a_check_is_repaired_while_searches_go_on()
    {
        await FillAsync(articles: 200);
        await using var archive = _test.Open();
        await archive.Ready;
        var generation = _test.CurrentGeneration;
        Damage(Directory.GetFiles(generation, "_*").OrderByDescending(file => new FileInfo(file).Length).First(), new Random(1));

        var outcome = await archive.CheckAsync(CancellationToken.None);
        outcome.Report.Problems.ShouldNotBeEmpty();
        outcome.Rebuilding.ShouldBeTrue();

        await archive.ImportAsync(Article("later"), CancellationToken.None);
        await SettleAsync(archive);
        (await CountAsync(archive)).ShouldBe(201);
        _test.CurrentGeneration.ShouldNotBe(generation);
        (await archive.CheckAsync(CancellationToken.None)).ShouldSatisfyAllConditions(
            again => again.Report.Problems.ShouldBeEmpty(),
            again => again.Rebuilding.ShouldBeFalse());
    }

    public void Dispose() => _test.Dispose();

    private static string Damage(string file, Random random)
    {
        var bytes = File.ReadAllBytes(file);
        switch (random.Next(3))
        {
            case 0:
                File.Delete(file);
                return $"deleted {file}";
            case 1:
                var length = random.Next(bytes.Length);
                File.WriteAllBytes(file, bytes[..length]);
                return $"cut {file} at {length} of {bytes.Length}";
            default:
                var place = random.Next(bytes.Length);
                bytes[place] ^= (byte)random.Next(1, 256);
                File.WriteAllBytes(file, bytes);
                return $"changed {file} at {place} of {bytes.Length}";
        }
    }

    private async Task FillAsync(int articles)
    {
        await _test.WriteAsync(articles);
        await using var archive = _test.Open();
        await SettleAsync(archive);
    }
}
