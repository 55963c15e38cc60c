using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Columns;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Facets;

/// <summary>The values of a label field in a segment: for each document the ordinals of its values, which point into the sorted keys.</summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class OrdinalColumn
{
    private OrdinalColumn(string[] keys, string[] labels, int[] labelDocuments, SetColumn values) =>
        (Keys, Labels, LabelDocuments, Values) = (keys, labels, labelDocuments, values);

    /// <summary>The values as filters and selections take them, in ordinal order; a value's ordinal is its index here.</summary>
    public string[] Keys { get; }

    /// <summary>For each key the way of writing it that most documents of the segment share.</summary>
    public string[] Labels { get; }

    /// <summary>For each key the number of documents that write it like the label.</summary>
    public int[] LabelDocuments { get; }

    /// <summary>The ordinals of all documents.</summary>
    public SetColumn Values { get; }

    /// <summary>The memory of the column in bytes, about.</summary>
    public long Bytes => Values.Bytes + (LabelDocuments.LongLength * sizeof(int))
        + Keys.Sum(key => 40L + (key.Length * 2)) + Labels.Where((label, ordinal) => !ReferenceEquals(label, Keys[ordinal])).Sum(label => 40L + (label.Length * 2));

    /// <summary>The ordinal of a key; below 0 if the segment does not have it.</summary>
    public int Find(string key) => Array.BinarySearch(Keys, key, StringComparer.Ordinal);

    /// <summary>Loads a field of at most one value.</summary>
    /// <param name="reader">The segment.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="form">The form of the keys.</param>
    public static OrdinalColumn LoadSingle(AtomicReader reader, string field, Func<string, string> form)
    {
        if (reader.GetSortedDocValues(field) is not { } values)
        {
            return new OrdinalColumn([], [], [], SetColumn.OfNothing(reader.MaxDoc));
        }

        var column = ColumnsFormat.ColumnsOf(reader, FieldNames.Id)?.ReadSets(reader.FieldInfos.FieldInfo(field), values.ValueCount) ?? ReadSingles(values, reader.MaxDoc);
        return Collapse(ReadTexts(values.ValueCount, values.LookupOrd), column, form);
    }

    /// <summary>Loads a field of several values.</summary>
    /// <param name="reader">The segment.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="form">The form of the keys.</param>
    public static OrdinalColumn LoadSeveral(AtomicReader reader, string field, Func<string, string> form) =>
        reader.GetSortedSetDocValues(field) is { } sets
            ? Collapse(ReadTexts((int)sets.ValueCount, (ordinal, bytes) => sets.LookupOrd(ordinal, bytes)), ReadSets(sets, reader, field), form)
            : new OrdinalColumn([], [], [], SetColumn.OfNothing(reader.MaxDoc));

    /// <summary>Reads the sets of ordinals of all documents.</summary>
    /// <param name="values">The doc values of the field.</param>
    /// <param name="reader">The segment.</param>
    /// <param name="field">The name of the field.</param>
    public static SetColumn ReadSets(SortedSetDocValues values, AtomicReader reader, string field) =>
        ColumnsFormat.ColumnsOf(reader, FieldNames.Id)?.ReadSets(reader.FieldInfos.FieldInfo(field), (int)values.ValueCount) ?? ReadSets(values, reader.MaxDoc);

    private static SetColumn ReadSingles(SortedDocValues values, int documents)
    {
        var sets = new int[documents];
        for (var document = 0; document < documents; document++)
        {
            sets[document] = values.GetOrd(document) + 1;
        }

        return SetColumn.OfSingles(sets, values.ValueCount);
    }

    private static SetColumn ReadSets(SortedSetDocValues values, int documents)
    {
        var builder = new SetColumnBuilder(documents);
        var ordinals = new List<int>();
        for (var document = 0; document < documents; document++)
        {
            values.SetDocument(document);
            ordinals.Clear();
            for (var ordinal = values.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = values.NextOrd())
            {
                ordinals.Add((int)ordinal);
            }

            builder.Add(document, CollectionsMarshal.AsSpan(ordinals));
        }

        return builder.Build();
    }

    private static string[] ReadTexts(int count, Action<int, BytesRef> lookUp)
    {
        var texts = new string[count];
        var bytes = new BytesRef();
        for (var ordinal = 0; ordinal < count; ordinal++)
        {
            lookUp(ordinal, bytes);
            texts[ordinal] = bytes.Utf8ToString();
        }

        return texts;
    }

    /// <summary>Makes one value of all ways of writing it.</summary>
    private static OrdinalColumn Collapse(string[] texts, SetColumn values, Func<string, string> form)
    {
        var forms = Array.ConvertAll(texts, text => form(text) is var key && key == text ? text : key);
        string[] keys = [.. forms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var documents = DocumentsOf(values, texts.Length);
        var (labels, labelDocuments) = (new string[keys.Length], new int[keys.Length]);
        var keyOf = new int[texts.Length];
        for (var text = 0; text < texts.Length; text++)
        {
            var key = keyOf[text] = Array.BinarySearch(keys, forms[text], StringComparer.Ordinal);
            if (labels[key] is null || documents[text] > labelDocuments[key])
            {
                (labels[key], labelDocuments[key]) = (texts[text], documents[text]);
            }
        }

        return new OrdinalColumn(keys, labels, labelDocuments, values.Mapped(keyOf));
    }

    /// <summary>The number of documents of each member.</summary>
    private static int[] DocumentsOf(SetColumn values, int members)
    {
        var documentsOfSet = new int[values.Count];
        for (var document = 0; document < values.Sets.Length; document++)
        {
            documentsOfSet[values.Sets[document]]++;
        }

        var documents = new int[members];
        for (var set = 0; set < values.Count; set++)
        {
            foreach (var member in values.Members(set))
            {
                documents[member] += documentsOfSet[set];
            }
        }

        return documents;
    }
}
