using CsCheck;
using NewsSearch.Articles.Countries;
using NewsSearch.Testing;

namespace NewsSearch.Articles.Tests.Countries;

public sealed class CountryTaggerProperties
{
    private static readonly string[] Pieces =
    [
        .. Gazetteer.Default.Entries.Where(entry => entry.Id % 3 == 0).Select(entry => entry.Surface),
        " ", " ", " ", "\n", "\r\n", "\n\n", ", ", ". ", "-", " - ", "'", "ʼs ", "’s", "(", ")", "$", "&", "/", "the ", "of ", "and ", "US", "Mr. ",
        "Michael ", "\u0301", "\u00AD", "\u200B", "\uD83C", "\uDDFA", "🇺🇦", "𝐔𝐒", "İ", "ß", "ﬁ", "NEW ", "South ", "St. ",
    ];

    private static readonly Gen<string> AnyString = Gen.Char.Array[0, 200].Select(characters => new string(characters));

    private static readonly Gen<string> Mixture = Gen.Int[0, Pieces.Length - 1].Select(index => Pieces[index]).Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> AnyText = Gen.OneOf(AnyString, Gen.String, Mixture);

    // Sentences without names that depend on the rest of the article, so that two texts do not speak about each other.
    private static readonly string[] CertainSentences =
    [
        .. Gazetteer.Default.Entries
            .Where(entry => entry.Rules == EntryRules.None && !entry.IsAmbiguous && !entry.HasNamesakesElsewhere && entry.Kind != MentionKind.Local)
            .Select(entry => $"The rain in {entry.Surface} has stopped."),
    ];

    private static readonly Gen<string> Independent = Gen.Int[0, CertainSentences.Length - 1].Array[0, 8]
        .Select(indexes => string.Join(' ', indexes.Select(index => CertainSentences[index])));

    [Fact]
    public void Any_text_is_tagged_with_known_codes_without_repetition() =>
        Gen.Select(AnyText, AnyText).Sample(
            (title, body) =>
            {
                var codes = CountryTagger.Default.Tag(title, body);
                codes.ShouldBeUnique();
                codes.ShouldAllBe(code => CountryCodes.IsKnown(code));
            },
            iter: TestSeed.Iterations(5_000));

    [Fact]
    public void Spans_lie_inside_the_text_in_order_on_borders_of_characters() =>
        Gen.Select(AnyText, AnyText).Sample(
            (title, body) =>
            {
                var (field, end) = (ArticlePart.Title, 0);
                var previous = default(CountryMention);
                foreach (var mention in CountryTagger.Default.FindMentions(title, body))
                {
                    if (mention.Field != field)
                    {
                        mention.Field.ShouldBe(ArticlePart.Body);
                        (field, end) = (mention.Field, 0);
                    }

                    var text = field == ArticlePart.Title ? title : body;
                    var isSameSpan = (previous.Field, previous.Start, previous.Length) == (mention.Field, mention.Start, mention.Length);
                    (isSameSpan || mention.Start >= end).ShouldBeTrue();
                    mention.Length.ShouldBePositive();
                    end = mention.Start + mention.Length;
                    end.ShouldBeLessThanOrEqualTo(text.Length);
                    IsBorder(text, mention.Start).ShouldBeTrue(text);
                    IsBorder(text, end).ShouldBeTrue(text);
                    previous = mention;
                }
            },
            iter: TestSeed.Iterations(5_000));

    [Fact]
    public void The_same_text_gives_the_same_mentions_from_any_thread() =>
        Gen.Select(AnyText, AnyText).Sample(
            (title, body) =>
            {
                var expected = CountryTagger.Default.FindMentions(title, body);
                var other = new CountryTagger(GazetteerTables.Embedded, Salience.Default);
                other.FindMentions(title, body).ShouldBe(expected);
                Parallel.For(0, 4, _ => CountryTagger.Default.FindMentions(title, body).ShouldBe(expected));
            },
            iter: TestSeed.Iterations(20));

    [Fact]
    public void A_text_of_two_mentions_what_both_mention() =>
        Gen.Select(Independent, Independent).Sample(
            (first, second) =>
            {
                var both = CountryTagger.Default.FindMentions("", first + "\n" + second);
                var expected = CountryTagger.Default.FindMentions("", first)
                    .Concat(CountryTagger.Default.FindMentions("", second).Select(mention => mention with { Start = mention.Start + first.Length + 1 }));
                both.ShouldBe(expected);
            },
            iter: TestSeed.Iterations(2_000));

    private static bool IsBorder(string text, int position) =>
        position == 0 || position == text.Length
        || (!(char.IsHighSurrogate(text[position - 1]) && char.IsLowSurrogate(text[position])) && text[position] is < '\u0300' or > '\u036F');
}
