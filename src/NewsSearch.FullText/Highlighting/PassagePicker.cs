namespace NewsSearch.FullText.Highlighting;

/// <summary>Picks the passages that together show best why a text matches.</summary>
/// <remarks>
/// A passage is worth the clauses that it shows, the rarer in this text the more; what an earlier pick shows already counts little,
/// so that all clauses get their turn. Matches of different clauses close to each other count extra, and so does an early place.
/// For one thread.
/// </remarks>
internal sealed class PassagePicker(HighlightClause[] clauses, int maxPassages)
{
    private const float ShownAlready = 0.2f;
    private const float Repetition = 0.05f;
    private const float Closeness = 0.4f;
    private const float ClosenessDistance = 20;
    private const float Earliness = 0.25f;
    private const float EarlinessDistance = 1_500;

    private readonly PriorityQueue<int, (float Loss, int Candidate)> _queue = new();
    private readonly float[] _weights = new float[clauses.Length];
    private readonly int[] _countInText = new int[clauses.Length];
    private readonly bool[] _shown = new bool[clauses.Length];
    private readonly int[] _lastSeenIn = new int[clauses.Length];
    private readonly List<int> _picked = [];
    private int _evaluation;

    /// <summary>Picks at most as many candidates as passages are wanted; returns their indexes in the order of the text, valid until the next call.</summary>
    public List<int> Pick(List<TextMatch> matches, List<PassageCandidate> candidates, CancellationToken cancellationToken)
    {
        WeighClauses(matches);
        Array.Clear(_shown);
        _queue.Clear();
        for (var i = 0; i < candidates.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Enqueue(matches, candidates, i);
        }

        // A candidate's worth only falls while others are picked, so the first one whose worth is up to date is the best.
        _picked.Clear();
        while (_picked.Count < maxPassages && _queue.TryDequeue(out var candidate, out _))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var loss = -WorthOf(matches, candidates[candidate]);
            if (_queue.TryPeek(out _, out var next) && (loss, candidate).CompareTo(next) > 0)
            {
                _queue.Enqueue(candidate, (loss, candidate));
                continue;
            }

            _picked.Add(candidate);
            MarkShown(matches, candidates[candidate]);
        }

        _picked.Sort();
        return _picked;
    }

    private void Enqueue(List<TextMatch> matches, List<PassageCandidate> candidates, int candidate) =>
        _queue.Enqueue(candidate, (-WorthOf(matches, candidates[candidate]), candidate));

    private void WeighClauses(List<TextMatch> matches)
    {
        Array.Clear(_countInText);
        foreach (var match in matches)
        {
            _countInText[match.Clause]++;
        }

        for (var i = 0; i < clauses.Length; i++)
        {
            _weights[i] = clauses[i].Weight / (1 + MathF.Log(Math.Max(1, _countInText[i])));
        }
    }

    private float WorthOf(List<TextMatch> matches, PassageCandidate candidate)
    {
        _evaluation++;
        var worth = 0f;
        var previous = -1;
        for (var i = candidate.FirstMatch; i < candidate.EndMatch; i++)
        {
            var clause = matches[i].Clause;
            var weight = _shown[clause] ? _weights[clause] * ShownAlready : _weights[clause];
            if (_lastSeenIn[clause] == _evaluation)
            {
                worth += weight * Repetition / (1 + i - candidate.FirstMatch);
            }
            else
            {
                _lastSeenIn[clause] = _evaluation;
                worth += weight;
                if (previous >= 0)
                {
                    worth += weight * ClosenessOf(matches[previous], matches[i]);
                }
            }

            previous = i;
        }

        return worth * (1 + (Earliness / (1 + (candidate.Start / EarlinessDistance))));
    }

    private static float ClosenessOf(TextMatch left, TextMatch right) =>
        Closeness / (1 + (Math.Max(0, right.Start - left.End) / ClosenessDistance));

    private void MarkShown(List<TextMatch> matches, PassageCandidate candidate)
    {
        for (var i = candidate.FirstMatch; i < candidate.EndMatch; i++)
        {
            _shown[matches[i].Clause] = true;
        }
    }
}
