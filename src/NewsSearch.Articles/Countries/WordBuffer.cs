using System.Buffers;

namespace NewsSearch.Articles.Countries;

/// <summary>The words of one text, in memory that is used again for the next. Not thread-safe; give it back when done.</summary>
internal sealed class WordBuffer : IDisposable
{
    private Word[] _words = ArrayPool<Word>.Shared.Rent(1024);

    /// <summary>How many words there are.</summary>
    public int Count { get; private set; }

    /// <summary>The words in the order of the text.</summary>
    public ReadOnlySpan<Word> Words => _words.AsSpan(0, Count);

    /// <summary>Forgets all words.</summary>
    public void Clear() => Count = 0;

    /// <summary>Appends a word.</summary>
    public void Add(in Word word)
    {
        if (Count == _words.Length)
        {
            var longer = ArrayPool<Word>.Shared.Rent(2 * Count);
            Words.CopyTo(longer);
            ArrayPool<Word>.Shared.Return(_words);
            _words = longer;
        }

        _words[Count++] = word;
    }

    /// <summary>Adds marks to all words from a place on.</summary>
    public void MarkFrom(int first, WordMarks marks)
    {
        if (marks == WordMarks.None)
        {
            return;
        }

        foreach (ref var word in _words.AsSpan(first, Count - first))
        {
            word = word with { Marks = word.Marks | marks };
        }
    }

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        ArrayPool<Word>.Shared.Return(_words);
        _words = [];
        Count = 0;
    }
}
