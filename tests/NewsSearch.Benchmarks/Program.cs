using NewsSearch.Benchmarks;
using NewsSearch.Benchmarks.Ranking;
using NewsSearch.Benchmarks.Yardstick;

// A question per file; each prints a table. `dotnet run -c Release --project tests/NewsSearch.Benchmarks -- QUESTION ...`
Dictionary<string, Func<string[], Task>> questions = new()
{
    ["against-lucene"] = AgainstLucene.RunAsync,
    ["yardstick-build"] = IndexBuild.RunAsync,
    ["ranking-against-lucene"] = RankingAgainstLucene.RunAsync,
    ["ranking-speed"] = RankingSpeed.RunAsync,
    ["tune-ranking"] = TuneRanking.RunAsync,
    ["fit-salience"] = FitSalience.RunAsync,
    ["tag-speed"] = TagSpeed.RunAsync,
    ["date-speed"] = DateSpeed.RunAsync,
    ["import-tagging"] = ImportTagging.RunAsync,
    ["search-latency"] = SearchLatency.RunAsync,
    ["search-cost"] = SearchCost.RunAsync,
    ["highlight-cost"] = HighlightCost.RunAsync,
    ["make-corpus"] = MakeCorpus.RunAsync,
    ["request-latency"] = RequestLatency.RunAsync,
    ["postings-cost"] = PostingsCost.RunAsync,
    ["grouping-cost"] = GroupingCost.RunAsync,
    ["facet-cost"] = FacetCost.RunAsync,
    ["open-cost"] = OpenCost.RunAsync,
    ["suggest-cost"] = SuggestCost.RunAsync,
};

if (args.Length == 0 || !questions.TryGetValue(args[0], out var question))
{
    Console.Error.WriteLine($"Say which question: {string.Join(", ", questions.Keys)}");
    return 2;
}

await question(args[1..]);
return Environment.ExitCode;
