namespace NewsSearch.FullText;

/// <summary>Who writes about whom: matching articles by the country of their publisher and the countries that they mention.</summary>
/// <param name="Sources">The countries of publishers, the most articles first, equals by code, as far as the limit.</param>
/// <param name="Mentioned">The mentioned countries, likewise.</param>
/// <param name="Pairs">The pairs of these that at least one article has, in the order of the two lists.</param>
/// <param name="Articles">The number of matching articles that have both a publisher's country and a mentioned one.</param>
/// <param name="OtherArticles">The number of matching articles that lack one of them.</param>
public sealed record CountryMatrix(
    IReadOnlyList<CountryCount> Sources,
    IReadOnlyList<CountryCount> Mentioned,
    IReadOnlyList<CountryPairCount> Pairs,
    long Articles,
    long OtherArticles);

/// <summary>A publisher's country, a country that it writes about, and how often.</summary>
/// <param name="Source">The code of the publisher's country.</param>
/// <param name="Mentioned">The code of the mentioned country.</param>
/// <param name="Matches">The numbers of articles and of their stories.</param>
/// <param name="Lift">
/// The number of articles, divided by the one to expect if publishers everywhere wrote about the same countries: 1 is neutral (the lift of
/// association rules; Brin, Motwani, Ullman and Tsur, 1997).
/// </param>
public readonly record struct CountryPairCount(string Source, string Mentioned, MatchCount Matches, double Lift);
