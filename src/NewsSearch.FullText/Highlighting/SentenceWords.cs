using System.Collections.Frozen;

namespace NewsSearch.FullText.Highlighting;

/// <summary>Words that tell where sentences begin, or that one goes on, in the languages in which news mostly come.</summary>
internal static class SentenceWords
{
    /// <summary>Words that begin sentences and are seldom part of a name.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = Lookup(
        "The A An This That These Those There Here He She It They We I You Who What When Where Why How Which His Her Its Their Our My Your " +
        "In On At By For From To With Without As If But So Yet Because Although Though While Since Until Before After During Under " +
        "Over Between Among About Against Also Then Now However Meanwhile Moreover Still Instead Earlier Later Last Yesterday Today " +
        "Tomorrow Asked Some Many Most Both All Each Every No Not Nobody None Nothing Mr Mrs Ms According Despite Once Such Other Others " +
        "Two Three Police Besides Thus Hence Therefore Nevertheless Nonetheless Indeed Perhaps Maybe Even Just Unlike Another Several " +
        "Few Any Anyone Everyone Someone Additionally Previously Currently Recently " +
        "Der Die Das Den Dem Des Ein Eine Einen Einem Einer Er Sie Es Wir Ich Im Am Auf Mit Nach Bei Beim Auch Doch Und Aber Für Von Vom Zu " +
        "Zum Zur Als Wenn Seit Laut Nun Dabei Damit Dafür Dazu Dort Diese Dieser Dieses Nur Noch Schon Wie Was Wer Wo Sein Seine Ihr Ihre " +
        "Le La Les Un Une Il Elle Ils Elles Ce Cette Ces Dans En Mais Pour Selon Avec Sur El Los Las Una Pero Según Con Por Ele Ela Os As Um Uma");

    /// <summary>Words that begin sentences, but stand behind initials in names as well: "M. Le Pen".</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> InNames = Lookup("Le La Les Der Den Des Das El Los Las Von Vom Zu Zum Zur Em");

    /// <summary>German words behind which a number with a period is an ordinal. English sentences do not have them before a number.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeOrdinals = Lookup(
        "der die das dem den des im am vom zum zur beim bis seit ab einem einen einer eines seinem seinen seiner sein seine ihrem ihren ihrer " +
        "jedem jeden jeder jedes dieser diesem diesen dieses und oder nach bereits");

    /// <summary>Months that are written so in German only, and what else stands behind ordinals all the time.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months =
        Lookup("Januar Jänner Februar Feber März Mai Juni Juli Oktober Dezember Jahrhundert Jahrhunderts Jahrhunderten");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Labels =
        Lookup("Sec Section Article Art Chapter Part Title Step Rule Item Point No Lesson Kapitel Artikel Teil");

    /// <summary>Words that cannot be the last of a headline or paragraph.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Joiners = Lookup("a an the of and in to for with by at from on or as that");

    /// <summary>Whether a word that is not in lower case usually begins a sentence; in capitals too.</summary>
    public static bool IsStarter(ReadOnlySpan<char> word) => Starters.Contains(word);

    /// <summary>Whether a word that begins sentences is also part of names.</summary>
    public static bool IsInName(ReadOnlySpan<char> word) => InNames.Contains(word);

    /// <summary>Whether a number with a period behind a word is an ordinal.</summary>
    public static bool IsBeforeOrdinal(ReadOnlySpan<char> word) => BeforeOrdinals.Contains(word);

    /// <summary>Whether a word is a month, or another word that an ordinal stands before.</summary>
    public static bool IsMonth(ReadOnlySpan<char> word) => Months.Contains(word);

    /// <summary>Whether a word stands before the number of a heading.</summary>
    public static bool IsLabel(ReadOnlySpan<char> word) => Labels.Contains(word);

    /// <summary>Whether the line goes on with the next one whatever that begins with.</summary>
    public static bool IsJoiner(ReadOnlySpan<char> word) => word.Length > 0 && char.IsLower(word[0]) && Joiners.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
