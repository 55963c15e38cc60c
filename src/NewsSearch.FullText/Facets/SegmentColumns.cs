using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Facets;

/// <summary>
/// The values of a segment that are counted and sorted by, as flat arrays by document number. Loaded once for each segment and
/// shared by all snapshots that hold it; about 16 bytes for each article and 4 for each of its countries. Deleted documents,
/// which differ between snapshots, have their values here too.
/// </summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class SegmentColumns
{
    /// <summary>The published time of an undated article: before every real time.</summary>
    public const long Undated = long.MinValue;

    private static readonly ConditionalWeakTable<object, SegmentColumns> Loaded = [];

    private SegmentColumns(AtomicReader reader)
    {
        Published = LoadPublished(reader);
        (Stories, JoinedStories) = LoadStories(reader);
        (CountryCodes, CountryStarts, CountryOrdinals) = LoadCountries(reader);
    }

    /// <summary>The published times in milliseconds since 1970-01-01T00:00:00Z, or <see cref="Undated"/>.</summary>
    public long[] Published { get; }

    /// <summary>The country codes of the segment, in ordinal order; a country's ordinal is its index here.</summary>
    public string[] CountryCodes { get; }

    /// <summary>Where the countries of each document begin in <see cref="CountryOrdinals"/>; they end where the next document's begin.</summary>
    public int[] CountryStarts { get; }

    /// <summary>The ordinals of the countries of all documents.</summary>
    public int[] CountryOrdinals { get; }

    /// <summary>The story numbers, which mean the same in all segments of an index. Count them with <see cref="StoryCounter"/> or <see cref="StoryGroups"/>.</summary>
    public int[] Stories { get; }

    /// <summary>The stories that an article of this segment joined when others were in it, each once.</summary>
    public int[] JoinedStories { get; }

    /// <summary>The columns of a segment, loaded if this is the first call for it.</summary>
    public static SegmentColumns Of(AtomicReader reader) => Loaded.GetValue(reader.CoreCacheKey, _ => new SegmentColumns(reader));

    private static long[] LoadPublished(AtomicReader reader)
    {
        var published = new long[reader.MaxDoc];
        Array.Fill(published, Undated);
        if (reader.GetNumericDocValues(FieldNames.Published) is { } values && reader.GetDocsWithField(FieldNames.Published) is { } dated)
        {
            for (var document = 0; document < published.Length; document++)
            {
                if (dated.Get(document))
                {
                    published[document] = values.Get(document);
                }
            }
        }

        return published;
    }

    private static (int[] Stories, int[] Joined) LoadStories(AtomicReader reader)
    {
        var stories = new int[reader.MaxDoc];
        var joined = new HashSet<int>();
        if (reader.GetNumericDocValues(FieldNames.Story) is { } values)
        {
            for (var document = 0; document < stories.Length; document++)
            {
                (stories[document], var hasJoined) = StoryPlace.Decode(values.Get(document));
                if (hasJoined)
                {
                    joined.Add(stories[document]);
                }
            }
        }

        return (stories, [.. joined]);
    }

    private static (string[] Codes, int[] Starts, int[] Ordinals) LoadCountries(AtomicReader reader)
    {
        var starts = new int[reader.MaxDoc + 1];
        if (reader.GetSortedSetDocValues(FieldNames.Country) is not { } sets)
        {
            return ([], starts, []);
        }

        var ordinals = new List<int>(reader.MaxDoc);
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            sets.SetDocument(document);
            for (var ordinal = sets.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = sets.NextOrd())
            {
                ordinals.Add((int)ordinal);
            }

            starts[document + 1] = ordinals.Count;
        }

        return (ReadCodes(sets), starts, [.. ordinals]);
    }

    private static string[] ReadCodes(SortedSetDocValues sets)
    {
        var codes = new string[sets.ValueCount];
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < codes.Length; ordinal++)
        {
            sets.LookupOrd(ordinal, bytes);
            codes[ordinal] = bytes.Utf8ToString();
        }

        return codes;
    }
}
