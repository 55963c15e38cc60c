using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using NewsSearch.Engine.Synonyms;
using NewsSearch.FullText;
using NewsSearch.Testing;

namespace NewsSearch.Engine.Tests.Synonyms;

public sealed class ArchiveSynonymsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string FilePath => Path.Combine(_folder.Path, "synonyms.txt");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Replaced_synonyms_are_there_after_a_restart_until_the_built_in_ones_are_asked_for()
    {
        var rules = SynonymSet.Parse(["vessel, ship"]);
        Open().Replace(rules, version: null);

        Open().Current.Rules.ShouldBe(["vessel, ship"]);

        Open().Replace(synonyms: null, rules.Version);
        Open().Current.ShouldBeSameAs(SynonymSet.BuiltIn);
        File.Exists(FilePath).ShouldBeFalse();
    }

    [Fact]
    public void A_set_that_was_replaced_is_found_by_its_version_for_a_while()
    {
        var synonyms = Open();
        var first = synonyms.Current;
        for (var i = 0; i < ArchiveSynonyms.MaxReplaced; i++)
        {
            synonyms.Replace(SynonymSet.Parse([$"word{i}, other{i}"]), synonyms.Current.Version);
            synonyms.Find(first.Version).ShouldBeSameAs(first);
        }

        synonyms.Replace(SynonymSet.Parse(["one, more"]), version: null);
        synonyms.Find(first.Version).ShouldBeNull();
    }

    [Fact]
    public void Another_version_than_the_one_in_use_is_not_replaced()
    {
        var synonyms = Open();
        Should.Throw<SynonymsChangedException>(() => synonyms.Replace(SynonymSet.Parse(["a, b"]), "old"));
        synonyms.Current.ShouldBeSameAs(SynonymSet.BuiltIn);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told_and_left_alone()
    {
        File.WriteAllText(FilePath, "alone\n");
        var log = new LoggedErrors();

        new ArchiveSynonyms(FilePath, log).Current.ShouldBeSameAs(SynonymSet.BuiltIn);

        log.Messages.ShouldHaveSingleItem().ShouldContain(FilePath);
        File.ReadAllText(FilePath).ShouldBe("alone\n");
    }

    private ArchiveSynonyms Open() => new(FilePath, NullLogger.Instance);

    private sealed class LoggedErrors : ILogger
    {
        public List<string> Messages { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Messages.Add(formatter(state, exception));
    }
}
