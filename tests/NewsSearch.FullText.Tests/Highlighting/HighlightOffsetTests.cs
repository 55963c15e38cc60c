using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using NewsSearch.Articles;
using NewsSearch.FullText.Analysis;
using NewsSearch.FullText.Highlighting;
using NewsSearch.FullText.Querying;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Highlighting;

/// <summary>Highlights of random queries in articles of many languages, looked at as a client does that knows only the contract.</summary>
public sealed partial class HighlightOffsetTests
{
    private const int UsualPairs = 100;
    private const int ArticlesOfACorpus = 60;

    private static readonly string[] Corpora = ["masakhanews", "gnad10k-test", "reuters21578", "bbc", "wikinews", "whitehouse"];

    private static readonly string[] Pieces =
    [
        "war", "Wars", "peace", "the", "e-mail", "AT&T", "Café", "cafe\u0301", "naı\u0308ve", "北京天气", "东京", "\U00020000\U00020001", "がガ\u3099", "שָׁלוֹם", "שלום",
        "السلام", "ٱلسَّلَامُ", "Київ", "й\u0306", "👩‍👩‍👧", "🇺🇦🇫🇷", "👍🏽", "1\ufe0f\u20e3", "e\u0301\u0302\u0303", "한국어", "\u1112\u1161\u11ab", "ไทย", "हिन्दी", "क्षि", "\u060023",
        "<b>", "&amp;", "\"", "'", "“quoted”", "U.S.", "3.5", "𝒳𝓎𝓏", "\U0001F1FA", " ", " ", " ", ". ", "? ", "\n", "\r\n", "\n\n", ", ", "。", "؟ ", "। ", "\u2028", "\u200d",
    ];

    [Fact]
    public void Offsets_cut_exactly_the_matches_out_of_field_and_passage_in_every_unit()
    {
        var random = TestSeed.Random(nameof(Offsets_cut_exactly_the_matches_out_of_field_and_passage_in_every_unit));
        var articles = Corpora.SelectMany(name => Corpus.Read(name).Take(ArticlesOfACorpus)).ToList();
        var spans = 0;
        for (var i = 0; i < TestSeed.Iterations(UsualPairs); i++)
        {
            var article = random.Next(2) == 0 ? articles[random.Next(articles.Count)] : Generated(random);
            var clauses = Enumerable.Range(0, random.Next(1, 4)).Select(_ => RandomClause(random, article)).OfType<string>().ToList();
            if (clauses.Count == 0)
            {
                continue;
            }

            var request = new HighlightRequest
            {
                MaxPassages = random.Next(1, 6),
                MaxPassageLength = random.Next(3) == 0 ? random.Next(40, 120) : 300,
                StartMark = random.Next(2) == 0 ? "\ue000" : "\ue000🖍",
                EndMark = "\ue001",
                EscapeHtml = random.Next(4) > 0,
                WithMarks = random.Next(3) > 0,
                Offsets = (OffsetUnit)random.Next(3),
            };
            var query = string.Join(random.Next(2) == 0 ? " " : " OR ", clauses);
            var highlights = new Highlighter(QueryParser.Parse(query, new QueryLimits()), request)
                .Highlight(article.Title, article.Body, TestContext.Current.CancellationToken);

            foreach (var highlight in highlights)
            {
                var text = highlight.Field == "title" ? article.Title : article.Body;
                spans += ShouldBeRight(highlight.Passages, text, request, [.. clauses.Select(PlainWords)], $"{query} in {article.Id}, {request}\n{TestSeed.Replay}");
            }
        }

        spans.ShouldBeGreaterThan(TestSeed.Iterations(UsualPairs));
    }

    [Fact]
    public void Offsets_of_a_text_full_of_matches_are_counted_in_one_pass()
    {
        var body = string.Concat(Enumerable.Repeat("é🙂 war. ", 120_000));
        var request = new HighlightRequest { MaxPassages = 20, MaxPassageLength = 4_000, Offsets = OffsetUnit.CodePoints };

        var passage = new Highlighter(QueryParser.Parse("war", new QueryLimits()), request)
            .Highlight("", body, TestContext.Current.CancellationToken).Single().Passages[^1];

        var last = passage.Spans[^1];
        OffsetText.Cut(body, last.FieldStart, last.FieldEnd, OffsetUnit.CodePoints).ShouldBe("war");
        OffsetText.Cut(passage.Text, last.PassageStart, last.PassageEnd, OffsetUnit.CodePoints).ShouldBe("war");
    }

    [Fact]
    public void Without_a_unit_there_are_no_offsets_and_without_marks_no_marks()
    {
        var query = QueryParser.Parse("war", new QueryLimits());

        var marked = new Highlighter(query, new HighlightRequest()).Highlight("", "A war.", TestContext.Current.CancellationToken).Single().Passages.Single();
        var plain = new Highlighter(query, new HighlightRequest { WithMarks = false, Offsets = OffsetUnit.Utf16Units })
            .Highlight("", "A war.", TestContext.Current.CancellationToken).Single().Passages.Single();

        marked.ShouldBe(new HighlightPassage("A <em>war</em>.") { Spans = marked.Spans });
        marked.Spans.ShouldBeEmpty();
        plain.Text.ShouldBe("A war.");
        plain.Spans.ShouldBe([new HighlightSpan(2, 5, 2, 5)]);
    }

    [Fact]
    public void Combining_marks_belong_to_the_match()
    {
        var body = "In baq\u0301 and \u060023 more.";

        Matches("baq\u0301", body).ShouldBe(["baq\u0301"]);
        Matches("23", body).ShouldBe(["\u060023"]);
    }

    private static IEnumerable<string> Matches(string query, string body) =>
        new Highlighter(QueryParser.Parse(query, new QueryLimits()), new HighlightRequest { Offsets = OffsetUnit.Utf16Units })
            .Highlight("", body, TestContext.Current.CancellationToken).Single().Passages
            .SelectMany(passage => passage.Spans).Select(span => body[span.FieldStart..span.FieldEnd]);

    private static int ShouldBeRight(IReadOnlyList<HighlightPassage> passages, string text, HighlightRequest request, string[][] clauses, string replay)
    {
        var unit = request.Offsets!.Value;
        var boundaries = StringInfo.ParseCombiningCharacters(text).Append(text.Length).ToHashSet();
        var next = 0;
        foreach (var passage in passages)
        {
            passage.FieldStart.ShouldBeGreaterThanOrEqualTo(next, replay);
            passage.FieldEnd.ShouldBeLessThanOrEqualTo(OffsetText.Length(text, unit), replay);
            next = passage.FieldEnd;
            var shown = Shown(passage, request, replay);
            shown.Trim('…').ShouldBe(OneLine(OffsetText.Cut(text, passage.FieldStart, passage.FieldEnd, unit)).Trim('…'), replay);

            var (fieldEnd, passageEnd) = (passage.FieldStart, 0);
            foreach (var span in passage.Spans)
            {
                span.FieldStart.ShouldBeGreaterThanOrEqualTo(fieldEnd, replay);
                span.PassageStart.ShouldBeGreaterThanOrEqualTo(passageEnd, replay);
                (fieldEnd, passageEnd) = (span.FieldEnd, span.PassageEnd);
                var match = OffsetText.Cut(text, span.FieldStart, span.FieldEnd, unit);
                var cut = OffsetText.Cut(passage.Text, span.PassageStart, span.PassageEnd, unit);
                Decode(cut, request).ShouldBe(OneLine(match), replay);
                var isCut = (span.FieldStart == passage.FieldStart && shown.StartsWith('…')) || (span.FieldEnd == passage.FieldEnd && shown.EndsWith('…'));
                (isCut || PlainMatcher.IsMatch(match, clauses)).ShouldBeTrue($"\"{match}\" is no match: {replay}");
                var start = OffsetText.Cut(text, 0, span.FieldStart, unit).Length;
                (boundaries.Contains(start) && boundaries.Contains(start + match.Length)).ShouldBeTrue($"\"{match}\" splits a character: {replay}");
                if (request.WithMarks)
                {
                    OffsetText.Cut(passage.Text, 0, span.PassageStart, unit).ShouldEndWith(request.StartMark, Case.Sensitive, replay);
                    OffsetText.Cut(passage.Text, span.PassageEnd, OffsetText.Length(passage.Text, unit), unit).ShouldStartWith(request.EndMark, Case.Sensitive, replay);
                }
            }

            fieldEnd.ShouldBeLessThanOrEqualTo(passage.FieldEnd, replay);
            passage.Text.Count(character => character == '\ue000').ShouldBe(request.WithMarks ? passage.Spans.Count : 0, replay);
        }

        return passages.Sum(passage => passage.Spans.Count);
    }

    /// <summary>What a reader sees of a passage: without marks, which must alternate, and with its escapes read.</summary>
    private static string Shown(HighlightPassage passage, HighlightRequest request, string replay)
    {
        var marks = string.Concat(passage.Text.Where(character => character is '\ue000' or '\ue001'));
        marks.ShouldBe(string.Concat(Enumerable.Repeat("\ue000\ue001", marks.Length / 2)), replay);
        var encoded = passage.Text.Replace(request.StartMark, "", StringComparison.Ordinal).Replace(request.EndMark, "", StringComparison.Ordinal);
        if (request.EscapeHtml)
        {
            Unescaped().IsMatch(encoded).ShouldBeFalse($"{encoded} is not escaped: {replay}");
        }

        return Decode(encoded, request);
    }

    private static string Decode(string text, HighlightRequest request) => request.EscapeHtml ? WebUtility.HtmlDecode(text) : text;

    private static string OneLine(string text) => LineBreak().Replace(text, " ");

    private static Article Generated(Random random) => new()
    {
        Id = "generated",
        Title = Random(random, random.Next(12)),
        Body = Random(random, random.Next(4) == 0 ? 400 : random.Next(60)),
    };

    private static string Random(Random random, int pieces) =>
        string.Concat(Enumerable.Range(0, pieces).Select(_ => Pieces[random.Next(Pieces.Length)] + (random.Next(3) == 0 ? "" : " "))).Trim();

    /// <summary>A word, phrase or prefix of the article, as a user writes it; null if it has none.</summary>
    private static string? RandomClause(Random random, Article article)
    {
        var text = random.Next(4) == 0 ? article.Title : article.Body;
        using var tokens = ArticleAnalysis.Tokenize(text);
        if (tokens.Count == 0)
        {
            return null;
        }

        var first = random.Next(tokens.Count);
        var last = random.Next(3) == 0 ? Math.Min(tokens.Count - 1, first + random.Next(1, 3)) : first;
        var piece = text[tokens.StartOffset(first)..tokens.EndOffset(last)];
        if (random.Next(4) == 0 && first == last && piece.Length > 3 && piece.All(char.IsAsciiLetter))
        {
            return $"{piece[..3]}*";
        }

        return piece.Any("\"“”„‟\\".Contains) ? null : $"\"{piece}\"";
    }

    private static string[] PlainWords(string clause) => clause.EndsWith('*') ? [clause.ToLowerInvariant()] : [.. PlainMatcher.Words(clause)];

    [GeneratedRegex("[<>\"']|&(?!(amp|lt|gt|quot|#39);)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Unescaped();

    [GeneratedRegex(@"\s*[\n\r\u0085\u2028\u2029\v\f]\s*", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex LineBreak();
}
