using System.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.FullText.Facets;

namespace NewsSearch.FullText.Snapshots;

/// <summary>One of the best hits: its score, and where the document is.</summary>
/// <param name="Score">The score.</param>
/// <param name="TimeKey">Its time; the larger, the earlier in the order.</param>
/// <param name="Segment">The number of the segment.</param>
/// <param name="Document">The number of the document within the segment.</param>
/// <param name="Group">The number of its group, where hits are grouped and it is not alone.</param>
internal readonly record struct TopHit(float Score, long TimeKey, int Segment, int Document, int Group = IGroupNumbers.Alone);

/// <summary>
/// The order of hits: by score, then by time, then by id, which is read only where the other two are equal. It does not depend
/// on segments, and no two hits are equal in it.
/// </summary>
/// <remarks>One thread at a time. With equal scores (0), the order is by time alone.</remarks>
/// <param name="oldestFirst">Whether earlier times come first; undated hits come last in either case.</param>
/// <param name="after">The place behind which hits are wanted; null for all hits.</param>
internal sealed class HitComparer(bool oldestFirst, HitPlace? after) : IComparer<TopHit>
{
    private readonly List<BinaryDocValues?> _ids = [];
    private readonly BytesRef _firstId = new();
    private readonly BytesRef _secondId = new();
    private readonly float _afterScore = after?.Score ?? float.PositiveInfinity;
    private readonly long _afterTimeKey = Key(after?.Published ?? SegmentColumns.Undated, oldestFirst);
    private readonly BytesRef _afterId = new(Encoding.UTF8.GetBytes(after?.Id ?? ""));
    private readonly List<long[]> _published = [];
    private long[] _present = [];

    /// <summary>Goes on to the next segment. Segments are numbered from 0 in the order of these calls.</summary>
    public void BeginSegment(AtomicReader reader, SegmentColumns columns)
    {
        _ids.Add(reader.GetBinaryDocValues(Schema.FieldNames.Id));
        _published.Add(_present = columns.Published);
    }

    /// <summary>The hit that a document of the present segment is.</summary>
    public TopHit HitOf(int document, float score) => new(score, Key(_present[document], oldestFirst), _ids.Count - 1, document);

    /// <summary>The hit that a document of a segment is.</summary>
    public TopHit HitOf(int segment, int document, float score) => new(score, Key(_published[segment][document], oldestFirst), segment, document);

    /// <summary>Below 0 if the first hit comes before the second.</summary>
    public int Compare(TopHit x, TopHit y)
    {
        if (x.Score != y.Score)
        {
            return x.Score > y.Score ? -1 : 1;
        }

        if (x.TimeKey != y.TimeKey)
        {
            return y.TimeKey.CompareTo(x.TimeKey);
        }

        Read(x, _firstId);
        Read(y, _secondId);
        return IdOrder.Compare(_firstId, _secondId);
    }

    /// <summary>Whether a hit stands behind the place from which hits are wanted.</summary>
    public bool IsWanted(TopHit hit)
    {
        if (hit.Score != _afterScore)
        {
            return hit.Score < _afterScore;
        }

        if (hit.TimeKey != _afterTimeKey)
        {
            return hit.TimeKey < _afterTimeKey;
        }

        Read(hit, _firstId);
        return IdOrder.Compare(_firstId, _afterId) > 0;
    }

    /// <summary>The place of a hit.</summary>
    public HitPlace PlaceOf(TopHit hit)
    {
        Read(hit, _firstId);
        var published = hit.TimeKey == SegmentColumns.Undated ? (long?)null : Key(hit.TimeKey, oldestFirst);
        return new HitPlace(hit.Score, published, _firstId.Utf8ToString());
    }

    private static long Key(long published, bool oldestFirst) =>
        oldestFirst && published != SegmentColumns.Undated ? -published : published;

    private void Read(TopHit hit, BytesRef id) => _ids[hit.Segment]?.Get(hit.Document, id);
}
