namespace NewsSearch.FullText.Highlighting;

/// <summary>A sentence with matches, or the part of a long sentence around some of them, that may become a passage.</summary>
/// <param name="Start">The first character that must be shown.</param>
/// <param name="End">The character after the last one that must be shown.</param>
/// <param name="SentenceStart">The first character of the sentence; less than <paramref name="Start"/> only in long sentences.</param>
/// <param name="SentenceEnd">The character after the last one of the sentence.</param>
/// <param name="FirstMatch">The index of the first match in it.</param>
/// <param name="EndMatch">The index after that of the last match.</param>
internal readonly record struct PassageCandidate(int Start, int End, int SentenceStart, int SentenceEnd, int FirstMatch, int EndMatch)
{
    public bool IsWholeSentence => Start == SentenceStart && End == SentenceEnd;
}
