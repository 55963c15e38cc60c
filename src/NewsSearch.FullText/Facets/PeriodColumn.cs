using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Articles.Dates.Mentions;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Facets;

/// <summary>
/// The times that the texts of a segment name: for each document the ordinals of its times, which point into the sorted times of the
/// segment. Articles speak of the same days, so whatever is asked of a time is worked out once for all that name it.
/// </summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class PeriodColumn
{
    private const int BytesOfPeriod = 12;

    private PeriodColumn(MentionedPeriod[] periods, int[] starts, int[] ordinals) => (Periods, Starts, Ordinals) = (periods, starts, ordinals);

    /// <summary>The times in order; a time's ordinal is its index here.</summary>
    public MentionedPeriod[] Periods { get; }

    /// <summary>Where the ordinals of each document begin in <see cref="Ordinals"/>; they end where the next document's begin.</summary>
    public int[] Starts { get; }

    /// <summary>The ordinals of all documents, without repetition within one.</summary>
    public int[] Ordinals { get; }

    /// <summary>The memory of the column in bytes, about.</summary>
    public long Bytes => (Periods.LongLength * BytesOfPeriod) + ((Starts.LongLength + Ordinals.LongLength) * sizeof(int));

    /// <summary>Loads the column of a segment.</summary>
    public static PeriodColumn Load(AtomicReader reader)
    {
        if (reader.GetSortedSetDocValues(FieldNames.MentionedDate) is not { } sets)
        {
            return new PeriodColumn([], new int[reader.MaxDoc + 1], []);
        }

        var (starts, ordinals) = OrdinalColumn.ReadSets(sets, reader.MaxDoc);
        var periods = new MentionedPeriod[sets.ValueCount];
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < periods.Length; ordinal++)
        {
            sets.LookupOrd(ordinal, bytes);
            periods[ordinal] = PackedPeriod.Read(bytes);
        }

        return new PeriodColumn(periods, starts, ordinals);
    }
}
