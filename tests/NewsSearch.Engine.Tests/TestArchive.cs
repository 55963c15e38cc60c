using Microsoft.Extensions.Logging.Abstractions;
using NewsSearch.Articles;
using NewsSearch.Articles.Storage;
using NewsSearch.FullText;
using NewsSearch.Testing;

namespace NewsSearch.Engine.Tests;

/// <summary>Archives over a store that outlives them, in a folder of the test's own.</summary>
internal sealed class TestArchive : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public MemoryArticleStore Store { get; init; } = new();

    public string IndexFolder => _folder["index"];

    public ArchiveOptions Options => new()
    {
        IndexDirectory = IndexFolder,
        RefreshInterval = TimeSpan.FromMilliseconds(20),
        CommitInterval = TimeSpan.FromHours(1),
        MaxUnindexedChanges = 1_000_000,
    };

    public string CurrentGeneration => Path.Combine(IndexFolder, "generation-" + File.ReadAllText(Path.Combine(IndexFolder, "CURRENT")));

    public static Article Article(string id, string body = "Grain exports rose again.") => new() { Id = id, Body = body, Title = $"Title {id}" };

    public static async Task<long> CountAsync(Archive archive, string query = "*")
    {
        await archive.Ready.WaitAsync(TimeSpan.FromSeconds(30));
        return archive.Search(new SearchRequest { Query = query, PageSize = 0 }, CancellationToken.None).Answer.Total;
    }

    /// <summary>Waits until what is stored is found.</summary>
    public static async Task SettleAsync(Archive archive)
    {
        await archive.Ready.WaitAsync(TimeSpan.FromSeconds(30));
        var deadline = TimeProvider.System.GetTimestamp();
        while (await archive.GetStatisticsAsync(CancellationToken.None) is var now && now.IndexedSequence < now.Store.LastSequence)
        {
            TimeProvider.System.GetElapsedTime(deadline).ShouldBeLessThan(TimeSpan.FromSeconds(30));
            await Task.Delay(5);
        }
    }

    public Archive Open(ArchiveOptions? options = null, IArticleStore? store = null) =>
        Archive.Open(store ?? Store, options ?? Options, TimeProvider.System, NullLogger<Archive>.Instance);

    public async Task WriteAsync(int articles, int first = 0)
    {
        for (var i = first; i < first + articles; i++)
        {
            await Store.WriteAsync(Article($"article-{i}"), CancellationToken.None);
        }
    }

    public void Dispose() => _folder.Dispose();
}
