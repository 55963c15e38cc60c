namespace NewsSearch.Articles.Countries;

/// <summary>
/// All known ways to name a country, as an automaton over words: a trie whose edges are the gap before a word and the word.
/// Immutable; any thread may use it.
/// </summary>
internal sealed class Gazetteer
{
    /// <summary>The node in which every search begins.</summary>
    public const int Root = 0;

    private const int Beginnings = 1 << 14;
    private const int ShortestSmallWord = 3;

    private readonly Dictionary<long, int> _edges = [];
    private readonly List<GazetteerEntry?> _entryOfNode = [null];
    private readonly List<GazetteerEntry> _entries = [];
    private readonly PersonCue[] _cueOfWord;
    private readonly bool[] _smallBeginnings = new bool[Beginnings];

    /// <summary>A gazetteer.</summary>
    /// <param name="tables">What is in it.</param>
    /// <exception cref="InvalidDataException">A row is wrong: says which and why.</exception>
    public Gazetteer(GazetteerTables tables)
    {
        Version = tables.Version;
        foreach (var row in tables.Surfaces)
        {
            if (!TryAdd(GazetteerRow.Parse(row, _entries.Count)))
            {
                throw new InvalidDataException($"The gazetteer names {row[0]} twice, or it has no words.");
            }
        }

        // What is known from above is known better.
        foreach (var row in tables.Languages)
        {
            TryAdd(GazetteerRow.Parse([.. row, ""], _entries.Count));
        }

        foreach (var row in tables.Towns)
        {
            AddTown(GazetteerRow.ParseTown(row, _entries.Count));
        }

        foreach (var (surface, weight) in tables.Weights)
        {
            Weigh(surface, weight);
        }

        _cueOfWord = ReadCues(tables.Cues);
    }

    /// <summary>A gazetteer of some surfaces and cues.</summary>
    /// <param name="surfaces">Rows of surface, codes, kind and rules, as in surfaces.tsv.</param>
    /// <param name="cues">Rows of words and the cue that they give, as in person-cues.tsv.</param>
    /// <exception cref="InvalidDataException">A row is wrong: says which and why.</exception>
    public Gazetteer(IReadOnlyList<string[]> surfaces, IReadOnlyList<string[]> cues)
        : this(new GazetteerTables { Surfaces = surfaces, Cues = cues })
    {
    }

    /// <summary>The gazetteer that ships with the product.</summary>
    public static Gazetteer Default { get; } = new(GazetteerTables.Embedded);

    /// <summary>Tells gazetteers apart: twelve hexadecimal digits that depend on all that is in it.</summary>
    public string Version { get; }

    /// <summary>The words of all entries and cues.</summary>
    public Vocabulary Vocabulary { get; } = new();

    /// <summary>All entries.</summary>
    public IReadOnlyList<GazetteerEntry> Entries => _entries;

    /// <summary>The node that a word leads to; -1 if it leads nowhere.</summary>
    public int Next(int node, Gap gap, int word) => _edges.TryGetValue(Edge(node, gap, word), out var next) ? next : -1;

    /// <summary>The entry whose words end in a node; null if none does.</summary>
    public GazetteerEntry? EntryAt(int node) => _entryOfNode[node];

    /// <summary>What a word of the vocabulary says about a name beside it.</summary>
    public PersonCue CueOf(int word) => word < 0 ? PersonCue.None : _cueOfWord[word];

    /// <summary>Whether an entry may begin with a word in small letters; now and then wrongly true.</summary>
    public bool MayBeginSmall(ReadOnlySpan<char> word) => word.Length >= ShortestSmallWord && _smallBeginnings[BeginningOf(word)];

    private static int BeginningOf(ReadOnlySpan<char> word) =>
        (((word[0] * 31 + word[1]) * 31 + word[2]) * 31 + word[^1] * 7 + word.Length) & (Beginnings - 1);

    // The gap before the first word says nothing about an entry.
    private static long Edge(int node, Gap gap, int word) =>
        ((long)word << 32) | ((long)node << 2) | (node == Root ? 0 : (long)gap);

    private bool TryAdd(GazetteerEntry entry)
    {
        var node = AddPath(entry.Surface);
        if (node == Root || _entryOfNode[node] is not null)
        {
            return false;
        }

        _entryOfNode[node] = entry;
        _entries.Add(entry);
        if (entry.Has(EntryRules.Small))
        {
            AddSmallBeginning(entry.Surface);
        }

        return true;
    }

    private void AddSmallBeginning(string surface)
    {
        using var words = new WordBuffer();
        WordSplitter.Split(surface, words);
        var word = surface.AsSpan(words.Words[0].Start, words.Words[0].Length).ToString().ToLowerInvariant();
        if (word.Length < ShortestSmallWord)
        {
            if (char.IsUpper(surface[0]))
            {
                return;
            }

            throw new InvalidDataException($"{surface} cannot begin with a small letter: its first word is too short.");
        }

        _smallBeginnings[BeginningOf(word)] = true;
    }

    // A town of a name that is known otherwise only says where else that name stands.
    private void AddTown(GazetteerEntry town)
    {
        var node = AddPath(town.Surface);
        if (_entryOfNode[node] is not { } known)
        {
            _entryOfNode[node] = town;
            _entries.Add(town);
        }
        else if (known.Kind is MentionKind.Name or MentionKind.Capital or MentionKind.City && !known.IsExcluded && known.Namesakes.Length == 0)
        {
            _entryOfNode[node] = _entries[known.Id] = known with { Namesakes = town.Namesakes };
        }
    }

    private void Weigh(string surface, double weight)
    {
        if (_entryOfNode[AddPath(surface)] is { } entry)
        {
            _entryOfNode[AddPath(surface)] = _entries[entry.Id] = entry with { Weight = weight };
        }
    }

    private int AddPath(string surface)
    {
        using var words = new WordBuffer();
        WordSplitter.Split(surface, words);
        var node = Root;
        foreach (var word in words.Words)
        {
            var edge = Edge(node, word.Before, Vocabulary.Add(surface.AsSpan(word.Start, word.Length)));
            if (!_edges.TryGetValue(edge, out var next))
            {
                next = _entryOfNode.Count;
                _entryOfNode.Add(null);
                _edges.Add(edge, next);
            }

            node = next;
        }

        return node;
    }

    private PersonCue[] ReadCues(IReadOnlyList<string[]> rows)
    {
        var cues = new Dictionary<int, PersonCue>();
        foreach (var row in rows)
        {
            if (!Enum.TryParse<PersonCue>(row[1], ignoreCase: true, out var cue))
            {
                throw new InvalidDataException($"The cue {row[1]} is unknown.");
            }

            foreach (var word in row[0].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                cues.TryAdd(Vocabulary.Add(word), cue);
            }
        }

        var cueOfWord = new PersonCue[Vocabulary.Count];
        foreach (var (word, cue) in cues)
        {
            cueOfWord[word] = cue;
        }

        return cueOfWord;
    }
}
