using NewsSearch.Articles.Countries;

namespace NewsSearch.Service.Hosting;

/// <summary>The file in which an administrator adds names to the gazetteer, forbids or weighs them.</summary>
internal static class GazetteerFile
{
    /// <summary>Its name in the data folder.</summary>
    public const string UsualName = "gazetteer.txt";

    /// <summary>The tagger with the changes of the file that the options name, or of the one in the data folder if there is one.</summary>
    /// <exception cref="ServiceOptionsException">The file cannot be read: says in which lines and why.</exception>
    public static CountryTagger LoadTagger(ServiceOptions options)
    {
        var path = options.GazetteerPath ?? Path.Combine(options.DataDirectory, UsualName);
        if (options.GazetteerPath is null && !File.Exists(path))
        {
            return CountryTagger.Default;
        }

        var changes = GazetteerChanges.Read(ReadLines(path), out var problems);
        return problems.Count == 0
            ? CountryTagger.Create(changes)
            : throw new ServiceOptionsException([.. problems.Select(problem => FormattableString.Invariant($"{path}, line {problem.Line}: {problem.Description}"))]);
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new ServiceOptionsException([$"{nameof(ServiceOptions.GazetteerPath)}: '{path}' cannot be read: {exception.Message}"]);
        }
    }
}
