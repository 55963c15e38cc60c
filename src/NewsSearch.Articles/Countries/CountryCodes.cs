namespace NewsSearch.Articles.Countries;

/// <summary>The country codes that the product knows: ISO 3166-1 alpha-2 and the former codes of ISO 3166-3.</summary>
public static class CountryCodes
{
    /// <summary>Whether a code, in upper case, is known.</summary>
    public static bool IsKnown(string code) => throw new NotImplementedException();

    /// <summary>The English short name of a known code: "Ukraine"; the code itself if it is not known.</summary>
    public static string NameOf(string code) => throw new NotImplementedException();
}
