namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>A date in the text of an article, with its evidence.</summary>
/// <param name="Part">The part of the article.</param>
/// <param name="Surface">What stands there.</param>
/// <param name="Mention">Where it stands in the part, and what it means.</param>
public sealed record MentionedDate(ArticlePart Part, string Surface, DateMention Mention)
{
    [ThreadStatic]
    private static List<DateMention>? s_found;

    /// <summary>The dates of an article in the order of its text, the title first.</summary>
    /// <param name="article">The article; what is counted from its publication is found only where that is known.</param>
    public static IReadOnlyList<MentionedDate> In(Article article)
    {
        var context = DateContext.Of(article);
        return [.. In(article.Title, ArticlePart.Title, context), .. In(article.Body, ArticlePart.Body, context)];
    }

    /// <summary>The times that the dates of an article name, each once, the earliest first.</summary>
    /// <param name="article">The article; what is counted from its publication is found only where that is known.</param>
    public static IReadOnlyList<MentionedPeriod> PeriodsIn(Article article)
    {
        var context = DateContext.Of(article);
        var found = s_found ??= [];
        found.Clear();
        DateFinder.Find(article.Title, context, found);
        DateFinder.Find(article.Body, context, found);
        return found.Count == 0
            ? []
            : [.. found.Select(mention => mention.Named).Distinct().OrderBy(period => period.First).ThenBy(period => period.Last).ThenBy(period => period.Precision)];
    }

    private static List<MentionedDate> In(string text, ArticlePart part, DateContext context)
    {
        var mentions = new List<DateMention>();
        DateFinder.Find(text, context, mentions);
        return mentions.ConvertAll(mention => new MentionedDate(part, text.Substring(mention.Start, mention.Length), mention));
    }
}
