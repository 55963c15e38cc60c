using System.Globalization;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Explaining;

/// <summary>Reasons in English, for readers who know news and not search engines.</summary>
internal static class Sentences
{
    /// <summary>A clause as it is talked about: "grain", the phrase "grain deal", words that begin with "grain".</summary>
    public static string Named(QueryNode node) => node switch
    {
        WordNode word => $"\"{word.Text}\"",
        PhraseNode { Terms.Count: 1 } phrase => $"\"{phrase.Text}\"",
        PhraseNode { Slop: > 0 } phrase => $"the loose phrase \"{phrase.Text}\"",
        PhraseNode { IsQuoted: true } phrase => $"the phrase \"{phrase.Text}\"",
        PhraseNode phrase => $"\"{phrase.Text}\"",
        WildcardNode wildcard => $"a word like {wildcard}",
        FuzzyNode fuzzy => $"a word spelt like \"{fuzzy.Text}\"",
        NearNode near => $"a place with {near}",
        PrefixNode prefix => $"a word that begins with \"{prefix.Text}\"",
        _ => node.ToString(),
    };

    /// <summary>"grain" stands twice in the title.</summary>
    /// <param name="clause">The clause.</param>
    /// <param name="field">"title" or "body".</param>
    /// <param name="times">How often it matches; 0 if that is not known.</param>
    /// <param name="isExact">Whether it stands there as it was asked for at least once.</param>
    public static string Match(QueryNode clause, string field, int times, bool isExact)
    {
        var what = isExact ? Named(clause) : $"a form of {Named(clause)}";
        var often = times switch
        {
            0 or 1 => "",
            2 => " twice",
            _ => string.Create(CultureInfo.InvariantCulture, $" {times} times"),
        };
        return Capitalized($"{what} stands{often} in the {Place(field)}.");
    }

    /// <summary>Another article of its story, "wire-17", stands for it.</summary>
    public static string Grouped(GroupingField field, string best) =>
        $"Another article of its {(field == GroupingField.Story ? "story" : "publisher")}, \"{best}\", stands for it.";

    /// <summary>"oil" matches, which the query excludes.</summary>
    public static string Excluded(QueryNode node) => Capitalized($"{Named(node)} matches, which the query excludes.");

    /// <summary>Words of the query stand near each other.</summary>
    public static string Near => "Words of the query stand near each other.";

    /// <summary>The title has "elections" in this very form.</summary>
    public static string ExactForm(QueryNode clause, string field) => $"The {Place(field)} has {Named(clause)} in this very form.";

    /// <summary>Published 3 days ago: ×0.83.</summary>
    /// <param name="age">The age; null for an article without a time.</param>
    /// <param name="factor">What the score is multiplied by.</param>
    public static string Recency(TimeSpan? age, double factor)
    {
        var by = factor.ToString("×0.00", CultureInfo.InvariantCulture);
        return age is { } known ? $"Published {Age(known)}: {by}." : $"It has no publication time and counts as old: {by}.";
    }

    /// <summary>"grain" stands neither in the title nor in the text.</summary>
    public static string Missing(QueryNode node) => Clauses.ScopeOf(node) switch
    {
        TextScope.TitleAndBody => Capitalized($"{Named(node)} stands neither in the title nor in the text."),
        TextScope.Title => Capitalized($"{Named(node)} does not stand in the title."),
        TextScope.Body => Capitalized($"{Named(node)} does not stand in the text."),
        _ when node is OrNode => $"Nothing of {node} matches.",
        _ => $"{node} is not met.",
    };

    /// <summary>The selection by topic (grain, wheat) is not met.</summary>
    public static string Unselected(FacetSelection selection)
    {
        var field = selection.Field switch
        {
            FacetField.Country => "country",
            FacetField.MentionedCountry => "mentioned country",
            FacetField.SourceCountry => "publisher's country",
            FacetField.Source => "source",
            FacetField.Language => "language",
            FacetField.Topic => "topic",
            FacetField.Author => "author",
            FacetField.Published => "publication time",
            FacetField.WordCount => "number of words",
            FacetField.MentionedDate => "mentioned date",
            _ => throw new ArgumentException("The field is unknown.", nameof(selection)),
        };
        return $"The selection by {field} ({string.Join(selection.NeedsAll ? " and " : ", ", selection.Values)}) is not met.";
    }

    private static string Place(string field) => field == FieldNames.Body ? "text" : field;

    private static string Age(TimeSpan age) => age switch
    {
        { TotalMinutes: < 1 } => "just now",
        { TotalHours: < 1 } => Ago((int)age.TotalMinutes, "minute"),
        { TotalDays: < 1 } => Ago((int)age.TotalHours, "hour"),
        { TotalDays: < 60 } => Ago((int)age.TotalDays, "day"),
        { TotalDays: < 730 } => Ago((int)(age.TotalDays / 30.44), "month"),
        _ => Ago((int)(age.TotalDays / 365.25), "year"),
    };

    private static string Ago(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")} ago");

    private static string Capitalized(string sentence) => char.ToUpperInvariant(sentence[0]) + sentence[1..];
}
