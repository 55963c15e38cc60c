namespace NewsSearch.Articles.Countries;

/// <summary>Decides whether the name of a town stands for one, and in which country.</summary>
internal static class TownChoice
{
    private const int KnownTown = 100;
    private const int LargeTown = 300;
    private const double SupportedFactor = 20;
    private const double ClearShare = 0.9;

    /// <summary>Whether the words around a name let it be a town.</summary>
    public static bool MayBeTown(in GazetteerMatch match)
    {
        if (match.Is(Surroundings.Person | Surroundings.EndOfName | Surroundings.BeginningOfName | Surroundings.Part))
        {
            return false;
        }

        return match.Is(Surroundings.Located | Surroundings.EndsPlace | Surroundings.Locality) || (match.Entry.Namesakes[0].Thousands >= KnownTown && !match.Entry.Has(EntryRules.Word));
    }

    /// <summary>The country of a town; -1 if it seems to be none.</summary>
    public static int Of(in GazetteerMatch match, bool isDateline, in ArticleSetting setting)
    {
        if (setting.IsPerson(match.Entry) || (!MayBeTown(match) && !isDateline))
        {
            return -1;
        }

        var (best, bestScore, all) = (match.Entry.Namesakes[0], -1.0, 0.0);
        foreach (var place in match.Entry.Namesakes)
        {
            all += place.Thousands;
            var score = place.Thousands * (setting.Firm[place.Country] > 0 ? SupportedFactor : 1) * Math.Pow(1 + setting.Local[place.Country], 2);
            if (score > bestScore)
            {
                (best, bestScore) = (place, score);
            }
        }

        var isSupported = setting.Firm[best.Country] > 0 || setting.Local[best.Country] >= 1;
        var isClear = best.Thousands >= ClearShare * all && !match.Entry.Has(EntryRules.Word)
            && (best.Thousands >= (match.Is(Surroundings.BeginsSentence) && !match.Is(Surroundings.Locality) && !isDateline ? LargeTown : KnownTown)
                || (match.Is(Surroundings.Located) && !setting.HasFirm()));
        return isSupported || (isClear && !setting.IsLocalElsewhere(best.Country)) ? best.Country : -1;
    }
}
