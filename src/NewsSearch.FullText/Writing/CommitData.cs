using System.Globalization;

namespace NewsSearch.FullText.Writing;

/// <summary>What every commit says about itself, in Lucene's user data: whose index it is, of which schema, and how far it has come.</summary>
/// <param name="ArchiveId">The archive that the index belongs to.</param>
/// <param name="Schema">The version of the schema.</param>
/// <param name="Sequence">The sequence number that the commit stands for.</param>
/// <param name="NextStory">The number that the next story gets.</param>
internal sealed record CommitData(Guid ArchiveId, int Schema, long Sequence, int NextStory)
{
    private const string ProductKey = "product";
    private const string ArchiveKey = "archive";
    private const string SchemaKey = "schema";
    private const string SequenceKey = "sequence";
    private const string NextStoryKey = "next_story";
    private const string GazetteersKey = "gazetteers";
    private const char Separator = ' ';
    private const string Product = "NewsSearch";

    /// <summary>The versions of the gazetteers that the countries are from, in the order in which they came.</summary>
    public IReadOnlyList<string> GazetteerVersions { get; init; } = [];

    /// <summary>As Lucene keeps it.</summary>
    public Dictionary<string, string> ToUserData() => new()
    {
        [ProductKey] = Product,
        [ArchiveKey] = ArchiveId.ToString("D"),
        [SchemaKey] = Schema.ToString(CultureInfo.InvariantCulture),
        [SequenceKey] = Sequence.ToString(CultureInfo.InvariantCulture),
        [NextStoryKey] = NextStory.ToString(CultureInfo.InvariantCulture),
        [GazetteersKey] = string.Join(Separator, GazetteerVersions),
    };

    /// <summary>Reads it back; null if the commit was not written by this product.</summary>
    public static CommitData? Parse(IDictionary<string, string> userData) =>
        userData.TryGetValue(ProductKey, out var product) && product == Product
        && userData.TryGetValue(ArchiveKey, out var archive) && Guid.TryParseExact(archive, "D", out var archiveId)
        && userData.TryGetValue(SchemaKey, out var schema) && int.TryParse(schema, CultureInfo.InvariantCulture, out var schemaVersion)
        && userData.TryGetValue(SequenceKey, out var sequence) && long.TryParse(sequence, CultureInfo.InvariantCulture, out var number)
            ? new CommitData(archiveId, schemaVersion, number, ParseStory(userData)) { GazetteerVersions = ParseGazetteers(userData) }
            : null;

    // Absent from commits of older schemas, which are rebuilt anyway.
    private static int ParseStory(IDictionary<string, string> userData) =>
        userData.TryGetValue(NextStoryKey, out var story) && int.TryParse(story, CultureInfo.InvariantCulture, out var next) ? next : 0;

    private static string[] ParseGazetteers(IDictionary<string, string> userData) =>
        userData.TryGetValue(GazetteersKey, out var versions) ? versions.Split(Separator, StringSplitOptions.RemoveEmptyEntries) : [];
}
