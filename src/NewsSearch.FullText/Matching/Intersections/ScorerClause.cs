using Lucene.Net.Search;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching.Intersections;

/// <summary>A clause that Lucene goes through: a condition, or whatever else is no word and no phrase.</summary>
/// <param name="scorer">Its matches, before the first, and only those that are accepted.</param>
/// <param name="scored">Whether scores are wanted.</param>
/// <param name="cursors">Where it takes what it needs.</param>
internal sealed class ScorerClause(Scorer scorer, bool scored, CursorPool cursors) : IIntersectionClause
{
    private readonly float[] _scores = cursors.Floats();

    /// <inheritdoc/>
    public long Cost => scorer.GetCost();

    /// <inheritdoc/>
    public bool IsExact => true;

    /// <inheritdoc/>
    public int Confirm(Span<int> documents, Span<int> numbers) => documents.Length;

    /// <inheritdoc/>
    public int Next(int from, Span<int> documents)
    {
        var count = 0;
        var document = scorer.DocID;
        while (document != DocIdSetIterator.NO_MORE_DOCS && count < IFieldOccurrences.Window)
        {
            document = document < from - 1 ? scorer.Advance(from) : scorer.NextDoc();
            if (document != DocIdSetIterator.NO_MORE_DOCS)
            {
                documents[count] = document;
                Remember(count++);
            }
        }

        return count;
    }

    /// <inheritdoc/>
    public int Keep(Span<int> documents, Span<int> numbers)
    {
        var kept = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            if (IsAt(documents[i]))
            {
                Remember(numbers[i]);
                (documents[kept], numbers[kept]) = (documents[i], numbers[i]);
                kept++;
            }
        }

        return kept;
    }

    /// <summary>Keeps of some documents those that do not match.</summary>
    /// <returns>The number of those that are kept.</returns>
    public int KeepOthers(Span<int> documents, Span<int> numbers)
    {
        var kept = 0;
        for (var i = 0; i < documents.Length; i++)
        {
            (documents[kept], numbers[kept]) = (documents[i], numbers[i]);
            kept += IsAt(documents[kept]) ? 0 : 1;
        }

        return kept;
    }

    /// <inheritdoc/>
    public void AddScores(ReadOnlySpan<int> documents, ReadOnlySpan<int> numbers, Span<float> scores)
    {
        for (var i = 0; i < documents.Length; i++)
        {
            scores[i] += _scores[numbers[i]];
        }
    }

    /// <inheritdoc/>
    public void AddBounds(ReadOnlySpan<int> documents, ReadOnlySpan<int> numbers, Span<float> bounds)
    {
        foreach (var number in numbers)
        {
            bounds[number] += _scores[number];
        }
    }

    private bool IsAt(int document)
    {
        var at = scorer.DocID;
        return (at < document ? scorer.Advance(document) : at) == document;
    }

    private void Remember(int number)
    {
        if (scored)
        {
            _scores[number] = scorer.GetScore();
        }
    }
}
