using NewsSearch.FullText.Codec;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>More than a word or phrase can score: in any document of a segment, and in the blocks of its documents, one after the other.</summary>
/// <remarks>One thread at a time; forward only.</remarks>
internal sealed class ClauseBounds
{
    private readonly (float Weight, BlockIndexCursor? Blocks)[] _fields;
    private readonly float _factor;
    private readonly float[] _discounts;

    /// <summary>Creates it before the first block.</summary>
    /// <param name="fields">The blocks of the word in each field, with the weight of the field; null where they are not known.</param>
    /// <param name="factor">The score of endless occurrences, 0 or more.</param>
    /// <param name="discounts">The least discount of each code of a length.</param>
    public ClauseBounds((float Weight, BlockIndexCursor? Blocks)[] fields, float factor, float[] discounts)
    {
        (_fields, _factor, _discounts) = (fields, factor, discounts);
        Largest = Bound(fields.Sum(field => field.Blocks is null ? 1 : Saturated(field.Blocks.TermImpacts, field.Weight)));
    }

    /// <summary>More than it can score in any document.</summary>
    public float Largest { get; }

    /// <summary>Whether it has blocks at all.</summary>
    public bool HasBlocks => Array.TrueForAll(_fields, part => part.Blocks is not null);

    /// <summary>The end of the block that <see cref="Seek"/> found.</summary>
    public int End { get; private set; }

    /// <summary>More than it can score in any document of that block.</summary>
    public float OfBlock { get; private set; }

    /// <summary>Goes forward to the block that a document would be in; where there are several fields, up to the end of the first of their blocks.</summary>
    /// <returns>Whether there is one.</returns>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    public bool Seek(int document)
    {
        var (sum, isThere) = (0f, false);
        End = int.MaxValue;
        foreach (var (weight, blocks) in _fields)
        {
            if (blocks?.Seek(document) == true)
            {
                End = Math.Min(End, blocks.End.LastDocument);
                sum += Saturated(blocks.Impacts, weight);
                isThere = true;
            }
        }

        OfBlock = Bound(sum);
        return isThere;
    }

    // Occurrences in two fields count together no more than each alone does, and no more than endless ones.
    private float Bound(float sum) => _factor * Math.Min(1, sum);

    private float Saturated(ReadOnlySpan<Impact> impacts, float weight)
    {
        // Without impacts nothing is known.
        var best = impacts.IsEmpty ? 1f : 0;
        foreach (var impact in impacts)
        {
            var occurrences = weight * impact.Frequency;
            best = Math.Max(best, occurrences / (occurrences + _discounts[impact.Length]));
        }

        return best;
    }
}
