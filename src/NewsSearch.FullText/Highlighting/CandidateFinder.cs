using System.Runtime.InteropServices;

namespace NewsSearch.FullText.Highlighting;

/// <summary>Finds the sentences with matches, and in sentences too long to be shown whole the parts that show the most.</summary>
/// <remarks>For one thread. Only sentences up to the last match are looked at; each match is looked at a few times at most.</remarks>
internal sealed class CandidateFinder(HighlightClause[] clauses, int maxLength)
{
    private readonly int _maxWindow = maxLength - PassageTrimmer.Ellipses;
    private readonly int[] _matchesInWindow = new int[clauses.Length];

    /// <summary>Puts the candidates into a list in the order of the text; together they have each match once.</summary>
    public void Find(string text, List<TextMatch> matches, List<PassageCandidate> candidates, CancellationToken cancellationToken)
    {
        candidates.Clear();
        var start = SentenceSplitter.SkipSpace(text, 0);
        for (var match = 0; match < matches.Count;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var end = SentenceSplitter.EndOfSentence(text, start);
            var first = match;
            while (match < matches.Count && matches[match].Start < end)
            {
                // A phrase that goes on in the next sentence holds the two together.
                while (matches[match].End > end)
                {
                    end = SentenceSplitter.EndOfSentence(text, SentenceSplitter.SkipSpace(text, end));
                }

                match++;
            }

            if (first < match)
            {
                AddSentence(matches, new PassageCandidate(start, end, start, end, first, match), candidates);
            }

            start = SentenceSplitter.SkipSpace(text, end);
        }
    }

    private void AddSentence(List<TextMatch> matches, PassageCandidate sentence, List<PassageCandidate> candidates)
    {
        if (sentence.End - sentence.Start <= maxLength)
        {
            candidates.Add(sentence);
            return;
        }

        var best = BestWindow(matches, sentence);
        AddWindowsBefore(matches, sentence, best.FirstMatch, candidates);
        candidates.Add(best);
        AddWindowsBehind(matches, sentence, best.EndMatch, candidates);
    }

    /// <summary>The window that shows the clauses with the greatest weight; of equals the one with more matches, then the first.</summary>
    private PassageCandidate BestWindow(List<TextMatch> matches, PassageCandidate sentence)
    {
        Array.Clear(_matchesInWindow);
        var (weight, bestWeight) = (0f, -1f);
        var (first, bestFirst, bestEnd) = (sentence.FirstMatch, sentence.FirstMatch, sentence.FirstMatch);
        for (var i = sentence.FirstMatch; i < sentence.EndMatch; i++)
        {
            if (_matchesInWindow[matches[i].Clause]++ == 0)
            {
                weight += clauses[matches[i].Clause].Weight;
            }

            for (; first < i && matches[i].End - matches[first].Start > _maxWindow; first++)
            {
                if (--_matchesInWindow[matches[first].Clause] == 0)
                {
                    weight -= clauses[matches[first].Clause].Weight;
                }
            }

            // The weights are far apart, sums of them drift by far less.
            const float Drift = 0.001f;
            if (weight > bestWeight + Drift || (weight > bestWeight - Drift && i + 1 - first > bestEnd - bestFirst))
            {
                (bestWeight, bestFirst, bestEnd) = (weight, first, i + 1);
            }
        }

        return Window(matches, sentence, bestFirst, bestEnd);
    }

    private void AddWindowsBefore(List<TextMatch> matches, PassageCandidate sentence, int end, List<PassageCandidate> candidates)
    {
        var firstAdded = candidates.Count;
        while (end > sentence.FirstMatch)
        {
            var first = end - 1;
            var endOffset = matches[first].End;
            while (first > sentence.FirstMatch && Math.Max(endOffset, matches[first - 1].End) - matches[first - 1].Start <= _maxWindow)
            {
                first--;
                endOffset = Math.Max(endOffset, matches[first].End);
            }

            candidates.Add(Window(matches, sentence, first, end));
            end = first;
        }

        CollectionsMarshal.AsSpan(candidates)[firstAdded..].Reverse();
    }

    private void AddWindowsBehind(List<TextMatch> matches, PassageCandidate sentence, int first, List<PassageCandidate> candidates)
    {
        while (first < sentence.EndMatch)
        {
            var end = first + 1;
            while (end < sentence.EndMatch && matches[end].End - matches[first].Start <= _maxWindow)
            {
                end++;
            }

            candidates.Add(Window(matches, sentence, first, end));
            first = end;
        }
    }

    private static PassageCandidate Window(List<TextMatch> matches, PassageCandidate sentence, int first, int end)
    {
        var endOffset = 0;
        for (var i = first; i < end; i++)
        {
            endOffset = Math.Max(endOffset, matches[i].End);
        }

        return sentence with { Start = matches[first].Start, End = endOffset, FirstMatch = first, EndMatch = end };
    }
}
