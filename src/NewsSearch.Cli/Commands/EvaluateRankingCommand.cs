using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using NewsSearch.Cli.Evaluating;
using NewsSearch.Cli.Rendering;
using NewsSearch.Cli.Terminals;
using NewsSearch.FullText;
using NewsSearch.FullText.Evaluation;

namespace NewsSearch.Cli.Commands;

/// <summary><c>newsearch evaluate ranking</c>: grades ranking profiles by queries of which people have judged the answers.</summary>
internal static class EvaluateRankingCommand
{
    private static readonly string[] ProfileNames = [.. RankingProfiles.All.Select(profile => profile.Name)];

    /// <summary>Creates the command.</summary>
    public static Command Create(Terminal terminal)
    {
        var articles = new Option<string[]>("--articles") { HelpName = "PATH", Description = "The articles: files and folders of any format that import reads. May be repeated.", Required = true };
        var queries = new Option<string>("--queries") { HelpName = "FILE", Description = "The queries, a line each: id, TAB, text.", Required = true };
        var judgements = new Option<string>("--judgements") { HelpName = "FILE", Description = "What people said, a line each: query, TAB, article, TAB, relevance from 0.", Required = true };
        var profile = Profile("--profile", "The ranking profile to grade.");
        profile.DefaultValueFactory = _ => RankingProfiles.Relevance.Name;
        var compare = Profile("--compare", "Another profile, to compare it with query by query.");
        var changes = new Option<string[]>("--set")
        {
            HelpName = "NUMBER=VALUE",
            Description = "Another number in the profile to grade, such as title-weight=1. May be repeated.",
        };
        changes.Validators.Add(CheckChanges);
        var differences = new Option<int>("--differences") { HelpName = "N", Description = "How many of the queries to show that differ most between the profiles.", DefaultValueFactory = _ => 10 };
        var json = CommonOptions.Json("the grades as one JSON document (profile, articles, queries, ndcg10, meanAveragePrecision, ..., comparison)");
        var command = new DocumentedCommand("ranking", "Grade the order of hits by queries of which people have judged the answers.")
        {
            Notes =
            [
                "No server is needed: a temporary index is built of the articles. Each query is read as plain words, any of which may match, and its "
                    + $"first {RankingEvaluator.Depth:N0} articles are graded; articles that nobody judged count as not relevant, queries without a relevant article are left out. "
                    + "Where the profile lets scores age, ages count from the newest article.",
                "Printed are means over the queries, with the bounds between which they lie with 95 % confidence (bootstrap): nDCG@10, MAP, MRR and recall@100. "
                    + "A comparison counts the queries that are better, worse and equal by nDCG@10, and says how probable such a difference is by chance (randomization test).",
                $"Numbers to set: {string.Join(", ", RankingParameter.All.Select(parameter => parameter.Name))} (in days).",
            ],
            Examples =
            [
                ("newsearch evaluate ranking --articles articles.jsonl.gz --queries queries.tsv --judgements judgements.tsv", "the default profile"),
                ("newsearch evaluate ranking --articles news/ --queries queries.tsv --judgements judgements.tsv --profile fresh --compare relevance", "two profiles"),
                ("newsearch evaluate ranking --articles news/ --queries queries.tsv --judgements judgements.tsv --set title-weight=1 --compare relevance --json", "what a number does"),
            ],
        };
        foreach (var option in (Option[])[articles, queries, judgements, profile, compare, changes, differences, json])
        {
            command.Add(option);
        }

        command.SetAction(async (parsed, cancellationToken) =>
        {
            var graded = (parsed.GetValue(changes) ?? []).Aggregate(RankingProfiles.Named(parsed.GetRequiredValue(profile))!, Change);
            var other = parsed.GetValue(compare) is { } name ? RankingProfiles.Named(name) : null;
            var report = await RankingReport.CreateAsync(
                parsed.GetRequiredValue(articles), parsed.GetRequiredValue(queries), parsed.GetRequiredValue(judgements), graded, other, cancellationToken);
            if (parsed.GetValue(json))
            {
                RankingReportRendering.WriteJson(terminal.Raw, report, parsed.GetValue(differences));
            }
            else
            {
                RankingReportRendering.Write(terminal.Output, report, parsed.GetValue(differences));
            }

            return ExitCodes.Done;
        });
        return command;
    }

    private static Option<string> Profile(string name, string description)
    {
        var option = new Option<string>(name) { HelpName = string.Join('|', ProfileNames), Description = description };
        option.AcceptOnlyFromAmong(ProfileNames);
        return option;
    }

    private static void CheckChanges(OptionResult result)
    {
        foreach (var token in result.Tokens)
        {
            try
            {
                Change(RankingProfiles.Relevance, token.Value);
            }
            catch (FormatException exception)
            {
                result.AddError($"--set: {exception.Message}");
            }
            catch (ArgumentOutOfRangeException)
            {
                result.AddError($"--set: '{token.Value}' is out of the range of that number.");
            }
        }
    }

    private static RankingProfile Change(RankingProfile profile, string change)
    {
        var parts = change.Split('=');
        var parameter = RankingParameter.All.FirstOrDefault(known => known.Name == parts[0]);
        return parameter is not null && parts.Length == 2 && double.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? parameter.Change(profile, value)
            : throw new FormatException($"'{change}' is not NUMBER=VALUE with one of {string.Join(", ", RankingParameter.All.Select(known => known.Name))}.");
    }
}
