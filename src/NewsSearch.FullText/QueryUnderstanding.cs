namespace NewsSearch.FullText;

/// <summary>
/// How a query was understood. Columns are counted in UTF-16 code units of the query, from 1; an end column is the one behind the
/// last character.
/// </summary>
/// <param name="CanonicalQuery">The query in its plainest form, corrections and synonyms left aside. Read again it means the same.</param>
/// <param name="Parts">The words, phrases, patterns, conditions and operators in the order of the query.</param>
/// <param name="IgnoredParts">What was left out or read otherwise than it was written, in the order of the query.</param>
/// <param name="DidYouMean">
/// A query that may have been meant, where this one finds little and a word of it has a far more frequent neighbour; it was not
/// applied. Null for none, and where nothing was searched.
/// </param>
public sealed record QueryUnderstanding(
    string CanonicalQuery, IReadOnlyList<QueryPart> Parts, IReadOnlyList<IgnoredPart> IgnoredParts, string? DidYouMean);

/// <summary>A piece of a query and what became of it.</summary>
/// <param name="StartColumn">The column of its first character.</param>
/// <param name="EndColumn">The column behind its last character.</param>
/// <param name="Text">The piece as it stands in the query.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Field">The field that it is looked for in, such as "title" or "country"; empty for title and body.</param>
/// <param name="Terms">The indexed terms that it became: "elect" of "elections". At most <see cref="MaxTerms"/>.</param>
/// <param name="Synonyms">The synonyms that are looked for too; those of several words together stand with the first of them.</param>
/// <param name="Correction">How it was corrected; null if it was not.</param>
/// <param name="IsNegated">Whether articles that have it are left out.</param>
public sealed record QueryPart(
    int StartColumn,
    int EndColumn,
    string Text,
    QueryPartKind Kind,
    string Field,
    IReadOnlyList<string> Terms,
    IReadOnlyList<string> Synonyms,
    QueryCorrection? Correction,
    bool IsNegated)
{
    /// <summary>The number of terms that are told.</summary>
    public const int MaxTerms = 50;
}

/// <summary>What a piece of a query is.</summary>
public enum QueryPartKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>Words that stand one after the other, or nearly so.</summary>
    Phrase,

    /// <summary>Words or phrases that stand near each other.</summary>
    Near,

    /// <summary>The beginning of a word.</summary>
    Prefix,

    /// <summary>A word with ? or *.</summary>
    Wildcard,

    /// <summary>A word and those that differ from it by a letter or two.</summary>
    Fuzzy,

    /// <summary>A condition on a label.</summary>
    Condition,

    /// <summary>A condition on a number or a time.</summary>
    Range,

    /// <summary>A lone star.</summary>
    EveryArticle,

    /// <summary>AND, OR or NOT.</summary>
    Operator,
}

/// <summary>A word that no article has, and the word that was looked for instead.</summary>
/// <param name="Original">The word as it was typed.</param>
/// <param name="Replacement">The word that was looked for.</param>
/// <param name="Distance">The number of letters by which they differ; two neighbours that changed places are one.</param>
/// <param name="Articles">The number of articles that have the replacement or a relative of it where it is looked for.</param>
public sealed record QueryCorrection(string Original, string Replacement, int Distance, long Articles);

/// <summary>A piece of a query that was left out or read otherwise than it was written.</summary>
/// <param name="StartColumn">The column of its first character.</param>
/// <param name="EndColumn">The column behind its last character.</param>
/// <param name="Text">The piece as it stands in the query.</param>
/// <param name="Reason">What was wrong with it and what was done, in sentences.</param>
public sealed record IgnoredPart(int StartColumn, int EndColumn, string Text, string Reason);
