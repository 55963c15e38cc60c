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
    private int _ratedBlock = -1;
    private float _ratedBest;

    /// <summary>Bounds that tell nothing.</summary>
    public static FieldBounds Unknown { get; } = new(blocks: null, int.MaxValue, lengthField: null);

    /// <summary>The field whose lengths are meant; null for none, where all are 0.</summary>
    public string? LengthField => lengthField;

    /// <summary>The bounds of a term; those of anything else tell nothing.</summary>
    public static FieldBounds Of(Lucene.Net.Index.DocsEnum documents) => documents is BlockDocsEnum { Cursor: var cursor } ? Of(cursor) : Unknown;

    /// <summary>The bounds of a term.</summary>
    public static FieldBounds Of(DocumentCursor cursor) => new(
        cursor.OpenBlocks(), (int)Math.Clamp(cursor.TotalFrequency - cursor.DocumentFrequency + 1, 1, int.MaxValue), cursor.LengthField);

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

    /// <summary>Adds the impacts of the group of blocks that a document would be in.</summary>
    public void CollectGroup(int document, ImpactCollector impacts)
    {
        if (blocks is null)
        {
            Add([], impacts);
        }
        else if (blocks.SeekGroup(document))
        {
            Add(blocks.GroupImpacts, impacts);
        }
    }

    /// <summary>The best that occurrences count, saturated, in the documents from one to another, and in some beside them.</summary>
    /// <param name="first">The first document.</param>
    /// <param name="last">The last document.</param>
    /// <param name="weight">How much an occurrence counts; the same at each call.</param>
    /// <param name="discounts">The least discount of each code of a length; the same at each call.</param>
    public float Best(int first, int last, float weight, float[] discounts)
    {
        if (blocks is null)
        {
            return Rate([], weight, discounts);
        }

        var best = 0f;
        for (var next = first; next <= last && blocks.Seek(next) && blocks.Start.LastDocument < last; next = blocks.End.LastDocument + 1)
        {
            if (blocks.Block != _ratedBlock)
            {
                (_ratedBlock, _ratedBest) = (blocks.Block, Rate(blocks.Impacts, weight, discounts));
            }

            best = Math.Max(best, _ratedBest);
        }

        return best;
    }

    /// <summary>The best that occurrences count, saturated, in the group of blocks that a document would be in.</summary>
    public float BestOfGroup(int document, float weight, float[] discounts) =>
        blocks is null ? Rate([], weight, discounts) : blocks.SeekGroup(document) ? Rate(blocks.GroupImpacts, weight, discounts) : 0;

    /// <summary>The end of the block that a document would be in; the largest number where there are no more blocks.</summary>
    public int EndOfBlock(int document) => blocks is not null && blocks.Seek(document) ? blocks.End.LastDocument : int.MaxValue;

    /// <summary>The end of the group of blocks that a document would be in; the largest number where there are no more.</summary>
    public int EndOfGroup(int document) => blocks is not null && blocks.SeekGroup(document) ? blocks.GroupEnd : int.MaxValue;

    private float Rate(ReadOnlySpan<Impact> known, float weight, float[] discounts)
    {
        var best = 0f;
        foreach (var impact in known)
        {
            var occurrences = weight * impact.Frequency;
            best = Math.Max(best, occurrences / (occurrences + discounts[impact.Length]));
        }

        return known.IsEmpty ? weight * most / ((weight * most) + discounts[0]) : best;
    }

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
