using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.Articles.Dates.Mentions;
using NewsSearch.FullText.Codec.Columns;
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

    private PeriodColumn(MentionedPeriod[] periods, SetColumn sets) => (Periods, Sets) = (periods, sets);

    /// <summary>The times in order; a time's ordinal is its index here.</summary>
    public MentionedPeriod[] Periods { get; }

    /// <summary>The ordinals of all documents.</summary>
    public SetColumn Sets { get; }

    /// <summary>The memory of the column in bytes, about.</summary>
    public long Bytes => (Periods.LongLength * BytesOfPeriod) + Sets.Bytes;

    /// <summary>Loads the column of a segment.</summary>
    public static PeriodColumn Load(AtomicReader reader)
    {
        if (reader.GetSortedSetDocValues(FieldNames.MentionedDate) is not { } sets)
        {
            return new PeriodColumn([], SetColumn.OfNothing(reader.MaxDoc));
        }

        var periods = new MentionedPeriod[sets.ValueCount];
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < periods.Length; ordinal++)
        {
            sets.LookupOrd(ordinal, bytes);
            periods[ordinal] = PackedPeriod.Read(bytes);
        }

        return new PeriodColumn(periods, OrdinalColumn.ReadSets(sets, reader, FieldNames.MentionedDate));
    }
}
