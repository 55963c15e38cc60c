using System.Text;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Util;
using NewsSearch.FullText.Analysis;

namespace NewsSearch.FullText.Writing.Batches;

/// <summary>One field of the documents of a batch: its terms and its doc values.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="name">The name.</param>
internal sealed class BatchField(string name)
{
    private const int BitsOfNumber = 64;

    // Lucene's writer refuses longer terms.
    private const int LongestTerm = (32 * 1024) - 2;

    private readonly FieldLog _log = new();
    private readonly SpanTable<byte> _terms = new();
    private IIndexableFieldType? _type;
    private BatchColumn? _column;
    private bool _hasColumn;
    private byte[] _bytes = new byte[64];
    private BytesRef? _digits;

    /// <summary>The name.</summary>
    public string Name => name;

    /// <summary>Whether a document of the batch has it.</summary>
    public bool IsUsed { get; set; }

    /// <summary>What each document has; null if it is not searchable.</summary>
    public FieldLog? Log => _type is null ? null : _log;

    /// <summary>The terms; null if they are words, which all fields share.</summary>
    public SpanTable<byte>? Terms => HasNorms ? null : _terms;

    /// <summary>The doc values; null if there are none.</summary>
    public BatchColumn? Column => _hasColumn ? _column : null;

    /// <summary>Whether the number of its words counts for ranking.</summary>
    public bool HasNorms => _type is { OmitNorms: false };

    /// <summary>The memory that is used, in bytes.</summary>
    public long Bytes => _log.Bytes + _terms.Bytes + (_column?.Bytes ?? 0);

    /// <summary>Forgets all documents, and keeps the memory.</summary>
    public void Clear()
    {
        _log.Clear();
        _terms.Clear();
        _column?.Clear();
        (_type, _hasColumn, IsUsed) = (null, false, false);
    }

    /// <summary>Adds the words of a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="type">How the field is indexed.</param>
    /// <param name="tokens">The words.</param>
    /// <param name="terms">The terms of each word.</param>
    /// <param name="stems">Whether stems are wanted, or exact forms.</param>
    public void AddWords(int document, IIndexableFieldType type, TokenList tokens, ReadOnlySpan<(int Exact, int Stem)> terms, bool stems)
    {
        var log = Begin(document, type);
        var expected = 0;
        for (var i = 0; i < terms.Length; i++)
        {
            if (tokens.Position(i) is var position && position != expected)
            {
                log.Skip(position - expected);
            }

            expected = position + 1;
            log.Add(stems ? terms[i].Stem : terms[i].Exact);
        }
    }

    /// <summary>Adds the labels of a document.</summary>
    /// <exception cref="ArgumentException">A label is longer than a term can be.</exception>
    public void AddLabels(int document, IIndexableFieldType type, IReadOnlyList<string> labels)
    {
        var log = Begin(document, type);
        foreach (var label in labels)
        {
            var most = Encoding.UTF8.GetMaxByteCount(label.Length);
            if (most > _bytes.Length)
            {
                _bytes = new byte[most];
            }

            var length = Encoding.UTF8.GetBytes(label, _bytes);
            if (length > LongestTerm)
            {
                throw new ArgumentException($"A value of the field {name} takes {length} bytes, more than {LongestTerm}.");
            }

            log.Add(_terms.Add(_bytes.AsSpan(0, length)));
        }
    }

    /// <summary>Adds a number of a document, in all the precisions of its type.</summary>
    public void AddNumber(int document, FieldType type, long value)
    {
        var log = Begin(document, type);
        _digits ??= new BytesRef(NumericUtils.BUF_SIZE_INT64);
        for (var shift = 0; shift < BitsOfNumber; shift += type.NumericPrecisionStep)
        {
            NumericUtils.Int64ToPrefixCoded(value, shift, _digits);
            log.Add(_terms.Add(_digits.Bytes.AsSpan(_digits.Offset, _digits.Length)));
        }
    }

    /// <summary>Adds a value to the doc values.</summary>
    public void AddToColumn(int document, IIndexableField field)
    {
        _column ??= new BatchColumn(field.IndexableFieldType.DocValueType);
        _hasColumn = true;
        _column.Add(document, field);
    }

    /// <summary>As Lucene describes the field.</summary>
    /// <param name="number">Its number in the batch.</param>
    public FieldInfo ToInfo(int number) => new(
        name,
        indexed: _type is not null,
        number,
        storeTermVector: false,
        omitNorms: _type is { OmitNorms: true },
        storePayloads: false,
        _type?.IndexOptions ?? IndexOptions.NONE,
        Column?.Type ?? DocValuesType.NONE,
        HasNorms ? DocValuesType.NUMERIC : DocValuesType.NONE,
        attributes: null);

    private FieldLog Begin(int document, IIndexableFieldType type)
    {
        _type ??= type;
        _log.Begin(document);
        return _log;
    }
}
