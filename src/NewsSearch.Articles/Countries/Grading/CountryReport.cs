namespace NewsSearch.Articles.Countries.Grading;

/// <summary>An article in which tags and labels disagree about a country.</summary>
/// <param name="Id">The article.</param>
/// <param name="Title">Its headline.</param>
/// <param name="IsMissed">True where the label has no tag, false where the tag has no label.</param>
/// <param name="Evidence">By what the country was found: the first spans, as they stand in the article; empty where it was not found at all.</param>
public sealed record CountryExample(string Id, string Title, bool IsMissed, IReadOnlyList<string> Evidence);

/// <summary>How well the tags of one country agree with its labels.</summary>
/// <param name="Code">The country.</param>
/// <param name="Score">How well.</param>
/// <param name="Labelled">In how many articles people named it.</param>
/// <param name="Missed">How many of those have no tag.</param>
/// <param name="Wrong">How many articles have the tag without the label.</param>
/// <param name="Examples">Some articles of both kinds, in the order in which they were graded.</param>
public sealed record GradedCountry(string Code, CountryScore Score, int Labelled, int Missed, int Wrong, IReadOnlyList<CountryExample> Examples);

/// <summary>How well the tags of a set of articles agree with the labels that people gave.</summary>
/// <param name="Articles">How many articles were graded.</param>
/// <param name="Micro">Over all tags and labels, each as important as any other.</param>
/// <param name="Macro">The mean over the countries that people named.</param>
/// <param name="MicroWithoutUnitedStates">Over all tags and labels but those of the United States.</param>
/// <param name="MacroWithoutUnitedStates">The mean without the United States.</param>
/// <param name="Countries">All countries with a tag or a label; those with the most disagreements first.</param>
public sealed record CountryReport(
    int Articles, CountryScore Micro, CountryScore Macro, CountryScore MicroWithoutUnitedStates, CountryScore MacroWithoutUnitedStates,
    IReadOnlyList<GradedCountry> Countries);
