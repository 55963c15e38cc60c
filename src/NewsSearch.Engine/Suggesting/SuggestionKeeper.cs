using Microsoft.Extensions.Logging;
using NewsSearch.Engine.Generations;
using NewsSearch.FullText;

namespace NewsSearch.Engine.Suggesting;

/// <summary>
/// Keeps the dictionary of suggestions near the archive: gathers it anew, on a thread of its own, when enough of the index has changed.
/// Between two gatherings it rests so long that they take no more than a set share of one core.
/// </summary>
/// <remarks>Any thread may read the dictionary.</remarks>
internal sealed class SuggestionKeeper : IAsyncDisposable
{
    private const double EnoughShare = 0.01;
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private readonly Func<PublishedSnapshot?> _acquire;
    private readonly double _load;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly Task _loop;
    private SuggestionDictionary? _dictionary;
    private long _gatheredAt;
    private bool _closed;

    /// <summary>Begins to keep a dictionary.</summary>
    /// <param name="acquire">The newest snapshot, which the keeper disposes; null if there is none.</param>
    /// <param name="ready">Completes when the index has caught up.</param>
    /// <param name="load">The largest share of one core, to 1; 0 for no suggestions.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Where events are told.</param>
    public SuggestionKeeper(Func<PublishedSnapshot?> acquire, Task ready, double load, TimeProvider time, ILogger logger)
    {
        (_acquire, _load, _time, _logger) = (acquire, load, time, logger);
        _loop = load > 0 ? Task.Run(() => RunAsync(ready)) : Task.CompletedTask;
    }

    /// <summary>The newest dictionary; null until the first is gathered.</summary>
    public SuggestionDictionary? Dictionary => Volatile.Read(ref _dictionary);

    /// <summary>Gives up what is being gathered.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _closed, true))
        {
            return;
        }

        await _stop.CancelAsync();
        await _loop.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
    }

    private async Task RunAsync(Task ready)
    {
        await ready.WaitAsync(_stop.Token);
        while (!_stop.IsCancellationRequested)
        {
            var started = _time.GetTimestamp();
            try
            {
                await Task.Factory.StartNew(GatherIfDue, _stop.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                ArchiveLog.SuggestionsFailed(_logger, exception);
            }

            var rest = _time.GetElapsedTime(started) * ((1 / _load) - 1);
            await Task.Delay(rest > Poll ? rest : Poll, _time, _stop.Token);
        }
    }

    private void GatherIfDue()
    {
        if (_acquire() is not { } published)
        {
            return;
        }

        using (published.Snapshot)
        {
            if (!IsDue(published.Snapshot))
            {
                return;
            }

            var started = _time.GetTimestamp();
            var dictionary = SuggestionDictionary.Gather(published.Snapshot, _time.GetUtcNow(), _stop.Token);
            Volatile.Write(ref _dictionary, dictionary);
            _gatheredAt = _time.GetTimestamp();
            ArchiveLog.SuggestionsGathered(
                _logger, dictionary.Titles, dictionary.Phrases, dictionary.Words, dictionary.Bytes, _time.GetElapsedTime(started));
        }
    }

    private bool IsDue(IndexSnapshot snapshot)
    {
        if (_dictionary is null)
        {
            return true;
        }

        var unknown = _dictionary.UnknownArticles(snapshot);
        return unknown > snapshot.Articles * EnoughShare || (unknown > 0 && _time.GetElapsedTime(_gatheredAt) > LongestWait);
    }
}
