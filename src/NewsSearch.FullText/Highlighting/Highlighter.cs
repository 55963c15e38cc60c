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
    private readonly MarkedSpans _marks = new();
    private readonly List<TextMatch> _matches = [];
    private readonly List<PassageCandidate> _candidates = [];

    /// <summary>Prepares to highlight the hits of a query.</summary>
    public Highlighter(QueryNode query, HighlightRequest request)
    {
        var clauses = HighlightClauses.All(query);
        _offsets = request.Offsets;
        _maxLength = Math.Max(request.MaxPassageLength, MinPassageLength);
        _titleMatches = new MatchFinder(clauses, TextScopes.IncludesTitle);
        _bodyMatches = new MatchFinder(clauses, TextScopes.IncludesBody);
        _candidateFinder = new CandidateFinder(clauses, _maxLength);
        _picker = new PassagePicker(clauses, request.MaxPassages);
        _writer = new PassageWriter(request);
    }

    /// <summary>Highlights a hit.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="body">Its body.</param>
    /// <param name="cancellationToken">Looked at throughout the work.</param>
    /// <returns>The title if it matches, then the body unless it is nothing but white space.</returns>
    public IReadOnlyList<FieldHighlight> Highlight(string title, string body, CancellationToken cancellationToken)
    {
        var highlights = new List<FieldHighlight>(2);
        if (HighlightTitle(title, cancellationToken) is { } whole)
        {
            highlights.Add(new FieldHighlight(FieldNames.Title, Write(title, [whole])));
        }

        if (HighlightBody(body, cancellationToken) is { Count: > 0 } passages)
        {
            highlights.Add(new FieldHighlight(FieldNames.Body, Write(body, passages)));
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

    private List<HighlightPassage> Write(string text, List<Passage> passages)
    {
        if (_offsets is not { } unit)
        {
            return passages.ConvertAll(passage => new HighlightPassage(_writer.Write(text, passage, _marks)));
        }

        var inField = new OffsetCounter(text, unit);
        return passages.ConvertAll(passage => WithOffsets(passage, _writer.Write(text, passage, _marks), inField, unit));
    }

    private HighlightPassage WithOffsets(Passage passage, string written, OffsetCounter inField, OffsetUnit unit)
    {
        var inPassage = new OffsetCounter(written, unit);
        var start = inField.At(passage.Start);
        var spans = new List<HighlightSpan>(_writer.Spans.Count);
        foreach (var span in _writer.Spans)
        {
            spans.Add(new HighlightSpan(
                inField.At(span.Start), inField.At(span.End), inPassage.At(span.WrittenStart), inPassage.At(span.WrittenEnd)));
        }

        return new HighlightPassage(written) { FieldStart = start, FieldEnd = inField.At(passage.End), Spans = spans };
    }
}
