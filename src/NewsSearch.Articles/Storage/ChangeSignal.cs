namespace NewsSearch.Articles.Storage;

/// <summary>Lets callers wait until the last durable sequence number passes one that they know.</summary>
/// <remarks>Any thread may call any member.</remarks>
internal sealed class ChangeSignal(long lastSequence) : IDisposable
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _next = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long _lastSequence = lastSequence;
    private bool _closed;

    /// <summary>Tells that everything up to a number is durable; a number below the last is ignored.</summary>
    public void Advance(long sequence)
    {
        TaskCompletionSource reached;
        lock (_lock)
        {
            if (sequence <= _lastSequence)
            {
                return;
            }

            _lastSequence = sequence;
            reached = _next;
            _next = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        reached.SetResult();
    }

    /// <summary>Completes when a number above <paramref name="afterSequence"/> is durable.</summary>
    /// <exception cref="ObjectDisposedException">The store is or gets closed.</exception>
    public async Task WaitAsync(long afterSequence, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (true)
        {
            Task next;
            lock (_lock)
            {
                ObjectDisposedException.ThrowIf(_closed, typeof(IArticleStore));
                if (_lastSequence > afterSequence)
                {
                    return;
                }

                next = _next.Task;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Ends all waiting.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _closed = true;
        }

        _next.TrySetResult();
    }
}
