using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>How hits are scored, from messages to profiles.</summary>
internal static class Rankings
{
    /// <summary>Reads the options; null stands for the default profile.</summary>
    public static RankingProfile ToDomain(V1.RankingOptions? message, RequestViolations violations)
    {
        if (message is null)
        {
            return RankingProfiles.Relevance;
        }

        var profile = RankingProfiles.Named(message.Profile.Length == 0 ? RankingProfiles.Relevance.Name : message.Profile);
        if (profile is null)
        {
            var names = string.Join(", ", RankingProfiles.All.Select(known => known.Name));
            violations.Add("ranking.profile", $"'{message.Profile}' is not a profile; known are {names}.");
            return RankingProfiles.Relevance;
        }

        return profile with
        {
            TitleWeight = Number("title_weight", message.HasTitleWeight, message.TitleWeight, profile.TitleWeight, RankingProfile.MaxFieldWeight),
            BodyWeight = Number("body_weight", message.HasBodyWeight, message.BodyWeight, profile.BodyWeight, RankingProfile.MaxFieldWeight),
            RecencyWeight = Number("recency_weight", message.HasRecencyWeight, message.RecencyWeight, profile.RecencyWeight, 1),
            RecencyHalfLife = HalfLife(message.RecencyHalfLife, profile.RecencyHalfLife, violations),
        };

        double Number(string field, bool isGiven, float value, double usual, double most)
        {
            // A NaN is neither above nor below.
            if (isGiven && !(value >= 0 && value <= most))
            {
                violations.Add($"ranking.{field}", FormattableString.Invariant($"{value} is out of range; it must be from 0 to {most}."));
                return usual;
            }

            return isGiven ? value : usual;
        }
    }

    private static TimeSpan HalfLife(Google.Protobuf.WellKnownTypes.Duration? duration, TimeSpan usual, RequestViolations violations)
    {
        if (duration is null)
        {
            return usual;
        }

        var seconds = duration.Seconds + (duration.Nanos / 1e9);
        if (seconds < RankingProfile.MinHalfLife.TotalSeconds || seconds > RankingProfile.MaxHalfLife.TotalSeconds)
        {
            violations.Add("ranking.recency_half_life", "The half-life is out of range; it must be from one minute to 100 years.");
            return usual;
        }

        return TimeSpan.FromSeconds(seconds);
    }
}
