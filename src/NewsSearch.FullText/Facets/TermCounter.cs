using System.Buffers;
using System.Runtime.InteropServices;

namespace NewsSearch.FullText.Facets;

/// <summary>Counts articles by the values of a label field. Ordinals of segments become buckets when they are first met.</summary>
internal sealed class TermCounter : IFacetCounter, ISetBuckets
{
    private const int WithoutAny = 0;
    private const int NoBucket = -1;

    // Of so few values most are met, and room for all of them is made at once.
    private const int MostExpected = 256;

    private static readonly int[] WithoutAnyAlone = [WithoutAny];

    private readonly IReadOnlyList<string> _selected;
    private readonly BucketCounts _counts;
    private readonly SetCounter _documents;
    private readonly Dictionary<string, int> _buckets = [];
    private readonly List<(string Key, string Label, int LabelDocuments)> _terms = [("", "", 0)];
    private OrdinalColumn _column = null!;
    private int[] _bucketOf = [];
    private int[] _bucketsOfSet = [];

    /// <summary>Prepares a facet.</summary>
    /// <param name="field">The field.</param>
    /// <param name="selected">The values that are selected: they get a bucket in any case.</param>
    /// <param name="shared">The shared stories of the snapshot; null if stories are not counted.</param>
    public TermCounter(FacetField field, IReadOnlyList<string> selected, SharedStories? shared)
    {
        (Field, _selected, _counts) = (field, selected, new BucketCounts(shared));
        _documents = new SetCounter(_counts, this);
    }

    /// <inheritdoc/>
    public FacetField Field { get; }

    /// <summary>The number of values met so far.</summary>
    public int Values => _terms.Count - 1;

    /// <summary>What was counted without a value.</summary>
    public MatchCount WithoutValue => _counts[WithoutAny];

    /// <inheritdoc/>
    public void BeginSegment(SegmentColumns columns)
    {
        _column = columns.Terms(Field);
        _documents.BeginSegment(_column.Values, columns.Stories);
        if (_bucketOf.Length < _column.Keys.Length)
        {
            _bucketOf = new int[_column.Keys.Length];
        }

        Array.Fill(_bucketOf, NoBucket);
        if (_column.Keys.Length <= MostExpected)
        {
            _buckets.EnsureCapacity(_column.Keys.Length);
            _terms.EnsureCapacity(_column.Keys.Length + 1);
        }

        foreach (var value in _selected)
        {
            // Its label is known from any segment that has it, be it counted or not.
            if (_column.Find(value) is var ordinal and >= 0)
            {
                BucketOf(ordinal);
            }
        }
    }

    /// <inheritdoc/>
    public void Count(ReadOnlySpan<int> documents, ReadOnlySpan<int> shared) => _documents.Count(documents, shared);

    /// <inheritdoc/>
    public void EndSegment() => _documents.EndSegment();

    /// <inheritdoc/>
    public void Release() => _counts.Release();

    /// <inheritdoc/>
    public ReadOnlySpan<int> BucketsOf(int set)
    {
        var ordinals = _column.Values.Members(set);
        if (ordinals.IsEmpty)
        {
            return WithoutAnyAlone;
        }

        if (_bucketsOfSet.Length < ordinals.Length)
        {
            _bucketsOfSet = new int[ordinals.Length];
        }

        for (var i = 0; i < ordinals.Length; i++)
        {
            _bucketsOfSet[i] = BucketOf(ordinals[i]);
        }

        return _bucketsOfSet.AsSpan(0, ordinals.Length);
    }

    /// <inheritdoc/>
    public void Add(int set, int documents) => _counts.AddArticles(BucketsOf(set), documents);

    /// <inheritdoc/>
    public void AddAll(ReadOnlySpan<int> documents)
    {
        var starts = _column.Values.Starts;
        var members = _column.Values.AllMembers;
        var ofOrdinal = ArrayPool<int>.Shared.Rent(_column.Keys.Length);
        Array.Clear(ofOrdinal, 0, _column.Keys.Length);
        var sets = new CountedSets(documents);
        while (sets.MoveNext())
        {
            var (start, end, counted) = (starts[sets.Current], starts[sets.Current + 1], documents[sets.Current]);
            if (start == end)
            {
                _counts.AddArticles(WithoutAnyAlone, counted);
            }

            foreach (var ordinal in members[start..end])
            {
                ofOrdinal[ordinal] += counted;
            }
        }

        for (var ordinal = 0; ordinal < _column.Keys.Length; ordinal++)
        {
            if (ofOrdinal[ordinal] > 0)
            {
                _counts.AddArticles([BucketOf(ordinal)], ofOrdinal[ordinal]);
            }
        }

        ArrayPool<int>.Shared.Return(ofOrdinal);
    }

    /// <summary>The values that were counted, and those that are selected, in no order.</summary>
    public IEnumerable<TermCount> Counts()
    {
        for (var bucket = 1; bucket < _terms.Count; bucket++)
        {
            var (key, label, _) = _terms[bucket];
            var isSelected = _selected.Contains(key, StringComparer.Ordinal);
            if (isSelected || _counts[bucket].Articles > 0)
            {
                yield return new TermCount(key, FacetLabels.Of(Field, key, label), _counts[bucket], isSelected);
            }
        }

        foreach (var value in _selected.Where(value => !_buckets.ContainsKey(value)).Distinct(StringComparer.Ordinal))
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
