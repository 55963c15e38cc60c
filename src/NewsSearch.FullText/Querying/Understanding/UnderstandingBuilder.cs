using NewsSearch.FullText.Querying.Fields;
using NewsSearch.FullText.Querying.Syntax;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Querying.Understanding;

/// <summary>Tells what became of the pieces of a query.</summary>
internal static class UnderstandingBuilder
{
    private const string StopWord = "It says nothing beside other words. It is left out.";

    /// <summary>Builds the answer.</summary>
    /// <param name="parsed">What was read.</param>
    /// <param name="root">The tree that was looked for, with corrections and synonyms.</param>
    /// <param name="corrections">What was corrected, by where it stands.</param>
    /// <param name="context">The words that patterns stand for.</param>
    public static QueryUnderstanding Build(
        ParsedQuery parsed, QueryNode root, IReadOnlyDictionary<ColumnSpan, QueryCorrection> corrections, TranslationContext context)
    {
        var leaves = new TreeLeaves(root);
        var parts = new List<QueryPart>();
        var ignored = parsed.Problems.Select(problem => ToIgnored(parsed, problem.Span, problem.Reason)).ToList();
        foreach (var near in leaves.Nears)
        {
            parts.Add(ToPart(parsed, near, near.Span, leaves, context));
        }

        foreach (var clause in parsed.Clauses)
        {
            if (leaves.Find(clause.Span) is { } leaf)
            {
                var part = ToPart(parsed, leaf, clause.Span, leaves, context);
                parts.Add(part with
                {
                    Field = part.Kind is QueryPartKind.Condition or QueryPartKind.Range ? string.Join(',', Fields(clause)) : part.Field,
                    Correction = corrections.GetValueOrDefault(clause.Span),
                });
            }
            else if (clause is WordNode { Term.IsStopWord: true } && !leaves.Nears.Exists(near => near.Span.Start <= clause.Span.Start && clause.Span.End <= near.Span.End))
            {
                ignored.Add(ToIgnored(parsed, clause.Span, StopWord));
            }
        }

        foreach (var token in parsed.Tokens.Where(token => token.Kind is QueryTokenKind.And or QueryTokenKind.Or or QueryTokenKind.Not))
        {
            parts.Add(new QueryPart(
                token.Span.Start, token.Span.End, Slice(parsed, token.Span), QueryPartKind.Operator, "", [], [], null, IsNegated: false));
        }

        return new QueryUnderstanding(
            parsed.Root.ToString(), [.. parts.OrderBy(part => part.StartColumn)], [.. ignored.OrderBy(part => part.StartColumn)], null);
    }

    private static QueryPart ToPart(ParsedQuery parsed, QueryNode leaf, ColumnSpan span, TreeLeaves leaves, TranslationContext context) => new(
        span.Start,
        span.End,
        Slice(parsed, span),
        KindOf(leaf),
        FieldOf(leaf),
        [.. TermsOf(leaf, context).Take(QueryPart.MaxTerms)],
        leaves.SynonymsOf(span),
        null,
        leaves.IsNegated(span));

    private static IgnoredPart ToIgnored(ParsedQuery parsed, ColumnSpan span, string reason) =>
        new(span.Start, span.End, Slice(parsed, span), reason);

    private static string Slice(ParsedQuery parsed, ColumnSpan span) => parsed.Text[(span.Start - 1)..(span.End - 1)];

    private static QueryPartKind KindOf(QueryNode leaf) => leaf switch
    {
        WordNode => QueryPartKind.Word,
        PhraseNode => QueryPartKind.Phrase,
        NearNode => QueryPartKind.Near,
        PrefixNode => QueryPartKind.Prefix,
        WildcardNode => QueryPartKind.Wildcard,
        FuzzyNode => QueryPartKind.Fuzzy,
        EveryArticleNode => QueryPartKind.EveryArticle,
        PublishedCondition or MentionedDateCondition or NumberCondition => QueryPartKind.Range,
        _ => QueryPartKind.Condition,
    };

    private static string FieldOf(QueryNode leaf) => leaf switch
    {
        WordNode word => word.Scope.Name(),
        PhraseNode phrase => phrase.Scope.Name(),
        NearNode near => near.Scope.Name(),
        PrefixNode prefix => prefix.Scope.Name(),
        WildcardNode wildcard => wildcard.Scope.Name(),
        FuzzyNode fuzzy => fuzzy.Scope.Name(),
        _ => "",
    };

    private static IEnumerable<string> Fields(QueryNode clause) => clause switch
    {
        OrNode or => or.Children.SelectMany(Fields),
        CountryCondition country => [country.Name],
        KeywordCondition keyword => [keyword.Name],
        NumberCondition number => [number.Name],
        PublishedCondition => [PublishedCondition.Field.Name],
        MentionedDateCondition => [MentionedDateCondition.Field.Name],
        ExistsCondition => [ExistsCondition.Field.Name],
        _ => [],
    };

    private static IEnumerable<string> TermsOf(QueryNode leaf, TranslationContext context) => leaf switch
    {
        WordNode word => [word.Term.Stem],
        PhraseNode phrase => phrase.Terms.Select(term => term.Stem),
        NearNode near => near.Left.Concat(near.Right).SelectMany(side => TermsOf(side, context)),
        PrefixNode or WildcardNode or FuzzyNode => context.WordsOf(leaf),
        CountryCondition country => [country.Code],
        KeywordCondition keyword => [keyword.Value],
        _ => [],
    };
}
