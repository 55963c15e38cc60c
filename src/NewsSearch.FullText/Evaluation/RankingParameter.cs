namespace NewsSearch.FullText.Evaluation;

/// <summary>A number of a ranking profile that can be changed by name.</summary>
/// <param name="Name">The name, such as "title-weight".</param>
/// <param name="Read">Reads it.</param>
/// <param name="Change">Gives a profile with another value; throws <see cref="ArgumentOutOfRangeException"/> outside its range.</param>
/// <remarks>Immutable; any thread.</remarks>
public sealed record RankingParameter(string Name, Func<RankingProfile, double> Read, Func<RankingProfile, double, RankingProfile> Change)
{
    /// <summary>All numbers of a profile. The half-life is in days.</summary>
    public static IReadOnlyList<RankingParameter> All { get; } =
    [
        new("title-weight", profile => profile.TitleWeight, (profile, value) => profile with { TitleWeight = value }),
        new("body-weight", profile => profile.BodyWeight, (profile, value) => profile with { BodyWeight = value }),
        new("exact-bonus", profile => profile.ExactBonus, (profile, value) => profile with { ExactBonus = value }),
        new("term-saturation", profile => profile.TermSaturation, (profile, value) => profile with { TermSaturation = value }),
        new("length-normalization", profile => profile.LengthNormalization, (profile, value) => profile with { LengthNormalization = value }),
        new("clumping-bonus", profile => profile.ClumpingBonus, (profile, value) => profile with { ClumpingBonus = value }),
        new("function-word-weight", profile => profile.FunctionWordWeight, (profile, value) => profile with { FunctionWordWeight = value }),
        new("proximity-weight", profile => profile.ProximityWeight, (profile, value) => profile with { ProximityWeight = value }),
        new("proximity-window", profile => profile.ProximityWindow, (profile, value) => profile with { ProximityWindow = (int)value }),
        new("recency-weight", profile => profile.RecencyWeight, (profile, value) => profile with { RecencyWeight = value }),
        new("recency-half-life", profile => profile.RecencyHalfLife.TotalDays, (profile, value) => profile with { RecencyHalfLife = TimeSpan.FromDays(value) }),
    ];
}
