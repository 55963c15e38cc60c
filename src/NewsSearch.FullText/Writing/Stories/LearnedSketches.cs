using Lucene.Net.Index;

namespace NewsSearch.FullText.Writing.Stories;

/// <summary>
/// The hashes that the articles of a reader have in their sketches, as a filter. It is filled in the background when it is first asked,
/// so that an index is open before all of its hashes are read; until then it takes every hash for one of them.
/// </summary>
/// <remarks>One thread at a time asks and disposes. The reader is kept open until the filter is filled or disposed.</remarks>
internal sealed class LearnedSketches : IDisposable
{
    private const int KeysBetweenLooks = 1 << 12;

    private readonly DirectoryReader _reader;
    private readonly CancellationTokenSource _stop = new();
    private SketchFilter? _filter;
    private Task? _learning;

    /// <summary>Takes a reader that is open.</summary>
    public LearnedSketches(DirectoryReader reader)
    {
        reader.IncRef();
        _reader = reader;
    }

    /// <summary>Whether it has been asked.</summary>
    public bool HasBegun => _learning is not null;

    /// <summary>Whether an article may have the key of a hash; false is certain.</summary>
    public bool MayContain(ulong key)
    {
        _learning ??= Task.Run(Learn);
        return Volatile.Read(ref _filter)?.MayContain(key) != false;
    }

    /// <summary>Lets go of the reader.</summary>
    public void Dispose()
    {
        _stop.Cancel();
        if (_learning is null)
        {
            _reader.DecRef();
        }
        else
        {
            _learning.Wait();
        }

        _stop.Dispose();
    }

    private void Learn()
    {
        try
        {
            var filter = new SketchFilter();
            var keys = 0;
            foreach (var key in new IndexedSketches(_reader).Keys())
            {
                filter.Add(key);
                if (++keys % KeysBetweenLooks == 0 && _stop.IsCancellationRequested)
                {
                    return;
                }
            }

            Volatile.Write(ref _filter, filter);
        }
        catch (IOException)
        {
            // Whoever looks a hash up meets the damage too, and tells of it.
        }
        finally
        {
            _reader.DecRef();
        }
    }
}
