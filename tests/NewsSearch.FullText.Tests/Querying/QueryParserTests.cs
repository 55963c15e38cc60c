using NewsSearch.FullText.Querying;

namespace NewsSearch.FullText.Tests.Querying;

public sealed class QueryParserTests
{
    [Theory]
    // Words
    [InlineData("Assad", "Assad")]
    [InlineData("  extradite \t Assad\n", "extradite AND Assad")]
    [InlineData("extradite AND Assad", "extradite AND Assad")]
    [InlineData("and or not Assad", "Assad")]
    [InlineData("café Київ 北", "café AND Київ AND 北")]
    [InlineData("Syria's", "Syria's")]
    [InlineData("10:30", "\"10:30\"")]
    [InlineData("+must", "+must")]
    // Several tokens in one word
    [InlineData("e-mail", "\"e-mail\"")]
    [InlineData("AT&T", "\"AT&T\"")]
    [InlineData("北京", "\"北京\"")]
    [InlineData("http://example.com/a-b", "\"http://example.com/a-b\"")]
    // Punctuation
    [InlineData("war -- peace", "war AND peace")]
    [InlineData("war - peace & quiet", "war AND peace AND quiet")]
    [InlineData("war OR &", "war")]
    [InlineData("& OR war", "war")]
    [InlineData("NOT & war", "war")]
    [InlineData("(&) war", "war")]
    [InlineData("\"--\" war", "war")]
    [InlineData("Breaking: war", "Breaking\\: AND war")]
    // Phrases
    [InlineData("\"the war of the worlds\"", "\"the war of the worlds\"")]
    [InlineData("“curly quotes”", "\"curly quotes\"")]
    [InlineData("„low quotes“", "\"low quotes\"")]
    [InlineData("\"say \\\"hi\\\"\"", "\"say \\\"hi\\\"\"")]
    [InlineData("\"one\"\"two\"", "\"one\" AND \"two\"")]
    [InlineData("a\"b c\"d", "\"b c\" AND d")]
    [InlineData("\"AND\"", "\"AND\"")]
    // Operators and precedence
    [InlineData("cats OR dogs", "cats OR dogs")]
    [InlineData("cats dogs OR birds fish", "cats AND dogs OR birds AND fish")]
    [InlineData("cats AND (dogs OR birds)", "cats AND (dogs OR birds)")]
    [InlineData("(cats AND dogs) OR birds", "cats AND dogs OR birds")]
    [InlineData("((cats))", "cats")]
    [InlineData("cats (dogs (birds fish))", "cats AND dogs AND birds AND fish")]
    [InlineData("NOT cats dogs", "NOT cats AND dogs")]
    [InlineData("NOT (cats dogs)", "NOT (cats AND dogs)")]
    [InlineData("cats OR NOT dogs", "cats OR NOT dogs")]
    [InlineData("-cats", "NOT cats")]
    [InlineData("dogs -cats -\"big dogs\" -(birds OR fish)", "dogs AND NOT cats AND NOT \"big dogs\" AND NOT (birds OR fish)")]
    [InlineData("-title:cats", "NOT title:cats")]
    [InlineData("NOT NOT cats", "cats")]
    [InlineData("NOT -(-cats)", "NOT cats")]
    [InlineData("\\NOT", "\\NOT")]
    [InlineData("dogs \\-cats", "dogs AND \\-cats")]
    [InlineData("And Or Not", "And AND Or AND Not")]
    // Stop words
    [InlineData("the war in Syria", "war AND Syria")]
    [InlineData("to be or not to be", "to AND be AND or AND not AND to AND be")]
    [InlineData("the OR war", "the OR war")]
    [InlineData("war -the", "war AND NOT the")]
    [InlineData("the -war", "the AND NOT war")]
    [InlineData("it country:US", "it AND country:US")]
    [InlineData("(the of) war", "war")]
    [InlineData("the (war OR peace)", "war OR peace")]
    [InlineData("the (of OR to)", "the AND (of OR to)")]
    [InlineData("\"the\" war", "\"the\" AND war")]
    [InlineData("title:(the war)", "title:war")]
    // Fields with text
    [InlineData("title:Assad", "title:Assad")]
    [InlineData("TITLE:Assad", "title:Assad")]
    [InlineData("title:\"Bashar Assad\" body:Moscow", "title:\"Bashar Assad\" AND body:Moscow")]
    [InlineData("title:(Assad Moscow)", "title:Assad AND title:Moscow")]
    [InlineData("title:(Assad OR -\"Hafez Assad\")", "title:Assad OR NOT title:\"Hafez Assad\"")]
    [InlineData("title:extradit*", "title:extradit*")]
    [InlineData("title:NOT", "title:\\NOT")]
    [InlineData("title:-5", "title:\\-5")]
    [InlineData("foo\\:bar", "foo\\:bar")]
    // Prefixes
    [InlineData("extradit*", "extradit*")]
    [InlineData("Київ*", "Київ*")]
    [InlineData("NOT*", "\\NOT*")]
    [InlineData("rock\\*", "rock\\*")]
    [InlineData("*", "*")]
    [InlineData("* -cats", "* AND NOT cats")]
    // Conditions
    [InlineData("country:UA", "country:UA")]
    [InlineData("country:ua", "country:UA")]
    [InlineData("country:(UA OR RU)", "country:UA OR country:RU")]
    [InlineData("source:Reuters", "source:reuters")]
    [InlineData("source:\"The Times\"", "source:\"the times\"")]
    [InlineData("language:en-US", "language:en-us")]
    [InlineData("topic:grain author:\"Jane Doe\"", "topic:grain AND author:\"jane doe\"")]
    [InlineData("id:https://example.com/News?id=1", "id:https://example.com/News?id=1")]
    [InlineData("published:2021", "published:2021")]
    [InlineData("published:2021-03", "published:2021-03")]
    [InlineData("published:2024-02-29", "published:2024-02-29")]
    [InlineData("published:[2021-01-01 TO 2021-03-31]", "published:[2021-01-01 TO 2021-03-31]")]
    [InlineData("published:[ 2020  TO  2021 ]", "published:[2020 TO 2021]")]
    [InlineData("published:[2021 TO 2021]", "published:2021")]
    [InlineData("published:[* TO 2021-03]", "published:[* TO 2021-03]")]
    [InlineData("published:{2021 TO *}", "published:{2021 TO *]")]
    [InlineData("published:[* TO *]", "published:[* TO *]")]
    [InlineData("published:(2019 OR 2021)", "published:2019 OR published:2021")]
    [InlineData("war [sic] {x}", "war AND \\[sic] AND \\{x}")]
    public void A_query_is_read_as(string query, string canonical) =>
        QueryParser.Parse(query, new QueryLimits()).ToString().ShouldBe(canonical);

    [Theory]
    [InlineData("", 1, "or * for every article")]
    [InlineData(" \t\r\n", 1, "or * for every article")]
    [InlineData("&", 1, "a word")]
    [InlineData("-- (&) \"...\"", 1, "a word")]
    [InlineData("war \"and peace", 5, "a closing quote")]
    [InlineData("war “and peace", 5, "a closing quote")]
    [InlineData("\"", 1, "a closing quote")]
    [InlineData("war (and peace", 5, "a closing parenthesis")]
    [InlineData("a (b (c d)", 3, "a closing parenthesis")]
    [InlineData("war (", 5, "a closing parenthesis")]
    [InlineData("war ()", 6, "a word")]
    [InlineData("war)", 4, "the end of the query")]
    [InlineData("war AND", 8, "a word")]
    [InlineData("war OR ", 8, "a word")]
    [InlineData("OR war", 1, "a word")]
    [InlineData("war AND OR peace", 9, "a word")]
    [InlineData("(war OR) peace", 8, "a word")]
    [InlineData("war NOT", 8, "a word")]
    [InlineData("war\\", 4, "the character that the backslash stands for")]
    [InlineData("\"war\\", 5, "the character that the backslash stands for")]
    [InlineData("war foo:bar", 5, "title:, body:, country:, published:, source:, language:, topic:, author: or id:")]
    [InlineData("title: war", 7, "a word, a \"phrase\"")]
    [InlineData("title:", 7, "a word, a \"phrase\"")]
    [InlineData("(title:)", 8, "a word, a \"phrase\"")]
    [InlineData("title:(war body:peace)", 12, "a word, a \"phrase\"")]
    [InlineData("title:[a TO b]", 7, "a word, a \"phrase\"")]
    [InlineData("title:*", 7, "a word, a \"phrase\"")]
    [InlineData("w*r", 2, "* only at the end of a word")]
    [InlineData("**", 1, "* only at the end of a word")]
    [InlineData("*war", 1, "* only at the end of a word")]
    [InlineData("big w*", 5, "at least 2 letters")]
    [InlineData("e-mai*", 1, "a prefix of one word")]
    [InlineData("war country:XX", 13, "a country code such as UA")]
    [InlineData("country:Ukraine", 9, "a country code such as UA")]
    [InlineData("country:U*", 9, "a country code such as UA")]
    [InlineData("source:reut*", 8, "a publisher such as reuters")]
    [InlineData("source:\"\"", 8, "a publisher such as reuters")]
    [InlineData("language:[a TO b]", 10, "a language such as en")]
    [InlineData("published:yesterday", 11, "a year, month or day")]
    [InlineData("published:2021-02-29", 11, "a year, month or day")]
    [InlineData("published:2021-13", 11, "a year, month or day")]
    [InlineData("published:0000", 11, "a year, month or day")]
    [InlineData("published:*", 11, "a year, month or day")]
    [InlineData("published:[2021 to 2022]", 11, "a range such as [2021-01-01 TO 2021-03-31]")]
    [InlineData("published:[2021 TO 2022", 11, "a closing ] or }")]
    [InlineData("published:[2021 TO  next]", 21, "a year, month or day")]
    [InlineData("published:[soon TO 2022]", 12, "a year, month or day")]
    [InlineData("published:[ TO ]", 12, "a year, month or day")]
    [InlineData("published:[2022 TO 2021]", 11, "the earlier date first")]
    [InlineData("published:{2021 TO 2021}", 11, "the earlier date first")]
    public void An_error_names_the_column_and_what_was_expected(string query, int column, string expected)
    {
        var error = Should.Throw<QuerySyntaxException>(() => QueryParser.Parse(query, new QueryLimits()));

        error.Column.ShouldBe(column, error.Message);
        error.Expected.ShouldContain(expected);
    }

    [Fact]
    public void Nodes_know_their_columns()
    {
        var node = QueryParser.Parse("war  -title:\"big peace\"", new QueryLimits()).ShouldBeOfType<FullText.Querying.Tree.AndNode>();

        (node.Span.Start, node.Span.End).ShouldBe((1, 24));
        (node.Children[0].Span.Start, node.Children[0].Span.End).ShouldBe((1, 4));
        (node.Children[1].Span.Start, node.Children[1].Span.End).ShouldBe((6, 24));
    }
}
