using NewsSearch.Articles;

namespace NewsSearch.FullText.Tests.Querying;

public sealed class TextRankingTests
{
    private const string Filler = "Nothing else happened on that day, and nobody said a word about it afterwards.";

    [Fact]
    public void The_very_word_outranks_its_relatives() =>
        Rank("countries", "The country is small.", "The countries are small.", "The country's is small.").ShouldBe("2 1 3");

    [Fact]
    public void The_very_phrase_outranks_its_relatives() =>
        Rank("\"trade agreement\"", "The trading agreements fell.", "The trade agreement fell.").ShouldBe("2 1");

    [Fact]
    public void A_word_in_the_title_outranks_one_in_the_body()
    {
        using var archive = new SmallArchive(
            new Article { Id = "body", Title = "Nothing happened", Body = $"Grain is dear. {Filler}" },
            new Article { Id = "title", Title = "Grain happened", Body = $"Wheat is dear. {Filler}" },
            new Article { Id = "both", Title = "Grain happened", Body = $"Grain is dear. {Filler}" });

        archive.Ranked("grain").ShouldBe("both title body");
    }

    [Fact]
    public void A_rare_word_counts_more_than_a_frequent_one()
    {
        using var archive = new SmallArchive(Enumerable.Range(0, 20).Select(i => new Article
        {
            Id = $"{i}",
            Body = i == 7 ? "Talks on tungsten." : "Talks on grain.",
        }));

        archive.Ranked("grain OR tungsten").ShouldStartWith("7 ");
    }

    [Fact]
    public void More_of_the_words_outrank_many_of_one() =>
        Rank("grain OR tungsten OR wheat", "Grain, grain, grain and grain.", "Some grain and some wheat here.").ShouldBe("2 1");

    [Fact]
    public void A_word_written_out_counts_more_than_a_prefix() =>
        Rank("ministers OR talk*", "Talks on talking.", "Ministers sat down.").ShouldBe("2 1");

    private static string Rank(string query, params string[] bodies)
    {
        using var archive = new SmallArchive(bodies.Select((body, i) => new Article { Id = $"{i + 1}", Body = $"{body} {Filler}" })
            .Concat(Enumerable.Range(0, 10).Select(i => new Article { Id = $"other{i}", Body = Filler })));
        return archive.Ranked(query);
    }
}
