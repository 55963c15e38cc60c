namespace NewsSearch.Articles.Countries;

/// <summary>Decides whether a well-known place is meant, or a small one of the same name: Paris in France or in Texas.</summary>
internal static class NamesakeChoice
{
    private const double LeastEvidence = 0.8;
    private const double EvidencePerTenfold = 0.7;
    private const double Locality = 1.5;
    private const double CountryName = 1;
    private const double Dateline = 1;

    /// <summary>The country of a name that has namesakes.</summary>
    public static int Of(in GazetteerMatch match, bool isDateline, in ArticleSetting setting)
    {
        var entry = match.Entry;
        foreach (var known in entry.Countries)
        {
            if (setting.Firm[known] > 0)
            {
                return known;
            }
        }

        var usual = entry.Countries[0];
        var people = 1;
        foreach (var place in entry.Namesakes)
        {
            people = place.Country == usual ? Math.Max(people, place.Thousands) : people;
        }

        var (best, bestSurplus) = (usual, 0.0);
        foreach (var place in entry.Namesakes)
        {
            var needed = LeastEvidence + EvidencePerTenfold * Math.Log10(Math.Max(1, (double)people / place.Thousands))
                + (entry.Kind == MentionKind.Name ? CountryName : 0) + (isDateline ? Dateline : 0);
            var surplus = setting.Local[place.Country] + (setting.IsLocality(entry) ? Locality : 0) - needed;
            if (place.Country != usual && surplus > bestSurplus)
            {
                (best, bestSurplus) = (place.Country, surplus);
            }
        }

        return best;
    }
}
