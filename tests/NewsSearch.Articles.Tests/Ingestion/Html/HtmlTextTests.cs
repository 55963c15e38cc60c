using NewsSearch.Articles.Ingestion.Html;

namespace NewsSearch.Articles.Tests.Ingestion.Html;

public sealed class HtmlTextTests
{
    [Theory]
    [InlineData("<p>One.</p><p>Two.</p>", "One.\nTwo.")]
    [InlineData("<p>One\n  <b>bold</b>,\ttwo</p>\n\n<p> </p><p>Three</p>", "One bold, two\nThree")]
    [InlineData("One<br>two<br><br>three", "One\ntwo\n\nthree")]
    [InlineData("un<b>broken</b> word", "unbroken word")]
    [InlineData("<ul><li>a</li><li>b</li></ul>", "a\nb")]
    [InlineData("<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>", "a b\n1 2")]
    [InlineData("<pre>a  b\nc</pre>d", "a b\nc\nd")]
    [InlineData("a &amp; b &lt;c&gt; &hellip; &amp;amp;", "a & b <c> … &amp;")]
    [InlineData("<style>x{}</style><script>y()</script><!-- no -->text<noscript>n</noscript><template>t</template>", "text")]
    [InlineData("<nav>n</nav><aside>a</aside><form>f</form><footer>f</footer>text<button>b</button>", "text")]
    [InlineData("<figure><img><figcaption>c</figcaption></figure>text", "text")]
    [InlineData("<p hidden>h</p><p aria-hidden=true>h</p><p style='color:red; display : none'>h</p><p role=navigation>h</p>text", "text")]
    [InlineData("<div><div><div>a</div></div></div><div>b</div>", "a\nb")]
    [InlineData("plain text", "plain text")]
    [InlineData("", "")]
    [InlineData("<p>unclosed <b>tags", "unclosed tags")]
    public void HTML_is_reduced_to_what_a_reader_sees(string html, string text) => HtmlText.Reduce(html).ShouldBe(text);

    [Theory]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("line\nline", "line\nline")]
    [InlineData("a <b>b</b>", "a b")]
    [InlineData("a <", "a <")]
    public void Text_without_tags_stays_as_it_is(string text, string expected) => HtmlText.ReduceIfMarkup(text).ShouldBe(expected);

    [Fact]
    public void Depth_is_limited_and_elements_without_end_tag_do_not_count()
    {
        HtmlDepth.IsTooDeep(string.Concat(Enumerable.Repeat("<div>", 10_001))).ShouldBeTrue();
        HtmlDepth.IsTooDeep(string.Concat(Enumerable.Repeat("<div></p>", 10_001))).ShouldBeTrue();
        HtmlDepth.IsTooDeep(string.Concat(Enumerable.Repeat("<p><br><li>", 100_000))).ShouldBeFalse();
        HtmlDepth.IsTooDeep(string.Concat(Enumerable.Repeat("<div><b>x</b></div>", 100_000))).ShouldBeFalse();
    }

    [Fact]
    public void Deepest_allowed_text_is_reduced() =>
        HtmlText.Reduce(string.Concat(Enumerable.Repeat("<span>", 9_000)) + "deep").ShouldBe("deep");
}
