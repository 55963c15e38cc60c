using NewsSearch.FullText.Highlighting;
using NewsSearch.FullText.Querying;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Highlighting;

public sealed class HighlighterTests
{
    private static readonly HighlightRequest Brackets = new() { StartMark = "[", EndMark = "]", EscapeHtml = false };

    [Theory]
    // Words by their stems, as they stand in the text
    [InlineData("country", "Two countries and one country.", "Two [countries] and one [country].")]
    [InlineData("Countries", "COUNTRY matters", "[COUNTRY] matters")]
    [InlineData("cafe", "Das Café ist zu.", "Das [Café] ist zu.")]
    [InlineData("Russia", "Russiaʼs refusal, Russia's wars", "[Russiaʼs] refusal, [Russia's] wars")]
    [InlineData("war", "War, warfare; post-war.", "[War], warfare; post-[war].")]
    // Stop words only if they were looked for
    [InlineData("the war", "The war of the worlds.", "The [war] of the worlds.")]
    [InlineData("to be or not to be", "To be is not to do.", "[To] [be] is [not] [to] do.")]
    // Phrases only where they stand whole, as one mark
    [InlineData("\"security council\"", "The Security Council met; security and a council.", "The [Security Council] met; security and a council.")]
    [InlineData("\"war of the worlds\"", "War of the Worlds, war of worlds", "[War of the Worlds], war of worlds")]
    [InlineData("\"a b a\"", "a b a b a", "[a b a b a]")]
    [InlineData("e-mail", "He sent an e-mail by mail.", "He sent an [e-mail] by mail.")]
    [InlineData("\"the council\" council", "The council is a council.", "[The council] is a [council].")]
    [InlineData("\"b c\" \"a b\" \"c d\"", "a b c d", "[a b c d]")]
    [InlineData("\"security council\"", "Security\n    council", "[Security council]")]
    // Prefixes
    [InlineData("extradit*", "Extradite, extradition, EXTRADITED; extra.", "[Extradite], [extradition], [EXTRADITED]; extra.")]
    [InlineData("run* runner", "The runner runs.", "The [runner] [runs].")]
    // Patterns
    [InlineData("w?r wom?n", "War, wear, women and a woman.", "[War], wear, [women] and a [woman].")]
    [InlineData("har*ur", "Harbour, harbor, Harcourt.", "[Harbour], harbor, Harcourt.")]
    [InlineData("gorbachov~", "Gorbachev met Gorbatschow.", "[Gorbachev] met Gorbatschow.")]
    // Nearness: the words that are near, each by itself
    [InlineData("\"peace talks\"~2", "Peace of the talks; peace in our time talks.", "[Peace] of the [talks]; [peace] in our time talks.")]
    [InlineData("\"peace talks\"~2", "Peace talks, talks peace.", "[Peace] [talks], [talks] [peace].")]
    [InlineData("war NEAR/1 \"peace talks\"", "War or peace talks; war is no peace talk; peace; war.", "[War] or [peace talks]; [war] is no [peace talk]; peace; [war].")]
    [InlineData("(war OR conflict)^2 OR (truce NEAR/0 ends)", "A truce ends the conflict; ends.", "A [truce] [ends] the [conflict]; ends.")]
    // Operators and fields
    [InlineData("cats OR dogs", "Dogs chase cats.", "[Dogs] chase [cats].")]
    [InlineData("cats -dogs", "Dogs chase cats.", "Dogs chase [cats].")]
    [InlineData("cats NOT (dogs OR NOT birds)", "Dogs, cats, birds.", "Dogs, [cats], birds.")]
    [InlineData("title:dogs body:cats", "Dogs chase cats.", "Dogs chase [cats].")]
    [InlineData("country:UA source:reuters cats", "Reuters: UA cats", "Reuters: UA [cats]")]
    // Other scripts
    [InlineData("北京", "我在北京。北。", "我在[北京]。")]
    [InlineData("Київ", "Місто Київ.", "Місто [Київ].")]
    [InlineData("שלום", "אמר שלום לכולם", "אמר [שלום] לכולם")]
    public void The_body_is_marked(string query, string body, string expected) =>
        Highlight(query, "", body).Single().ShouldBe($"body: {expected}");

    [Fact]
    public void The_title_comes_first_whole_and_only_if_it_matches()
    {
        Highlight("assad", "Assad flees. Syria is free.", "Assad is gone.").ShouldBe(["title: [Assad] flees. Syria is free.", "body: [Assad] is gone."]);
        Highlight("gone", "Assad flees", "Assad is gone.").ShouldBe(["body: Assad is [gone]."]);
        Highlight("body:assad", "Assad flees", "Assad is gone.").ShouldBe(["body: [Assad] is gone."]);
    }

    [Fact]
    public void Where_only_the_title_matches_the_body_is_shown_from_its_beginning() =>
        Highlight("title:assad", "Assad flees", "He is gone. Nobody knows where.\nMore follows.")
            .ShouldBe(["title: [Assad] flees", "body: He is gone. Nobody knows where. More follows."]);

    [Fact]
    public void A_query_for_every_article_shows_the_beginning_of_the_body() =>
        Highlight("*", "Assad flees", "  He is gone.\n\nMore.").ShouldBe(["body: He is gone. More."]);

    [Fact]
    public void A_long_beginning_is_cut_between_words() =>
        Highlight("*", "", string.Concat(Enumerable.Repeat("word ", 100)), Brackets with { MaxPassageLength = 42 })
            .ShouldBe(["body: word word word word word word word word…"]);

    [Theory]
    [InlineData("", "")]
    [InlineData(" \n ", "\t")]
    public void Nothing_is_shown_of_empty_fields(string title, string body) => Highlight("assad", title, body).ShouldBeEmpty();

    [Fact]
    public void Text_is_escaped_for_HTML_and_marks_are_not() =>
        new Highlighter(QueryParser.Parse("AT&T", new QueryLimits()), new HighlightRequest())
            .Highlight("", "<b>\"AT&T\"</b> isn't <script>", TestContext.Current.CancellationToken).Single().Passages.Single().Text
            .ShouldBe("&lt;b&gt;&quot;<em>AT&amp;T</em>&quot;&lt;/b&gt; isn&#39;t &lt;script&gt;");

    [Fact]
    public void The_best_sentences_are_shown_in_the_order_of_the_text()
    {
        var body = """
            Nothing here. The war began. A quiet day passed. The war in Syria ended.

            Nobody spoke of it. Syria was far. The peace in Syria after the war held.
            """;

        Highlight("war Syria peace", "", body, Brackets with { MaxPassages = 2 }).ShouldBe(
            ["body: The [war] in [Syria] ended.", "body: The [peace] in [Syria] after the [war] held."]);
    }

    [Fact]
    public void Each_word_gets_its_turn()
    {
        var body = string.Concat(Enumerable.Repeat("The war went on and on. Nothing else was said. ", 20)) + "Then came peace.";

        Highlight("war peace", "", body, Brackets with { MaxPassages = 2 })
            .ShouldBe(["body: The [war] went on and on.", "body: Then came [peace]."]);
    }

    [Fact]
    public void Neighbouring_sentences_are_joined_if_they_fit() =>
        Highlight("war peace", "", "The war ended. Then peace came. Good.").ShouldBe(["body: The [war] ended. Then [peace] came."]);

    [Fact]
    public void Sentences_of_two_paragraphs_are_not_joined() =>
        Highlight("war peace", "", "The war ended.\n\nThen peace came.").ShouldBe(["body: The [war] ended.", "body: Then [peace] came."]);

    [Fact]
    public void Long_sentences_are_cut_around_their_matches()
    {
        var body = string.Join(' ', Enumerable.Range(0, 50).Select(i => $"filler{i}")) + " the Assad regime fell " +
            string.Join(' ', Enumerable.Range(50, 50).Select(i => $"filler{i}")) + ".";

        Highlight("Assad regime", "", body, Brackets with { MaxPassageLength = 60 })
            .ShouldBe(["body: …filler48 filler49 the [Assad] [regime] fell filler50 filler51…"]);
    }

    [Fact]
    public void Several_parts_of_one_long_sentence_can_be_shown()
    {
        var filler = string.Concat(Enumerable.Repeat("filler ", 30));

        var passages = Highlight("Assad regime", "", $"Assad {filler}regime {filler}Assad", Brackets with { MaxPassageLength = 50 });

        passages.Count.ShouldBe(3);
        passages[0].ShouldStartWith("body: [Assad] filler");
        passages[1].ShouldContain("[regime]");
        passages[2].ShouldEndWith("filler [Assad]");
    }

    [Fact]
    public void A_phrase_over_two_sentences_holds_them_together() =>
        Highlight("\"assad russia\"", "", "He is Assad. Russia knows him. More.").ShouldBe(["body: He is [Assad. Russia] knows him."]);

    [Fact]
    public void A_phrase_longer_than_a_passage_is_cut() =>
        Highlight("\"one two three four five six seven eight nine ten\"", "", "one two three four five six seven eight nine ten", Brackets with { MaxPassageLength = 40 })
            .ShouldBe(["body: [one two three four five six seven]…"]);

    [Fact]
    public void Characters_of_several_code_units_are_never_cut()
    {
        var family = string.Concat(Enumerable.Repeat("👩‍👩‍👧", 30));
        var passage = Highlight("war", "", $"{family}war{family}", Brackets with { MaxPassageLength = 40 }).Single();

        passage.ShouldMatch("^body: …(👩‍👩‍👧)+\\[war\\](👩‍👩‍👧)+…$");
    }

    [Fact]
    public void A_cancelled_search_ends_inside_a_long_article()
    {
        var highlighter = new Highlighter(QueryParser.Parse("war", new QueryLimits()), Brackets);
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Should.Throw<OperationCanceledException>(() => highlighter.Highlight("", string.Concat(Enumerable.Repeat("war ", 100_000)), cancelled.Token));
        highlighter.Highlight("", "A war.", TestContext.Current.CancellationToken).Single().Passages.Single().Text.ShouldBe("A [war].");
    }

    [Fact]
    public void A_highlighter_serves_all_hits_of_a_page()
    {
        var highlighter = new Highlighter(QueryParser.Parse("\"a war\" peace", new QueryLimits()), Brackets);

        highlighter.Highlight("A", "war", TestContext.Current.CancellationToken).Single().Passages.Single().Text.ShouldBe("war");
        highlighter.Highlight("A war", "peace", TestContext.Current.CancellationToken).Select(field => field.Passages.Single().Text).ShouldBe(["[A war]", "[peace]"]);
        highlighter.Highlight("", "No a", TestContext.Current.CancellationToken).Single().Passages.Single().Text.ShouldBe("No a");
        highlighter.Highlight("", "war and peace", TestContext.Current.CancellationToken).Single().Passages.Single().Text.ShouldBe("war and [peace]");
    }

    [Theory]
    [InlineData("extradite Assad", "[extradite] former Syrian President Bashar [Assad]")]
    [InlineData("Khmeimim Tartus", "[Tartus] and the airfield at [Khmeimim]")]
    [InlineData("\"New York Times\"", "The [New York Times].")]
    [InlineData("refusal", "Russiaʼs [refusal], the newspaper noted.")]
    public void The_seed_article_shows(string query, string expected)
    {
        var body = File.ReadAllText(Corpus.Require("data/seed-article.txt"));

        Highlight(query, "", body).ShouldContain(passage => passage.Contains(expected));
    }

    private static List<string> Highlight(string query, string title, string body, HighlightRequest? request = null) =>
        [.. new Highlighter(QueryParser.Parse(query, new QueryLimits()), request ?? Brackets).Highlight(title, body, TestContext.Current.CancellationToken)
            .SelectMany(field => field.Passages.Select(passage => $"{field.Field}: {passage.Text}"))];
}
