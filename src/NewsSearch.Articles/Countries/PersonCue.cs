namespace NewsSearch.Articles.Countries;

/// <summary>What a word says about a name beside it.</summary>
internal enum PersonCue : byte
{
    None,

    /// <summary>A title or honorific: a surname follows.</summary>
    Title,

    /// <summary>A given name: a surname follows.</summary>
    Given,

    /// <summary>A word that is no surname, though it is capitalised.</summary>
    Place,

    /// <summary>A word before which a name is that of something smaller: "County", "Street".</summary>
    Part,

    /// <summary>A word before which a name is that of a town rather than of a country or a capital: "High School", "man".</summary>
    Locality,

    /// <summary>A word before a place: "in", "near".</summary>
    Preposition,
}
