using Lucene.Net.Index;
using Lucene.Net.Search.Spans;
using Lucene.Net.Util;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Matching;

/// <summary>
/// Documents in which one of some phrases stands near one of others, in either order and without overlapping. Lucene's own query
/// of this kind also finds phrases that overlap, such as a word near itself.
/// </summary>
internal sealed class NearSpanQuery : SpanQuery
{
    private readonly ValueList<NearPhrase> _left;
    private readonly ValueList<NearPhrase> _right;
    private readonly int _distance;

    /// <summary>Creates the query.</summary>
    /// <param name="field">The field.</param>
    /// <param name="left">The phrases of the one side.</param>
    /// <param name="right">Those of the other side.</param>
    /// <param name="distance">The greatest number of positions between them.</param>
    public NearSpanQuery(string field, NearPhrase[] left, NearPhrase[] right, int distance) =>
        (Field, _left, _right, _distance) = (field, new(left), new(right), distance);

    public override string Field { get; }

    public override Spans GetSpans(AtomicReaderContext context, IBits? acceptDocs, IDictionary<Term, TermContext> termContexts) =>
        new NearSpans(
            new NearSide(context.AtomicReader, Field, _left, acceptDocs), new NearSide(context.AtomicReader, Field, _right, acceptDocs), _distance);

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var term in _left.Concat(_right).SelectMany(phrase => phrase.Terms))
        {
            terms.Add(new Term(Field, term));
        }
    }

    public override string ToString(string field) => $"{Field}:near({Text(_left)}, {Text(_right)}, {_distance})";

    public override bool Equals(object? obj) => base.Equals(obj) && obj is NearSpanQuery other && ToString() == other.ToString();

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), ToString());

    private static string Text(IEnumerable<NearPhrase> side) => string.Join('|', side.Select(phrase => string.Join(' ', phrase.Terms)));
}
