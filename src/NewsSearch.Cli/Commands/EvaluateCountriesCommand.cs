using System.CommandLine;
using NewsSearch.Articles.Countries.Grading;
using NewsSearch.Cli.Evaluating;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch evaluate countries FILE…</c>: grades the tagger of countries.</summary>
internal static class EvaluateCountriesCommand
{
    private const string About = "about";
    private const string Mentioned = "mentioned";

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "JSON Lines, also gzipped: title, body, countries (codes; null: not labelled), published_at, id.",
            Arity = ArgumentArity.OneOrMore,
        };
        var labels = new Option<string>("--labels")
        {
            HelpName = $"{About}|{Mentioned}",
            Description = "What the labels say: the countries that an article is about, or all that it mentions.",
            DefaultValueFactory = _ => About,
        };
        labels.AcceptOnlyFromAmong(About, Mentioned);
        var conditions = new Option<string[]>("--where")
        {
            HelpName = "FIELD=VALUE",
            Description = "Grade only the lines with this value of a field; may be repeated.",
        };
        var empty = new Option<bool>("--with-empty") { Description = "Grade also articles whose list of countries is empty: any tag is wrong there." };
        var crossValidate = new Option<bool>("--cross-validate")
        {
            Description = "Grade each month by a salience model fitted on the other months instead of the one that ships.",
        };
        var examples = new Option<int>("--examples") { HelpName = "N", Description = "Examples of each kind per country.", DefaultValueFactory = _ => 3 };
        var worst = new Option<int>("--worst") { HelpName = "N", Description = "How many of the worst countries to show.", DefaultValueFactory = _ => 10 };
        var json = CommonOptions.Json("the grades as one JSON document (articles, micro, macro, microWithoutUnitedStates, countries, ...)");
        var command = new DocumentedCommand("countries", "Grade how well countries are found in articles that people have labelled.")
        {
            Notes =
            [
                "Precision is the part of the tags that are right, recall the part of the labels that were found, F1 their harmonic mean. "
                    + "Micro counts every tag, macro every labelled country alike.",
            ],
            Examples =
            [
                ("newsearch evaluate countries reuters21578.jsonl.gz --where split=TRAIN --where text_type=NORM --cross-validate", "what stories are about, graded by months that were not fitted on"),
                ("newsearch evaluate countries lgl.jsonl.gz --labels mentioned --where places_without_country=0 --json", "what they mention, for a script"),
            ],
        };
        foreach (var option in new Option[] { labels, conditions, empty, crossValidate, examples, worst, json })
        {
            command.Add(option);
        }

        command.Add(files);
        command.Validators.Add(result =>
        {
            if (result.GetValue(crossValidate) && result.GetValue(labels) == Mentioned)
            {
                result.AddError("--cross-validate fits what articles are about; with --labels mentioned there is nothing to fit.");
            }
        });
        command.SetAction(parsed =>
        {
            var filter = LabelledFiles.ParseConditions(parsed.GetValue(conditions) ?? []);
            var articles = parsed.GetRequiredValue(files).SelectMany(file => LabelledFiles.Read(terminal.Resolve(file), filter, parsed.GetValue(empty)));
            var report = GradeAll(articles, parsed.GetValue(labels) == About ? CountryLabels.About : CountryLabels.Mentioned,
                parsed.GetValue(crossValidate), Math.Max(0, parsed.GetValue(examples)));
            var shown = report with { Countries = [.. report.Countries.Take(Math.Max(0, parsed.GetValue(worst)))] };
            if (parsed.GetValue(json))
            {
                CountryReportRendering.WriteJson(terminal.Raw, shown);
            }
            else
            {
                CountryReportRendering.Write(terminal.Output, shown);
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static CountryReport GradeAll(IEnumerable<LabelledArticle> articles, CountryLabels labels, bool isCrossValidated, int examples)
    {
        CountryReport report;
        try
        {
            report = isCrossValidated ? CountryGrader.CrossValidate([.. articles], examples) : CountryGrader.Grade(articles, labels, examples);
        }
        catch (ArgumentException exception) when (isCrossValidated)
        {
            throw new CommandFailure(ExitCodes.Usage, exception.Message.Split(" (Parameter", 2)[0]);
        }

        return report.Articles > 0 ? report : throw new CommandFailure(ExitCodes.Usage, "No line has labelled countries and fulfils the conditions.");
    }
}
