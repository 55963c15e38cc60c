using Lucene.Net.Search;
using Lucene.Net.Search.Spans;

namespace NewsSearch.FullText.Querying.Matching;

/// <summary>
/// The places in the documents of a segment where two sides stand near each other: for each occurrence of the left side its
/// nearest neighbours of the right side, the one before and the one behind it.
/// </summary>
/// <remarks>For one thread.</remarks>
internal sealed class NearSpans(NearSide left, NearSide right, int distance) : Spans
{
    private readonly List<(int Start, int End)> _found = [];
    private int _document = -1;
    private int _place;

    public override int Doc => _document;

    public override int Start => _found[_place].Start;

    public override int End => _found[_place].End;

    public override bool IsPayloadAvailable => false;

    public override bool MoveNext() => ++_place < _found.Count || SkipTo(_document + 1);

    public override bool SkipTo(int target)
    {
        for (; ; target = _document + 1)
        {
            _document = Both(target);
            if (_document == DocIdSetIterator.NO_MORE_DOCS)
            {
                return false;
            }

            FindPlaces();
            if (_found.Count > 0)
            {
                return true;
            }
        }
    }

    public override ICollection<byte[]> GetPayload() => [];

    public override long GetCost() => Math.Min(left.Cost, right.Cost);

    private int Both(int target)
    {
        var document = target;
        while (document != DocIdSetIterator.NO_MORE_DOCS)
        {
            document = left.AdvanceTo(document);
            var other = document == DocIdSetIterator.NO_MORE_DOCS ? document : right.AdvanceTo(document);
            if (other == document)
            {
                break;
            }

            document = other;
        }

        return document;
    }

    private void FindPlaces()
    {
        _place = 0;
        _found.Clear();
        left.ReadOccurrences(_document);
        right.ReadOccurrences(_document);
        NearPairs.Find(left.Occurrences, right.Occurrences, distance, (one, other) =>
            _found.Add((Math.Min(one.Start, other.Start), Math.Max(one.End, other.End))));
    }
}
