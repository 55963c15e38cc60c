using NewsSearch.FullText.Tests.Model;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Writing;

/// <summary>Random histories of writes, deletions, commits, snapshots and restarts, against a dictionary.</summary>
public sealed class IndexHistoryTests
{
    private static readonly Guid Archive = Guid.Parse("0f8fad5b-d9cb-469f-a165-70867728950e");

    [Fact]
    public void Every_snapshot_answers_as_a_plain_scan_of_what_was_there_when_it_was_taken()
    {
        var numbers = TestSeed.Random(nameof(Every_snapshot_answers_as_a_plain_scan_of_what_was_there_when_it_was_taken));
        for (var history = 0; history < TestSeed.Iterations(2); history++)
        {
            using var folder = new TemporaryFolder();
            using var run = new History(folder.Path, numbers);
            for (var step = 0; step < 400; step++)
            {
                run.Step();
            }
        }
    }

    private sealed class History : IDisposable
    {
        private readonly string _folder;
        private readonly Random _numbers;
        private readonly RandomArticles _random;
        private readonly List<(IndexSnapshot Snapshot, Dictionary<string, IndexedArticle> Articles)> _snapshots = [];
        private ArticleIndex _index;
        private Dictionary<string, IndexedArticle> _current = [];
        private Dictionary<string, IndexedArticle> _committed = [];
        private long _sequence;
        private long _committedSequence;

        public History(string folder, Random numbers)
        {
            (_folder, _numbers, _random) = (folder, numbers, new RandomArticles(numbers));
            _index = Open();
        }

        public void Step()
        {
            switch (_numbers.Next(100))
            {
                case < 55:
                    var article = _random.Next();
                    _index.Put(article);
                    _current[article.Article.Id] = article;
                    _sequence++;
                    break;
                case < 70:
                    var id = _random.Id();
                    _index.Delete(id);
                    _current.Remove(id);
                    _sequence++;
                    break;
                case < 80:
                    _snapshots.Add((_index.TakeSnapshot(), new(_current)));
                    _snapshots[^1].Snapshot.Articles.ShouldBe(_current.Count, TestSeed.Replay);
                    break;
                case < 84:
                    _index.Commit(_sequence);
                    (_committed, _committedSequence) = (new(_current), _sequence);
                    break;
                case < 86:
                    _index.Dispose();
                    _index = Open();
                    _index.CommittedSequence.ShouldBe(_committedSequence, TestSeed.Replay);
                    (_current, _sequence) = (new(_committed), _committedSequence);
                    break;
                case < 90 when _snapshots.Count > 3:
                    var last = _numbers.Next(_snapshots.Count);
                    _snapshots[last].Snapshot.Dispose();
                    _snapshots.RemoveAt(last);
                    break;
                default:
                    Search();
                    break;
            }
        }

        public void Dispose()
        {
            _index.Dispose();
            Search();
            _snapshots.ForEach(taken => taken.Snapshot.Dispose());
        }

        private ArticleIndex Open() => ArticleIndex.Open(_folder, Archive, new ArticleIndexOptions { WriteBufferMegabytes = _numbers.Next(3) == 0 ? 0.02 : 16 });

        private void Search()
        {
            if (_snapshots.Count > 0)
            {
                var (snapshot, articles) = _random.Pick(_snapshots);
                var word = _numbers.Next(3) == 0 ? null : _random.Word();
                Answers.ShouldAgree(snapshot, articles.Values, word, Answers.RandomRequest(_random, _numbers));
            }
        }
    }
}
