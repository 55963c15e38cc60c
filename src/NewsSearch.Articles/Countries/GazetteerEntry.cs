namespace NewsSearch.Articles.Countries;

/// <summary>What must hold for an entry of the gazetteer to count.</summary>
[Flags]
internal enum EntryRules
{
    None = 0,

    /// <summary>All its letters are capitals.</summary>
    Acronym = 1,

    /// <summary>It does not count in a line that is all in capitals.</summary>
    Cased = 2,

    /// <summary>Its diacritics stand as in the gazetteer.</summary>
    Exact = 4,

    /// <summary>A hyphen and another word follow.</summary>
    Prefix = 8,

    /// <summary>A comma stands before it and a point or another comma follows.</summary>
    Abbreviation = 16,

    /// <summary>The same country is named by something else too.</summary>
    Weak = 32,

    /// <summary>No surname follows that would make it a given name.</summary>
    Given = 64,

    /// <summary>No given name, initial or title stands before it that would make it a surname.</summary>
    Surname = 128,

    /// <summary>Its second country needs regions or cities of it beside it.</summary>
    State = 256,

    /// <summary>Its surroundings say that it is a place: a preposition before it, a region after it.</summary>
    Town = 512,

    /// <summary>It may begin with a small letter.</summary>
    Small = 1024,

    /// <summary>A capitalised word stands before it: "Boone County".</summary>
    AfterName = 2048,

    /// <summary>It says little: several of its sort are needed.</summary>
    Faint = 4096,

    /// <summary>It is a common word too.</summary>
    Word = 8192,
}

/// <summary>A town that has the name of an entry.</summary>
/// <param name="Country">The number of its country in <see cref="CountryCodes.All"/>.</param>
/// <param name="Thousands">Its people in thousands, at least 1.</param>
internal readonly record struct Namesake(int Country, int Thousands);

/// <summary>A line of the gazetteer: a way to name a country. Immutable.</summary>
/// <param name="Id">Its place in the gazetteer.</param>
/// <param name="Surface">The words.</param>
/// <param name="Countries">The numbers of its countries in <see cref="CountryCodes.All"/>; empty for what is no country at all.</param>
/// <param name="IsJoint">Whether it names all of its countries; if not, one of them, the first where nothing speaks for another.</param>
/// <param name="Kind">How it names them.</param>
/// <param name="Rules">What must hold for it to count.</param>
internal sealed record GazetteerEntry(
    int Id, string Surface, int[] Countries, bool IsJoint, MentionKind Kind, EntryRules Rules)
{
    /// <summary>The towns of this name, the largest first; empty where at most one country has one.</summary>
    public Namesake[] Namesakes { get; init; } = [];

    /// <summary>What it weighs beside others of its kind: 1 unless an administrator says otherwise.</summary>
    public double Weight { get; init; } = 1;

    /// <summary>Whether it is there only to keep shorter entries from matching.</summary>
    public bool IsExcluded => Countries.Length == 0;

    /// <summary>Whether it names one of several countries.</summary>
    public bool IsAmbiguous => Countries.Length > 1 && !IsJoint;

    /// <summary>Whether another country has a town of this name.</summary>
    public bool HasNamesakesElsewhere => Namesakes.Length > 1 || (Namesakes.Length == 1 && Namesakes[0].Country != Countries[0]);

    /// <summary>Whether one of some rules is set.</summary>
    public bool Has(EntryRules rules) => (Rules & rules) != EntryRules.None;
}
