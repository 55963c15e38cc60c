using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Writing;

namespace NewsSearch.FullText.Codec.Stored;

/// <summary>Writes the stored fields of a segment.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class ChunkedFieldsWriter : StoredFieldsWriter
{
    private readonly Lucene.Net.Store.Directory _directory;
    private readonly string _file;
    private readonly IndexOutput _output;
    private readonly Func<string, bool> _isLong;
    private readonly PendingChunk _pending = new();
    private readonly ByteWriter _places = new();
    private int _chunks;

    /// <summary>Creates the file of a segment.</summary>
    public ChunkedFieldsWriter(Lucene.Net.Store.Directory directory, SegmentInfo segment, IOContext context, Func<string, bool> isLong)
    {
        (_directory, _file, _isLong) = (directory, StoredFile.NameOf(segment), isLong);
        _output = StoredFile.Create(directory, segment, context);
    }

    /// <inheritdoc/>
    public override void StartDocument(int numStoredFields)
    {
        // A document begins where the one before ended.
    }

    /// <inheritdoc/>
    public override void WriteField(FieldInfo info, IIndexableField field) => _pending.AddField(info, field, _isLong(info.Name));

    /// <inheritdoc/>
    public override void FinishDocument()
    {
        _pending.EndDocument();
        WriteIfFull();
    }

    /// <inheritdoc/>
    public override void Finish(FieldInfos fis, int numDocs)
    {
        WritePending();
        var list = _output.Position;
        _output.WriteVInt32(_chunks);
        _places.CopyTo(_output);
        _output.WriteInt64(list);
        CodecUtil.WriteFooter(_output);
    }

    /// <inheritdoc/>
    public override void Abort()
    {
        IOUtils.DisposeWhileHandlingException(_output);
        IOUtils.DeleteFilesIgnoringExceptions(_directory, _file);
    }

    /// <inheritdoc/>
    public override int Merge(MergeState mergeState)
    {
        var documents = 0;
        for (var i = 0; i < mergeState.Readers.Count; i++)
        {
            var segment = mergeState.Readers[i];
            if (mergeState.MatchingSegmentReaders[i]?.FieldsReader is ChunkedFieldsReader chunks)
            {
                documents += new ChunkMerge(chunks, segment.LiveDocs, _pending, this).Run(mergeState.CheckAbort);
                continue;
            }

            for (var document = 0; document < segment.MaxDoc; document++)
            {
                if (segment.LiveDocs?.Get(document) != false)
                {
                    AddDocument(segment.Document(document), mergeState.FieldInfos);
                    documents++;
                    mergeState.CheckAbort.Work(300);
                }
            }
        }

        Finish(mergeState.FieldInfos, documents);
        return documents;
    }

    /// <summary>Writes what is pending as a chunk, if it is enough for one.</summary>
    public void WriteIfFull()
    {
        if (_pending.Bytes >= StoredFile.ChunkBytes || _pending.Documents >= StoredFile.MostDocuments)
        {
            WritePending();
        }
    }

    /// <summary>Writes what is pending as a chunk, if anything is.</summary>
    public void WritePending()
    {
        if (_pending.Documents > 0)
        {
            var (documents, start) = (_pending.Documents, _output.Position);
            _pending.MoveTo(_output);
            Note(documents, _output.Position - start);
        }
    }

    /// <summary>Writes a chunk as it is in another segment with the same numbers of fields.</summary>
    public void WriteChunk(byte[] bytes, int length, int documents)
    {
        _output.WriteBytes(bytes, 0, length);
        Note(documents, length);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _output.Dispose();
        }
    }

    private void Note(int documents, long bytes)
    {
        _places.WriteNumber(documents);
        _places.WriteNumber(bytes);
        _chunks++;
    }
}
