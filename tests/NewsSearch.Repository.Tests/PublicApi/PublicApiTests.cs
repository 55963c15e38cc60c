using System.Reflection;
using NewsSearch.Testing;

namespace NewsSearch.Repository.Tests.PublicApi;

/// <summary>
/// What projects offer to others changes only on purpose: the texts beside this file are reviewed with each change. They are
/// rewritten only by a run with UPDATE_PUBLIC_API=1.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly string Folder = Path.Combine(Corpus.RepositoryRoot, "tests", "NewsSearch.Repository.Tests", "PublicApi");

    [Theory]
    [InlineData("NewsSearch.Articles")]
    [InlineData("NewsSearch.FullText")]
    [InlineData("NewsSearch.Engine")]
    [InlineData("NewsSearch.Service")]
    [InlineData("NewsSearch.Client")]
    public void The_public_surface_is_the_reviewed_one(string project)
    {
        var text = ApiText.Of(Assembly.Load(project), project);
        var path = Path.Combine(Folder, $"{project}.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_PUBLIC_API") == "1")
        {
            File.WriteAllText(path, text);
        }

        File.ReadAllText(path).ReplaceLineEndings("\n").ShouldBe(text, "Run the tests with UPDATE_PUBLIC_API=1 if the change is meant.");
    }

    [Fact]
    public void A_type_is_rendered_with_all_that_callers_see() => ApiText.Of(typeof(Shown)).ShouldBe(
        """
        NewsSearch.Repository.Tests.PublicApi: abstract record class PublicApiTests.Shown : IDisposable
            PublicApiTests.Shown? Next { get; init; }
            abstract void Dispose()
            const int Limit = 3
            int? Size { get; init; }
            override string ToString()
            protected Shown(string Name, int? Size)
            protected virtual Task<string?> FindAsync(string text, bool exact = true, CancellationToken cancellationToken = default)
            required IReadOnlyList<string?> Words { get; init; }
            static bool TryRead(string[] lines, out PublicApiTests.Shown? shown)
            string Name { get; init; }

        """.ReplaceLineEndings("\n"));

    public abstract record Shown(string Name, int? Size) : IDisposable
    {
        public const int Limit = 3;

        internal const int Hidden = 4;

        public required IReadOnlyList<string?> Words { get; init; }

        public Shown? Next { get; init; }

        public static bool TryRead(string[] lines, out Shown? shown) => (shown = null) is null && lines.Length == Hidden;

        public abstract void Dispose();

        public sealed override string ToString() => Name;

        protected virtual Task<string?> FindAsync(string text, bool exact = true, CancellationToken cancellationToken = default) =>
            Task.FromResult<string?>(exact ? text : null);
    }
}
