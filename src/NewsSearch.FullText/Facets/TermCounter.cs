using System.Runtime.InteropServices;

namespace NewsSearch.FullText.Facets;

/// <summary>Counts articles by the values of a label field. Ordinals of segments become buckets when they are first met.</summary>
/// <param name="field">The field.</param>
/// <param name="selected">The values that are selected: they get a bucket in any case.</param>
/// <param name="shared">The shared stories of the snapshot; null if stories are not counted.</param>
internal sealed class TermCounter(FacetField field, IReadOnlyList<string> selected, SharedStories? shared) : IFacetCounter
{
    private const int NoBucket = -1;

    // The first bucket holds the documents without a value.
    private readonly BucketCounts _counts = new(shared);
    private readonly Dictionary<string, int> _buckets = [];
    private readonly List<(string Key, string Label, int LabelDocuments)> _terms = [("", "", 0)];
    private OrdinalColumn _column = null!;
    private int[] _bucketOf = [];
    private int[] _stories = [];

    /// <inheritdoc/>
    public FacetField Field { get; } = field;

    /// <summary>What was counted without a value.</summary>
    public MatchCount WithoutValue => _counts[0];

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns)
    {
        _column = columns.Terms(Field);
        _stories = columns.Stories;
        if (_bucketOf.Length < _column.Keys.Length)
        {
            _bucketOf = new int[_column.Keys.Length];
        }

        Array.Fill(_bucketOf, NoBucket);
        foreach (var value in selected)
        {
            // Its label is known from any segment that has it, be it counted or not.
            if (_column.Find(value) is var ordinal and >= 0)
            {
                BucketOf(ordinal);
            }
        }
    }

    /// <inheritdoc/>
    public void Count(ReadOnlySpan<int> documents)
    {
        var (ordinals, stories) = (_column.Ordinals, _stories);
        if (_column.Starts is not { } starts)
        {
            foreach (var document in documents)
            {
                var ordinal = ordinals[document];
                _counts.Add(ordinal == OrdinalColumn.None ? 0 : BucketOf(ordinal), stories[document]);
            }

            return;
        }

        foreach (var document in documents)
        {
            var (start, end) = (starts[document], starts[document + 1]);
            if (start == end)
            {
                _counts.Add(0, stories[document]);
            }

            for (var i = start; i < end; i++)
            {
                _counts.Add(BucketOf(ordinals[i]), stories[document]);
            }
        }
    }

    /// <summary>The values that were counted, and those that are selected, in no order.</summary>
    public IEnumerable<TermCount> Counts()
    {
        for (var bucket = 1; bucket < _terms.Count; bucket++)
        {
            var (key, label, _) = _terms[bucket];
            var isSelected = selected.Contains(key, StringComparer.Ordinal);
            if (isSelected || _counts[bucket].Articles > 0)
            {
                yield return new TermCount(key, FacetLabels.Of(Field, key, label), _counts[bucket], isSelected);
            }
        }

        foreach (var value in selected.Where(value => !_buckets.ContainsKey(value)).Distinct(StringComparer.Ordinal))
        {
            yield return new TermCount(value, FacetLabels.Of(Field, value, value), default, Selected: true);
        }
    }

    private int BucketOf(int ordinal)
    {
        ref var bucket = ref _bucketOf[ordinal];
        if (bucket == NoBucket)
        {
            bucket = Resolve(ordinal);
        }

        return bucket;
    }

    private int Resolve(int ordinal)
    {
        var (key, label, documents) = (_column.Keys[ordinal], _column.Labels[ordinal], _column.LabelDocuments[ordinal]);
        ref var bucket = ref CollectionsMarshal.GetValueRefOrAddDefault(_buckets, key, out var isKnown);
        if (!isKnown)
        {
            bucket = _terms.Count;
            _terms.Add((key, label, documents));
        }
        else if (documents > _terms[bucket].LabelDocuments)
        {
            _terms[bucket] = (key, label, documents);
        }

        return bucket;
    }
}
