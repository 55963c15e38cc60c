namespace NewsSearch.Articles.Countries;

/// <summary>Decides, from all matches of an article, which countries the uncertain ones name.</summary>
internal static class MentionResolver
{
    /// <summary>The mentions of an article: fields in order, then positions.</summary>
    public static List<CountryMention> Resolve(List<GazetteerMatch> matches)
    {
        Span<int> support = stackalloc int[CountryCodes.All.Count];
        Span<int> localSupport = stackalloc int[CountryCodes.All.Count];
        support.Clear();
        localSupport.Clear();
        var persons = EntriesThatNamePersons(matches);
        for (var index = 0; index < matches.Count; index++)
        {
            var match = matches[index];
            if (IsCertain(match, persons) && !IsElsewhere(matches, index))
            {
                Count(match.Entry, support, localSupport);
            }
        }

        var mentions = new List<CountryMention>(matches.Count);
        for (var index = 0; index < matches.Count; index++)
        {
            if (!matches[index].NamesPerson && !IsElsewhere(matches, index))
            {
                AddMentions(matches[index], persons, support, localSupport, mentions);
            }
        }

        return mentions;
    }

    private static void AddMentions(
        in GazetteerMatch match, HashSet<int> persons, ReadOnlySpan<int> support, ReadOnlySpan<int> localSupport, List<CountryMention> mentions)
    {
        var needsSupport = NeedsSupport(match, persons);
        if (!match.Entry.IsJoint)
        {
            Add(match, Choose(match.Entry, support, localSupport), needsSupport, support, mentions);
            return;
        }

        foreach (var country in match.Entry.Countries)
        {
            Add(match, country, needsSupport, support, mentions);
        }
    }

    private static void Add(in GazetteerMatch match, int country, bool needsSupport, ReadOnlySpan<int> support, List<CountryMention> mentions)
    {
        if (!needsSupport || support[country] > 0)
        {
            mentions.Add(new CountryMention(CountryCodes.All[country], match.Field, match.Start, match.Length, match.Entry.Kind));
        }
    }

    private static void Count(GazetteerEntry entry, Span<int> support, Span<int> localSupport)
    {
        foreach (var country in entry.Countries)
        {
            support[country]++;
            localSupport[country] += entry.Kind is MentionKind.Region or MentionKind.City ? 1 : 0;
        }
    }

    private static bool IsCertain(in GazetteerMatch match, HashSet<int> persons) =>
        !match.Entry.IsAmbiguous && !match.NamesPerson && !NeedsSupport(match, persons);

    // Once a person of that name has been introduced, the bare name may be that person.
    private static bool NeedsSupport(in GazetteerMatch match, HashSet<int> persons) =>
        match.Entry.Has(EntryRules.Weak) || persons.Contains(match.Entry.Id);

    private static HashSet<int> EntriesThatNamePersons(List<GazetteerMatch> matches)
    {
        var entries = new HashSet<int>();
        foreach (var match in matches)
        {
            if (match.NamesPerson)
            {
                entries.Add(match.Entry.Id);
            }
        }

        return entries;
    }

    // A city before a region of another country, as in "London, Ontario", is a namesake there.
    private static bool IsElsewhere(List<GazetteerMatch> matches, int index)
    {
        if (index + 1 == matches.Count || !matches[index + 1].EndsPlace)
        {
            return false;
        }

        var (place, region) = (matches[index].Entry, matches[index + 1].Entry);
        var isNamesake = region.Kind == MentionKind.Region
            && (place.Kind is MentionKind.Capital or MentionKind.City || region.Has(EntryRules.Abbreviation));
        return isNamesake && !place.Countries.AsSpan().ContainsAny(region.Countries);
    }

    private static int Choose(GazetteerEntry entry, ReadOnlySpan<int> support, ReadOnlySpan<int> localSupport)
    {
        var usual = entry.Countries[0];
        if (support[usual] > 0)
        {
            return usual;
        }

        foreach (var country in entry.Countries.AsSpan(1))
        {
            if ((entry.Has(EntryRules.State) ? localSupport : support)[country] > 0)
            {
                return country;
            }
        }

        return usual;
    }
}
