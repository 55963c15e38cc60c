using Lucene.Net.Search;
using NewsSearch.FullText.Querying.Corrections;
using NewsSearch.FullText.Querying.Synonyms;
using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Understanding;

/// <summary>A query on its way from text to Lucene: read, corrected, with synonyms, translated, and what is to be told of that.</summary>
/// <remarks>Immutable but for the words that the translation notes.</remarks>
internal sealed class UnderstoodQuery
{
    private readonly ParsedQuery _parsed;
    private readonly QueryNode _corrected;
    private readonly TranslationContext _context;
    private readonly IReadOnlyDictionary<ColumnSpan, QueryCorrection> _corrections;
    private readonly WordLookup _words;

    /// <summary>Reads a query.</summary>
    /// <exception cref="QuerySyntaxException">The query is not in the query language and the mode is strict, or it is empty.</exception>
    /// <exception cref="QueryTooExpensiveException">The query is beyond a limit.</exception>
    public UnderstoodQuery(string query, QueryOptions options, TranslationContext context)
    {
        _context = context;
        _words = new WordLookup(context.Reader, context.CancellationToken);
        _parsed = QueryParser.Read(query, options.Mode, context.Limits);
        var corrector = new SpellingCorrector(_words);
        _corrected = options.WithoutCorrections ? _parsed.Root : corrector.Apply(_parsed.Root);
        _corrections = corrector.Corrections;
        Root = new SynonymExpander(SynonymTable.Of(options.Synonyms ?? SynonymSet.None), context.Limits).Apply(_corrected);
        Query = NearWords.Around(QueryTranslator.Translate(Root, context), Root, context);
        Understanding = UnderstandingBuilder.Build(_parsed, Root, _corrections, context);
    }

    /// <summary>The tree, with corrections and synonyms.</summary>
    public QueryNode Root { get; }

    /// <summary>The tree for Lucene.</summary>
    public Query Query { get; }

    /// <summary>What is told, without a suggestion.</summary>
    public QueryUnderstanding Understanding { get; }

    /// <summary>Whether a word of the tree stands in place of one that no article has.</summary>
    public bool IsCorrected(QueryNode node) => node is WordNode && _corrections.ContainsKey(node.Span);

    /// <summary>What is told of a search with a number of hits.</summary>
    public QueryUnderstanding With(long hits) =>
        hits > DidYouMean.FewHits ? Understanding : Understanding with { DidYouMean = DidYouMean.Find(_corrected, _words) };
}
