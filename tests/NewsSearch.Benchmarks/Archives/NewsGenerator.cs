using NewsSearch.Articles;

namespace NewsSearch.Benchmarks.Archives;

/// <summary>
/// Makes any number of short news articles, of 60 to 120 words: paragraphs of real articles recombined, from 500 sources of which
/// few publish most, over ten years, with a copy or update of an earlier article now and then. The same seed and number make the
/// same article, so that none need be kept.
/// </summary>
/// <remarks>Immutable; any thread.</remarks>
/// <param name="material">The originals.</param>
/// <param name="count">The number of articles.</param>
/// <param name="seed">The seed.</param>
internal sealed class NewsGenerator(NewsMaterial material, int count, int seed)
{
    private const int Sources = 500;
    private const int Authors = 3_000;
    private const double CopyShare = 0.05;
    private const int CopyReach = 2_000;

    private static readonly string[] Countries =
    [
        "US", "GB", "AU", "CA", "IN", "DE", "FR", "JP", "CN", "RU", "UA", "BR", "ZA", "NG", "KE", "IE", "NZ", "IT", "ES", "PL", "TR", "IL", "EG", "SA",
        "AE", "IR", "IQ", "PK", "BD", "ID", "MY", "SG", "TH", "VN", "PH", "KR", "MX", "AR", "CL", "CO", "PE", "VE", "SE", "NO", "FI", "DK", "NL", "BE",
        "CH", "AT", "GR", "PT", "CZ", "HU", "RO", "BG", "RS", "GE", "AM", "KZ",
    ];

    private static readonly string[] Topics =
    [
        "politics", "economy", "markets", "energy", "climate", "health", "science", "technology", "sport", "football", "culture", "film", "education",
        "crime", "justice", "war", "diplomacy", "migration", "elections", "budget", "trade", "agriculture", "transport", "housing", "labour",
    ];

    private static readonly string[] Places = ["Harbour", "Capital", "Northern", "Southern", "Coastal", "River", "Valley", "Island", "Metro", "National"];
    private static readonly string[] Papers = ["Post", "Herald", "Wire", "Courier", "Times", "Tribune", "Desk", "Gazette", "Observer", "Standard"];
    private static readonly string[] FirstNames = ["Ada", "Ben", "Chloe", "Dan", "Eva", "Femi", "Grace", "Hugo", "Ines", "Jack", "Kofi", "Lena"];

    private readonly NewsCalendar _calendar = new(seed);

    /// <summary>The number of articles.</summary>
    public int Count => count;

    /// <summary>The id of an article.</summary>
    public static string IdOf(int number) => FormattableString.Invariant($"news-{number:D7}");

    /// <summary>Makes an article.</summary>
    /// <param name="number">Its number, from 0; later numbers appear later.</param>
    public Article Create(int number)
    {
        var time = TimeOf(number);
        var random = RandomOf(number, 1);
        var source = OneOfFew(Sources, random);
        var isCopy = number > 0 && random.NextDouble() < CopyShare;
        var article = isCopy ? Copy(number - 1 - random.Next(Math.Min(number, CopyReach)), random) : Report(number, time);
        return article with
        {
            Id = IdOf(number),
            Url = $"https://news.example/{IdOf(number)}",
            Source = $"{Places[source % Places.Length]} {Papers[source / Places.Length % Papers.Length]} {source / (Places.Length * Papers.Length)}",
            SourceCountry = Countries[source % 17 % Countries.Length],
            Language = "en",
            PublishedAt = time,
            Authors = [$"{FirstNames[random.Next(FirstNames.Length)]} Writer-{OneOfFew(Authors, random)}"],
        };
    }

    /// <summary>An article of its own: the beginning of one original, and what else there is about it or about something else.</summary>
    private Article Report(int number, DateTimeOffset time)
    {
        var random = RandomOf(number, 2);
        var happened = _calendar.EventAt(time, random);
        var first = happened is { } number2 ? Originals(number2 * 7919 % material.Originals.Count) : Originals(random.Next(material.Originals.Count));
        var second = Originals(random.Next(material.Originals.Count));
        var paragraphs = new List<string> { Pick(first.Paragraphs, random), Pick(random.Next(2) == 0 ? first.Paragraphs : second.Paragraphs, random) };
        if (random.Next(3) == 0)
        {
            paragraphs.Add(Pick(second.Paragraphs, random));
        }

        var headline = random.Next(10) < 4
            ? first.Headline.Take(12)
            : first.Headline.Take(2 + random.Next(3)).Concat(second.Headline.TakeLast(2 + random.Next(3)));
        return new Article
        {
            Id = "",
            Title = string.Join(' ', headline),
            Body = string.Join("\n\n", paragraphs.Distinct(StringComparer.Ordinal)),
            Countries = [.. Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Countries[OneOfFew(Countries.Length, random)]).Distinct(StringComparer.Ordinal)],
            Topics = [.. first.Topics.Take(2).Append(Topics[OneOfFew(Topics.Length, random)]).Distinct(StringComparer.Ordinal)],
        };
    }

    private Article Copy(int number, Random random)
    {
        var original = Report(number, TimeOf(number));
        return random.Next(3) switch
        {
            0 => original,
            1 => original with { Title = $"UPDATE 1-{original.Title}", Body = $"{original.Body} The story was updated at {random.Next(24)} hours." },
            _ => original with { Body = $"{SourceCity(random)} -- {original.Body}" },
        };
    }

    private DateTimeOffset TimeOf(int number)
    {
        var random = RandomOf(number, 3);
        return _calendar.TimeOf((number + random.NextDouble()) / count, random);
    }

    private static string SourceCity(Random random) => $"{Places[random.Next(Places.Length)].ToUpperInvariant()} CITY";

    private NewsMaterial.Original Originals(int number) => material.Originals[number];

    private Random RandomOf(int number, int purpose) => new(HashCodeOf(number, purpose));

    private int HashCodeOf(int number, int purpose) => unchecked((((seed * 31) + purpose) * 1_000_003) ^ (number * (int)0x9E3779B1));

    private static T Pick<T>(IReadOnlyList<T> items, Random random) => items[random.Next(items.Count)];

    /// <summary>A number below a bound, each about as frequent as its place in the order is low (Zipf).</summary>
    private static int OneOfFew(int bound, Random random) => (int)Math.Pow(bound + 1, random.NextDouble()) - 1;
}
