namespace NewsSearch.Repository.Tests.Documents;

public sealed class SnippetTests
{
    private static readonly string[] Source = ["class Tour", "{", "    // snippet: search", "    var answer = 1;", "", "    Show(answer);", "    // end of snippet", "}"];

    [Fact]
    public void Code_in_documents_equals_the_source_that_it_names() =>
        MarkdownFile.All.SelectMany(file => Snippets.Differences(file, Read)).ShouldBeEmpty();

    [Theory]
    [InlineData("<!-- snippet: Tour.cs#search -->\n```csharp\nvar answer = 1;\n\nShow(answer);\n```")]
    [InlineData("<!-- snippet: Tour.cs -->\n\n```csharp\nclass Tour\n{\n    // snippet: search\n    var answer = 1;\n\n    Show(answer);\n    // end of snippet\n}\n```")]
    [InlineData("Not marked:\n```csharp\nvar answer = 2;\n```")]
    public void Equal_code_is_let_pass(string text) => Differences(text).ShouldBeEmpty();

    [Theory]
    [InlineData("<!-- snippet: Tour.cs#search -->\n```csharp\nvar answer = 2;\n\nShow(answer);\n```", "differs")]
    [InlineData("<!-- snippet: Tour.cs#find -->\n```csharp\nvar answer = 1;\n```", "no snippet 'find'")]
    [InlineData("<!-- snippet: Trip.cs -->\n```csharp\nvar answer = 1;\n```", "in Trip.cs")]
    public void Code_that_differs_is_found(string text, string violation) => Differences(text).Single().ShouldContain(violation);

    private static IEnumerable<string> Differences(string text) =>
        Snippets.Differences(new MarkdownFile(new RepositoryFile("NEW.md", text)), path => path == "Tour.cs" ? Source : null);

    private static string[]? Read(string path) => RepositoryFiles.Exists(path) ? new RepositoryFile(path).Lines : null;
}
