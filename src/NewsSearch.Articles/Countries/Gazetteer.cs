using System.Collections.Frozen;
using System.Security.Cryptography;
using System.Text;

namespace NewsSearch.Articles.Countries;

/// <summary>What a word says about a name beside it.</summary>
internal enum PersonCue : byte
{
    None,

    /// <summary>A title or honorific: a surname follows.</summary>
    Title,

    /// <summary>A given name: a surname follows.</summary>
    Given,

    /// <summary>A word that is no surname, though it is capitalised.</summary>
    Place,
}

/// <summary>
/// All known ways to name a country, as an automaton over words: a trie whose edges are the gap before a word and the word.
/// Immutable; any thread may use it.
/// </summary>
internal sealed class Gazetteer
{
    /// <summary>The node in which every search begins.</summary>
    public const int Root = 0;

    private readonly FrozenDictionary<long, int> _edges;
    private readonly GazetteerEntry?[] _entryOfNode;
    private readonly PersonCue[] _cueOfWord;

    /// <summary>A gazetteer.</summary>
    /// <param name="surfaces">Rows of surface, codes, kind and rules, as in surfaces.tsv.</param>
    /// <param name="cues">Rows of words and the cue that they give, as in person-cues.tsv.</param>
    /// <exception cref="InvalidDataException">A row is wrong: says which and why.</exception>
    public Gazetteer(IReadOnlyList<string[]> surfaces, IReadOnlyList<string[]> cues)
    {
        Version = VersionOf(surfaces.Concat(cues));
        Entries = [.. surfaces.Select(GazetteerRow.Parse)];
        var words = new WordNumbers();
        var edges = new Dictionary<long, int>();
        var entryOfNode = new List<GazetteerEntry?> { null };
        foreach (var entry in Entries)
        {
            var node = Root;
            foreach (var (gap, word) in words.Number(entry.Surface))
            {
                if (!edges.TryGetValue(Edge(node, gap, word), out var next))
                {
                    next = entryOfNode.Count;
                    entryOfNode.Add(null);
                    edges.Add(Edge(node, gap, word), next);
                }

                node = next;
            }

            if (node == Root || entryOfNode[node] is not null)
            {
                throw new InvalidDataException($"The gazetteer names {entry.Surface} twice, or it has no words.");
            }

            entryOfNode[node] = entry;
        }

        var cueOfWord = ReadCues(cues, words);
        Vocabulary = words.ToVocabulary();
        _edges = edges.ToFrozenDictionary();
        _entryOfNode = [.. entryOfNode];
        _cueOfWord = cueOfWord;
    }

    /// <summary>The gazetteer that ships with the product.</summary>
    public static Gazetteer Default { get; } = new([.. EmbeddedTable.Read("surfaces.tsv")], [.. EmbeddedTable.Read("person-cues.tsv")]);

    /// <summary>Tells gazetteers apart: twelve hexadecimal digits that depend on all that is in it.</summary>
    public string Version { get; }

    /// <summary>The words of all entries and cues.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>All entries.</summary>
    public IReadOnlyList<GazetteerEntry> Entries { get; }

    /// <summary>The node that a word leads to; -1 if it leads nowhere.</summary>
    public int Next(int node, Gap gap, int word) => _edges.TryGetValue(Edge(node, gap, word), out var next) ? next : -1;

    /// <summary>The entry whose words end in a node; null if none does.</summary>
    public GazetteerEntry? EntryAt(int node) => _entryOfNode[node];

    /// <summary>What a word of the vocabulary says about a name beside it.</summary>
    public PersonCue CueOf(int word) => word < 0 ? PersonCue.None : _cueOfWord[word];

    // The gap before the first word says nothing about an entry.
    private static long Edge(int node, Gap gap, int word) =>
        ((long)word << 32) | ((long)node << 2) | (node == Root ? 0 : (long)gap);

    private static PersonCue[] ReadCues(IReadOnlyList<string[]> rows, WordNumbers words)
    {
        var cues = new Dictionary<int, PersonCue>();
        foreach (var row in rows)
        {
            if (!Enum.TryParse<PersonCue>(row[1], ignoreCase: true, out var cue))
            {
                throw new InvalidDataException($"The cue {row[1]} is unknown.");
            }

            foreach (var (_, word) in words.Number(row[0]))
            {
                cues.TryAdd(word, cue);
            }
        }

        var cueOfWord = new PersonCue[words.Count];
        foreach (var (word, cue) in cues)
        {
            cueOfWord[word] = cue;
        }

        return cueOfWord;
    }

    private static string VersionOf(IEnumerable<string[]> rows)
    {
        var text = string.Join('\n', rows.Select(row => string.Join('\t', row)));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
    }

    /// <summary>Splits surfaces as texts are split, and numbers their words.</summary>
    private sealed class WordNumbers
    {
        private readonly Dictionary<string, int> _ids = new(StringComparer.Ordinal);

        public int Count => _ids.Count;

        public List<(Gap Gap, int Word)> Number(string surface)
        {
            using var words = new WordBuffer();
            WordSplitter.Split(surface, words);
            var numbers = new List<(Gap, int)>();
            Span<char> folded = stackalloc char[2 * surface.Length + 4];
            foreach (var word in words.Words)
            {
                var text = surface.AsSpan(word.Start, word.Length);
                var length = LetterFolding.Fold(text, folded);
                var key = folded[..length].ToString();
                if (!_ids.TryGetValue(key, out var id))
                {
                    id = _ids.Count;
                    _ids.Add(key, id);
                }

                numbers.Add((word.Before, id));
            }

            return numbers;
        }

        public Vocabulary ToVocabulary() => new(_ids.OrderBy(pair => pair.Value).Select(pair => pair.Key));
    }
}
