using NewsSearch.Service.Errors;

namespace NewsSearch.Service.Exporting;

/// <summary>Lets only so many exports be open at a time, as each holds a snapshot. Any thread may use it.</summary>
internal sealed class ExportGate(ServiceOptions options)
{
    private int _open;

    /// <summary>Lets an export in until it is disposed.</summary>
    /// <exception cref="TooManyExportsException">Too many are open.</exception>
    public IDisposable Enter()
    {
        if (Interlocked.Increment(ref _open) > options.MaxConcurrentExports)
        {
            Interlocked.Decrement(ref _open);
            throw new TooManyExportsException(options.MaxConcurrentExports);
        }

        return new Leave(this);
    }

    private sealed class Leave(ExportGate gate) : IDisposable
    {
        private int _left;

        public void Dispose()
        {
            if (Interlocked.Exchange(ref _left, 1) == 0)
            {
                Interlocked.Decrement(ref gate._open);
            }
        }
    }
}
