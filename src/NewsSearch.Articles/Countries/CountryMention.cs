namespace NewsSearch.Articles.Countries;

/// <summary>How a text names a country: the kinds of the gazetteer.</summary>
internal enum MentionKind
{
    /// <summary>Its own name, present or former: "Ivory Coast", "U.S.".</summary>
    Name,

    /// <summary>Its people or what belongs to it: "Syrian", "Britons".</summary>
    Demonym,

    /// <summary>Its capital or seat of government.</summary>
    Capital,

    /// <summary>A part of it: a state, a province, an island.</summary>
    Region,

    /// <summary>Another city of it.</summary>
    City,

    /// <summary>An institution or company that stands for it, more or less: "Kremlin".</summary>
    Institution,

    /// <summary>Its money: "Swiss francs".</summary>
    Currency,

    /// <summary>Someone who leads or led it, or a nickname: "Putin", "Uncle Sam".</summary>
    Leader,

    /// <summary>A company or airline of it: "Lufthansa".</summary>
    Company,

    /// <summary>What only its local news speak of: "county sheriff", "Gardaí".</summary>
    Local,
}

/// <summary>A place in an article that names a country.</summary>
/// <param name="Code">The country: a code of <see cref="CountryCodes"/>.</param>
/// <param name="Field">The part of the article.</param>
/// <param name="Start">Where it begins, in UTF-16 units from the beginning of the field.</param>
/// <param name="Length">Its length in UTF-16 units, at least 1; a possessive ending is not part of it.</param>
/// <param name="Kind">How it names the country.</param>
internal readonly record struct CountryMention(string Code, ArticlePart Field, int Start, int Length, MentionKind Kind)
{
    /// <summary>What it weighs beside others of its kind: 1 unless an administrator says otherwise.</summary>
    public double Weight { get; init; } = 1;
}
