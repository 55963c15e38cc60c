using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Querying.Matching;

/// <summary>Documents with at least one of some terms of a field, all with the same score: one bit set for each segment.</summary>
internal sealed class TermSetQuery : MultiTermQuery
{
    private readonly BytesRef[] _terms;

    /// <summary>Creates the query.</summary>
    /// <param name="field">The field.</param>
    /// <param name="terms">Its terms, in the order of the index.</param>
    public TermSetQuery(string field, BytesRef[] terms)
        : base(field)
    {
        _terms = terms;
        MultiTermRewriteMethod = CONSTANT_SCORE_FILTER_REWRITE;
    }

    public override string ToString(string field) => $"{Field}:({_terms.Length} terms)";

    public override bool Equals(object? obj) => base.Equals(obj) && obj is TermSetQuery other && _terms.AsSpan().SequenceEqual(other._terms);

    public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), _terms.Length);

    protected override TermsEnum GetTermsEnum(Terms terms, AttributeSource atts) => new Those(terms.GetEnumerator(), _terms);

    /// <summary>Goes through the terms of a segment that are in the set, by seeking each.</summary>
    private sealed class Those(TermsEnum all, BytesRef[] wanted) : FilteredTermsEnum(all)
    {
        private int _next;

        protected override BytesRef? NextSeekTerm(BytesRef? currentTerm) => _next < wanted.Length ? wanted[_next++] : null;

        protected override AcceptStatus Accept(BytesRef term)
        {
            // What was sought may be missing; then the next term of the segment stands here.
            while (_next < wanted.Length && wanted[_next - 1].CompareTo(term) < 0 && wanted[_next].CompareTo(term) <= 0)
            {
                _next++;
            }

            return wanted[_next - 1].Equals(term) ? AcceptStatus.YES_AND_SEEK : AcceptStatus.NO_AND_SEEK;
        }
    }
}
