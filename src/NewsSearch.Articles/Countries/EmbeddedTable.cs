namespace NewsSearch.Articles.Countries;

/// <summary>The tab-separated tables of the gazetteer, embedded in the assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of a table without its heading; lines that begin with # and empty lines are left out.</summary>
    /// <exception cref="InvalidDataException">A row has another number of columns than the heading: names table and line.</exception>
    public static IEnumerable<string[]> Read(string fileName)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(fileName)
            ?? throw new InvalidDataException($"The assembly holds no table {fileName}.");
        using var reader = new StreamReader(stream);
        var columns = 0;
        for (var line = 1; reader.ReadLine() is { } text; line++)
        {
            if (text.Length == 0 || text[0] == '#')
            {
                continue;
            }

            var row = text.Split('\t');
            if (columns == 0)
            {
                columns = row.Length;
            }
            else if (row.Length == columns)
            {
                yield return row;
            }
            else
            {
                throw new InvalidDataException($"{fileName}, line {line}: {row.Length} columns where the heading has {columns}.");
            }
        }
    }
}
