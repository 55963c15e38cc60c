using System.Text;
using Lucene.Net.Index;

namespace NewsSearch.FullText.Suggesting;

/// <summary>
/// Completes what was typed: as it stands; else with a word corrected; else only its last words, the first ones being kept. Whatever
/// it returns is looked up in the snapshot before.
/// </summary>
/// <remarks>One thread at a time, for one request.</remarks>
/// <param name="dictionary">The dictionary.</param>
/// <param name="reader">The snapshot that suggestions must find an article in.</param>
/// <param name="limits">The limits on queries.</param>
/// <param name="request">The request.</param>
/// <param name="cancellationToken">Ends the work.</param>
internal sealed class Suggester(
    CompletionDictionary dictionary, IndexReader reader, QueryLimits limits, SuggestionRequest request, CancellationToken cancellationToken)
{
    private const int MaxNearbyWords = 3;
    private const int MaxLookups = 4;
    private const int MaxCounted = 1_000;
    private const int MaxKept = 5_000;

    private readonly QueryCounts _counts = new(reader, limits);
    private readonly List<Suggestion> _suggestions = [];
    private readonly HashSet<string> _queries = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The suggestions, the best first.</summary>
    public IReadOnlyList<Suggestion> Suggest()
    {
        var typed = TypedText.Parse(request.Text);
        if (typed.Words.Count > 0 && !Complete(typed, isCorrected: false) && !(request.Corrects && Correct(typed)))
        {
            CompleteLastWords(typed);
        }

        return _suggestions;
    }

    private bool Complete(TypedText typed, bool isCorrected)
    {
        foreach (var candidate in Candidates(typed, request.Limit * 2))
        {
            var query = Query(candidate);
            if (_suggestions.Count < request.Limit && !_queries.Contains(query) && IsFound(candidate, query))
            {
                _queries.Add(query);
                _suggestions.Add(new Suggestion(query, candidate.Kind, candidate.List.Articles(candidate.Entry), isCorrected));
            }
        }

        return _suggestions.Count > 0;
    }

    /// <summary>Tries likely words in place of unknown ones; where all are known, in place of each.</summary>
    private bool Correct(TypedText typed)
    {
        var unknown = Enumerable.Range(0, typed.Words.Count).Where(word => IsUnknown(typed, word)).ToArray();
        foreach (var word in unknown.SkipLast(1))
        {
            if (Nearby(typed.Words[word]) is not [var likeliest, ..])
            {
                return false;
            }

            typed = typed.With(word, dictionary.Table[likeliest].ToString());
        }

        var tried = unknown.Length > 0 ? unknown[^1..] : [.. Enumerable.Range(0, typed.Finished).Where(word => typed.Words[word].Length >= NearbyWords.LeastLength).Take(MaxNearbyWords)];
        foreach (var word in tried)
        {
            foreach (var near in Nearby(typed.Words[word]))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Complete(typed.With(word, dictionary.Table[near].ToString()), isCorrected: true))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private bool IsUnknown(TypedText typed, int word) => word < typed.Finished
        ? dictionary.Table.Find(typed.Words[word]) < 0
        : dictionary.Table.StartingWith(typed.Words[word]).IsEmpty;

    private IReadOnlyList<int> Nearby(string word) => NearbyWords.Find(dictionary.Table, dictionary.Frequencies, word, MaxNearbyWords);

    /// <summary>Completes the last words alone, as many of them as go together, and keeps those before.</summary>
    private void CompleteLastWords(TypedText typed)
    {
        var lookups = 0;
        for (var kept = 1; kept < typed.Words.Count && _suggestions.Count == 0 && typed.Beginning(kept) is { } beginning; kept++)
        {
            Candidate[] candidates = [.. Candidates(typed.From(kept), request.Limit).Where(candidate => candidate.Kind != SuggestionKind.Title)];
            if (candidates.Length == 0)
            {
                continue;
            }

            // Read once for all candidates, where a beginning does not consist of words that a search would leave out.
            var found = Enumerable.Range(0, kept).Any(word => SaysSomething(typed.Words[word]))
                ? _counts.FindUpTo(MaxKept, beginning, cancellationToken)
                : null;
            if (found is { Count: 0 })
            {
                return;
            }

            foreach (var candidate in candidates)
            {
                // Each of these searches may take as long as all the rest.
                if (lookups == MaxLookups || _suggestions.Count == request.Limit)
                {
                    return;
                }

                var ending = Query(candidate);
                var query = $"{beginning} {ending}";
                if (_queries.Add(query))
                {
                    lookups++;
                    var articles = found is null
                        ? _counts.CountUpTo(MaxCounted, query, cancellationToken)
                        : _counts.CountUpTo(MaxCounted, ending, found, cancellationToken);
                    if (articles > 0)
                    {
                        _suggestions.Add(new Suggestion(query, candidate.Kind, articles, IsCorrected: false));
                    }
                }
            }
        }
    }

    private bool SaysSomething(string word) => dictionary.Table.Find(word) is var id and >= 0 && dictionary.Table.IsContent(id);

    private List<Candidate> Candidates(TypedText typed, int count)
    {
        var words = new int[typed.Finished];
        for (var word = 0; word < words.Length; word++)
        {
            words[word] = dictionary.Table.Find(typed.Words[word]);
            if (words[word] < 0)
            {
                return [];
            }
        }

        WordRange? last = typed.IsLastFinished ? null : dictionary.Table.StartingWith(typed.Words[^1]);
        if (last is { IsEmpty: true })
        {
            return [];
        }

        var candidates = new List<Candidate>(3 * count);
        AddCandidates(SuggestionKind.Title, dictionary.Titles, TitleBonus(words.Length));
        AddCandidates(SuggestionKind.Phrase, dictionary.Phrases, 0);
        AddCandidates(SuggestionKind.Word, dictionary.Words, WordBonus);
        candidates.Sort((x, y) => (-x.Rank, x.Kind, x.Entry).CompareTo((-y.Rank, y.Kind, y.Entry)));
        return candidates;

        void AddCandidates(SuggestionKind kind, CompletionList list, float bonus)
        {
            var found = new List<(int Entry, float LogWeight)>(count);
            list.Complete(words, last, count, found);
            candidates.AddRange(found.Select(completion => new Candidate(kind, list, completion.Entry, completion.LogWeight + bonus)));
        }
    }

    /// <summary>The more has been typed, the likelier one certain article is looked for; in powers of 2 of a weight.</summary>
    private static float TitleBonus(int finishedWords) => finishedWords switch { 0 => 0, 1 => 3, _ => 6 };

    /// <summary>A word alone says less than a phrase.</summary>
    private const float WordBonus = -1;

    private bool IsFound(Candidate candidate, string query) =>
        dictionary.Segments.Holds(candidate.List.Example(candidate.Entry), reader) || _counts.Any(query, cancellationToken);

    private string Query(Candidate candidate)
    {
        var text = new StringBuilder();
        candidate.List.Append(text, candidate.Entry, dictionary.Table);
        return text.ToString();
    }

    private readonly record struct Candidate(SuggestionKind Kind, CompletionList List, int Entry, float Rank);
}
