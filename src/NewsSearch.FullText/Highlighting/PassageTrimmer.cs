namespace NewsSearch.FullText.Highlighting;

/// <summary>Makes passages of the picked candidates: joins neighbours, and cuts long sentences at good places around their matches.</summary>
internal static class PassageTrimmer
{
    /// <summary>The room for an ellipsis at either end.</summary>
    public const int Ellipses = 2;

    /// <summary>A first paragraph of less than this part of a passage is a headline or the like: the lead goes on behind it.</summary>
    private const int ShortLead = 3;

    /// <summary>The passages for the picked candidates, in the order of the text. They do not overlap.</summary>
    public static List<Passage> Trim(string text, List<PassageCandidate> candidates, List<int> picked, int maxLength)
    {
        var passages = new List<Passage>(picked.Count);
        for (var i = 0; i < picked.Count; i++)
        {
            var candidate = candidates[picked[i]];
            var earliest = passages.Count > 0 ? Math.Max(candidate.SentenceStart, passages[^1].End) : candidate.SentenceStart;
            var latest = i + 1 < picked.Count ? Math.Min(candidate.SentenceEnd, candidates[picked[i + 1]].Start) : candidate.SentenceEnd;
            var passage = candidate.IsWholeSentence && candidate.End - candidate.Start <= maxLength
                ? new Passage(candidate.Start, candidate.End, IsCutAtStart: false, IsCutAtEnd: false)
                : Cut(text, candidate, earliest, latest, maxLength);
            if (passages.Count > 0 && CanJoin(text, passages[^1], passage, maxLength))
            {
                passages[^1] = passages[^1] with { End = passage.End };
            }
            else
            {
                passages.Add(passage);
            }
        }

        return passages;
    }

    /// <summary>The beginning of a text, for when nothing in it matches: as many whole sentences as fit, at least a part of the first.</summary>
    /// <returns>Null for a text without anything but white space.</returns>
    public static Passage? Lead(string text, int maxLength)
    {
        var start = SentenceSplitter.SkipSpace(text, 0);
        if (start == text.Length)
        {
            return null;
        }

        var end = SentenceSplitter.EndOfSentence(text, start);
        if (end - start > maxLength)
        {
            var sentence = new PassageCandidate(start, start, start, end, 0, 0);
            return Cut(text, sentence, start, end, maxLength);
        }

        for (var next = SentenceSplitter.SkipSpace(text, end); next < text.Length; next = SentenceSplitter.SkipSpace(text, end))
        {
            var nextEnd = SentenceSplitter.EndOfSentence(text, next);
            var isShort = end - start < maxLength / ShortLead;
            if (nextEnd - start > maxLength || (!isShort && !IsOneSpace(text, end, next)))
            {
                break;
            }

            end = nextEnd;
        }

        return new Passage(start, end, IsCutAtStart: false, IsCutAtEnd: false);
    }

    /// <summary>Sentences of one paragraph are joined if both are whole and fit.</summary>
    private static bool CanJoin(string text, Passage left, Passage right, int maxLength) =>
        !left.IsCutAtEnd && !right.IsCutAtStart && right.End - left.Start <= maxLength && IsOneSpace(text, left.End, right.Start);

    /// <summary>Whether only white space without a line break that ends a paragraph stands between two sentences.</summary>
    private static bool IsOneSpace(string text, int end, int start)
    {
        var between = text.AsSpan(end, start - end);
        var lineBreak = between.IndexOfAny('\n', '\r');
        return between.IsWhiteSpace() && (lineBreak < 0 || !LineBreaks.EndsParagraph(text, end + lineBreak));
    }

    private static Passage Cut(string text, PassageCandidate candidate, int earliest, int latest, int maxLength)
    {
        var (start, end) = (candidate.Start, Math.Min(candidate.End, latest));
        var spare = Math.Max(0, maxLength - Ellipses - (end - start));
        var before = Math.Min(start - earliest, spare / 2);
        var behind = Math.Min(latest - end, spare - before);
        before = Math.Min(start - earliest, spare - behind);
        if (before < start - earliest)
        {
            start = CutPoints.AtOrBehind(text, start - before, start);
        }
        else
        {
            start = SentenceSplitter.SkipSpace(text, earliest);
        }

        var longestEnd = Math.Min(end + behind, start + maxLength - Ellipses);
        if (longestEnd < candidate.SentenceEnd)
        {
            var cut = CutPoints.AtOrBefore(text, longestEnd, longestEnd < end ? start : end);
            longestEnd = cut > start ? cut : longestEnd;
            longestEnd = start + text.AsSpan(start, longestEnd - start).TrimEnd().Length;
        }

        return new Passage(start, longestEnd, start > candidate.SentenceStart, longestEnd < candidate.SentenceEnd);
    }
}
