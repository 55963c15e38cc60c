using Lucene.Net.Index;

namespace NewsSearch.FullText.Codec.Writing;

/// <summary>The codes of the lengths of a segment's documents while its postings are written.</summary>
/// <remarks>
/// One thread at a time. Where segments are merged, their norms have the codes. Where a segment is written for the first time, its norms
/// do not exist yet; the frequencies of all terms of a field add up to its lengths, which are known when its last term is written.
/// </remarks>
/// <param name="rule">Which lengths are wanted.</param>
/// <param name="documents">The number of documents.</param>
internal sealed class SegmentLengths(LengthRule rule, int documents)
{
    private readonly Dictionary<string, byte[]> _known = [];
    private MergeState? _merge;
    private int[]? _sums;

    /// <summary>From now on, lengths come from the norms of the segments that are merged.</summary>
    public void Take(MergeState merge) => _merge = merge;

    /// <summary>Goes on to another field.</summary>
    /// <returns>
    /// The field whose lengths go into the impacts, null for none, and the codes; null if they are known only after <see cref="EndField"/>.
    /// </returns>
    public (string? Field, byte[]? Codes) BeginField(string field)
    {
        var from = rule.FieldOf(field);
        if (from is not null && _merge is not null)
        {
            return (from, _known.TryGetValue(from, out var merged) ? merged : _known[from] = Merge(from, _merge));
        }

        _sums = from == field ? new int[documents] : null;
        return from is null || from == field
            ? (from, from is null ? new byte[documents] : null)
            : (from, _known.TryGetValue(from, out var codes) ? codes : new byte[documents]);
    }

    /// <summary>Adds an occurring term of the field.</summary>
    public void Add(int document, int frequency)
    {
        if (_sums is not null)
        {
            _sums[document] += frequency;
        }
    }

    /// <summary>Ends a field whose codes were not known.</summary>
    public byte[] EndField(string field)
    {
        var codes = Array.ConvertAll(_sums!, sum => rule.Encode(sum));
        _sums = null;
        return _known[field] = codes;
    }

    private byte[] Merge(string field, MergeState merge)
    {
        var codes = new byte[documents];
        for (var i = 0; i < merge.Readers.Count; i++)
        {
            if (merge.Readers[i].GetNormValues(field) is not { } norms)
            {
                continue;
            }

            for (var document = 0; document < merge.Readers[i].MaxDoc; document++)
            {
                if (merge.DocMaps[i].Get(document) is var place and >= 0)
                {
                    codes[merge.DocBase[i] + place] = (byte)norms.Get(document);
                }
            }
        }

        return codes;
    }
}
