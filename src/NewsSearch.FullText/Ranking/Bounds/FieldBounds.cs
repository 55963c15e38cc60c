using NewsSearch.FullText.Codec;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Ranking.Bounds;

/// <summary>How often a word can occur in one field of the documents of a segment, and how long those are at least.</summary>
/// <remarks>One thread at a time; forward only.</remarks>
/// <param name="blocks">The blocks of the word; null if it has too few documents for blocks, or is of another format.</param>
/// <param name="most">As often as it can occur in any document.</param>
/// <param name="lengthField">The field whose lengths are meant; null for none, where all are 0.</param>
internal sealed class FieldBounds(BlockIndexCursor? blocks, int most, string? lengthField)
{
    /// <summary>Bounds that tell nothing.</summary>
    public static FieldBounds Unknown { get; } = new(blocks: null, int.MaxValue, lengthField: null);

    /// <summary>The field whose lengths are meant; null for none, where all are 0.</summary>
    public string? LengthField => lengthField;

    /// <summary>The bounds of a term; those of anything else tell nothing.</summary>
    public static FieldBounds Of(Lucene.Net.Index.DocsEnum documents) => documents is BlockDocsEnum { Cursor: var cursor }
        ? new FieldBounds(
            cursor.OpenBlocks(), (int)Math.Clamp(cursor.TotalFrequency - cursor.DocumentFrequency + 1, 1, int.MaxValue), cursor.LengthField)
        : Unknown;

    /// <summary>Adds the impacts of all documents.</summary>
    public void CollectAll(ImpactCollector impacts) => Add(blocks is null ? [] : blocks.TermImpacts, impacts);

    /// <summary>Adds the impacts of the documents from one to another, and of some beside them.</summary>
    public void Collect(int first, int last, ImpactCollector impacts)
    {
        if (blocks is null)
        {
            Add([], impacts);
            return;
        }

        for (var next = first; next <= last && blocks.Seek(next) && blocks.Start.LastDocument < last; next = blocks.End.LastDocument + 1)
        {
            Add(blocks.Impacts, impacts);
        }
    }

    /// <summary>The end of the block that a document would be in; the largest number where there are no more blocks.</summary>
    public int EndOfBlock(int document) => blocks is not null && blocks.Seek(document) ? blocks.End.LastDocument : int.MaxValue;

    private void Add(ReadOnlySpan<Impact> known, ImpactCollector impacts)
    {
        if (known.IsEmpty)
        {
            impacts.Add(most, 0);
        }

        foreach (var impact in known)
        {
            impacts.Add(impact.Frequency, impact.Length);
        }
    }
}
