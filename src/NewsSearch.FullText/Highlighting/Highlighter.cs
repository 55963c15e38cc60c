using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Highlighting;

/// <summary>
/// Shows why articles match: the title, if something in it matches, and the best sentences of the body, or its beginning if nothing
/// in it matches. What the query looks for is found anew in the text, by the analysis that the index uses.
/// </summary>
/// <remarks>Made once for a search and used for all its hits, by one thread. The time for a hit is proportional to its length.</remarks>
internal sealed class Highlighter
{
    /// <summary>Shorter passages would be nothing but ellipses.</summary>
    private const int MinPassageLength = 10;

    private readonly int _maxLength;
    private readonly OffsetUnit? _offsets;
    private readonly MatchFinder _titleMatches;
    private readonly MatchFinder _bodyMatches;
    private readonly CandidateFinder _candidateFinder;
    private readonly PassagePicker _picker;
    private readonly PassageWriter _writer;
    private readonly SpanReasons? _reasons;
    private readonly MarkedSpans _marks = new();
    private readonly List<TextMatch> _matches = [];
    private readonly List<PassageCandidate> _candidates = [];

    /// <summary>Prepares to highlight the hits of a query.</summary>
    /// <param name="query">The query.</param>
    /// <param name="request">How to highlight.</param>
    /// <param name="partOf">The number of a clause among the parts of the query; needed where spans tell their reasons.</param>
    /// <param name="isCorrected">Whether a word stands in place of one that no article has; likewise.</param>
    public Highlighter(QueryNode query, HighlightRequest request, Func<QueryNode, int?>? partOf = null, Func<QueryNode, bool>? isCorrected = null)
    {
        var clauses = HighlightClauses.All(query, isCorrected);
        _offsets = request.Offsets;
        _maxLength = Math.Max(request.MaxPassageLength, MinPassageLength);
        _titleMatches = new MatchFinder(clauses, TextScopes.IncludesTitle);
        _bodyMatches = new MatchFinder(clauses, TextScopes.IncludesBody);
        _candidateFinder = new CandidateFinder(clauses, _maxLength);
        _picker = new PassagePicker(clauses, request.MaxPassages);
        _writer = new PassageWriter(request);
        _reasons = request.ExplainSpans ? new SpanReasons(clauses, partOf ?? (_ => null)) : null;
    }

    /// <summary>Highlights a hit.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="body">Its body.</param>
    /// <param name="cancellationToken">Looked at throughout the work.</param>
    /// <param name="shareOf">The share of the score that a clause has in a field; null where scores do not count.</param>
    /// <returns>The title if it matches, then the body unless it is nothing but white space.</returns>
    public IReadOnlyList<FieldHighlight> Highlight(
        string title, string body, CancellationToken cancellationToken, Func<QueryNode, string, float>? shareOf = null)
    {
        var highlights = new List<FieldHighlight>(2);
        if (HighlightTitle(title, cancellationToken) is { } whole)
        {
            highlights.Add(new FieldHighlight(FieldNames.Title, Write(title, [whole], ReasonsIn(FieldNames.Title, title, _titleMatches, shareOf))));
        }

        if (HighlightBody(body, cancellationToken) is { Count: > 0 } passages)
        {
            highlights.Add(new FieldHighlight(FieldNames.Body, Write(body, passages, ReasonsIn(FieldNames.Body, body, _bodyMatches, shareOf))));
        }

        return highlights;
    }

    private Passage? HighlightTitle(string title, CancellationToken cancellationToken)
    {
        _titleMatches.Find(title, _matches, cancellationToken);
        _marks.Reset(_matches);
        return _matches.Count == 0
            ? null
            : new Passage(SentenceSplitter.SkipSpace(title, 0), title.AsSpan().TrimEnd().Length, IsCutAtStart: false, IsCutAtEnd: false);
    }

    private List<Passage> HighlightBody(string body, CancellationToken cancellationToken)
    {
        _bodyMatches.Find(body, _matches, cancellationToken);
        _marks.Reset(_matches);
        if (_matches.Count == 0)
        {
            return PassageTrimmer.Lead(body, _maxLength) is { } lead ? [lead] : [];
        }

        _candidateFinder.Find(body, _matches, _candidates, cancellationToken);
        var picked = _picker.Pick(_matches, _candidates, cancellationToken);
        return PassageTrimmer.Trim(body, _candidates, picked, _maxLength);
    }

    /// <summary>What tells the reasons of a written span; null if nobody asks.</summary>
    private Func<WrittenSpan, IReadOnlyList<SpanReason>>? ReasonsIn(
        string field, string text, MatchFinder finder, Func<QueryNode, string, float>? shareOf) => _reasons is { } reasons
        ? span => reasons.Of(text, _matches, span.Start, span.End, finder, clause => shareOf?.Invoke(clause, field) ?? 0)
        : null;

    private List<HighlightPassage> Write(string text, List<Passage> passages, Func<WrittenSpan, IReadOnlyList<SpanReason>>? reasonsOf)
    {
        if (_offsets is not { } unit)
        {
            return passages.ConvertAll(passage => new HighlightPassage(_writer.Write(text, passage, _marks)));
        }

        var inField = new OffsetCounter(text, unit);
        return passages.ConvertAll(passage => WithOffsets(passage, _writer.Write(text, passage, _marks), inField, unit, reasonsOf));
    }

    private HighlightPassage WithOffsets(
        Passage passage, string written, OffsetCounter inField, OffsetUnit unit, Func<WrittenSpan, IReadOnlyList<SpanReason>>? reasonsOf)
    {
        var inPassage = new OffsetCounter(written, unit);
        var start = inField.At(passage.Start);
        var spans = new List<HighlightSpan>(_writer.Spans.Count);
        foreach (var span in _writer.Spans)
        {
            spans.Add(new HighlightSpan(
                inField.At(span.Start), inField.At(span.End), inPassage.At(span.WrittenStart), inPassage.At(span.WrittenEnd))
            {
                Reasons = reasonsOf?.Invoke(span) ?? [],
            });
        }

        return new HighlightPassage(written) { FieldStart = start, FieldEnd = inField.At(passage.End), Spans = spans };
    }
}
