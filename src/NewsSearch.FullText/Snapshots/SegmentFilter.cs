using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Snapshots;

/// <summary>The documents of a segment that a filter lets pass, as a bit set that scorers consult as if it were the live documents.</summary>
internal static class SegmentFilter
{
    /// <summary>The documents that are not deleted and pass, not to be changed; null if none is deleted and there is no condition.</summary>
    /// <param name="filter">The conditions.</param>
    /// <param name="reader">The segment.</param>
    /// <param name="columns">Its columns.</param>
    public static FixedBitSet? Accepted(SearchFilter filter, AtomicReader reader, SegmentColumns columns)
    {
        FixedBitSet? accepted = null;
        Narrow(ref accepted, HavingCountry(reader, FieldNames.Country, filter.Countries, filter.MinSalience));
        Narrow(ref accepted, Having(reader, FieldNames.Source, filter.Sources, KeywordForm.Lower));
        Narrow(ref accepted, Having(reader, FieldNames.Language, filter.Languages, KeywordForm.Lower));
        Narrow(ref accepted, HavingCountry(reader, FieldNames.MentionedCountry, filter.MentionedCountries, filter.MinSalience));
        Narrow(ref accepted, HavingAnyCountry(reader, filter));
        Narrow(ref accepted, Having(reader, FieldNames.SourceCountry, filter.SourceCountries, KeywordForm.Upper));
        Narrow(ref accepted, Having(reader, FieldNames.Topic, filter.Topics, KeywordForm.Lower));
        Narrow(ref accepted, Having(reader, FieldNames.Author, filter.Authors, KeywordForm.Lower));
        Narrow(ref accepted, Published(filter, columns));
        Narrow(ref accepted, WithWords(filter, columns));
        Narrow(ref accepted, filter.MentionedDates is { } range ? MentionedDateTest.Accepted(range, columns.MentionedDates) : null);
        var live = LiveDocuments.Of(reader);
        if (accepted is null || live is null)
        {
            return accepted ?? live;
        }

        accepted.And(live);
        return accepted;
    }

    /// <summary>Whether a result of <see cref="Accepted"/> lets no document pass.</summary>
    public static bool IsEmpty(FixedBitSet? accepted) => accepted is not null && accepted.NextSetBit(0) < 0;

    private static void Narrow(ref FixedBitSet? accepted, FixedBitSet? condition)
    {
        if (accepted is null)
        {
            accepted = condition;
        }
        else if (condition is not null)
        {
            accepted.And(condition);
        }
    }

    /// <summary>The documents with one of the values; null if there is no condition.</summary>
    private static FixedBitSet? Having(AtomicReader reader, string field, IReadOnlyList<string> values, Func<string, string> form)
    {
        if (values.Count == 0)
        {
            return null;
        }

        var having = new FixedBitSet(reader.MaxDoc);
        if (reader.GetTerms(field)?.GetEnumerator() is not { } terms)
        {
            return having;
        }

        DocsEnum? documents = null;
        foreach (var value in values)
        {
            if (terms.SeekExact(new BytesRef(form(value))))
            {
                documents = terms.Docs(liveDocs: null, documents, DocsFlags.NONE);
                having.Or(documents);
            }
        }

        return having;
    }

    private static FixedBitSet? HavingCountry(AtomicReader reader, string field, IReadOnlyList<string> codes, double minSalience) =>
        codes.Count == 0 || minSalience <= 0
            ? Having(reader, field, codes, KeywordForm.Upper)
            : SalientDocuments.With(reader, field, [.. codes.Select(KeywordForm.Upper)], SalienceRange.From(minSalience));

    private static FixedBitSet? HavingAnyCountry(AtomicReader reader, SearchFilter filter) =>
        filter is { MinSalience: > 0, Countries.Count: 0, MentionedCountries.Count: 0 }
            ? SalientDocuments.WithAny(reader, SalienceRange.From(filter.MinSalience))
            : null;

    private static FixedBitSet? Published(SearchFilter filter, SegmentColumns columns)
    {
        var bounds = PublishedBounds.Of(filter);
        if (bounds is { From: null, Before: null })
        {
            return null;
        }

        var from = bounds.From ?? SegmentColumns.Undated + 1;
        var before = bounds.Before ?? long.MaxValue;
        var published = columns.Published;
        var words = new long[FixedBitSet.Bits2words(published.Length)];
        for (var document = 0; document < published.Length; document++)
        {
            var inside = published[document] >= from & published[document] < before;
            words[document >> 6] |= (inside ? 1L : 0L) << document;
        }

        return new FixedBitSet(words, published.Length);
    }

    private static FixedBitSet? WithWords(SearchFilter filter, SegmentColumns columns)
    {
        if (filter is { MinWords: null, MaxWords: null })
        {
            return null;
        }

        var least = filter.MinWords ?? 0;
        var most = filter.MaxWords ?? int.MaxValue;
        var counts = columns.WordCounts;
        var words = new long[FixedBitSet.Bits2words(counts.Length)];
        for (var document = 0; document < counts.Length; document++)
        {
            var inside = counts[document] >= least & counts[document] <= most;
            words[document >> 6] |= (inside ? 1L : 0L) << document;
        }

        return new FixedBitSet(words, counts.Length);
    }
}
