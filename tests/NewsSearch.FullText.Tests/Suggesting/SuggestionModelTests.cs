using NewsSearch.Articles;
using NewsSearch.FullText.Analysis;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Suggesting;

/// <summary>Suggestions over random archives, compared with a plain scan of the articles.</summary>
public sealed class SuggestionModelTests
{
    private static readonly string[] Words =
        ["grain", "Grain", "GRAIN", "gram", "ex", "exports", "export", "of", "the", "Bank", "bank", "Ukraine", "Ukraine's", "2021", "São", "in", "ukr", "don't"];

    [Fact]
    public void Titles_are_those_of_a_plain_scan_and_every_count_is_that_of_a_search()
    {
        var random = TestSeed.Random(nameof(SuggestionModelTests));
        for (var round = 0; round < TestSeed.Iterations(15); round++)
        {
            using var folder = new TemporaryFolder();
            using var index = ArticleIndex.Open(folder.Path, Guid.NewGuid(), new ArticleIndexOptions());
            var articles = Enumerable.Range(0, random.Next(1, 60)).Select(id => RandomArticle(random, id)).ToArray();
            Array.ForEach(articles, article => index.Put(new IndexedArticle(article, [])));
            using var snapshot = index.TakeSnapshot();
            var dictionary = SuggestionDictionary.Gather(snapshot, DateTimeOffset.UnixEpoch, CancellationToken.None);
            for (var request = 0; request < 20; request++)
            {
                var text = RandomText(random);
                var suggestions = Suggest(dictionary, snapshot, text);

                suggestions.Where(suggestion => suggestion.Kind == SuggestionKind.Title && !IsWordOrPhrase(Form(suggestion.Query)))
                    .Select(suggestion => (Form(suggestion.Query), suggestion.Articles))
                    .ShouldBe(ScannedTitles(articles, text).Where(title => !IsWordOrPhrase(title.Title)), ignoreOrder: true, $"'{text}', {TestSeed.Replay}");
                // Of a title that is also a word or phrase, one of both is suggested.
                bool IsWordOrPhrase(string title) =>
                    suggestions.Any(suggestion => suggestion.Kind != SuggestionKind.Title && Form(suggestion.Query) == title);

                foreach (var suggestion in suggestions.Where(suggestion => suggestion.Kind != SuggestionKind.Title))
                {
                    // Where the words typed do not follow each other anywhere, only the last ones are completed.
                    long[] counts = [Count(snapshot, $"\"{suggestion.Query}\""), Count(snapshot, suggestion.Query)];
                    counts[..(text.Trim().Contains(' ') ? 2 : 1)]
                        .ShouldContain(suggestion.Articles, $"'{text}' to '{suggestion.Query}', {TestSeed.Replay}");
                    Form(suggestion.Query).ShouldStartWith(Form(text).Trim(), Case.Sensitive, $"'{text}', {TestSeed.Replay}");
                }
            }
        }
    }

    [Fact]
    public void Whatever_is_suggested_finds_an_article_in_a_later_snapshot_too()
    {
        var random = TestSeed.Random(nameof(Whatever_is_suggested_finds_an_article_in_a_later_snapshot_too));
        for (var round = 0; round < TestSeed.Iterations(8); round++)
        {
            using var folder = new TemporaryFolder();
            using var index = ArticleIndex.Open(folder.Path, Guid.NewGuid(), new ArticleIndexOptions());
            var articles = Enumerable.Range(0, 40).Select(id => RandomArticle(random, id)).ToArray();
            Array.ForEach(articles, article => index.Put(new IndexedArticle(article, [])));
            using var before = index.TakeSnapshot();
            var dictionary = SuggestionDictionary.Gather(before, DateTimeOffset.UnixEpoch, CancellationToken.None);
            foreach (var article in articles.Where(_ => random.Next(10) > 0))
            {
                index.Delete(article.Id);
            }

            using var after = index.TakeSnapshot();
            dictionary.UnknownArticles(before).ShouldBe(0);
            for (var request = 0; request < 40; request++)
            {
                var text = RandomText(random);
                foreach (var suggestion in dictionary.Suggest(after, new SuggestionRequest { Text = text, Limit = 50 }, CancellationToken.None))
                {
                    Count(after, suggestion.Query).ShouldBeGreaterThan(0, $"'{text}' to '{suggestion.Query}', {TestSeed.Replay}");
                }
            }
        }
    }

    private static Article RandomArticle(Random random, int id) => new()
    {
        Id = $"{id}",
        Title = string.Join(' ', Enumerable.Range(0, random.Next(5)).Select(_ => Pick(random))),
        Body = string.Join(' ', Enumerable.Range(0, random.Next(15)).Select(_ => Pick(random))) + ".",
    };

    private static string RandomText(Random random)
    {
        var text = string.Join(' ', Enumerable.Range(0, random.Next(1, 4)).Select(_ => Pick(random)));
        return random.Next(4) == 0 ? text + " " : text[..random.Next(Math.Max(1, text.Length - 3), text.Length + 1)];
    }

    private static string Pick(Random random) => Words[random.Next(Words.Length)];

    private static IReadOnlyList<Suggestion> Suggest(SuggestionDictionary dictionary, IndexSnapshot snapshot, string text) =>
        [.. dictionary.Suggest(snapshot, new SuggestionRequest { Text = text, Limit = 200, Corrects = false }, CancellationToken.None)
            .Where(suggestion => Form(suggestion.Query).Contains(Form(text).Trim(), StringComparison.Ordinal))];

    private static long Count(IndexSnapshot snapshot, string query) =>
        snapshot.Search(new SearchRequest { Query = query, PageSize = 0 }, CancellationToken.None).Total;

    /// <summary>The titles in which the words of the text stand, from a word on that a phrase may begin with, with their numbers of articles.</summary>
    private static IEnumerable<(string Title, long Articles)> ScannedTitles(Article[] articles, string text) =>
        articles.Select(article => Form(article.Title)).GroupBy(title => title)
            .Where(title => title.Key.Length > 0 && Entries(title.Key).Any(entry => entry.StartsWith(Form(text).TrimStart(), StringComparison.Ordinal)))
            .Select(title => (title.Key, (long)title.Count()));

    private static IEnumerable<string> Entries(string title)
    {
        var words = title.Split(' ');
        return Enumerable.Range(0, words.Length)
            .Where(first => first == 0 || !(StopWords.Contains(words[first]) || char.IsDigit(words[first][0])))
            .Select(first => string.Join(' ', words[first..]) + " ");
    }

    /// <summary>The words in lower case without accents and possessives, and a space behind the last where the text has one.</summary>
    private static string Form(string text) => text.ToLowerInvariant().Replace("'s", "", StringComparison.Ordinal).Replace('ã', 'a');
}
