using System.Text;
using NewsSearch.FullText.Highlighting;
using NewsSearch.FullText.Querying;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Highlighting;

public sealed class HighlighterPropertyTests
{
    private static readonly string[] Words =
    [
        "war", "wars", "War's", "peace", "country", "countries", "the", "of", "e-mail", "AT&T", "Café", "cafe\u0301", "北京天气", "东京", "שלום", "السلام",
        "Київ", "👩‍👩‍👧", "🇺🇦🇫🇷", "e\u0301\u0302\u0303", "한국어", "ไทย", "<b>", "&amp;", "\"", "'", "“quoted”", "U.S.", "Mr.", "3.5", "x", "a", "\ud83d",
    ];

    private static readonly string[] Gaps = [" ", " ", " ", " ", " ", "  ", ". ", ". ", "? ", "! ", "\n", "\r\n", "\n\n", ", ", "", "-", "。", "\u2028"];

    private static readonly string[] Queries =
    [
        "war", "war peace", "the war of", "\"war of\" country", "\"the war\" OR peace OR cafe", "北京", "东京 OR 天", "שלום OR السلام", "cou* OR 한국어", "e-mail AT&T",
        "war -peace", "title:war body:peace", "\"war war\"", "\"of the\" \"the of\"", "the of", "ไทย OR Київ OR x", "*", "country:UA", "\"a x a\" OR \"x a\"", "\"war of the war\" OR of",
        "w?r c*y", "\"war country\"~3", "war NEAR/2 peace", "(\"the war\" OR x) NEAR/1 (country OR war)", "title:(war NEAR/3 of)^2 OR b*y", "\"war peace of\"~4",
    ];

    [Fact]
    public void Passages_are_pieces_of_the_text_with_marks_where_an_obvious_search_finds_matches()
    {
        var random = TestSeed.Random(nameof(Passages_are_pieces_of_the_text_with_marks_where_an_obvious_search_finds_matches));
        for (var i = 0; i < TestSeed.Iterations(1_000); i++)
        {
            var query = QueryParser.Parse(Queries[random.Next(Queries.Length)], new QueryLimits());
            var (title, body) = (RandomText(random, 8), RandomText(random, random.Next(5) == 0 ? 400 : 40));
            var request = ShownText.Request with
            {
                MaxPassages = random.Next(1, 6),
                MaxPassageLength = random.Next(3) == 0 ? 300 : random.Next(40, 120),
                EscapeHtml = random.Next(2) == 0,
            };

            var highlights = new Highlighter(query, request).Highlight(title, body, TestContext.Current.CancellationToken);

            var replay = $"{query}, {request}: {Show(title)} / {Show(body)}\n{TestSeed.Replay}";
            ShouldShowTitle(Shown(highlights, "title", request), ShownText.OfArticle(title, ObviousMatches.Find(query, title, isTitle: true)), replay);
            ShouldShowBody(Shown(highlights, "body", request), ShownText.OfArticle(body, ObviousMatches.Find(query, body, isTitle: false)), request, replay);
        }
    }

    private static List<ShownText> Shown(IReadOnlyList<FieldHighlight> highlights, string field, HighlightRequest request) =>
        [.. highlights.Where(highlight => highlight.Field == field)
            .SelectMany(highlight => highlight.Passages)
            .Select(passage => ShownText.OfPassage(passage.Text, request.EscapeHtml))];

    private static void ShouldShowTitle(List<ShownText> passages, ShownText title, string replay)
    {
        passages.Count.ShouldBe(title.Marks.Contains(true) ? 1 : 0, replay);
        foreach (var passage in passages)
        {
            passage.Text.ShouldBe(title.Text.Trim(), replay);
            title.Find(passage, 0).ShouldBeGreaterThanOrEqualTo(0, replay);
        }
    }

    private static void ShouldShowBody(List<ShownText> passages, ShownText body, HighlightRequest request, string replay)
    {
        passages.Count.ShouldBeInRange(string.IsNullOrWhiteSpace(body.Text) ? 0 : 1, request.MaxPassages, replay);
        passages.Exists(passage => passage.Marks.Contains(true)).ShouldBe(body.Marks.Contains(true), replay);
        var next = 0;
        foreach (var passage in passages)
        {
            passage.Text.Length.ShouldBeInRange(1, request.MaxPassageLength, replay);
            var piece = passage.WithoutEllipses();
            var start = body.Find(piece, next);
            start.ShouldBeGreaterThanOrEqualTo(0, $"\"{Show(piece.Text)}\" does not stand so in the text: {replay}");
            next = start + piece.Text.Length;
        }
    }

    private static string RandomText(Random random, int length)
    {
        var text = new StringBuilder();
        var isTight = random.Next(3) == 0;
        for (var i = random.Next(length); i > 0; i--)
        {
            text.Append(Words[random.Next(Words.Length)]).Append(isTight && random.Next(20) > 0 ? "" : Gaps[random.Next(Gaps.Length)]);
        }

        return text.ToString();
    }

    private static string Show(string text) => string.Concat(text.Select(c => c is >= ' ' and <= '~' ? $"{c}" : $"\\u{(int)c:x4}"));
}
