using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Facets;

/// <summary>The values of a label field in a segment: for each document the ordinals of its values, which point into the sorted keys.</summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class OrdinalColumn
{
    /// <summary>The ordinal of a document without a value, where documents have at most one.</summary>
    public const int None = -1;

    private OrdinalColumn(string[] keys, string[] labels, int[] labelDocuments, int[]? starts, int[] ordinals) =>
        (Keys, Labels, LabelDocuments, Starts, Ordinals) = (keys, labels, labelDocuments, starts, ordinals);

    /// <summary>The values as filters and selections take them, in ordinal order; a value's ordinal is its index here.</summary>
    public string[] Keys { get; }

    /// <summary>For each key the way of writing it that most documents of the segment share.</summary>
    public string[] Labels { get; }

    /// <summary>For each key the number of documents that write it like the label.</summary>
    public int[] LabelDocuments { get; }

    /// <summary>
    /// Where the ordinals of each document begin in <see cref="Ordinals"/>; they end where the next document's begin. Null where
    /// documents have at most one value.
    /// </summary>
    public int[]? Starts { get; }

    /// <summary>The ordinals of all documents, without repetition within one; without <see cref="Starts"/> one for each document, or <see cref="None"/>.</summary>
    public int[] Ordinals { get; }

    /// <summary>The memory of the column in bytes, about.</summary>
    public long Bytes => ((Starts?.LongLength ?? 0) + Ordinals.LongLength + LabelDocuments.LongLength) * sizeof(int)
        + Keys.Sum(key => 40L + (key.Length * 2)) + Labels.Where((label, ordinal) => !ReferenceEquals(label, Keys[ordinal])).Sum(label => 40L + (label.Length * 2));

    /// <summary>The ordinal of a key; below 0 if the segment does not have it.</summary>
    public int Find(string key) => Array.BinarySearch(Keys, key, StringComparer.Ordinal);

    /// <summary>Loads a field of at most one value.</summary>
    /// <param name="reader">The segment.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="form">The form of the keys.</param>
    public static OrdinalColumn LoadSingle(AtomicReader reader, string field, Func<string, string> form)
    {
        var ordinals = new int[reader.MaxDoc];
        if (reader.GetSortedDocValues(field) is not { } values)
        {
            Array.Fill(ordinals, None);
            return new OrdinalColumn([], [], [], starts: null, ordinals);
        }

        for (var document = 0; document < ordinals.Length; document++)
        {
            ordinals[document] = values.GetOrd(document);
        }

        return Collapse(ReadTexts(values.ValueCount, values.LookupOrd), starts: null, ordinals, form);
    }

    /// <summary>Loads a field of several values.</summary>
    /// <param name="reader">The segment.</param>
    /// <param name="field">The name of the field.</param>
    /// <param name="form">The form of the keys.</param>
    public static OrdinalColumn LoadSeveral(AtomicReader reader, string field, Func<string, string> form)
    {
        if (reader.GetSortedSetDocValues(field) is not { } sets)
        {
            return new OrdinalColumn([], [], [], new int[reader.MaxDoc + 1], []);
        }

        var (starts, ordinals) = ReadSets(sets, reader.MaxDoc);
        return Collapse(ReadTexts((int)sets.ValueCount, (ordinal, bytes) => sets.LookupOrd(ordinal, bytes)), starts, ordinals, form);
    }

    /// <summary>Reads the sets of all documents: where the ordinals of each begin, with an end behind the last, and the ordinals.</summary>
    public static (int[] Starts, int[] Ordinals) ReadSets(SortedSetDocValues sets, int documents)
    {
        var starts = new int[documents + 1];
        var ordinals = new List<int>(documents);
        for (var document = 0; document < documents; document++)
        {
            sets.SetDocument(document);
            for (var ordinal = sets.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = sets.NextOrd())
            {
                ordinals.Add((int)ordinal);
            }

            starts[document + 1] = ordinals.Count;
        }

        return (starts, [.. ordinals]);
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
    private static OrdinalColumn Collapse(string[] texts, int[]? starts, int[] ordinals, Func<string, string> form)
    {
        var forms = Array.ConvertAll(texts, text => form(text) is var key && key == text ? text : key);
        string[] keys = [.. forms.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        var documents = new int[texts.Length];
        foreach (var ordinal in ordinals)
        {
            if (ordinal != None)
            {
                documents[ordinal]++;
            }
        }

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

        return new OrdinalColumn(keys, labels, labelDocuments, starts, starts is null ? Mapped(ordinals, keyOf) : MappedSets(starts, ordinals, keyOf));
    }

    private static int[] Mapped(int[] ordinals, int[] keyOf) => Array.ConvertAll(ordinals, ordinal => ordinal == None ? None : keyOf[ordinal]);

    /// <summary>Maps the sets in place, and shortens those in which two values become one.</summary>
    private static int[] MappedSets(int[] starts, int[] ordinals, int[] keyOf)
    {
        var (read, write) = (0, 0);
        for (var document = 0; document + 1 < starts.Length; document++)
        {
            starts[document] = write;
            for (; read < starts[document + 1]; read++)
            {
                var key = keyOf[ordinals[read]];
                if (!ordinals.AsSpan(starts[document]..write).Contains(key))
                {
                    ordinals[write++] = key;
                }
            }
        }

        starts[^1] = write;
        return ordinals[..write];
    }
}
