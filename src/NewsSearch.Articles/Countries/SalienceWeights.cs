namespace NewsSearch.Articles.Countries;

/// <summary>How much a mention says that an article is about its country. Chosen by measurement on labelled newswire.</summary>
internal sealed record SalienceWeights
{
    /// <summary>The weights that ship.</summary>
    public static SalienceWeights Default { get; } = new();

    /// <summary>What a mention weighs by its kind, in the order of <see cref="MentionKind"/>.</summary>
    public IReadOnlyList<double> Kinds { get; init; } = [1, 0.75, 1, 1, 1, 0.5, 0.5];

    /// <summary>What a mention in the title weighs more than one in the middle of the text.</summary>
    public double Title { get; init; } = 4;

    /// <summary>What a mention at the beginning of the text weighs more; falls off to 1.</summary>
    public double Lead { get; init; } = 1.5;

    /// <summary>After how many UTF-16 units of text the extra weight of the beginning has halved.</summary>
    public double LeadLength { get; init; } = 100;

    /// <summary>What the dateline weighs.</summary>
    public double Dateline { get; init; } = 4;

    /// <summary>The part of the best country's weight that a country needs to count as a subject.</summary>
    public double Threshold { get; init; } = 0.3;
}
