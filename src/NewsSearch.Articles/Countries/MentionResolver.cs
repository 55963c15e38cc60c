namespace NewsSearch.Articles.Countries;

/// <summary>Decides, from all matches of an article, which countries the uncertain ones name.</summary>
internal static class MentionResolver
{
    /// <summary>The mentions of an article: fields in order, then positions.</summary>
    /// <param name="matches">The matches in the same order.</param>
    /// <param name="datelineLength">The length of the dateline at the beginning of the body; 0 if there is none.</param>
    /// <param name="publishedAt">When the article was published; null where unknown.</param>
    public static List<CountryMention> Resolve(List<GazetteerMatch> matches, int datelineLength, DateTimeOffset? publishedAt)
    {
        var setting = new ArticleSetting(stackalloc double[ArticleSetting.NumbersPerCountry * CountryCodes.All.Count], publishedAt);
        setting.Read(matches);
        var mentions = new List<CountryMention>(matches.Count);
        for (var index = 0; index < matches.Count; index++)
        {
            var match = matches[index];
            if (match.Is(Surroundings.Person | Surroundings.Part) || NamesElsewhere(matches, index))
            {
                continue;
            }

            if (match.Entry.IsJoint)
            {
                foreach (var country in match.Entry.Countries)
                {
                    Add(match, country, setting, mentions);
                }
            }
            else
            {
                Add(match, Choose(matches, index, datelineLength, setting), setting, mentions);
            }
        }

        return mentions;
    }

    /// <summary>Whether a place is followed by a region of another country, as in "London, Ontario", and none of its own name there is known.</summary>
    public static bool NamesElsewhere(List<GazetteerMatch> matches, int index)
    {
        if (RegionAfter(matches, index) is not { } region)
        {
            return false;
        }

        var place = matches[index].Entry;
        var isNamesake = place.Kind is MentionKind.Capital or MentionKind.City || region.Has(EntryRules.Abbreviation);
        return isNamesake && !place.Countries.AsSpan().ContainsAny(region.Countries);
    }

    // Moscow was the capital of the Soviet Union as long as there was one.
    private static int FormerAt(GazetteerEntry entry, DateTimeOffset? publishedAt)
    {
        foreach (var country in entry.Countries.AsSpan(1))
        {
            if (FormerCountry.Existed(CountryCodes.All[country], publishedAt))
            {
                return country;
            }
        }

        return -1;
    }

    private static GazetteerEntry? RegionAfter(List<GazetteerMatch> matches, int index) =>
        index + 1 < matches.Count && matches[index + 1] is { Entry.Kind: MentionKind.Region or MentionKind.Name } next && next.Is(Surroundings.EndsPlace)
            ? next.Entry
            : null;

    private static void Add(in GazetteerMatch match, int country, in ArticleSetting setting, List<CountryMention> mentions)
    {
        var isNamed = country >= 0 && match.Entry.Kind switch
        {
            MentionKind.Local => setting.IsLocal(country),
            _ => !setting.NeedsSupport(match) || setting.Support[country] > 0,
        };
        if (isNamed)
        {
            mentions.Add(new CountryMention(CountryCodes.All[country], match.Field, match.Start, match.Length, match.Entry.Kind) { Weight = match.Entry.Weight });
        }
    }

    private static int Choose(List<GazetteerMatch> matches, int index, int datelineLength, in ArticleSetting setting)
    {
        var match = matches[index];
        var entry = match.Entry;
        if (entry.Kind == MentionKind.Local)
        {
            return setting.MostLocal(entry.Countries);
        }

        if (entry.Namesakes.Length > 0)
        {
            if (RegionAfter(matches, index) is { } region && entry.Countries.AsSpan().ContainsAny(region.Countries))
            {
                return region.Countries[0];
            }

            var isDateline = match.Field == ArticlePart.Body && match.Start < datelineLength;
            if (entry.Has(EntryRules.Town))
            {
                return TownChoice.Of(match, isDateline, setting);
            }

            if (NamesakeChoice.Of(match, isDateline, setting) is var chosen && chosen != entry.Countries[0])
            {
                return chosen;
            }
        }

        var usual = entry.Countries[0];
        if (entry.IsAmbiguous && FormerAt(entry, setting.PublishedAt) is >= 0 and var former)
        {
            return former;
        }

        if (!entry.IsAmbiguous || setting.Support[usual] > 0)
        {
            return usual;
        }

        foreach (var country in entry.Countries.AsSpan(1))
        {
            if (entry.Has(EntryRules.State) ? setting.Parts[country] > 0 || setting.IsLocal(country) : setting.Support[country] > 0)
            {
                return country;
            }
        }

        return usual;
    }
}
