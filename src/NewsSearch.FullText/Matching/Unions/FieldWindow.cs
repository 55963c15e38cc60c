namespace NewsSearch.FullText.Matching.Unions;

/// <summary>The weighted occurrences of a word over the fields, in some thousand documents in a row.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class FieldWindow
{
    private readonly float[] _occurrences = new float[ScoreWindow.Size];
    private readonly int[] _documents = new int[ScoreWindow.Size];
    private readonly BitWindow _bits = new(ScoreWindow.Size / 64);
    private int _count;

    /// <summary>The documents with the word, ascending.</summary>
    public ReadOnlySpan<int> Documents => _documents.AsSpan(0, _count);

    /// <summary>Reads the occurrences in the documents from one to another.</summary>
    /// <param name="lists">The word in each field; null where it does not occur.</param>
    /// <param name="weights">The weights of the fields.</param>
    /// <param name="windowStart">Where the window begins, at most <see cref="ScoreWindow.Size"/> documents before the end of what is wanted.</param>
    /// <param name="first">The first document wanted.</param>
    /// <param name="last">The last document wanted.</param>
    public void Read(PostingList?[] lists, float[] weights, int windowStart, int first, int last)
    {
        Array.Clear(_occurrences, 0, last - windowStart + 1);
        _bits.Begin(windowStart);
        for (var field = 0; field < lists.Length; field++)
        {
            if (lists[field] is { } list)
            {
                Add(list, weights[field], first, last);
            }
        }

        _count = _bits.Take(_documents);
    }

    /// <summary>The weighted number of occurrences in a document of the window; 0 if there are none.</summary>
    public float In(int document) => _occurrences[document - _bits.First];

    private void Add(PostingList list, float weight, int first, int last)
    {
        while (list.Take(first, last, out var place) is var taken and > 0)
        {
            var documents = list.Cursor.Documents.AsSpan(place, taken);
            var frequencies = list.Cursor.Frequencies.AsSpan(place, taken);
            for (var i = 0; i < documents.Length; i++)
            {
                _occurrences[documents[i] - _bits.First] += weight * frequencies[i];
            }

            _bits.Mark(documents);
        }
    }
}
