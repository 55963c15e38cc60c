using System.Runtime.InteropServices;
using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.FullText.Codec.Writing;

/// <summary>Writes the file of blocks.</summary>
/// <remarks>
/// One thread at a time. Terms of a field whose lengths are not known yet are kept, with their documents and frequencies in a few bytes
/// each, until the field ends.
/// </remarks>
internal sealed class BlockIndexWriter(IndexOutput output) : IDisposable
{
    private readonly List<BlockPlace> _ends = [];
    private readonly ByteWriter _postings = new();
    private readonly List<(BlockPlace[] Ends, byte[] Postings)> _waiting = [];
    private readonly List<long> _places = [];
    private readonly List<(int Number, string Lengths, long Table, int Terms)> _fields = [];
    private readonly TermBlocksEncoder _encoder = new();
    private int _number;
    private string _lengthField = "";
    private byte[]? _lengths;

    /// <summary>Begins a field.</summary>
    public void BeginField(FieldInfo field, string? lengthField, byte[]? lengths)
    {
        (_number, _lengthField, _lengths) = (field.Number, lengthField ?? "", lengths);
        _encoder.HasFrequencies = field.IndexOptions != IndexOptions.DOCS_ONLY;
        _encoder.HasPositions = field.IndexOptions >= IndexOptions.DOCS_AND_FREQS_AND_POSITIONS;
    }

    /// <summary>Adds a block of the term that is being written.</summary>
    /// <param name="documents">Its documents.</param>
    /// <param name="frequencies">Their frequencies.</param>
    /// <param name="end">Where it ends.</param>
    public void AddBlock(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, BlockPlace end)
    {
        var before = _ends.Count == 0 ? -1 : _ends[^1].LastDocument;
        _ends.Add(end);
        if (!_encoder.HasFrequencies)
        {
            return;
        }

        if (_lengths is not null)
        {
            _encoder.Add(documents, frequencies, _lengths);
            return;
        }

        _postings.WriteNumber(documents.Length);
        for (var i = 0; i < documents.Length; i++)
        {
            _postings.WriteNumber(documents[i] - before);
            _postings.WriteNumber(frequencies[i]);
            before = documents[i];
        }
    }

    /// <summary>Ends a term that has blocks.</summary>
    /// <returns>Its number among the terms of its field that have.</returns>
    public int EndTerm()
    {
        var ordinal = _places.Count + _waiting.Count;
        if (_lengths is null)
        {
            _waiting.Add(([.. _ends], _postings.Written.ToArray()));
        }
        else
        {
            Write(CollectionsMarshal.AsSpan(_ends));
        }

        _ends.Clear();
        _postings.Clear();
        return ordinal;
    }

    /// <summary>Ends a field.</summary>
    /// <param name="lengths">The codes of its documents' lengths.</param>
    public void EndField(byte[] lengths)
    {
        foreach (var (ends, postings) in _waiting)
        {
            _encoder.Add(postings, lengths);
            Write(ends);
        }

        _waiting.Clear();
        if (_places.Count > 0)
        {
            _fields.Add((_number, _lengthField, output.Position, _places.Count));
            foreach (var place in _places)
            {
                output.WriteInt64(place);
            }
        }

        _places.Clear();
    }

    /// <summary>Writes the list of fields and the footer.</summary>
    public void Finish()
    {
        var start = output.Position;
        output.WriteVInt32(_fields.Count);
        foreach (var (number, lengths, table, terms) in _fields)
        {
            output.WriteVInt32(number);
            output.WriteString(lengths);
            output.WriteVInt64(table);
            output.WriteVInt32(terms);
        }

        output.WriteInt64(start);
        CodecUtil.WriteFooter(output);
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => output.Dispose();

    private void Write(ReadOnlySpan<BlockPlace> ends)
    {
        _places.Add(output.Position);
        _encoder.Write(ends, output);
    }
}
