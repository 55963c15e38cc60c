using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Dates.Mentions;

namespace NewsSearch.Cli.Tagging;

/// <summary>A date in the text of an article.</summary>
/// <param name="Part">The part of the article.</param>
/// <param name="Surface">What stands there.</param>
/// <param name="Mention">What it means.</param>
internal sealed record MentionedDate(ArticlePart Part, string Surface, DateMention Mention)
{
    /// <summary>The dates of an article in the order of its text.</summary>
    public static IReadOnlyList<MentionedDate> In(Article article)
    {
        var context = DateContext.Of(article);
        return [.. In(article.Title, ArticlePart.Title, context), .. In(article.Body, ArticlePart.Body, context)];
    }

    private static IEnumerable<MentionedDate> In(string text, ArticlePart part, DateContext context)
    {
        var mentions = new List<DateMention>();
        DateFinder.Find(text, context, mentions);
        return mentions.Select(mention => new MentionedDate(part, text.Substring(mention.Start, mention.Length), mention));
    }
}
