using System.Text;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Ingestion.Cleaning;
using static System.FormattableString;

namespace NewsSearch.Articles.Ingestion;

/// <summary>Finds all that keeps an article out of the archive. Fields and positions are those of the article as it came.</summary>
internal static class ArticleValidator
{
    /// <summary>What is too much to be looked at more closely: checked before the text is cleaned, in time that hardly depends on its length.</summary>
    public static void CheckSize(Article article, ArticleLimits limits, List<FieldViolation> violations)
    {
        CheckCount("countries", article.Countries, limits.MaxCountries, violations);
        CheckCount("topics", article.Topics, limits.MaxLabels, violations);
        CheckCount("authors", article.Authors, limits.MaxLabels, violations);
        if (violations.Count == 0 && CountBytes(article, limits.MaxArticleBytes) is var bytes && bytes > limits.MaxArticleBytes)
        {
            violations.Add(new("body", Invariant($"All text of the article takes {bytes:N0} bytes of UTF-8; at most {limits.MaxArticleBytes:N0} are allowed.")));
        }
    }

    /// <summary>Checks every field of an article.</summary>
    /// <param name="original">The article as it came.</param>
    /// <param name="cleaned">The same article, cleaned.</param>
    /// <param name="limits">What it may hold.</param>
    /// <param name="violations">Gets what is wrong.</param>
    public static void Check(Article original, Article cleaned, ArticleLimits limits, List<FieldViolation> violations)
    {
        CheckId(cleaned.Id, limits, violations);
        CheckLength("title", cleaned.Title, limits.MaxTitleLength, violations);
        CheckUrl(cleaned.Url, limits, violations);
        CheckLength("source", cleaned.Source, limits.MaxLabelLength, violations);
        if (cleaned.SourceCountry is { } sourceCountry && !CountryCodes.IsKnown(sourceCountry))
        {
            violations.Add(UnknownCountry("source_country", sourceCountry));
        }

        if (cleaned.Language is { } language && !LanguageTag.IsWellFormed(language))
        {
            violations.Add(new("language", $"{Excerpt.Of(language)} is not a BCP 47 language tag such as \"en\" or \"pt-BR\"."));
        }

        CheckCountries(original.Countries, cleaned.Countries, violations);
        CheckLabels("topics", original.Topics, cleaned.Topics, limits, violations);
        CheckLabels("authors", original.Authors, cleaned.Authors, limits, violations);
    }

    private static void CheckId(string id, ArticleLimits limits, List<FieldViolation> violations)
    {
        if (id.Length == 0)
        {
            violations.Add(new("id", "The id is missing."));
            return;
        }

        // The archive's keys have room for no more than the default.
        var mostBytes = Math.Min(limits.MaxIdBytes, new ArticleLimits().MaxIdBytes);
        if (Encoding.UTF8.GetByteCount(id) is var bytes && bytes > mostBytes)
        {
            violations.Add(new("id", Invariant($"The id takes {bytes:N0} bytes of UTF-8; at most {mostBytes:N0} are allowed.")));
        }

        for (var at = 0; at < id.Length; at++)
        {
            if (char.IsControl(id[at]))
            {
                violations.Add(new("id", $"The id holds the control character U+{(int)id[at]:X4} at position {at + 1}."));
                return;
            }

            if (char.IsSurrogate(id[at]) && (at + 1 == id.Length || !char.IsSurrogatePair(id[at], id[at + 1])))
            {
                violations.Add(new("id", $"The id holds half of a surrogate pair at position {at + 1}."));
                return;
            }

            at += char.IsSurrogate(id[at]) ? 1 : 0;
        }
    }

    private static void CheckUrl(string? url, ArticleLimits limits, List<FieldViolation> violations)
    {
        CheckLength("url", url, limits.MaxUrlLength, violations);
        if (url is not null && !WebAddress.IsAbsolute(url))
        {
            violations.Add(new("url", $"{Excerpt.Of(url)} is not an absolute http or https URL."));
        }
    }

    private static void CheckCountries(IReadOnlyList<string> original, IReadOnlyList<string> cleaned, List<FieldViolation> violations)
    {
        if (FirstIndex(cleaned, static (code, _) => !CountryCodes.IsKnown(code), 0) < 0)
        {
            return;
        }

        for (var at = 0; at < original.Count; at++)
        {
            if (ArticleCleaner.CleanCountry(original[at]) is { Length: > 0 } code && !CountryCodes.IsKnown(code))
            {
                violations.Add(UnknownCountry($"countries[{at}]", code));
            }
        }
    }

    private static void CheckLabels(
        string field, IReadOnlyList<string> original, IReadOnlyList<string> cleaned, ArticleLimits limits, List<FieldViolation> violations)
    {
        if (FirstIndex(cleaned, static (label, most) => label.Length > most, limits.MaxLabelLength) < 0)
        {
            return;
        }

        for (var at = 0; at < original.Count; at++)
        {
            CheckLength($"{field}[{at}]", TextCleaner.CleanLine(original[at]), limits.MaxLabelLength, violations);
        }
    }

    private static void CheckLength(string field, string? text, int most, List<FieldViolation> violations)
    {
        if (text?.Length > most)
        {
            violations.Add(new(field, Invariant($"It has {text.Length:N0} UTF-16 code units; at most {most:N0} are allowed.")));
        }
    }

    private static void CheckCount(string field, IReadOnlyList<string> items, int most, List<FieldViolation> violations)
    {
        if (items.Count > most)
        {
            violations.Add(new(field, Invariant($"There are {items.Count:N0}; at most {most:N0} are allowed.")));
        }
    }

    private static FieldViolation UnknownCountry(string field, string code) =>
        new(field, $"{Excerpt.Of(code)} is no country code of ISO 3166: two letters such as \"UA\", or those of a former country such as \"SU\".");

    /// <summary>The bytes of all text; counted exactly only where that may matter, since three per code unit is the most.</summary>
    private static long CountBytes(Article article, int most) =>
        Total(article, static text => 3L * text.Length) <= most ? 0 : Total(article, static text => Encoding.UTF8.GetByteCount(text));

    private static long Total(Article article, Func<string, long> measure) =>
        measure(article.Id) + measure(article.Title) + measure(article.Body) + measure(article.Url ?? "") + measure(article.Source ?? "")
        + measure(article.SourceCountry ?? "") + measure(article.Language ?? "")
        + Total(article.Countries, measure) + Total(article.Topics, measure) + Total(article.Authors, measure);

    private static long Total(IReadOnlyList<string> items, Func<string, long> measure)
    {
        var total = 0L;
        for (var at = 0; at < items.Count; at++)
        {
            total += measure(items[at]);
        }

        return total;
    }

    private static int FirstIndex(IReadOnlyList<string> items, Func<string, int, bool> matches, int limit)
    {
        for (var at = 0; at < items.Count; at++)
        {
            if (matches(items[at], limit))
            {
                return at;
            }
        }

        return -1;
    }
}
