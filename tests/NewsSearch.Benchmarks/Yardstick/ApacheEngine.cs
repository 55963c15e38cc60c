using System.Diagnostics;
using System.Globalization;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>
/// Apache Lucene, in a process of its own that measures itself. Highlights have two ways there, and so have two engines here: the words
/// of the hits are found anew, or their places are read from postings that have them, of a second index.
/// </summary>
internal sealed class ApacheEngine : ISearchEngine
{
    private readonly Process _process;

    /// <summary>Opens indexes.</summary>
    /// <param name="java">The compiled programs.</param>
    /// <param name="folder">The index.</param>
    /// <param name="folderWithOffsets">The same with the offsets of words.</param>
    public ApacheEngine(JavaPrograms java, string folder, string folderWithOffsets)
    {
        _process = java.Start("AnswerSearches", folder, folderWithOffsets);
        Articles = int.Parse(ReadLine(), CultureInfo.InvariantCulture);
    }

    public int Articles { get; }

    public MeasuredAnswer Search(SearchMode mode, YardstickQuery query) => Ask(mode.Name, query);

    /// <summary>Answers with highlights from offsets.</summary>
    public MeasuredAnswer HighlightByOffsets(YardstickQuery query) => Ask("HIGHLIGHT_WITH_OFFSETS", query);

    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private MeasuredAnswer Ask(string mode, YardstickQuery query)
    {
        _process.StandardInput.Write($"{mode}\t{query.Kind}\t{string.Join(' ', query.Terms)}\n");
        _process.StandardInput.Flush();
        var parts = ReadLine().Split('\t');
        ScoredId[] hits = [.. parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries).Chunk(2).Select(hit => new ScoredId(hit[0], Score(hit[1])))];
        return new MeasuredAnswer(
            long.Parse(parts[0], CultureInfo.InvariantCulture) / 1e3, long.Parse(parts[1], CultureInfo.InvariantCulture), hits, parts[3], parts[4]);
    }

    // Apache Lucene has left the factor k1 + 1 out since version 8.
    private static float Score(string text) => float.Parse(text, CultureInfo.InvariantCulture) * (1 + StockEngine.TermSaturation);

    private string ReadLine() => _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The Java program has ended.");
}
