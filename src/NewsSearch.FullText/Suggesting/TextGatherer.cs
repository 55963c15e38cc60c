using Lucene.Net.Index;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Ranking;

namespace NewsSearch.FullText.Suggesting;

/// <summary>Reads the texts of a snapshot that suggestions are made of: the newest titles, and the beginnings of a sample of bodies.</summary>
/// <remarks>One thread at a time, once.</remarks>
internal sealed class TextGatherer
{
    /// <summary>The number of articles whose titles are read, the newest.</summary>
    public const int MaxTitles = 400_000;

    private const int MaxBodies = 20_000;
    private const int MaxTitleWords = 32;
    private const int MaxBodyWords = 200;
    private const int MaxBodyLength = 2_000;
    private const float RecentWeight = 3;
    private static readonly TimeSpan RecencyHalfLife = TimeSpan.FromDays(14);

    private readonly IndexReader _reader;
    private readonly CancellationToken _cancellationToken;
    private readonly RecencyDecay _recency;
    private readonly WordCollector _words = new();
    private readonly Dictionary<UInt128, int> _titles = [];
    private readonly List<int> _bodies = [];
    private readonly List<int> _bodyStarts = [];
    private readonly List<int> _bodyDocuments = [];
    private readonly List<float> _bodyWeights = [];
    private readonly List<int> _title = [];

    private TextGatherer(IndexReader reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        (_reader, _cancellationToken) = (reader, cancellationToken);
        _recency = new RecencyDecay(1, RecencyHalfLife, now);
    }

    /// <summary>The distinct titles, with the number of articles that have each. The numbers of their words are final after the reading.</summary>
    private CompletionEntries Titles { get; } = new();

    /// <summary>Reads a snapshot.</summary>
    /// <param name="reader">The snapshot.</param>
    /// <param name="now">The instant from which ages count.</param>
    /// <param name="cancellationToken">Looked at before each document.</param>
    /// <returns>The distinct titles, and all texts.</returns>
    public static (CompletionEntries Titles, GatheredTexts Texts) Gather(IndexReader reader, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var gatherer = new TextGatherer(reader, now, cancellationToken);
        gatherer.Read();
        return (gatherer.Titles, gatherer.Finish());
    }

    private void Read()
    {
        var earliest = EarliestOfNewest();
        var step = Math.Max(1, _reader.MaxDoc / MaxBodies);
        var stored = new TitleAndBody();
        foreach (var segment in _reader.Leaves)
        {
            var published = SegmentColumns.Of(segment.AtomicReader).Published;
            var live = segment.AtomicReader.LiveDocs;
            for (var document = 0; document < published.Length; document++)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                var isSampled = (segment.DocBase + document) % step == 0;
                if ((live?.Get(document) ?? true) && (isSampled || published[document] >= earliest))
                {
                    stored.Read(segment.AtomicReader, document, isSampled);
                    Add(stored, segment.DocBase + document, 1 + (RecentWeight * _recency.Factor(published[document])));
                }
            }
        }
    }

    /// <summary>The published time from which on the newest articles are, as many as may be.</summary>
    private long EarliestOfNewest()
    {
        if (_reader.MaxDoc <= MaxTitles)
        {
            return long.MinValue;
        }

        var times = new long[_reader.MaxDoc];
        foreach (var segment in _reader.Leaves)
        {
            SegmentColumns.Of(segment.AtomicReader).Published.CopyTo(times, segment.DocBase);
        }

        Array.Sort(times);
        return times[^MaxTitles];
    }

    private void Add(TitleAndBody stored, int document, float weight)
    {
        _title.Clear();
        var isNew = true;
        if (stored.Title.Length > 0 && _words.Append(stored.Title, MaxTitleWords + 1, _title) && _title.Count is > 1 and <= MaxTitleWords + 1)
        {
            isNew = AddTitle(document, weight);
        }

        // A copy of an article would count its phrases again.
        if (stored.Body.Length > 0 && isNew)
        {
            _bodyStarts.Add(_bodies.Count);
            _words.Append(Beginning(stored.Body), MaxBodyWords, _bodies);
            _bodyDocuments.Add(document);
            _bodyWeights.Add(weight);
        }
    }

    private bool AddTitle(int document, float weight)
    {
        var hash = new UInt128(0, 0);
        foreach (var token in _title)
        {
            hash = (hash * new UInt128(0, 0x9E3779B97F4A7C15)) + (UInt128)(uint)(WordToken.Id(token) + 2);
        }

        if (_titles.TryAdd(hash, Titles.Starts.Count))
        {
            Titles.Add([.. _title.Take(_title.Count - 1)], weight, 1, document);
            return true;
        }

        var known = _titles[hash];
        Titles.Articles[known]++;
        Titles.Weights[known] = Math.Max(Titles.Weights[known], weight);
        return false;
    }

    private static string Beginning(string body)
    {
        if (body.Length <= MaxBodyLength)
        {
            return body;
        }

        var end = body.AsSpan(0, MaxBodyLength).LastIndexOfAny(' ', '\n');
        return body[..(end > 0 ? end : 0)];
    }

    private GatheredTexts Finish()
    {
        var table = _words.ToTable(out var numbers);
        var tokens = new int[Titles.Tokens.Count + _bodies.Count];
        Titles.Tokens.CopyTo(tokens);
        _bodies.CopyTo(tokens, Titles.Tokens.Count);
        for (var place = 0; place < tokens.Length; place++)
        {
            tokens[place] = tokens[place] < 0 ? tokens[place] : WordToken.WithId(tokens[place], numbers[WordToken.Id(tokens[place])]);
        }

        int[] starts = [.. Titles.Starts, .. _bodyStarts.Select(start => start + Titles.Tokens.Count), tokens.Length];
        var textOf = new int[tokens.Length];
        for (var text = 0; text < starts.Length - 1; text++)
        {
            textOf.AsSpan(starts[text]..starts[text + 1]).Fill(text);
        }

        var texts = new GatheredTexts(table, tokens, textOf, [.. Titles.Weights, .. _bodyWeights], [.. Titles.Examples, .. _bodyDocuments]);
        FinishTitles(tokens);
        return texts;
    }

    /// <summary>What many publish is worth more than what one does, but copies count for little.</summary>
    private void FinishTitles(int[] tokens)
    {
        for (var place = 0; place < Titles.Tokens.Count; place++)
        {
            Titles.Tokens[place] = tokens[place];
        }

        for (var title = 0; title < Titles.Weights.Count; title++)
        {
            Titles.Weights[title] *= 1 + MathF.Log2(Titles.Articles[title]);
        }
    }
}
