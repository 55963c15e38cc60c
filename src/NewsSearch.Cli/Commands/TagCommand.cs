using System.CommandLine;
using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Dates.Mentions;
using NewsSearch.Articles.Ingestion;
using NewsSearch.Cli.Tagging;
using NewsSearch.Cli.Terminals;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch tag FILE</c>: shows what is found in the text of articles, without a server.</summary>
internal static class TagCommand
{
    private static readonly string[] FormatNames = [.. ArticleFormats.All.Select(format => format.Name)];

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var file = new Argument<string>("FILE") { Description = "A file with articles; - for standard input." };
        var format = new Option<string?>("--format")
        {
            HelpName = string.Join('|', FormatNames),
            Description = "The format of the file. By default the ending of its name tells; standard input is JSON Lines.",
        };
        format.AcceptOnlyFromAmong(FormatNames);
        var gazetteer = new Option<string?>("--gazetteer")
        {
            HelpName = "FILE",
            Description = "A file of changes to the gazetteer, as the server reads it from gazetteer.txt in its data folder.",
        };
        var json = CommonOptions.Json("a line of JSON per article (id, title, countries with code, salience, about, evidence; dates with period, part, start, length, surface)");
        var command = new DocumentedCommand("tag", "Show which countries the articles of a file are about, and why, and which dates they mention.")
        {
            Notes =
            [
                "Salience, 0 to 1, says how much an article is about a country. Every span that speaks of one is marked, with its code behind it.",
            ],
            Examples =
            [
                ("newsearch tag article.txt", "a file of plain text"),
                ("newsearch tag articles.jsonl.gz --json", "each article as a line for a script"),
            ],
        };
        command.Add(file);
        command.Add(format);
        command.Add(gazetteer);
        command.Add(json);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var tagger = parsed.GetValue(gazetteer) is { } path ? ReadTagger(terminal.Resolve(path)) : CountryTagger.Default;
            var source = OpenSource(terminal, parsed.GetRequiredValue(file), parsed.GetValue(format));
            var isFirst = true;
            var exitCode = ExitCodes.Done;
            await foreach (var item in source.ReadAsync(cancellationToken))
            {
                if (item.Article is not { } read)
                {
                    ReportUnreadable(terminal, item);
                    exitCode = ExitCodes.Finding;
                    continue;
                }

                var article = ArticlePipeline.Prepare(read, new ArticleLimits(), out _);
                Write(terminal, tagger, article, parsed.GetValue(json), isFirst);
                isFirst = false;
            }

            return exitCode;
        });
        return command;
    }

    private static ArticleSource OpenSource(Terminal terminal, string path, string? formatName)
    {
        var format = formatName is null ? null : ArticleFormats.Named(formatName);
        try
        {
            return path == ArticleSource.StandardInput
                ? ArticleSource.OpenStream(terminal.OpenInput(), path, format ?? ArticleFormats.JsonLines)
                : ArticleSource.Open(terminal.Resolve(path), format);
        }
        catch (UnreadableSourceException exception)
        {
            throw new CommandFailure(ExitCodes.Usage, $"{path}: {exception.Message}");
        }
    }

    private static CountryTagger ReadTagger(string path)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure(ExitCodes.Usage, $"{path}: {exception.Message}");
        }

        var changes = GazetteerChanges.Read(lines, out var problems);
        return problems.Count == 0
            ? CountryTagger.Create(changes)
            : throw new CommandFailure(ExitCodes.Usage, string.Join('\n', problems.Select(problem => FormattableString.Invariant($"{path}, line {problem.Line}: {problem.Description}"))));
    }

    private static void Write(Terminal terminal, CountryTagger tagger, Article article, bool asJson, bool isFirst)
    {
        var findings = tagger.Find(article.Title, article.Body, article.PublishedAt);
        var dates = MentionedDate.In(article);
        if (asJson)
        {
            TagRendering.WriteJson(terminal.Raw, article, findings, dates);
            return;
        }

        if (!isFirst)
        {
            terminal.Raw.WriteLine();
        }

        TagRendering.Write(terminal.Output, article, findings, dates);
    }

    private static void ReportUnreadable(Terminal terminal, ReadItem item)
    {
        foreach (var violation in item.Violations)
        {
            Rendering.ErrorRendering.Write(terminal.Error, $"{item.File}, line {item.Line}: {violation.Field}: {violation.Description}");
        }
    }
}
