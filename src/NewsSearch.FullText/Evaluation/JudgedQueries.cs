using System.Globalization;

namespace NewsSearch.FullText.Evaluation;

/// <summary>Reads judged queries from files with tabs between the columns, in UTF-8; empty lines are left out.</summary>
/// <remarks>Any thread.</remarks>
public static class JudgedQueries
{
    /// <summary>Reads the queries and their judgements.</summary>
    /// <param name="queries">The file of queries: id, text.</param>
    /// <param name="judgements">
    /// The file of judgements: query, article, relevance (a whole number; below 0 counts as 0). Judgements of queries that are not
    /// in the other file are left out; of several for one article the last holds.
    /// </param>
    /// <returns>The queries in the order of their file, those without a relevant article among them.</returns>
    /// <exception cref="UnreadableJudgementsException">A line is not as it should be, or a query's id occurs twice.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">A file must not be read.</exception>
    public static IReadOnlyList<JudgedQuery> Read(string queries, string judgements)
    {
        var read = new List<JudgedQuery>();
        var relevance = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var (line, columns) in Lines(queries, 2))
        {
            if (!relevance.TryAdd(columns[0], new(StringComparer.Ordinal)))
            {
                throw new UnreadableJudgementsException(queries, line, $"The query {columns[0]} occurs twice.");
            }

            read.Add(new JudgedQuery(columns[0], columns[1], relevance[columns[0]]));
        }

        foreach (var (line, columns) in Lines(judgements, 3))
        {
            if (!int.TryParse(columns[2], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var grade))
            {
                throw new UnreadableJudgementsException(judgements, line, $"'{columns[2]}' is not a whole number.");
            }

            if (relevance.TryGetValue(columns[0], out var ofQuery))
            {
                ofQuery[columns[1]] = Math.Max(0, grade);
            }
        }

        return read;
    }

    private static IEnumerable<(int Line, string[] Columns)> Lines(string path, int columns)
    {
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            if (string.IsNullOrWhiteSpace(line))
            {
                continue;
            }

            var parts = Array.ConvertAll(line.Split('\t', columns), part => part.Trim());
            yield return parts.Length == columns && parts.All(part => part.Length > 0)
                ? (number, parts)
                : throw new UnreadableJudgementsException(path, number, $"The line has not {columns} columns with tabs between them.");
        }
    }
}

/// <summary>A file of queries or judgements is not as it should be.</summary>
/// <param name="path">The file.</param>
/// <param name="line">The line, from 1.</param>
/// <param name="problem">What is wrong, as a sentence.</param>
public sealed class UnreadableJudgementsException(string path, int line, string problem) : Exception($"{path}, line {line}: {problem}")
{
    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
