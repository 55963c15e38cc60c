using Lucene.Net.Index;

namespace NewsSearch.FullText.Writing.Verification;

/// <summary>Walks terms, postings, doc values and stored fields of segments with Lucene's CheckIndex, and compares them with each other.</summary>
internal static class StructureCheck
{
    /// <summary>Checks segments, one after the other.</summary>
    /// <returns>What is wrong, each with the name of its segment.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; it is looked at between segments.</exception>
    public static List<string> Run(LuceneDirectory directory, IEnumerable<string> segments, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        foreach (var segment in segments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using var log = new StringWriter();
            try
            {
                if (!new CheckIndex(directory) { InfoStream = log }.DoCheckIndex([segment]).Clean)
                {
                    problems.Add($"{segment}: {Failure(log.ToString())}");
                }
            }
            catch (Exception exception)
            {
                problems.Add($"{segment}: {exception.Message}");
            }
        }

        return problems;
    }

    /// <summary>The lines of the log that name a failure.</summary>
    private static string Failure(string log) =>
        string.Join("; ", log.Split('\n', StringSplitOptions.TrimEntries).Where(line =>
            line.Contains("ERROR", StringComparison.Ordinal) || line.Contains("Exception", StringComparison.Ordinal))) is { Length: > 0 } lines
            ? lines
            : "CheckIndex found it broken";
}
