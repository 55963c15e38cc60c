namespace NewsSearch.FullText.Tests.Ranking;

public sealed class RankingProfileTests
{
    [Theory]
    [InlineData("relevance")]
    [InlineData("Fresh")]
    [InlineData("BALANCED")]
    public void A_profile_is_found_by_name_in_any_letter_case(string name) =>
        RankingProfiles.Named(name)!.Name.ShouldBe(name.ToLowerInvariant());

    [Fact]
    public void There_is_no_profile_of_another_name() => RankingProfiles.Named("newest").ShouldBeNull();

    [Fact]
    public void The_names_are_distinct() => RankingProfiles.All.Select(profile => profile.Name).ShouldBeUnique();

    [Fact]
    public void Numbers_outside_their_range_are_refused()
    {
        var usual = RankingProfiles.Relevance;
        Action[] wrong =
        [
            () => _ = usual with { TitleWeight = -0.1 },
            () => _ = usual with { BodyWeight = RankingProfile.MaxFieldWeight + 1 },
            () => _ = usual with { ExactBonus = double.NaN },
            () => _ = usual with { ClumpingBonus = -0.1 },
            () => _ = usual with { FunctionWordWeight = 1.01 },
            () => _ = usual with { TermSaturation = double.PositiveInfinity },
            () => _ = usual with { LengthNormalization = -1 },
            () => _ = usual with { ProximityWeight = -1 },
            () => _ = usual with { ProximityWindow = 1 },
            () => _ = usual with { RecencyWeight = 2 },
            () => _ = usual with { RecencyHalfLife = TimeSpan.Zero },
            () => _ = usual with { RecencyHalfLife = TimeSpan.MaxValue },
        ];

        foreach (var action in wrong)
        {
            action.ShouldThrow<ArgumentOutOfRangeException>();
        }
    }

    [Fact]
    public void The_ends_of_the_ranges_are_allowed()
    {
        var profile = RankingProfiles.Relevance with { TitleWeight = 0, BodyWeight = 100, RecencyWeight = 1, RecencyHalfLife = RankingProfile.MinHalfLife };

        profile.BodyWeight.ShouldBe(100);
        profile.RecencyHalfLife.ShouldBe(TimeSpan.FromMinutes(1));
    }
}
