using System.Globalization;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsSearch.FullText.Tests.Writing.Batches;

/// <summary>All that Lucene reads of a segment as lines of text, to be compared.</summary>
internal static class SegmentText
{
    /// <summary>The lines: fields, terms with their postings, norms, doc values, stored fields.</summary>
    public static IEnumerable<string> Of(AtomicReader segment)
    {
        foreach (var info in segment.FieldInfos.OrderBy(info => info.Name, StringComparer.Ordinal))
        {
            yield return $"{info.Name}: {info.IsIndexed} {info.IndexOptions} {info.OmitsNorms} {info.NormType} {info.DocValuesType} {info.HasPayloads} {info.HasVectors}";
            foreach (var line in Terms(segment, info).Concat(Columns(segment, info)))
            {
                yield return $"{info.Name}: {line}";
            }
        }

        for (var document = 0; document < segment.MaxDoc; document++)
        {
            yield return $"{document} {string.Join(" | ", segment.Document(document).Select(field =>
                $"{field.Name} {field.NumericType} {field.GetBinaryValue()} {field.GetStringValue(CultureInfo.InvariantCulture)}"))}";
        }
    }

    private static IEnumerable<string> Terms(AtomicReader segment, FieldInfo info)
    {
        if (segment.GetTerms(info.Name) is not { } terms)
        {
            yield break;
        }

        yield return $"{terms.Count} {terms.DocCount} {terms.SumDocFreq} {terms.SumTotalTermFreq}";
        var term = terms.GetEnumerator();
        while (term.MoveNext())
        {
            yield return $"{term.Term} {term.DocFreq} {term.TotalTermFreq}: {string.Join(' ', Postings(term))}";
        }
    }

    private static IEnumerable<string> Postings(TermsEnum term)
    {
        var positions = term.DocsAndPositions(null, null);
        var documents = positions ?? term.Docs(null, null);
        while (documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
        {
            yield return positions is null
                ? $"{documents.DocID}"
                : $"{documents.DocID}({string.Join(',', Enumerable.Range(0, positions.Freq).Select(_ => positions.NextPosition()))})";
        }
    }

    private static IEnumerable<string> Columns(AtomicReader segment, FieldInfo info)
    {
        var (norms, present) = (segment.GetNormValues(info.Name), segment.GetDocsWithField(info.Name));
        for (var document = 0; document < segment.MaxDoc; document++)
        {
            yield return $"{document} {norms?.Get(document)} {present?.Get(document)} {Value(segment, info, document)}";
        }
    }

    private static string Value(AtomicReader segment, FieldInfo info, int document)
    {
        var bytes = new BytesRef();
        switch (info.DocValuesType)
        {
            case DocValuesType.NUMERIC:
                return $"{segment.GetNumericDocValues(info.Name).Get(document)}";
            case DocValuesType.BINARY:
                segment.GetBinaryDocValues(info.Name).Get(document, bytes);
                return $"{bytes}";
            case DocValuesType.SORTED:
                var sorted = segment.GetSortedDocValues(info.Name);
                sorted.Get(document, bytes);
                return $"{sorted.GetOrd(document)} {bytes} of {sorted.ValueCount}";
            case DocValuesType.SORTED_SET:
                var sets = segment.GetSortedSetDocValues(info.Name);
                sets.SetDocument(document);
                var values = new List<string>();
                for (var ordinal = sets.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = sets.NextOrd())
                {
                    sets.LookupOrd(ordinal, bytes);
                    values.Add($"{ordinal} {bytes}");
                }

                return $"{string.Join(' ', values)} of {sets.ValueCount}";
            default:
                return "";
        }
    }
}
