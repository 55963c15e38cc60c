using Lucene.Net.Index;
using NewsSearch.FullText.Codec.Packing;
using NewsSearch.FullText.Codec.Reading;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Ranking.Bounds;

namespace NewsSearch.FullText.Matching.Unions;

/// <summary>What a word over the fields scores in the documents of a segment, many at a time or one by one.</summary>
/// <remarks>One thread at a time; forward only. The scores are those of <see cref="OccurrenceScorer"/>, to the last bit.</remarks>
internal sealed class WordScores
{
    private readonly PostingList?[] _stems;
    private readonly PostingList?[] _exact;
    private readonly float[] _weights;
    private readonly float _stemFactor;
    private readonly float _exactFactor;
    private readonly LengthDiscount _discount;

    private WordScores(OccurrenceWeight word, PostingList?[] stems, PostingList?[]? exact, LengthDiscount discount, CursorPool cursors)
    {
        (_stems, _exact, _discount) = (stems, exact ?? [], discount);
        (_weights, _stemFactor, _exactFactor) = (word.FieldWeights, word.StemFactor, word.ExactFactor);
        Bounds = word.BoundsOf(BoundsOf(stems), exact is null ? null : BoundsOf(exact), cursors);
    }

    /// <summary>More than the word can score.</summary>
    public OccurrenceBounds Bounds { get; }

    /// <summary>The word in a segment with postings in blocks; null if it does not occur there.</summary>
    public static WordScores? Open(OccurrenceWeight word, AtomicReaderContext segment, CursorPool cursors)
    {
        var stems = Open(word.Stems, segment, cursors);
        return Array.TrueForAll(stems, list => list is null)
            ? null
            : new WordScores(word, stems, word.Exact is null ? null : Open(word.Exact, segment, cursors), word.Lengths.In(segment.AtomicReader), cursors);
    }

    /// <summary>The first document from one on; the largest number if there is none.</summary>
    public int FirstFrom(int target)
    {
        var first = int.MaxValue;
        foreach (var list in _stems)
        {
            first = Math.Min(first, list?.FirstFrom(target) ?? int.MaxValue);
        }

        return first;
    }

    /// <summary>Adds the scores of all documents from one to another, which a window holds.</summary>
    public void AddTo(ScoreWindow window, int first, int last, uint clause)
    {
        if (IsOfOneField)
        {
            AddOnly(window, first, last, clause);
            return;
        }

        var (stems, exact, start) = (window.Stems, window.Exact, window.Documents.First);
        stems.Read(_stems, _weights, start, first, last);
        exact.Read(_exact, _weights, start, first, last);
        foreach (var document in stems.Documents)
        {
            var discount = _discount.Of(document);
            var score = _stemFactor * Saturated(stems.In(document), discount);
            window.Add(document, _exact.Length == 0 ? score : score + (_exactFactor * Saturated(exact.In(document), discount)), clause);
        }

        window.Documents.Mark(stems.Documents);
    }

    /// <summary>Whether it is a word in one field, so that <see cref="Find"/> can be asked.</summary>
    public bool IsOfOneField => _exact.Length == 0 && _stems.Length == 1;

    /// <summary>Finds the documents from one to another that reach a bar, as many as there is room for.</summary>
    /// <param name="first">The first document that is wanted.</param>
    /// <param name="last">The last document that is wanted.</param>
    /// <param name="reaches">Tells of a score whether it does.</param>
    /// <param name="found">Room for the documents, at least one block of 128.</param>
    /// <param name="sums">Room for their scores.</param>
    /// <returns>The number of documents, and the first one that was not looked at; that behind the last if all were.</returns>
    public (int Count, int Next) Find(int first, int last, in ScoreBar reaches, Span<int> found, Span<double> sums)
    {
        var (list, weight, factor, discount, bar) = (_stems[0]!, _weights[0], _stemFactor, _discount, reaches);
        var count = 0;
        while (count <= found.Length - BlockPacking.Size)
        {
            var taken = list.Take(first, last, out var place);
            if (taken == 0)
            {
                return (count, last + 1);
            }

            var documents = list.Cursor.Documents.AsSpan(place, taken);
            var frequencies = list.Cursor.Frequencies.AsSpan(place, taken);
            for (var i = 0; i < documents.Length; i++)
            {
                var score = factor * Saturated(weight * frequencies[i], discount.Of(documents[i]));
                (found[count], sums[count]) = (documents[i], score);
                count += bar.IsReachedBy(score) ? 1 : 0;
            }

            first = documents[^1] + 1;
        }

        return (count, first);
    }

    /// <summary>Gives the score of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="score">The score.</param>
    /// <returns>Whether the word occurs in it.</returns>
    public bool TryScore(int document, out float score)
    {
        score = 0;
        var stems = Occurrences(_stems, document);
        if (stems < 0)
        {
            return false;
        }

        var discount = _discount.Of(document);
        score = _stemFactor * Saturated(stems, discount);
        if (_exact.Length > 0)
        {
            score += _exactFactor * Saturated(Math.Max(0, Occurrences(_exact, document)), discount);
        }

        return true;
    }

    private static float Saturated(float occurrences, float discount) => occurrences == 0 ? 0 : occurrences / (occurrences + discount);

    private static FieldBounds?[] BoundsOf(PostingList?[] lists) => Array.ConvertAll(lists, list => list is null ? null : FieldBounds.Of(list.Cursor));

    private static PostingList?[] Open(IReadOnlyList<Occurrences> fields, AtomicReaderContext segment, CursorPool cursors)
    {
        var lists = new PostingList?[fields.Count];
        for (var field = 0; field < lists.Length; field++)
        {
            lists[field] = PostingList.Open(segment, fields[field].Field, fields[field].Words[0], cursors);
        }

        return lists;
    }

    private void AddOnly(ScoreWindow window, int first, int last, uint clause)
    {
        var (list, weight, factor, discount) = (_stems[0]!, _weights[0], _stemFactor, _discount);
        while (list.Take(first, last, out var place) is var taken and > 0)
        {
            var documents = list.Cursor.Documents.AsSpan(place, taken);
            var frequencies = list.Cursor.Frequencies.AsSpan(place, taken);
            for (var i = 0; i < documents.Length; i++)
            {
                window.Add(documents[i], factor * Saturated(weight * frequencies[i], discount.Of(documents[i])), clause);
            }

            window.Documents.Mark(documents);
        }
    }

    /// <summary>The weighted number of occurrences in a document; below 0 if there is none, as occurrences may have a weight of 0.</summary>
    private float Occurrences(PostingList?[] lists, int document)
    {
        var (sum, isMatch) = (0f, false);
        for (var field = 0; field < lists.Length; field++)
        {
            if (lists[field]?.FrequencyIn(document) is > 0 and var frequency)
            {
                sum += _weights[field] * frequency;
                isMatch = true;
            }
        }

        return isMatch ? sum : -1;
    }
}
