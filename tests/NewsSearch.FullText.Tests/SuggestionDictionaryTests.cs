using NewsSearch.Articles;
using NewsSearch.FullText.Tests.Querying;

namespace NewsSearch.FullText.Tests;

public sealed class SuggestionDictionaryTests
{
    private static readonly DateTimeOffset Now = new(2022, 8, 2, 0, 0, 0, TimeSpan.Zero);

    private static readonly Article[] News =
    [
        Article("1", "Ukraine grain exports resume", "The European Central Bank said on Monday that São Paulo is far."),
        Article("2", "Grain exports fall in Ukraine's south", "A bank of England note. The European Central Bank waits."),
        Article("3", "Talks on Grain Exports", "Prices rose at the European Central Bank in São Paulo."),
        Article("4", "iPhone sales: the U.S. market", "The European Central Bank and nothing else on Monday."),
        Article("5", "\"Never again\" (Odesa) -- NOT OR AND", "Something about Covid-19 in the city."),
        Article("6", "Talks on Grain Exports", "Copied talks."),
        Article("7", "Covid-19 in the city", "Wheat or grain exports."),
    ];

    [Fact]
    public void Unfinished_word_is_completed_in_the_context_of_the_words_before()
    {
        Queries("grain ex").ShouldBe(["grain exports", "Talks on Grain Exports", "Ukraine grain exports resume", "Grain exports fall in Ukraine's south"], ignoreOrder: true);
    }

    [Fact]
    public void Phrase_is_written_as_it_is_written_mostly_and_counted()
    {
        var phrase = Suggest("european cen").First(suggestion => suggestion.Kind == SuggestionKind.Phrase);

        phrase.ShouldBe(new Suggestion("European Central Bank", SuggestionKind.Phrase, 4, IsCorrected: false));
        Queries("european ").ShouldNotContain("European Central");
    }

    [Theory]
    [InlineData("sao pau")]
    [InlineData("São Pau")]
    [InlineData("SÃO PAU")]
    public void Letters_are_folded(string text) => Queries(text).ShouldContain("São Paulo");

    [Theory]
    [InlineData("iph", "iPhone")]
    [InlineData("covid", "Covid-19 in the city")]
    [InlineData("never ag", "Never again Odesa not or and")]
    public void Words_keep_their_own_casing_and_joints(string text, string query) => Queries(text).ShouldContain(query);

    [Fact]
    public void Titles_are_counted_with_their_copies()
    {
        Suggest("talks on").Single(suggestion => suggestion.Kind == SuggestionKind.Title).ShouldBe(
            new Suggestion("Talks on Grain Exports", SuggestionKind.Title, 2, IsCorrected: false));
    }

    [Theory]
    [InlineData("ukrane grain")]
    [InlineData("ukriane grain ex")]
    [InlineData("ukraine grian ex")]
    public void Small_error_in_a_finished_word_is_forgiven(string text)
    {
        Suggest(text).ShouldBe([new Suggestion("Ukraine grain exports resume", SuggestionKind.Title, 1, IsCorrected: true)]);
        Suggest(text, corrects: false).ShouldAllBe(suggestion => !suggestion.IsCorrected);
    }

    [Fact]
    public void Last_words_are_completed_alone_where_they_do_not_follow_the_first_ones()
    {
        Suggest("monday sao pa").ShouldHaveSingleItem().ShouldBe(new Suggestion("monday São Paulo", SuggestionKind.Phrase, 1, IsCorrected: false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?!")]
    [InlineData("zzzz")]
    [InlineData("\"(:*-")]
    [InlineData("zzzz yyyy xxxx")]
    public void Nothing_to_complete_gives_nothing(string text) => Suggest(text).ShouldBeEmpty();

    [Fact]
    public void Neither_stop_words_at_an_end_nor_words_that_only_happen_to_meet_make_a_phrase() =>
        Suggest("the ").Concat(Suggest("said ")).Concat(Suggest("monday ")).ShouldNotContain(suggestion => suggestion.Kind == SuggestionKind.Phrase);

    [Fact]
    public void Newer_titles_come_first()
    {
        using var archive = new SmallArchive(Enumerable.Range(1, 30).Select(day => Article($"{day}", $"Summit day {(char)('a' + (day % 26))}{day}", "x", Now.AddDays(-day))));
        var dictionary = SuggestionDictionary.Gather(archive.Snapshot, Now, CancellationToken.None);

        dictionary.Suggest(archive.Snapshot, new SuggestionRequest { Text = "summit day ", Limit = 3 }, CancellationToken.None)
            .Where(suggestion => suggestion.Kind == SuggestionKind.Title)
            .Select(suggestion => suggestion.Query).ShouldBe(["Summit day b1", "Summit day c2", "Summit day d3"]);
    }

    [Fact]
    public void Limit_is_kept() => Suggest("t", limit: 1).Count.ShouldBe(1);

    [Fact]
    public void Empty_archive_has_no_suggestions()
    {
        using var archive = new SmallArchive();
        var dictionary = SuggestionDictionary.Gather(archive.Snapshot, Now, CancellationToken.None);

        dictionary.Suggest(archive.Snapshot, new SuggestionRequest { Text = "gr" }, CancellationToken.None).ShouldBeEmpty();
        (dictionary.Titles, dictionary.Phrases, dictionary.Words).ShouldBe((0, 0, 0));
    }

    private static IEnumerable<string> Queries(string text) => Suggest(text).Select(suggestion => suggestion.Query);

    private static IReadOnlyList<Suggestion> Suggest(string text, bool corrects = true, int limit = 10)
    {
        using var archive = new SmallArchive(News);
        var dictionary = SuggestionDictionary.Gather(archive.Snapshot, Now, CancellationToken.None);
        return dictionary.Suggest(archive.Snapshot, new SuggestionRequest { Text = text, Corrects = corrects, Limit = limit }, CancellationToken.None);
    }

    private static Article Article(string id, string title, string body, DateTimeOffset? published = null) =>
        new() { Id = id, Title = title, Body = body, PublishedAt = published };
}
