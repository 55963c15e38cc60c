using System.Runtime.CompilerServices;

namespace NewsSearch.FullText;

/// <summary>
/// What makes one article better than another: the numbers that a score is made of. Those that ship are in
/// <see cref="RankingProfiles"/>; a request may change some with a <c>with</c> expression.
/// </summary>
/// <remarks>
/// Immutable; any thread. A number outside its range, or that is none, throws <see cref="ArgumentOutOfRangeException"/>. Profiles
/// never change which articles are found.
/// </remarks>
public sealed record RankingProfile
{
    /// <summary>The largest weight of a field.</summary>
    public const double MaxFieldWeight = 100;

    /// <summary>The shortest half-life: a minute.</summary>
    public static readonly TimeSpan MinHalfLife = TimeSpan.FromMinutes(1);

    /// <summary>The longest half-life: 100 years (36,525 days).</summary>
    public static readonly TimeSpan MaxHalfLife = TimeSpan.FromDays(36_525);

    /// <summary>The name, lower case.</summary>
    public required string Name { get; init; }

    /// <summary>How often a word in the title counts, from 0 to <see cref="MaxFieldWeight"/>.</summary>
    public double TitleWeight { get; init => field = InRange(value, 0, MaxFieldWeight); } = 3;

    /// <summary>How often a word in the body counts, from 0 to <see cref="MaxFieldWeight"/>.</summary>
    public double BodyWeight { get; init => field = InRange(value, 0, MaxFieldWeight); } = 1;

    /// <summary>
    /// What the exact form of a word adds to its stem, from 0 to 10 as a share of its score: an article with the very word
    /// stands above one with a relative of it in the same place.
    /// </summary>
    public double ExactBonus { get; init => field = InRange(value, 0, 10); } = 0.17;

    /// <summary>BM25's k1, from 0 to 10: how late repetitions of a word stop to count.</summary>
    public double TermSaturation { get; init => field = InRange(value, 0, 10); } = 1.46;

    /// <summary>BM25's b, from 0 to 1: how much long texts are discounted.</summary>
    public double LengthNormalization { get; init => field = InRange(value, 0, 1); } = 0.68;

    /// <summary>
    /// What it adds, from 0 to 10, that a word keeps to few articles and is repeated there, as names and the terms of a subject are: a
    /// share of the word's rarity for each halving of the articles that chance would have given it.
    /// </summary>
    public double ClumpingBonus { get; init => field = InRange(value, 0, 10); } = 0.5;

    /// <summary>
    /// How much a word counts that only holds a sentence together ("the", "what", "about"), from 0 to 1, outside phrases: between
    /// ORs such words would add up to more than what is asked for.
    /// </summary>
    public double FunctionWordWeight { get; init => field = InRange(value, 0, 1); } = 0.36;

    /// <summary>
    /// How much it counts, from 0 to 10, that two words which stand side by side in a query stand near each other in the text, as a
    /// share of what the less rare of them scores.
    /// </summary>
    public double ProximityWeight { get; init => field = InRange(value, 0, 10); } = 0.52;

    /// <summary>The number of positions, from 2 to 100, within which two words are near each other.</summary>
    public int ProximityWindow { get; init => field = InRange(value, 2, 100); } = 8;

    /// <summary>
    /// The part of the score that ages, from 0 (none) to 1 (all): a score is multiplied by
    /// <c>(1 - w) + w * 2^(-age / half-life)</c>. An undated article counts as infinitely old, one from the future as new.
    /// </summary>
    public double RecencyWeight { get; init => field = InRange(value, 0, 1); }

    /// <summary>The age at which half of the part that ages is left, from <see cref="MinHalfLife"/> to <see cref="MaxHalfLife"/>.</summary>
    public TimeSpan RecencyHalfLife { get; init => field = InRange(value, MinHalfLife, MaxHalfLife); } = TimeSpan.FromDays(7);

    private static T InRange<T>(T value, T least, T most, [CallerMemberName] string? name = null)
        where T : IComparable<T> =>
        // A NaN compares below every number.
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0
            ? value
            : throw new ArgumentOutOfRangeException(name, value, $"{name} must be from {least} to {most}.");
}
