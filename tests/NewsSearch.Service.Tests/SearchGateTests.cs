using Microsoft.Extensions.Time.Testing;
using NewsSearch.Service.Errors;

namespace NewsSearch.Service.Tests;

public sealed class SearchGateTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task Searches_beyond_the_limit_wait_and_beyond_the_queue_are_refused()
    {
        using var gate = new SearchGate(new ServiceOptions { MaxConcurrentSearches = 2, MaxWaitingSearches = 1 }, _time);
        using var release = new ManualResetEventSlim();
        var begun = 0;
        Task<int> Search() => Task.Run(() => gate.Run(token =>
        {
            Interlocked.Increment(ref begun);
            release.Wait(token);
            return 1;
        }, CancellationToken.None));

        var running = new[] { Search(), Search() };
        SpinWait.SpinUntil(() => Volatile.Read(ref begun) == 2, Patience).ShouldBeTrue();
        var waiting = gate.Run(_ => 2, CancellationToken.None);

        await Should.ThrowAsync<TooManySearchesException>(() => gate.Run(_ => 3, CancellationToken.None));
        waiting.IsCompleted.ShouldBeFalse();
        release.Set();
        (await waiting.WaitAsync(Patience)).ShouldBe(2);
        (await Task.WhenAll(running)).ShouldBe([1, 1]);
    }

    [Fact]
    public async Task Search_beyond_the_time_limit_is_cancelled_inside()
    {
        var options = new ServiceOptions();
        using var gate = new SearchGate(options, _time);
        var endedInside = false;

        var search = Task.Run(() => gate.Run(
            token =>
            {
                _time.Advance(options.MaxSearchTime);
                endedInside = token.IsCancellationRequested;
                token.ThrowIfCancellationRequested();
                return 0;
            },
            CancellationToken.None));

        await Should.ThrowAsync<SearchTimeoutException>(() => search.WaitAsync(Patience));
        endedInside.ShouldBeTrue();
    }

    [Fact]
    public async Task Waiting_counts_for_the_time_limit()
    {
        var options = new ServiceOptions { MaxConcurrentSearches = 1 };
        using var gate = new SearchGate(options, _time);
        using var release = new ManualResetEventSlim();
        using var begun = new ManualResetEventSlim();
        var running = Task.Run(() => gate.Run(
            _ =>
            {
                begun.Set();
                return release.Wait(Patience, CancellationToken.None);
            },
            CancellationToken.None));
        begun.Wait(Patience).ShouldBeTrue();
        var waiting = gate.Run(_ => true, CancellationToken.None);

        _time.Advance(options.MaxSearchTime);

        await Should.ThrowAsync<SearchTimeoutException>(() => waiting.WaitAsync(Patience));
        release.Set();
        (await running).ShouldBeTrue();
    }

    [Fact]
    public async Task Cancelling_ends_the_wait()
    {
        using var gate = new SearchGate(new ServiceOptions { MaxConcurrentSearches = 1 }, _time);
        using var cancel = new CancellationTokenSource();
        await gate.Run(
            _ =>
            {
                var waiting = gate.Run(_ => true, cancel.Token);
                cancel.Cancel();
                return Should.ThrowAsync<OperationCanceledException>(() => waiting);
            },
            CancellationToken.None).Unwrap().WaitAsync(Patience);
    }
}
