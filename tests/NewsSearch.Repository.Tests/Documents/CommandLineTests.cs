namespace NewsSearch.Repository.Tests.Documents;

/// <summary>What documents tell a reader to type exists.</summary>
public sealed class CommandLineTests
{
    [Fact]
    public void Commands_in_documents_exist()
    {
        var commands = CommandLines.QuotedTexts(SourceFile.OfProduct.Where(file => file is { Project: "NewsSearch.Cli", Folder: "Commands" }));
        MarkdownFile.All.SelectMany(CommandLines.In)
            .Where(call => call.Arguments.Count > 0 && !call.Arguments[0].StartsWith('-') && !commands.Contains(call.Arguments[0]))
            .Select(call => $"{call.Place}: {call.Arguments[0]}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Options_in_documents_exist()
    {
        var options = CommandLines.QuotedTexts(SourceFile.OfProduct.Where(file => file.Project == "NewsSearch.Cli"));
        MarkdownFile.All.SelectMany(CommandLines.In)
            .SelectMany(call => call.Arguments.Where(argument => argument.StartsWith('-') && argument.Length > 1).Select(argument => (call.Place, Option: argument.Split('=', ':')[0])))
            .Where(call => call.Option is not ("--" or "--help" or "-h" or "--version") && !options.Contains(call.Option))
            .Select(call => $"{call.Place}: {call.Option}")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("newsearch search 'wheat exports' --json", "search|'wheat exports'|--json")]
    [InlineData("$ newsearch import a.jsonl \\\n    --server http://localhost:1", "import|a.jsonl|--server|http://localhost:1")]
    [InlineData("dotnet run --project src/NewsSearch.Cli -c Release -- demo", "demo")]
    [InlineData("NEWSSEARCH_DATA=x ./bin/newsearch serve --port 0 > log", "serve|--port|0")]
    [InlineData("newsearch get 1 | jq .title", "get|1")]
    [InlineData("newsearch --help", "--help")]
    public void Command_lines_are_recognised(string shell, string arguments) =>
        CommandLines.In(Document("sh", shell)).Single().Arguments.ShouldBe(arguments.Split('|'));

    [Theory]
    [InlineData("sh", "dotnet test")]
    [InlineData("csharp", "newsearch search")]
    [InlineData("sh", "# newsearch search")]
    public void Other_lines_are_no_command_lines(string language, string code) => CommandLines.In(Document(language, code)).ShouldBeEmpty();

    private static MarkdownFile Document(string language, string code) => new(new RepositoryFile("NEW.md", $"Try:\n\n```{language}\n{code}\n```\n"));
}
