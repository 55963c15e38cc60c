using System.Runtime.InteropServices;

namespace NewsSearch.FullText.Suggesting;

/// <summary>
/// Finds the phrases of two to four words in texts that are worth suggesting: frequent, of words that belong together, and whole.
/// </summary>
/// <remarks>
/// Sorted by <see cref="SequenceOrder"/>, all occurrences of a phrase follow each other, and so do those of what it can grow to.
/// Words belong together by normalized pointwise mutual information (Bouma, Normalized (Pointwise) Mutual Information in
/// Collocation Extraction, 2009), taken for each word with all words before it. A phrase that mostly grows in one way is not whole:
/// "European Central" gives way to "European Central Bank".
/// </remarks>
/// <param name="texts">The texts.</param>
/// <param name="cancellationToken">Looked at now and then.</param>
internal sealed class PhraseFinder(GatheredTexts texts, CancellationToken cancellationToken)
{
    /// <summary>The number of words of the longest phrases.</summary>
    public const int MaxWords = 4;

    private const int TextsPerNeeded = 4_000;
    private const int LeastTexts = 2;
    private const int MostNeeded = 20;
    private const double LeastCohesion = 0.25;
    private const double LeastCohesionOfStopWord = 0.1;
    private const double WholeShare = 0.75;
    private const int MaxCasings = 64;

    private readonly int[] _tokens = texts.Tokens;
    private readonly int _needed = Math.Clamp(texts.Weights.Length / TextsPerNeeded, LeastTexts, MostNeeded);
    private readonly int[] _wordCounts = new int[texts.Table.Count];
    private readonly int[] _phrase = new int[MaxWords];
    private readonly Dictionary<(int, int, int, int), int> _casings = [];
    private int[] _places = [];
    private double _total;

    /// <summary>The phrases, each with the number of texts that have it.</summary>
    public CompletionEntries Find()
    {
        var places = new List<int>();
        for (var place = 0; place < _tokens.Length; place++)
        {
            if (_tokens[place] < 0)
            {
                continue;
            }

            var id = WordToken.Id(_tokens[place]);
            _wordCounts[id]++;
            _total++;
            if (_tokens[place + 1] >= 0 && texts.Table.IsContent(id))
            {
                places.Add(place);
            }
        }

        _places = [.. places];
        SequenceOrder.Sort(_tokens, _places, MaxWords);
        var found = new CompletionEntries();
        foreach (var (start, end) in Runs(0, _places.Length, 0))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Grow(start, end, 1, found);
        }

        return found;
    }

    /// <summary>Looks at all phrases that begin with the words that a run of places shares.</summary>
    /// <param name="start">The first place of the run.</param>
    /// <param name="end">The first behind it.</param>
    /// <param name="depth">The number of words that the places share.</param>
    /// <param name="found">Where phrases are added.</param>
    private void Grow(int start, int end, int depth, CompletionEntries found)
    {
        if (end - start < _needed)
        {
            return;
        }

        var isPhrase = depth >= 2 && texts.Table.IsContent(IdAt(start, depth - 1));
        if (depth < MaxWords)
        {
            foreach (var (from, to) in Runs(start, end, depth))
            {
                if (BelongsTogether(end - start, from, to, depth))
                {
                    Grow(from, to, depth + 1, found);
                }

                isPhrase &= to - from < WholeShare * (end - start) || !texts.Table.IsContent(IdAt(from, depth));
            }
        }

        if (isPhrase)
        {
            Add(start, end, depth, found);
        }
    }

    private bool BelongsTogether(int before, int from, int to, int depth)
    {
        if (to - from < _needed)
        {
            return false;
        }

        var id = IdAt(from, depth);
        var together = (to - from) / _total;
        var byChance = before / _total * (_wordCounts[id] / _total);
        var cohesion = Math.Log(together / byChance) / -Math.Log(together);
        return cohesion >= (texts.Table.IsContent(id) ? LeastCohesion : LeastCohesionOfStopWord);
    }

    private void Add(int start, int end, int depth, CompletionEntries found)
    {
        var numbers = new HashSet<int>();
        var weight = 0f;
        for (var i = start; i < end; i++)
        {
            var text = texts.TextOf[_places[i]];
            weight += numbers.Add(text) ? texts.Weights[text] : 0;
        }

        if (numbers.Count >= _needed)
        {
            found.Add(UsualCasing(start, end, depth), weight, numbers.Count, texts.Documents[texts.TextOf[_places[start]]]);
        }
    }

    /// <summary>The tokens as most of the occurrences have them, of two casings with as many the lower one; of very many occurrences, some count.</summary>
    private ReadOnlySpan<int> UsualCasing(int start, int end, int depth)
    {
        _casings.Clear();
        var step = Math.Max(1, (end - start) / MaxCasings);
        for (var i = start; i < end; i += step)
        {
            var place = _places[i];
            var casing = (Token(0), Token(1), Token(2), Token(3));
            CollectionsMarshal.GetValueRefOrAddDefault(_casings, casing, out _)++;

            int Token(int word) => word >= depth ? 0 : word == 0 ? WordToken.AsFirst(_tokens[place]) : _tokens[place + word];
        }

        (_phrase[0], _phrase[1], _phrase[2], _phrase[3]) = _casings.OrderByDescending(casing => casing.Value).ThenBy(casing => casing.Key).First().Key;
        return _phrase.AsSpan(0, depth);
    }

    private int IdAt(int place, int depth) => WordToken.Id(_tokens[_places[place] + depth]);

    /// <summary>The runs of places with the same word at a depth; places whose text ends there are left out.</summary>
    private IEnumerable<(int Start, int End)> Runs(int start, int end, int depth)
    {
        while (start < end)
        {
            var id = IdAt(start, depth);
            var next = start + 1;
            while (next < end && IdAt(next, depth) == id)
            {
                next++;
            }

            if (id >= 0)
            {
                yield return (start, next);
            }

            start = next;
        }
    }
}
