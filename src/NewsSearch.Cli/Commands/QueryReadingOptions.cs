using System.CommandLine;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary>The options that say how a query is read.</summary>
internal sealed class QueryReadingOptions
{
    private readonly Option<bool> _strict = new("--strict")
    {
        Description = "Refuse a query that is not in the query language instead of reading what is not understood as words.",
    };

    private readonly Option<bool> _withoutCorrections = new("--no-corrections") { Description = "Look for words as they are typed, even where no article has them." };
    private readonly Option<bool> _withoutSynonyms = new("--no-synonyms") { Description = "Leave out synonyms." };

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        command.Add(_strict);
        command.Add(_withoutCorrections);
        command.Add(_withoutSynonyms);
    }

    /// <summary>Makes the options of a command line that has been found valid.</summary>
    public QueryOptions Create(ParseResult parsed) => new()
    {
        Mode = parsed.GetValue(_strict) ? QueryMode.Strict : QueryMode.Lenient,
        WithoutCorrections = parsed.GetValue(_withoutCorrections),
        WithoutSynonyms = parsed.GetValue(_withoutSynonyms),
    };
}
