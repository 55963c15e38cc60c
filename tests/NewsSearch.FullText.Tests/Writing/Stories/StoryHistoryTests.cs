using Lucene.Net.Search;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Schema;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Writing.Stories;

/// <summary>Random histories of writes, updates, deletions, commits and restarts.</summary>
public sealed class StoryHistoryTests
{
    private static readonly Guid Archive = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public void Equal_histories_give_equal_stories_whenever_the_index_is_refreshed_merged_or_opened_again()
    {
        var numbers = TestSeed.Random(nameof(Equal_histories_give_equal_stories_whenever_the_index_is_refreshed_merged_or_opened_again));
        for (var i = 0; i < TestSeed.Iterations(4); i++)
        {
            var history = History(numbers, changes: 250);
            var one = Run(history, new Random(numbers.Next()));
            var other = Run(history, new Random(numbers.Next()));
            one.ShouldBe(other, TestSeed.Replay);
            one.Values.Select(story => story.Number).Distinct().Count().ShouldBeLessThan(one.Count, TestSeed.Replay);
            one.Values.GroupBy(story => story.Number, story => story.Name).ShouldAllBe(names => names.Distinct().Count() == 1, TestSeed.Replay);
            one.Values.GroupBy(story => story.Name, story => story.Number).ShouldAllBe(named => named.Distinct().Count() == 1, TestSeed.Replay);
        }
    }

    /// <summary>A change is an id and its new article; null for a deletion.</summary>
    private static List<(string Id, IndexedArticle? Article)> History(Random numbers, int changes)
    {
        var articles = new RandomStories(numbers);
        return
        [
            .. Enumerable.Range(0, changes).Select(_ => $"id-{numbers.Next(60)}").Select(id =>
                (id, numbers.Next(8) == 0 ? null : articles.Next(id))),
        ];
    }

    /// <summary>Runs a history with snapshots, commits and restarts at random moments, and checks the counts on the way.</summary>
    private static SortedDictionary<string, (int Number, string Name)> Run(List<(string Id, IndexedArticle? Article)> history, Random random)
    {
        using var folder = new TemporaryFolder();
        var index = Open();
        var (next, committed) = (0, 0);
        while (next < history.Count)
        {
            switch (random.Next(20))
            {
                case 0:
                    using (var snapshot = index.TakeSnapshot())
                    {
                        Stories(snapshot);
                    }

                    break;
                case 1:
                    index.Commit(next);
                    committed = next;
                    break;
                case 2 when random.Next(3) == 0:
                    index.Dispose();
                    index = Open();
                    next = committed;
                    break;
                default:
                    var (id, article) = history[next++];
                    if (article is null)
                    {
                        index.Delete(id);
                    }
                    else
                    {
                        index.Put(article);
                    }

                    break;
            }
        }

        using var last = index.TakeSnapshot();
        var stories = Stories(last);
        index.Dispose();
        return stories;

        ArticleIndex Open() => ArticleIndex.Open(folder.Path, Archive, new ArticleIndexOptions { WriteBufferMegabytes = random.Next(2) == 0 ? 0.05 : 16 });
    }

    private static SortedDictionary<string, (int Number, string Name)> Stories(IndexSnapshot snapshot)
    {
        var stories = new SortedDictionary<string, (int Number, string Name)>(StringComparer.Ordinal);
        foreach (var segment in snapshot.Reader.Leaves)
        {
            var columns = SegmentColumns.Of(segment.AtomicReader);
            for (var document = 0; document < segment.AtomicReader.MaxDoc; document++)
            {
                if (segment.AtomicReader.LiveDocs?.Get(document) != false)
                {
                    var stored = StoredArticle.Read(segment.AtomicReader, document, withBody: false);
                    stories.Add(stored.Article.Id, (columns.Stories[document], stored.Story));
                }
            }
        }

        var answer = snapshot.Search(new MatchAllDocsQuery(), new SearchRequest { Query = "*", PageSize = 1000 }, null, CancellationToken.None);
        answer.Total.ShouldBe(stories.Count, TestSeed.Replay);
        answer.TotalStories.ShouldBe(stories.Values.Select(story => story.Number).Distinct().Count(), TestSeed.Replay);
        answer.Hits.Select(hit => (hit.Article.Id, hit.Story)).ShouldBe(stories.Select(story => (story.Key, story.Value.Name)), ignoreOrder: true, TestSeed.Replay);
        return stories;
    }
}
