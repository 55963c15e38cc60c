namespace NewsSearch.FullText.Writing.Batches;

/// <summary>What one field holds, document after document: the numbers of its terms, in the order of their positions.</summary>
/// <remarks>One thread at a time. Documents come in ascending order; those without the field may be left out.</remarks>
internal sealed class FieldLog
{
    private int[] _documents = new int[16];
    private int[] _starts = new int[16];
    private int[] _entries = new int[64];
    private int _length;

    /// <summary>The number of documents.</summary>
    public int Count { get; private set; }

    /// <summary>The memory that is used, in bytes.</summary>
    public long Bytes => (2L * Count * sizeof(int)) + ((long)_length * sizeof(int));

    /// <summary>The number of terms and gaps of all documents.</summary>
    public int Length => _length;

    /// <summary>A document.</summary>
    public int Document(int index) => _documents[index];

    /// <summary>The terms of a document; a number below 0 is the complement of the number of positions left out.</summary>
    public ReadOnlySpan<int> Entries(int index) => _entries.AsSpan(_starts[index], (index + 1 == Count ? _length : _starts[index + 1]) - _starts[index]);

    /// <summary>The number of terms of a document.</summary>
    public int Words(int index)
    {
        var words = 0;
        foreach (var entry in Entries(index))
        {
            words += entry >= 0 ? 1 : 0;
        }

        return words;
    }

    /// <summary>Forgets all documents, and keeps the memory.</summary>
    public void Clear() => (Count, _length) = (0, 0);

    /// <summary>Begins a document, or goes on with the last one.</summary>
    public void Begin(int document)
    {
        if (Count > 0 && _documents[Count - 1] == document)
        {
            return;
        }

        if (Count == _documents.Length)
        {
            Array.Resize(ref _documents, Count * 2);
            Array.Resize(ref _starts, Count * 2);
        }

        (_documents[Count], _starts[Count]) = (document, _length);
        Count++;
    }

    /// <summary>Adds a term.</summary>
    public void Add(int term)
    {
        if (_length == _entries.Length)
        {
            Array.Resize(ref _entries, _length * 2);
        }

        _entries[_length++] = term;
    }

    /// <summary>Leaves out positions.</summary>
    public void Skip(int positions) => Add(~positions);
}
