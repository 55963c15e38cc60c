using System.Numerics;
using NewsSearch.FullText.Analysis;
using NewsSearch.FullText.Querying.Tree;

namespace NewsSearch.FullText.Highlighting;

/// <summary>
/// Finds phrases in a stream of tokens by the Shift-And method (Baeza-Yates and Gonnet, "A new approach to text searching", 1992)
/// on words instead of letters: one bit for each position of each phrase, set while the tokens read last match it so far.
/// </summary>
/// <remarks>For one thread.</remarks>
internal sealed class PhraseMatcher
{
    private const int BitsPerWord = 64;

    private readonly Dictionary<string, ulong[]> _positionsOfStem = [];
    private readonly ulong[] _starts;
    private readonly ulong[] _ends;
    private readonly ulong[] _gaps;
    private readonly ulong[] _none;
    private readonly ulong[] _state;
    private readonly (int Clause, int Length)[] _phraseEndingAt;
    private int _lastPosition;
    private bool _isUnderWay;

    /// <summary>Prepares to find phrases of two or more words, each with its clause.</summary>
    public PhraseMatcher(IReadOnlyList<(PhraseNode Phrase, int Clause)> phrases)
    {
        var bits = phrases.Sum(phrase => LengthOf(phrase.Phrase));
        var words = (bits + BitsPerWord - 1) / BitsPerWord;
        (_starts, _ends, _gaps, _none, _state) = (new ulong[words], new ulong[words], new ulong[words], new ulong[words], new ulong[words]);
        _phraseEndingAt = new (int, int)[bits];
        var first = 0;
        foreach (var (phrase, clause) in phrases)
        {
            Add(phrase, clause, first);
            first += LengthOf(phrase);
        }
    }

    /// <summary>The stems of the words of all phrases.</summary>
    public IEnumerable<string> Stems => _positionsOfStem.Keys;

    /// <summary>Begins a new text.</summary>
    public void Reset()
    {
        Array.Clear(_state);
        _isUnderWay = false;
        _lastPosition = -1;
    }

    /// <summary>Reads the next token and adds the phrases that end with it.</summary>
    /// <param name="tokens">The text.</param>
    /// <param name="token">The token.</param>
    /// <param name="stem">Its stem; null if it is none of <see cref="Stems"/>.</param>
    /// <param name="matches">Gets the phrases.</param>
    public void Read(TokenList tokens, int token, string? stem, List<TextMatch> matches)
    {
        var position = tokens.Position(token);
        if (stem is null && !_isUnderWay)
        {
            _lastPosition = position;
            return;
        }

        // While no phrase is under way, none begins with a word that is left out.
        _lastPosition = _isUnderWay ? _lastPosition : position - 1;

        // A token that the analysis left out can be any word where the phrase has a gap too.
        while (++_lastPosition < position)
        {
            Step(_none);
        }

        Step(stem is null ? _none : _positionsOfStem.GetValueOrDefault(stem, _none));
        _isUnderWay = _state.AsSpan().ContainsAnyExcept(0UL);
        for (var word = 0; word < _state.Length; word++)
        {
            for (var ended = _state[word] & _ends[word]; ended != 0; ended &= ended - 1)
            {
                var (clause, length) = _phraseEndingAt[(word * BitsPerWord) + BitOperations.TrailingZeroCount(ended)];
                matches.Add(new TextMatch(StartOffset(tokens, token, length), tokens.EndOffset(token), clause));
            }
        }
    }

    private static int LengthOf(PhraseNode phrase) => phrase.Terms[^1].Position + 1;

    private static void Set(ulong[] bits, int bit) => bits[bit / BitsPerWord] |= 1UL << (bit % BitsPerWord);

    private static int StartOffset(TokenList tokens, int lastToken, int length)
    {
        var firstPosition = tokens.Position(lastToken) - length + 1;
        var first = Math.Max(0, lastToken - length + 1);
        while (tokens.Position(first) < firstPosition)
        {
            first++;
        }

        return tokens.StartOffset(first);
    }

    private void Add(PhraseNode phrase, int clause, int first)
    {
        var length = LengthOf(phrase);
        Set(_starts, first);
        Set(_ends, first + length - 1);
        _phraseEndingAt[first + length - 1] = (clause, length);
        for (var i = 0; i < length; i++)
        {
            Set(_gaps, first + i);
        }

        foreach (var term in phrase.Terms)
        {
            if (!_positionsOfStem.TryGetValue(term.Stem, out var positions))
            {
                _positionsOfStem.Add(term.Stem, positions = new ulong[_state.Length]);
            }

            var bit = first + term.Position;
            Set(positions, bit);
            _gaps[bit / BitsPerWord] &= ~(1UL << (bit % BitsPerWord));
        }
    }

    /// <summary>Moves each phrase on by a word: what shifts out of one phrase into the next one's start is set there anyway.</summary>
    private void Step(ulong[] positions)
    {
        var carry = 0UL;
        for (var word = 0; word < _state.Length; word++)
        {
            var shifted = (_state[word] << 1) | carry;
            carry = _state[word] >> (BitsPerWord - 1);
            _state[word] = (shifted | _starts[word]) & (positions[word] | _gaps[word]);
        }
    }
}
