using System.Globalization;
using System.Text;

namespace NewsSearch.FullText.Suggesting;

/// <summary>A range of words that follow each other in a <see cref="WordTable"/>.</summary>
/// <param name="First">The first of them.</param>
/// <param name="End">The first behind them.</param>
internal readonly record struct WordRange(int First, int End)
{
    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => First >= End;
}

/// <summary>
/// The words that suggestions are made of, in their folded form and in its ordinal order: the words with one prefix follow each
/// other. Besides it knows how they are written where that is more than a matter of upper and lower case.
/// </summary>
/// <remarks>Immutable; any thread.</remarks>
internal sealed class WordTable
{
    private readonly char[] _letters;
    private readonly int[] _starts;
    private readonly bool[] _isContent;
    private readonly Dictionary<int, string[]> _ownForms;

    /// <summary>Makes a table.</summary>
    /// <param name="words">The folded forms in ordinal order.</param>
    /// <param name="isContent">For each whether a phrase may begin and end with it.</param>
    /// <param name="ownForms">The forms from <see cref="WordToken.FirstOwnForm"/> on, of the words that have such.</param>
    public WordTable(IReadOnlyList<string> words, bool[] isContent, Dictionary<int, string[]> ownForms)
    {
        (_isContent, _ownForms) = (isContent, ownForms);
        _starts = new int[words.Count + 1];
        for (var id = 0; id < words.Count; id++)
        {
            _starts[id + 1] = _starts[id] + words[id].Length;
        }

        _letters = new char[_starts[^1]];
        for (var id = 0; id < words.Count; id++)
        {
            words[id].CopyTo(_letters.AsSpan(_starts[id]));
        }
    }

    /// <summary>The number of words.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>The memory that it takes, in bytes, own forms by a guess.</summary>
    public long Bytes => ((long)_letters.Length * sizeof(char)) + (_starts.Length * (long)sizeof(int)) + _isContent.Length + (_ownForms.Count * 150L);

    /// <summary>The folded form of a word.</summary>
    public ReadOnlySpan<char> this[int id] => _letters.AsSpan(_starts[id], _starts[id + 1] - _starts[id]);

    /// <summary>Whether a word is neither a stop word nor a number, so that a phrase may begin and end with it.</summary>
    public bool IsContent(int id) => _isContent[id];

    /// <summary>The number of a word in its folded form; -1 if it is not here.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        var place = LowerBound(word);
        return place < Count && this[place].SequenceEqual(word) ? place : -1;
    }

    /// <summary>The words that begin so.</summary>
    public WordRange StartingWith(ReadOnlySpan<char> prefix)
    {
        var first = LowerBound(prefix);
        return new WordRange(first, EndOf(prefix, first));
    }

    /// <summary>The first word behind all that begin with a prefix.</summary>
    /// <param name="prefix">The prefix.</param>
    /// <param name="first">The first that may begin so, and not one behind it; near it the answer is found sooner.</param>
    public int EndOf(ReadOnlySpan<char> prefix, int first)
    {
        var step = 1;
        var low = first;
        while (low + step <= Count && this[low + step - 1].StartsWith(prefix, StringComparison.Ordinal))
        {
            low += step;
            step *= 2;
        }

        var high = Math.Min(Count, low + step);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = this[middle].StartsWith(prefix, StringComparison.Ordinal) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Appends a word as it stands in a text, joined to what is there; operators of the query language lose their upper case.</summary>
    public void Append(StringBuilder text, int token)
    {
        if (text.Length > 0)
        {
            text.Append(WordToken.Joint(token) switch { WordJoint.None => "", WordJoint.Hyphen => "-", _ => " " });
        }

        var word = this[WordToken.Id(token)];
        switch (WordToken.Form(token))
        {
            case WordToken.LowerForm:
                text.Append(word);
                break;
            case WordToken.CapitalForm:
                text.Append(char.ToUpper(word[0], CultureInfo.InvariantCulture)).Append(word[1..]);
                break;
            case WordToken.UpperForm:
                text.Append(IsOperator(word) ? word.ToString() : word.ToString().ToUpperInvariant());
                break;
            case var form:
                text.Append(_ownForms[WordToken.Id(token)][form - WordToken.FirstOwnForm]);
                break;
        }

        text.Append(WordToken.IsPossessive(token) ? "'s" : "");
    }

    /// <summary>Whether a word in upper case is an operator of the query language.</summary>
    public static bool IsOperator(ReadOnlySpan<char> word) => word is "and" or "or" or "not" or "near";

    private int LowerBound(ReadOnlySpan<char> word)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = this[middle].SequenceCompareTo(word) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
