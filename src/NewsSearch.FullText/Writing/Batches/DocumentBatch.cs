using System.Globalization;
using System.Runtime.InteropServices;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using NewsSearch.FullText.Analysis;

namespace NewsSearch.FullText.Writing.Batches;

/// <summary>
/// Documents on their way into a segment. Lucene's writer takes a term at a time through a chain of calls and sorts its way from
/// documents to terms as it goes; here a token costs one look into a table and two numbers, and everything is turned around at once
/// when the segment is written.
/// </summary>
/// <remarks>One thread at a time adds. It understands the fields that <see cref="Schema.ArticleDocument"/> makes, and refuses others.</remarks>
internal sealed class DocumentBatch
{
    private const int BytesOfField = 100;

    private readonly Dictionary<string, BatchField> _fields = [];
    private readonly WordTable _words = new();
    private readonly List<IIndexableField[]> _stored = [];
    private readonly List<IIndexableField> _storedOfOne = [];
    private readonly List<(int Exact, int Stem)> _terms = [];
    private TokenList? _known;
    private long _storedBytes;

    /// <summary>The number of documents, with those that could not be added.</summary>
    public int Count => _stored.Count;

    /// <summary>The memory that it takes, in bytes, about.</summary>
    public long Bytes { get; private set; }

    /// <summary>The fields, each with its name.</summary>
    public IReadOnlyDictionary<string, BatchField> Fields => _fields;

    /// <summary>The terms of all words.</summary>
    public SpanTable<byte> Words => _words.Terms;

    /// <summary>The stored fields of a document.</summary>
    public IReadOnlyList<IIndexableField> Stored(int document) => _stored[document];

    /// <summary>Adds a document; its number is the count before, also where it fails: then it must be left out.</summary>
    /// <exception cref="ArgumentException">It has a term that is too long.</exception>
    public void Add(IEnumerable<IIndexableField> fields)
    {
        var document = _stored.Count;
        _stored.Add([]);
        _storedOfOne.Clear();
        _known = null;
        foreach (var field in fields)
        {
            var type = field.IndexableFieldType;
            if (type.IsStored)
            {
                _storedOfOne.Add(field);
            }

            Add(document, FieldOf(field.Name), field, type);
        }

        _stored[document] = [.. _storedOfOne];
        _storedBytes += Size(_storedOfOne);
        Bytes = _storedBytes + _words.Bytes + _fields.Values.Sum(field => field.Bytes);
    }

    private void Add(int document, BatchField to, IIndexableField field, IIndexableFieldType type)
    {
        if (type.IsIndexed)
        {
            switch ((field as Field)?.GetTokenStreamValue())
            {
                case TokenListStream words:
                    LookUp(words.Tokens);
                    to.AddWords(document, type, words.Tokens, CollectionsMarshal.AsSpan(_terms), words.HasStems);
                    break;
                case KeywordStream keywords:
                    to.AddLabels(document, type, keywords.Labels);
                    break;
                case null when type is FieldType { NumericType: NumericType.INT64 } number:
                    to.AddNumber(document, number, field.GetInt64Value()!.Value);
                    break;
                default:
                    throw new NotSupportedException($"The field {field.Name} is of a kind that no article has.");
            }
        }

        if (type.DocValueType != DocValuesType.NONE)
        {
            to.AddToColumn(document, field);
        }
    }

    /// <summary>Two fields in a row have the same text, one its stems, one its exact forms.</summary>
    private void LookUp(TokenList tokens)
    {
        if (tokens == _known)
        {
            return;
        }

        _known = tokens;
        _terms.Clear();
        for (var token = 0; token < tokens.Count; token++)
        {
            _terms.Add(_words.TermsOf(tokens, token));
        }
    }

    private BatchField FieldOf(string name)
    {
        ref var field = ref CollectionsMarshal.GetValueRefOrAddDefault(_fields, name, out _);
        return field ??= new BatchField(name, _fields.Count - 1);
    }

    private static long Size(List<IIndexableField> stored)
    {
        var bytes = 0L;
        foreach (var field in stored)
        {
            var text = field.NumericType == NumericFieldType.NONE ? field.GetStringValue(CultureInfo.InvariantCulture) : null;
            bytes += BytesOfField + ((text?.Length ?? 0) * sizeof(char));
        }

        return bytes;
    }
}
