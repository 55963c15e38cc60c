namespace NewsSearch.Articles.Countries;

/// <summary>What an article says for each country as a whole, by which its uncertain names are read.</summary>
internal readonly ref struct ArticleSetting
{
    /// <summary>How many numbers are kept per country.</summary>
    public const int NumbersPerCountry = 4;

    // One word of local news alone may stand anywhere.
    private const double LeastLocal = 0.7;
    private const double LeastLocalAlone = 0.5;
    private const double LeastLocalAbroad = 3;
    private const double ClearlyLocal = 1.5;
    private const double FaintTerm = 0.4;
    private const double Town = 0.5;

    private readonly HashSet<int> _persons = [];
    private readonly HashSet<int> _localities = [];

    /// <summary>A setting in which nothing has been said.</summary>
    /// <param name="room">Room for <see cref="NumbersPerCountry"/> numbers per country.</param>
    /// <param name="publishedAt">When the article was published; null where unknown.</param>
    public ArticleSetting(Span<double> room, DateTimeOffset? publishedAt)
    {
        PublishedAt = publishedAt;
        room.Clear();
        var countries = room.Length / NumbersPerCountry;
        Support = room[..countries];
        Firm = room.Slice(countries, countries);
        Parts = room.Slice(2 * countries, countries);
        Local = room.Slice(3 * countries, countries);
    }

    /// <summary>When the article was published; null where unknown.</summary>
    public DateTimeOffset? PublishedAt { get; }

    /// <summary>How often each country is named by something that is no matter of doubt.</summary>
    public Span<double> Support { get; }

    /// <summary>The same without places that have namesakes elsewhere.</summary>
    public Span<double> Firm { get; }

    /// <summary>How many regions and cities of each country are named.</summary>
    public Span<double> Parts { get; }

    /// <summary>How much each country's local news sound like this article.</summary>
    public Span<double> Local { get; }

    /// <summary>Gathers what an article says.</summary>
    public void Read(List<GazetteerMatch> matches)
    {
        foreach (var match in matches)
        {
            if (match.Is(Surroundings.Person))
            {
                _persons.Add(match.Entry.Id);
            }

            if (match.Is(Surroundings.Locality))
            {
                _localities.Add(match.Entry.Id);
            }
        }

        var seen = new HashSet<int>();
        for (var index = 0; index < matches.Count; index++)
        {
            var match = matches[index];
            if (match.Is(Surroundings.Person | Surroundings.Part) || MentionResolver.NamesElsewhere(matches, index))
            {
                continue;
            }

            var isNew = seen.Add(match.Entry.Id);
            if (match.Entry.Kind == MentionKind.Local || match.Entry.Has(EntryRules.Town))
            {
                if (isNew)
                {
                    AddLocal(match);
                }
            }
            else if (!match.Entry.IsAmbiguous && !NeedsSupport(match))
            {
                AddSupport(match, isNew);
            }
        }
    }

    /// <summary>Whether something else must name the country of a match.</summary>
    /// <remarks>Once a person of that name has been introduced, the bare name may be that person.</remarks>
    public bool NeedsSupport(in GazetteerMatch match) => match.Entry.Has(EntryRules.Weak) || _persons.Contains(match.Entry.Id);

    /// <summary>Whether the article is rather local news of another country than of one.</summary>
    public bool IsLocalElsewhere(int country)
    {
        for (var other = 0; other < Local.Length; other++)
        {
            if (other != country && Local[other] >= ClearlyLocal && Local[other] > Local[country])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether someone in the article has that name.</summary>
    public bool IsPerson(GazetteerEntry entry) => _persons.Contains(entry.Id);

    /// <summary>Whether a name stands somewhere before a word that goes with towns.</summary>
    public bool IsLocality(GazetteerEntry entry) => _localities.Contains(entry.Id);

    /// <summary>Whether the article is local news of a country.</summary>
    public bool IsLocal(int country) =>
        Local[country] >= (Firm[country] > 0 ? LeastLocal : HasFirm() ? LeastLocalAbroad : LeastLocalAlone);

    /// <summary>Of some countries the one whose local news the article is most like; -1 if that is not clear.</summary>
    public int MostLocal(ReadOnlySpan<int> countries)
    {
        var most = -1;
        foreach (var country in countries)
        {
            most = most < 0 || Local[country] + Firm[country] > Local[most] + Firm[most] ? country : most;
        }

        return most;
    }

    /// <summary>Whether any country is named beyond doubt.</summary>
    public bool HasFirm()
    {
        foreach (var firm in Firm)
        {
            if (firm > 0)
            {
                return true;
            }
        }

        return false;
    }

    private void AddSupport(in GazetteerMatch match, bool isNew)
    {
        foreach (var country in match.Entry.Countries)
        {
            Support[country]++;
            Firm[country] += match.Entry.HasNamesakesElsewhere ? 0 : 1;
            Parts[country] += match.Entry.Kind is MentionKind.Region or MentionKind.City ? 1 : 0;
            Local[country] += isNew && match.Entry.Kind == MentionKind.Region ? 1 : 0;
        }
    }

    private void AddLocal(in GazetteerMatch match)
    {
        var entry = match.Entry;
        if (entry.Kind == MentionKind.Local)
        {
            foreach (var country in entry.Countries)
            {
                Local[country] += (entry.Has(EntryRules.Faint) ? FaintTerm : 1) * entry.Weight / entry.Countries.Length;
            }
        }
        else if (TownChoice.MayBeTown(match) && !entry.Has(EntryRules.Word) && !IsPerson(entry))
        {
            var all = 0.0;
            foreach (var place in entry.Namesakes)
            {
                all += place.Thousands;
            }

            foreach (var place in entry.Namesakes)
            {
                Local[place.Country] += Town * place.Thousands / all;
            }
        }
    }
}
