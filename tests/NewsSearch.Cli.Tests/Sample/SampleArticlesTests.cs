using System.Globalization;
using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Ingestion;
using NewsSearch.Testing;

namespace NewsSearch.Cli.Tests.Sample;

public sealed class SampleArticlesTests
{
    private static readonly Lazy<List<Article>> Articles = new(() => [.. File.ReadLines(SamplePath).Select(ToArticle)]);

    private static string SamplePath => Path.Combine(Corpus.RepositoryRoot, "src", "NewsSearch.Cli", "Sample", "articles.jsonl");

    [Fact]
    public void A_hundred_articles_are_numbered_in_the_order_of_publication()
    {
        Articles.Value.Select(article => article.Id).ShouldBe(Enumerable.Range(1, 100).Select(number => $"sample-{number:000}"));
        Articles.Value.Select(article => article.PublishedAt!.Value).ShouldBeInOrder();
    }

    [Fact]
    public void Every_article_is_accepted_as_it_stands()
    {
        foreach (var article in Articles.Value)
        {
            var prepared = ArticlePipeline.Prepare(article, new ArticleLimits(), out var violations);
            violations.ShouldBeEmpty(article.Id);
            (prepared.Title, prepared.Body, prepared.Url).ShouldBe((article.Title, article.Body, article.Url), article.Id);
        }
    }

    [Fact]
    public void Bodies_are_short_news_items_of_several_paragraphs()
    {
        foreach (var article in Articles.Value)
        {
            article.Body.Split([' ', '\n']).Length.ShouldBeInRange(120, 250, article.Id);
            article.Body.Split('\n').Length.ShouldBeGreaterThanOrEqualTo(3, article.Id);
            article.Title.Length.ShouldBeInRange(20, 90, article.Id);
        }
    }

    [Fact]
    public void Two_thirds_name_their_countries_and_these_are_more_than_forty()
    {
        Articles.Value.Count(article => article.Countries.Count > 0).ShouldBeInRange(60, 70);
        var countries = Articles.Value.SelectMany(article => article.Countries).ToHashSet();
        countries.Count.ShouldBeGreaterThanOrEqualTo(40);
        countries.ShouldAllBe(code => CountryCodes.IsKnown(code));
    }

    [Theory]
    [InlineData("sample-010", "BS")]
    [InlineData("sample-014", "WS")]
    [InlineData("sample-018", "GY")]
    [InlineData("sample-026", "NZ")]
    [InlineData("sample-033", "IS")]
    [InlineData("sample-037", "ZM")]
    [InlineData("sample-038", "HT")]
    [InlineData("sample-040", "DE")]
    [InlineData("sample-047", "TO")]
    [InlineData("sample-051", "BD")]
    [InlineData("sample-055", "PK")]
    [InlineData("sample-058", "BR")]
    [InlineData("sample-063", "NG")]
    [InlineData("sample-069", "IN")]
    [InlineData("sample-072", "PL")]
    [InlineData("sample-078", "JP")]
    [InlineData("sample-079", "SN")]
    [InlineData("sample-080", "MX")]
    [InlineData("sample-086", "KZ")]
    [InlineData("sample-092", "TH")]
    [InlineData("sample-096", "CA")]
    public void The_text_of_an_article_without_countries_tells_the_first_of_them(string id, string country)
    {
        var article = Articles.Value.Single(article => article.Id == id);
        article.Countries.ShouldBeEmpty();
        CountryTagger.Default.Tag(article.Title, article.Body)[0].ShouldBe(country);
    }

    [Fact]
    public void Dates_lie_in_2019_to_2025_each_year_has_some_and_offsets_vary()
    {
        var dates = Articles.Value.ConvertAll(article => article.PublishedAt!.Value);
        dates.Select(date => date.Year).Distinct().Order().ShouldBe(Enumerable.Range(2019, 7));
        dates.Select(date => date.Offset).Distinct().Count().ShouldBeGreaterThanOrEqualTo(8);
    }

    [Fact]
    public void Desks_are_a_dozen_and_each_keeps_its_country_language_and_host()
    {
        var desks = Articles.Value.GroupBy(article => article.Source!).ToList();
        desks.Count.ShouldBeInRange(10, 15);
        foreach (var desk in desks)
        {
            desk.Select(article => (article.SourceCountry, article.Language, new Uri(article.Url!).Host)).Distinct().Count().ShouldBe(1, desk.Key);
            new Uri(desk.First().Url!).Host.ShouldMatch(@"\.example\.(com|org|net)$");
        }
    }

    [Fact]
    public void No_sentence_url_or_title_occurs_twice()
    {
        var sentences = Articles.Value.SelectMany(article => article.Body.Split(["\n", ". "], StringSplitOptions.RemoveEmptyEntries))
            .Select(sentence => sentence.TrimEnd('.'));
        sentences.GroupBy(sentence => sentence, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1)
            .Select(group => group.Key).ShouldBeEmpty();
        Articles.Value.Select(article => article.Title).ShouldBeUnique();
        Articles.Value.Select(article => article.Url).ShouldBeUnique();
    }

    private static Article ToArticle(string line)
    {
        using var json = JsonDocument.Parse(line);
        var root = json.RootElement;
        return new Article
        {
            Id = Text(root, "id"),
            Title = Text(root, "title"),
            Body = Text(root, "body"),
            Url = Text(root, "url"),
            Source = Text(root, "source"),
            SourceCountry = Text(root, "source_country"),
            Language = Text(root, "language"),
            PublishedAt = DateTimeOffset.Parse(Text(root, "published_at"), CultureInfo.InvariantCulture),
            Countries = Texts(root, "countries"),
            Topics = Texts(root, "topics"),
            Authors = Texts(root, "authors"),
        };
    }

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static string[] Texts(JsonElement json, string name) =>
        json.TryGetProperty(name, out var values) ? [.. values.EnumerateArray().Select(value => value.GetString()!)] : [];
}
