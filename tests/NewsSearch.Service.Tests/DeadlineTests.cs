using Grpc.Core;
using NewsSearch.Testing;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

/// <summary>What ends a call ends the work behind it: with one search at a time, the next one has its turn at once.</summary>
public sealed class DeadlineTests
{
    private const int Vocabulary = 300;

    // A hundred long articles full of matches, which take a second or so to highlight.
    private static readonly SearchArticlesRequest Long = new()
    {
        Query = string.Join(" OR ", Enumerable.Range(0, Vocabulary).Select(Word)),
        PageSize = 100,
        Highlight = new HighlightOptions { MaxPassages = 20 },
    };

    private static readonly SearchArticlesRequest Short = new() { Query = Word(1), PageSize = 1, Highlight = new HighlightOptions { Disabled = true } };

    [Fact]
    public async Task Deadline_and_cancellation_end_the_work_inside_a_search()
    {
        await using var service = await StartWithLongArticles();
        var search = service.Client.Search;
        var clock = TimeProvider.System;
        (await search.SearchArticlesAsync(Long)).Results.Count.ShouldBe(100);
        var start = clock.GetTimestamp();
        await search.SearchArticlesAsync(Long);
        var whole = clock.GetElapsedTime(start);

        start = clock.GetTimestamp();
        await Expect.Failure(async () => await search.SearchArticlesAsync(Long, deadline: (clock.GetUtcNow() + (whole / 10)).UtcDateTime), StatusCode.DeadlineExceeded);
        await search.SearchArticlesAsync(Short);
        clock.GetElapsedTime(start).ShouldBeLessThan(whole * 0.7);

        start = clock.GetTimestamp();
        using var cancel = new CancellationTokenSource(whole / 10);
        await Expect.Failure(async () => await search.SearchArticlesAsync(Long, cancellationToken: cancel.Token), StatusCode.Cancelled);
        await search.SearchArticlesAsync(Short);
        clock.GetElapsedTime(start).ShouldBeLessThan(whole * 0.7);
    }

    [Fact]
    public async Task Limit_of_the_service_ends_a_search_as_well()
    {
        await using var service = await StartWithLongArticles("00:00:00.050");

        var failure = await Expect.Failure(async () => await service.Client.Search.SearchArticlesAsync(Long), StatusCode.DeadlineExceeded);

        failure.Reason.ShouldBe("SEARCH_TIMEOUT");
        failure.Info.Metadata["limit_seconds"].ShouldBe("0.05");
    }

    private static async Task<RunningService> StartWithLongArticles(string maxSearchTime = "00:00:30")
    {
        var service = await RunningService.Start(new Dictionary<string, string?> { ["MaxConcurrentSearches"] = "1", ["MaxSearchTime"] = maxSearchTime });
        var random = TestSeed.Random(nameof(DeadlineTests));
        await service.Client.Import(Enumerable.Range(0, 100).Select(number => new Article
        {
            Id = $"{number}",
            Body = string.Join(' ', Enumerable.Range(0, 5_000).Select(_ => Word(random.Next(Vocabulary)))),
            Countries = { "UA" },
        }));
        await service.Client.UntilEverythingIsFound();
        return service;
    }

    private static string Word(int number) => $"word{(char)('a' + (number % 26))}{(char)('a' + (number / 26))}";
}
