namespace NewsSearch.Articles.Countries;

/// <summary>A country that a text mentions, without the evidence. Immutable; any thread may use it.</summary>
/// <param name="Code">ISO 3166-1 alpha-2 or a former code, upper case.</param>
/// <param name="Salience">How much the text is about it: above 0, at most 1.</param>
/// <param name="IsAbout">Whether the text is about it.</param>
public readonly record struct FoundCountry(string Code, double Salience, bool IsAbout);
