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
    private readonly List<BatchField> _allFields = [];
    private readonly List<IIndexableField> _stored = [];
    private readonly List<int> _storedEnds = [];
    private readonly List<(int Exact, int Stem)> _terms = [];
    private TokenList? _known;
    private long _storedBytes;

    /// <summary>The number of documents, with those that could not be added.</summary>
    public int Count => _storedEnds.Count;

    /// <summary>The memory that is used, in bytes, about.</summary>
    public long Bytes { get; private set; }

    /// <summary>The most memory that it has used, in bytes, which it keeps.</summary>
    public long MostBytes { get; private set; }

    /// <summary>The fields that it has.</summary>
    public IEnumerable<BatchField> Fields => _allFields.Where(one => one.IsUsed);

    /// <summary>What is needed to turn the fields around, one after the other.</summary>
    public InversionMemory Memory { get; } = new();

    /// <summary>The terms of all words.</summary>
    public SpanTable<byte> Words => _words.Terms;

    /// <summary>The stored fields of a document.</summary>
    public ReadOnlySpan<IIndexableField> Stored(int document) =>
        CollectionsMarshal.AsSpan(_stored)[(document == 0 ? 0 : _storedEnds[document - 1]).._storedEnds[document]];

    /// <summary>A field by its name; null if no document has it.</summary>
    public BatchField? Field(string name) => _fields.GetValueOrDefault(name) is { IsUsed: true } field ? field : null;

    /// <summary>Forgets all documents, and keeps the memory.</summary>
    public void Clear()
    {
        _allFields.ForEach(field => field.Clear());
        _words.Clear();
        _stored.Clear();
        _storedEnds.Clear();
        (_storedBytes, Bytes) = (0, 0);
    }

    /// <summary>Adds a document; its number is the count before, also where it fails: then it must be left out.</summary>
    /// <exception cref="ArgumentException">It has a term that is too long.</exception>
    public void Add(IEnumerable<IIndexableField> fields)
    {
        var document = _storedEnds.Count;
        _storedEnds.Add(_stored.Count);
        _known = null;
        foreach (var field in fields)
        {
            var type = field.IndexableFieldType;
            if (type.IsStored)
            {
                _stored.Add(field);
                _storedBytes += Size(field);
                _storedEnds[document] = _stored.Count;
            }

            Add(document, FieldOf(field.Name), field, type);
        }

        Bytes = _storedBytes + _words.Bytes;
        foreach (var field in _allFields)
        {
            Bytes += field.Bytes;
        }

        MostBytes = Math.Max(MostBytes, Bytes);
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
        if (!_fields.TryGetValue(name, out var field))
        {
            field = new BatchField(name);
            _fields.Add(name, field);
            _allFields.Add(field);
        }

        field.IsUsed = true;
        return field;
    }

    private static long Size(IIndexableField stored) =>
        BytesOfField + (stored.NumericType == NumericFieldType.NONE ? (stored.GetStringValue(CultureInfo.InvariantCulture)?.Length ?? 0) * sizeof(char) : 0);
}
