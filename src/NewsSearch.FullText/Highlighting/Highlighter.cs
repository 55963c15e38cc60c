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
        _maxLength = Math.Max(request.MaxPassageLength, MinPassageLength);
        _titleMatches = new MatchFinder(clauses, TextScopes.IncludesTitle);
        _bodyMatches = new MatchFinder(clauses, TextScopes.IncludesBody);
        _candidateFinder = new CandidateFinder(clauses, _maxLength);
        _picker = new PassagePicker(clauses, request.MaxPassages);
        _writer = new PassageWriter(request);
    }

    /// <summary>Highlights a hit.</summary>
    /// <returns>The title if it matches, then the body unless it is nothing but white space.</returns>
    public IReadOnlyList<FieldHighlight> Highlight(string title, string body)
    {
        var highlights = new List<FieldHighlight>(2);
        if (HighlightTitle(title) is { } passage)
        {
            highlights.Add(new FieldHighlight(FieldNames.Title, [passage]));
        }

        if (HighlightBody(body) is { Count: > 0 } passages)
        {
            highlights.Add(new FieldHighlight(FieldNames.Body, passages));
        }

        return highlights;
    }

    private string? HighlightTitle(string title)
    {
        _titleMatches.Find(title, _matches);
        if (_matches.Count == 0)
        {
            return null;
        }

        _marks.Reset(_matches);
        var start = SentenceSplitter.SkipSpace(title, 0);
        var whole = new Passage(start, title.AsSpan().TrimEnd().Length, IsCutAtStart: false, IsCutAtEnd: false);
        return _writer.Write(title, whole, _marks);
    }

    private List<string> HighlightBody(string body)
    {
        _bodyMatches.Find(body, _matches);
        _marks.Reset(_matches);
        if (_matches.Count == 0)
        {
            return PassageTrimmer.Lead(body, _maxLength) is { } lead ? [_writer.Write(body, lead, _marks)] : [];
        }

        _candidateFinder.Find(body, _matches, _candidates);
        var picked = _picker.Pick(_matches, _candidates);
        return PassageTrimmer.Trim(body, _candidates, picked, _maxLength).ConvertAll(passage => _writer.Write(body, passage, _marks));
    }
}
