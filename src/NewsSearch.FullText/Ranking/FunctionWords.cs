using System.Collections.Frozen;

namespace NewsSearch.FullText.Ranking;

/// <summary>
/// English words that only hold a sentence together: pronouns, prepositions, conjunctions, auxiliary verbs, question words and their
/// like. They are searched for as all others, but say little about what is meant.
/// </summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Words = Set(
        """
        a an the this that these those such some any each every either neither both all another other others same own certain
        no none not nor
        i me my mine myself we our ours ourselves you your yours yourself yourselves he him his himself she her hers herself
        it its itself they them their theirs themselves one ones oneself
        someone somebody something anyone anybody anything everyone everybody everything nobody nothing
        about above across after against along among amongst around as at before behind below beneath beside besides between
        beyond by despite down during except for from in inside into like near of off on onto out outside over past per since
        through throughout till to toward towards under until up upon via with within without
        and but or if then else than though although because while whereas whether unless so yet hence thus therefore
        am is are was were be been being do does did doing done have has had having
        could shall should would might must ought cannot
        what when where which whose whom why how whatever whenever wherever whichever whoever however
        here there now also too very much many more most less least few little only just even still again ever never always
        often sometimes rather quite almost enough else instead perhaps
        can't don't doesn't didn't isn't aren't wasn't weren't won't wouldn't couldn't shouldn't i'm i've i'd i'll it's what's
        """);

    // Also names and acronyms, so they are meant where they are not in small letters.
    private static readonly FrozenSet<string> WordsInSmallLetters = Set("us who will may can");

    /// <summary>Whether a word of a query says little.</summary>
    /// <param name="text">The word as it stands in the query.</param>
    /// <param name="exact">Its exact form.</param>
    public static bool Contains(string text, string exact) =>
        Words.Contains(exact) || (WordsInSmallLetters.Contains(exact) && text == exact);

    private static FrozenSet<string> Set(string words) =>
        FrozenSet.ToFrozenSet(words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries), StringComparer.Ordinal);
}
