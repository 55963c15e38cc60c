namespace NewsSearch.Articles.Countries;

/// <summary>Why a span of an article speaks of a country.</summary>
public enum EvidenceRule
{
    /// <summary>It is the country's name, present or former: "Ivory Coast", "U.S.".</summary>
    Name,

    /// <summary>It names its people or what belongs to it: "Syrian", "Britons".</summary>
    Demonym,

    /// <summary>It is its capital or seat of government.</summary>
    Capital,

    /// <summary>It is a part of it: a state, a province, an island.</summary>
    Region,

    /// <summary>It is another city or town of it.</summary>
    City,

    /// <summary>It is an institution that stands for it, more or less: "Kremlin".</summary>
    Institution,

    /// <summary>It is its money: "Swiss francs".</summary>
    Currency,

    /// <summary>It is someone who leads or led it, or a nickname: "Putin", "Uncle Sam".</summary>
    Leader,

    /// <summary>It is a company or airline of it; counts only beside other evidence.</summary>
    Company,

    /// <summary>It is a term that only its local news use: "county sheriff", "Gardaí".</summary>
    LocalTerm,

    /// <summary>It is the place before the text from which the report was sent: "LONDON, March 9 -".</summary>
    Dateline,
}

/// <summary>A span of an article by which a country was found. Immutable; any thread may use it.</summary>
/// <param name="Part">The part of the article.</param>
/// <param name="Start">Where it begins, in UTF-16 units from the beginning of the part.</param>
/// <param name="Length">Its length in UTF-16 units, at least 1; a possessive ending is not part of it.</param>
/// <param name="Surface">The text of the span as it stands in the article.</param>
/// <param name="Rule">Why it speaks of the country.</param>
public readonly record struct CountryEvidence(ArticlePart Part, int Start, int Length, string Surface, EvidenceRule Rule);
