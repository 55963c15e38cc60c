using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Tests.Ranking;

public sealed class LengthModelsTests : IDisposable
{
    private static readonly (string, double)[] Body = [("body", 1)];

    private readonly RAMDirectory _directory = new();
    private readonly DirectoryReader _reader;

    public LengthModelsTests()
    {
        using (var writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, analyzer: null)))
        {
            writer.AddDocument(new Document());
            writer.Commit();
        }

        _reader = DirectoryReader.Open(_directory);
    }

    [Fact]
    public void Searches_of_a_snapshot_share_the_model_of_the_same_fields_and_ranking()
    {
        var model = Of(RankingProfiles.Relevance);
        LengthModels.Of([("body", 1)], RankingProfiles.Relevance with { }, new IndexSearcher(_reader)).ShouldBeSameAs(model);
        Of(RankingProfiles.Relevance with { TermSaturation = 3 }).ShouldNotBeSameAs(model);
        LengthModels.Of([("body", 2)], RankingProfiles.Relevance, new IndexSearcher(_reader)).ShouldNotBeSameAs(model);
        Of(RankingProfiles.Relevance).ShouldBeSameAs(model);
    }

    [Fact]
    public void Of_many_rankings_those_that_were_asked_for_last_are_kept()
    {
        var (first, second) = (Of(RankingProfiles.Relevance), Of(RankingProfiles.Relevance with { TermSaturation = 3 }));
        for (var other = 1; other <= 7; other++)
        {
            Of(RankingProfiles.Relevance with { LengthNormalization = other / 10.0 });
            Of(RankingProfiles.Relevance).ShouldBeSameAs(first);
        }

        Of(RankingProfiles.Relevance with { TermSaturation = 3 }).ShouldNotBeSameAs(second);
    }

    public void Dispose()
    {
        _reader.Dispose();
        _directory.Dispose();
    }

    private LengthModel Of(RankingProfile ranking) => LengthModels.Of(Body, ranking, new IndexSearcher(_reader));
}
