using System.Globalization;
using NewsSearch.FullText.Analysis;

namespace NewsSearch.FullText.Suggesting;

/// <summary>Gathers words while texts are read, numbering them in the order in which they come, and makes the table of them.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class WordCollector
{
    private const string Possessive = "'s";

    private readonly Dictionary<string, int> _byExact = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byExactSpan;
    private readonly Dictionary<string, int> _byFolded = [];
    private readonly List<string> _words = [];
    private readonly Dictionary<int, List<string>> _ownForms = [];

    public WordCollector() => _byExactSpan = _byExact.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Appends the tokens of a text and <see cref="WordToken.End"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="maxWords">The number of words after which the rest is left out.</param>
    /// <param name="tokens">Where to append.</param>
    /// <returns>Whether all words could be taken; those that could not (<see cref="FoldedForm.IsPlain"/>) are left out, and an end stands there.</returns>
    public bool Append(string text, int maxWords, List<int> tokens)
    {
        using var list = ArticleAnalysis.Tokenize(text);
        var isWhole = true;
        var isFirst = true;
        for (var i = 0; i < Math.Min(list.Count, maxWords); i++)
        {
            var original = text.AsSpan(list.StartOffset(i), list.EndOffset(i) - list.StartOffset(i));
            if (!FoldedForm.IsPlain(original) || (IdOf(list.Exact(i)) is var id && id < 0))
            {
                (isWhole, isFirst) = (false, true);
                tokens.Add(WordToken.End);
                continue;
            }

            var joint = isFirst ? WordJoint.Space : JointOf(text.AsSpan(list.EndOffset(i - 1), list.StartOffset(i) - list.EndOffset(i - 1)));
            tokens.Add(TokenOf(id, original, list.Exact(i), joint));
            isFirst = false;
        }

        tokens.Add(WordToken.End);
        return isWhole;
    }

    /// <summary>Makes the table of all words so far.</summary>
    /// <param name="numbers">For each word, in the order in which they came, its number in the table.</param>
    public WordTable ToTable(out int[] numbers)
    {
        var order = new int[_words.Count];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = i;
        }

        var words = _words.ToArray();
        Array.Sort(words, order, StringComparer.Ordinal);
        numbers = new int[order.Length];
        var isContent = new bool[order.Length];
        for (var id = 0; id < order.Length; id++)
        {
            numbers[order[id]] = id;
            isContent[id] = !StopWords.Contains(words[id]) && !IsNumber(words[id]);
        }

        var forms = new Dictionary<int, string[]>(_ownForms.Count);
        foreach (var (number, own) in _ownForms)
        {
            forms.Add(numbers[number], [.. own]);
        }

        return new WordTable(words, isContent, forms);
    }

    private static WordJoint JointOf(ReadOnlySpan<char> between) => between switch
    {
        "" => WordJoint.None,
        "-" => WordJoint.Hyphen,
        _ => WordJoint.Space,
    };

    private static bool IsNumber(string word) => char.IsDigit(word[0]);

    private int IdOf(ReadOnlySpan<char> exact)
    {
        if (_byExactSpan.TryGetValue(exact, out var id))
        {
            return id;
        }

        var folded = FoldedForm.Of(exact);
        if (!_byFolded.TryGetValue(folded, out id))
        {
            if (_words.Count == WordToken.MaxWords || folded.Length == 0)
            {
                return -1;
            }

            id = _words.Count;
            _words.Add(folded);
            _byFolded.Add(folded, id);
        }

        _byExact.Add(exact.ToString(), id);
        return id;
    }

    private int TokenOf(int id, ReadOnlySpan<char> original, ReadOnlySpan<char> exact, WordJoint joint)
    {
        var isPossessive = original.Length == exact.Length + Possessive.Length && original[^1] is 's' or 'S' && original.Length > 2;
        var written = isPossessive ? original[..^Possessive.Length] : original;
        return WordToken.Pack(id, joint, isPossessive, FormOf(id, written));
    }

    private int FormOf(int id, ReadOnlySpan<char> written)
    {
        var word = _words[id];
        if (written.SequenceEqual(word))
        {
            return WordToken.LowerForm;
        }

        if (written.Length == word.Length && written[0] == char.ToUpper(word[0], CultureInfo.InvariantCulture) && written[1..].SequenceEqual(word.AsSpan(1)))
        {
            return WordToken.CapitalForm;
        }

        if (written.SequenceEqual(word.ToUpperInvariant()))
        {
            return WordToken.UpperForm;
        }

        return OwnForm(id, written);
    }

    private int OwnForm(int id, ReadOnlySpan<char> written)
    {
        if (!_ownForms.TryGetValue(id, out var forms))
        {
            _ownForms.Add(id, forms = []);
        }

        for (var i = 0; i < forms.Count; i++)
        {
            if (written.SequenceEqual(forms[i]))
            {
                return WordToken.FirstOwnForm + i;
            }
        }

        if (WordToken.FirstOwnForm + forms.Count == WordToken.MaxForms)
        {
            return WordToken.LowerForm;
        }

        forms.Add(written.ToString());
        return WordToken.FirstOwnForm + forms.Count - 1;
    }
}
