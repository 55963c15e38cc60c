using System.Text;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests;

public sealed class HighlightOffsetTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    [Theory]
    [InlineData(OffsetUnit.Utf8Bytes)]
    [InlineData(OffsetUnit.Utf16Units)]
    [InlineData(OffsetUnit.CodePoints)]
    public async Task Offsets_come_in_the_unit_asked_for_and_marks_may_be_left_out(OffsetUnit unit)
    {
        var answer = await Search(new HighlightOptions { OffsetUnit = unit, WithoutMarks = true });

        var passage = answer.Results[0].Highlights[^1].Passages.ShouldHaveSingleItem();
        passage.Text.ShouldBe("Negotiators met in Istanbul &amp; agreed on a corridor for grain.");
        passage.FieldStart.ShouldBe(0);
        passage.FieldEnd.ShouldBe("Negotiators met in Istanbul & agreed on a corridor for grain.".Length);
        passage.Spans.Select(span => passage.Text[span.PassageStart..span.PassageEnd]).ShouldBe(["corridor", "grain"]);
        passage.Spans[0].FieldStart.ShouldBe(passage.Spans[0].PassageStart - "amp;".Length);
    }

    [Fact]
    public async Task With_marks_the_offsets_lie_between_them()
    {
        var answer = await Search(new HighlightOptions { OffsetUnit = OffsetUnit.Utf8Bytes, StartMark = "«", EndMark = "»" });

        var passage = answer.Results[0].Highlights[0].Passages.ShouldHaveSingleItem();
        passage.Text.ShouldBe("Talks on «grain»");
        var span = passage.Spans.ShouldHaveSingleItem();
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(passage.Text)[span.PassageStart..span.PassageEnd]).ShouldBe("grain");
        (span.FieldStart, span.FieldEnd).ShouldBe((9, 14));
    }

    [Fact]
    public async Task Without_a_unit_no_offsets_are_sent()
    {
        var answer = await Search(new HighlightOptions());

        answer.Results[0].Highlights.SelectMany(highlight => highlight.Passages).ShouldAllBe(passage => passage.FieldEnd == 0 && passage.Spans.Count == 0);
    }

    private async Task<SearchArticlesResponse> Search(HighlightOptions options) =>
        await archive.Service.Client.Search.SearchArticlesAsync(new SearchArticlesRequest { Query = "corridor grain", Highlight = options });
}
