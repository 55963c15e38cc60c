using System.Runtime.ExceptionServices;
using Lucene.Net.Index;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Writing.Batches;

/// <summary>
/// Gathers the documents of every writing thread in a batch of its own, and gives full batches to Lucene's writer, each as a segment.
/// What is gathered is seen by nobody until <see cref="WithAll"/>.
/// </summary>
/// <remarks>
/// Any thread; the changes of one id must be ordered by the caller. A document is replaced in two steps, the old one deleted and the new
/// one added, so readers and commits are only made where no batch is between the two. The change of an id whose document is just being
/// given away waits for that, so that it finds the document where it is.
/// </remarks>
/// <param name="writer">Lucene's writer, with the product's codec.</param>
/// <param name="maxBytes">The memory for all batches.</param>
/// <param name="lengthCode">The code of a length, which becomes the norm.</param>
internal sealed class BatchWriter(IndexWriter writer, long maxBytes, Func<int, byte> lengthCode)
{
    // A batch that uses less of its memory gives it up.
    private const int MostTimesNeeded = 8;
    private const int LittleBytes = 256 * 1024;
    private const int MaxIdle = 4;

    private readonly object _gate = new();
    private readonly List<OpenBatch> _open = [];
    private readonly Dictionary<string, OpenBatch> _batchOf = [];
    private readonly Stack<DocumentBatch> _idle = [];
    private int _beingWritten;
    private bool _isExclusive;

    /// <summary>Adds a document, or replaces the one with its id.</summary>
    /// <exception cref="ArgumentException">It has a term that is too long; then no document has the id any more.</exception>
    public void Put(string id, IEnumerable<IIndexableField> fields)
    {
        var batch = Take(id);
        var (isAdded, isFull) = (false, false);
        try
        {
            batch.Documents.Add(fields);
            isAdded = true;
        }
        finally
        {
            // From now on another thread may write it together with all others.
            isFull = GiveBack(batch, id, isAdded);
            if (!isAdded)
            {
                writer.DeleteDocuments(new Term(FieldNames.Id, id));
            }
        }

        if (isFull)
        {
            WriteFull(batch);
        }
    }

    /// <summary>Deletes the document with an id.</summary>
    public void Delete(string id)
    {
        lock (_gate)
        {
            LeaveOut(id);
        }

        writer.DeleteDocuments(new Term(FieldNames.Id, id));
    }

    /// <summary>Writes all batches and does something with the writer before others are written.</summary>
    public T WithAll<T>(Func<T> action)
    {
        lock (_gate)
        {
            WaitWhile(() => _isExclusive);
            _isExclusive = true;
            WaitWhile(() => _beingWritten > 0);
        }

        try
        {
            WriteAll();
            return action();
        }
        finally
        {
            lock (_gate)
            {
                _isExclusive = false;
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Writes all batches and does something with the writer before others are written.</summary>
    public void WithAll(Action action) => WithAll(() =>
    {
        action();
        return true;
    });

    private OpenBatch Take(string id)
    {
        lock (_gate)
        {
            LeaveOut(id);
            var batch = _open.Find(batch => !batch.IsInUse && !batch.IsWanted);
            if (batch is null)
            {
                batch = new OpenBatch(_idle.TryPop(out var documents) ? documents : new DocumentBatch());
                _open.Add(batch);
            }

            batch.IsInUse = true;
            return batch;
        }
    }

    /// <summary>Takes the document of an id out of the batch that it is in.</summary>
    private void LeaveOut(string id)
    {
        while (_batchOf.TryGetValue(id, out var batch))
        {
            if (!batch.IsSealed)
            {
                batch.LeaveOut(id);
                _batchOf.Remove(id);
                return;
            }

            Monitor.Wait(_gate);
        }
    }

    /// <summary>Ends the use of a batch for the document of an id.</summary>
    /// <returns>Whether the batch is full and the caller must write it.</returns>
    private bool GiveBack(OpenBatch batch, string id, bool isAdded)
    {
        lock (_gate)
        {
            batch.IsInUse = false;
            if (isAdded)
            {
                batch.Keep(id);
                _batchOf[id] = batch;
            }
            else
            {
                batch.LeaveOutLast();
            }

            var isFull = !batch.IsWanted && batch.Documents.Bytes * _open.Count >= maxBytes;
            if (isFull)
            {
                batch.IsSealed = true;
                _open.Remove(batch);
            }

            Monitor.PulseAll(_gate);
            return isFull;
        }
    }

    private void WriteAll()
    {
        OpenBatch[] batches;
        lock (_gate)
        {
            batches = [.. _open];
            _open.Clear();
            Array.ForEach(batches, batch => batch.IsWanted = true);
            WaitWhile(() => Array.Exists(batches, batch => batch.IsInUse));
            Array.ForEach(batches, batch => batch.IsSealed = true);
        }

        try
        {
            Parallel.ForEach(batches, Write);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.InnerExceptions[0]);
        }
    }

    private void WriteFull(OpenBatch batch)
    {
        lock (_gate)
        {
            WaitWhile(() => _isExclusive);
            _beingWritten++;
        }

        try
        {
            Write(batch);
        }
        finally
        {
            lock (_gate)
            {
                _beingWritten--;
                Monitor.PulseAll(_gate);
            }
        }
    }

    private void WaitWhile(Func<bool> condition)
    {
        while (condition())
        {
            Monitor.Wait(_gate);
        }
    }

    private void Write(OpenBatch batch)
    {
        try
        {
            if (batch.Ids.Count == 0)
            {
                return;
            }

            // Adding a reader applies all deletions first, so these reach only what was there before.
            writer.DeleteDocuments([.. batch.Ids.Select(id => new Term(FieldNames.Id, id))]);
            using var reader = new BatchReader(batch.Documents, batch.LeftOut, lengthCode);
            writer.AddIndexes(reader);
        }
        finally
        {
            lock (_gate)
            {
                foreach (var id in batch.Ids)
                {
                    _batchOf.Remove(id);
                }

                Recycle(batch.Documents);
                Monitor.PulseAll(_gate);
            }
        }
    }

    /// <summary>Keeps the memory of a batch for the next one, unless it has much more than is needed now.</summary>
    private void Recycle(DocumentBatch documents)
    {
        if (_idle.Count < MaxIdle && documents.MostBytes / MostTimesNeeded <= Math.Max(documents.Bytes, LittleBytes))
        {
            documents.Clear();
            _idle.Push(documents);
        }
    }
}
