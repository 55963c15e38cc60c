using Lucene.Net.Store;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Codec.Writing;

/// <summary>Writes the blocks of one term into the file of blocks: the impacts of the term, then groups of blocks.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class TermBlocksEncoder
{
    private readonly ImpactCollector _collector = new();
    private readonly ByteWriter _bytes = new();
    private readonly List<Impact> _impacts = [];
    private readonly List<Impact> _ofBlocks = [];
    private readonly List<int> _impactEnds = [];

    /// <summary>Whether the field has frequencies, and so impacts.</summary>
    public bool HasFrequencies { get; set; }

    /// <summary>Whether the field has positions.</summary>
    public bool HasPositions { get; set; }

    /// <summary>Adds the impacts of a block.</summary>
    public void Add(ReadOnlySpan<int> documents, ReadOnlySpan<int> frequencies, byte[] lengths)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            _collector.Add(frequencies[i], lengths[documents[i]]);
        }

        EndBlock();
    }

    /// <summary>Adds the impacts of all blocks of a term.</summary>
    /// <param name="postings">Of each block, the number of documents, then the gap and the frequency of each.</param>
    /// <param name="lengths">The codes of all documents' lengths.</param>
    public void Add(ReadOnlySpan<byte> postings, byte[] lengths)
    {
        var document = -1;
        for (var reader = new ByteReader(postings); reader.Left > 0; EndBlock())
        {
            for (var left = reader.ReadNumber(); left > 0; left--)
            {
                document += reader.ReadNumber();
                _collector.Add(reader.ReadNumber(), lengths[document]);
            }
        }
    }

    /// <summary>Writes a term whose impacts were added.</summary>
    /// <param name="ends">Its blocks.</param>
    /// <param name="output">The file.</param>
    public void Write(ReadOnlySpan<BlockPlace> ends, IndexOutput output)
    {
        if (HasFrequencies)
        {
            _bytes.Clear();
            WriteImpacts(0, _impactEnds.Count);
            output.WriteVInt32(_bytes.Length);
            _bytes.CopyTo(output);
        }

        var before = BlockPlace.Beginning;
        for (var first = 0; first < ends.Length; first += PostingsFiles.BlocksInGroup)
        {
            var next = Math.Min(ends.Length, first + PostingsFiles.BlocksInGroup);
            _bytes.Clear();
            WriteEntry(before, ends[next - 1], first, next);
            var header = _bytes.Length;
            for (var block = first; block < next; block++)
            {
                WriteEntry(before, ends[block], block, block + 1);
                before = ends[block];
            }

            output.WriteVInt32(header);
            output.WriteVInt32(_bytes.Length - header);
            _bytes.CopyTo(output);
        }

        _ofBlocks.Clear();
        _impactEnds.Clear();
    }

    /// <summary>Writes where the blocks from one to before another end, taken together, and how good they can be.</summary>
    private void WriteEntry(BlockPlace previous, BlockPlace end, int firstBlock, int nextBlock)
    {
        WritePlace(previous, end);
        if (HasFrequencies)
        {
            WriteImpacts(firstBlock, nextBlock);
        }
    }

    private void WritePlace(BlockPlace previous, BlockPlace end)
    {
        _bytes.WriteNumber(end.LastDocument - previous.LastDocument);
        _bytes.WriteNumber(end.Documents - previous.Documents);
        if (HasPositions)
        {
            _bytes.WriteNumber(end.Positions - previous.Positions);
            _bytes.Write((byte)end.PositionsBefore);
        }
    }

    private void EndBlock()
    {
        _collector.MoveTo(_ofBlocks);
        _impactEnds.Add(_ofBlocks.Count);
    }

    private void WriteImpacts(int firstBlock, int nextBlock)
    {
        for (var i = firstBlock == 0 ? 0 : _impactEnds[firstBlock - 1]; i < _impactEnds[nextBlock - 1]; i++)
        {
            _collector.Add(_ofBlocks[i].Frequency, _ofBlocks[i].Length);
        }

        _impacts.Clear();
        _collector.MoveTo(_impacts);
        _bytes.WriteNumber(_impacts.Count);
        var before = default(Impact);
        foreach (var impact in _impacts)
        {
            _bytes.WriteNumber(impact.Frequency - before.Frequency);
            _bytes.Write((byte)(impact.Length - before.Length));
            before = impact;
        }
    }
}
