namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>What a search is asked for beside the matches.</summary>
/// <param name="Name">The name in tables and among the arguments.</param>
internal sealed record SearchMode(string Name)
{
    /// <summary>The ten best hits, with ids and scores; nothing about the others.</summary>
    public static readonly SearchMode Top = new("TOP_10") { HasHits = true };

    /// <summary>The ten best hits and the exact number of all.</summary>
    public static readonly SearchMode TopAndCount = new("TOP_10_COUNT") { HasHits = true, HasTotal = true };

    /// <summary>The exact number of hits alone.</summary>
    public static readonly SearchMode Count = new("COUNT") { HasTotal = true };

    /// <summary>The ten best hits, the exact number of all, and the number of each country and each month.</summary>
    public static readonly SearchMode Facets = new("FACETS") { HasHits = true, HasTotal = true, HasFacets = true };

    /// <summary>The ten best hits with up to three passages of the body of each. Stock Lucene.Net has no highlighter that compares.</summary>
    public static readonly SearchMode Highlight = new("HIGHLIGHT") { HasHits = true, HasPassages = true };

    /// <summary>All modes, in the order of the table.</summary>
    public static IReadOnlyList<SearchMode> All { get; } = [Top, TopAndCount, Count, Facets, Highlight];

    /// <summary>Whether hits are wanted.</summary>
    public bool HasHits { get; private init; }

    /// <summary>Whether the exact total is wanted.</summary>
    public bool HasTotal { get; private init; }

    /// <summary>Whether counts by country and month are wanted.</summary>
    public bool HasFacets { get; private init; }

    /// <summary>Whether passages are wanted.</summary>
    public bool HasPassages { get; private init; }

    /// <summary>The mode of a name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static SearchMode Named(string name) =>
        All.FirstOrDefault(mode => mode.Name == name) ?? throw new ArgumentException($"There is no mode '{name}', but {string.Join(", ", All.Select(mode => mode.Name))}.");
}
