using Lucene.Net.Index;
using NewsSearch.Articles;
using NewsSearch.FullText.Schema;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Schema;

/// <summary>Terms are found where Lucene finds them with a new walk for each.</summary>
public sealed class TermPlacesTests : IDisposable
{
    private const int Words = 3_000;
    private static readonly string[] Fields = [FieldNames.Title, FieldNames.Body, FieldNames.BodyExact, "missing"];

    private readonly TemporaryFolder _folder = new();
    private readonly ArticleIndex _index;
    private readonly Random _random = TestSeed.Random(nameof(TermPlacesTests));

    public TermPlacesTests() => _index = ArticleIndex.Open(_folder.Path, Guid.Empty, new ArticleIndexOptions());

    public void Dispose()
    {
        _index.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public void Terms_are_found_in_every_segment_by_any_number_of_threads()
    {
        using var snapshot = Snapshot(segments: 5);
        var places = snapshot.Reader.Context;
        Term[] terms = [.. Enumerable.Range(0, TestSeed.Iterations(2_000)).Select(_ => new Term(Fields[_random.Next(Fields.Length)], Word()))];
        var expected = Array.ConvertAll(terms, term => TermContext.Build(places, term));
        Parallel.For(0, terms.Length * 2, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            var place = i % terms.Length;
            var (found, wanted) = (TermPlaces.Find(places, terms[place]), expected[place]);
            (found.DocFreq, found.TotalTermFreq).ShouldBe((wanted.DocFreq, wanted.TotalTermFreq), $"{terms[place]}: {TestSeed.Replay}");
            TermPlaces.Exists(places, terms[place]).ShouldBe(wanted.DocFreq > 0, $"{terms[place]}: {TestSeed.Replay}");
            foreach (var segment in places.Leaves)
            {
                DocumentsOf(segment, terms[place], found.Get(segment.Ord)).ShouldBe(
                    DocumentsOf(segment, terms[place], wanted.Get(segment.Ord)), $"{terms[place]}: {TestSeed.Replay}");
            }
        });
    }

    [Fact]
    public void Walks_are_kept_so_that_finding_allocates_little()
    {
        using var snapshot = Snapshot(segments: 4);
        var term = new Term(FieldNames.Body, "word7");
        TermPlaces.Find(snapshot.Reader.Context, term).DocFreq.ShouldBeGreaterThan(0);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            TermPlaces.Find(snapshot.Reader.Context, term);
        }

        ((GC.GetAllocatedBytesForCurrentThread() - before) / 100).ShouldBeLessThan(snapshot.Segments * 500);
    }

    private IndexSnapshot Snapshot(int segments)
    {
        for (var segment = 0; segment < segments; segment++)
        {
            for (var article = 0; article < 200; article++)
            {
                _index.Put(new IndexedArticle(new Article { Id = $"{segment} {article}", Title = $"word{article % 9} {Word()}", Body = string.Join(' ', Enumerable.Range(0, 30).Select(_ => Word())) + " word7" }, []));
            }

            _index.TakeSnapshot().Dispose();
        }

        return _index.TakeSnapshot();
    }

    private string Word() => $"word{(int)(Words * Math.Pow(_random.NextDouble(), 3))}";

    private static int[] DocumentsOf(AtomicReaderContext segment, Term term, TermState? state)
    {
        if (state is null)
        {
            return [];
        }

        var walk = segment.AtomicReader.GetTerms(term.Field).GetEnumerator();
        walk.SeekExact(term.Bytes, state);
        var documents = walk.Docs(liveDocs: null, reuse: null, DocsFlags.NONE);
        var all = new List<int>();
        while (documents.NextDoc() != Lucene.Net.Search.DocIdSetIterator.NO_MORE_DOCS)
        {
            all.Add(documents.DocID);
        }

        return [.. all];
    }
}
