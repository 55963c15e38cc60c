using System.Collections.Frozen;

namespace NewsSearch.FullText.Highlighting;

/// <summary>What a period behind a word means in English news.</summary>
internal enum PeriodKind
{
    /// <summary>The word is no abbreviation: the period ends a sentence.</summary>
    EndsSentence,

    /// <summary>The word cannot be the last of a sentence: "Mr."</summary>
    NeverEnds,

    /// <summary>The word is one before a number: "No. 5".</summary>
    NeverEndsBeforeNumber,

    /// <summary>Only what follows can tell: "Inc.", "U.S."</summary>
    DependsOnNextWord,
}

/// <summary>The abbreviations and sentence beginnings by which sentences are split.</summary>
internal static class Abbreviations
{
    /// <summary>No abbreviation is longer.</summary>
    private const int MaxLength = 8;

    /// <summary>Titles and the like, which a name or an explanation follows.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Before = Lookup(
        "Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Rev Fr Hon Gen Lt Col Maj Capt Cpl Sgt Pvt Adm Cmdr Cdr Brig Cmdt Supt Insp Det Const " +
        "Sen Sens Rep Reps Gov Govs Pres Amb Atty Sec Treas Asst Dep Min Msgr Ste Mt Ft Pt vs v cf viz e.g i.e approx ca esp incl");

    /// <summary>Words that stand before a number.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumber = Lookup(
        "No no Nos nos Art art Sec sec Fig fig Figs figs Vol vol Ch ch p pp para paras Op op Flt Rte Hwy Apt Ver ver c");

    /// <summary>Words that stand inside sentences as well as at their ends.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Anywhere = Lookup(
        "Inc St Corp Co Cos Ltd Plc Bros Assn Dept Div Govt Intl Univ Jr Sr Esq Ph.D M.D Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec " +
        "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ave Blvd Rd Sq Ala Ariz Ark Calif Colo Conn Del Fla Ill Ind Kan Ky Md Mich Minn Miss " +
        "Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo etc al est dlrs pct mln bln ft oz lb lbs mph kph hr hrs min mins");

    /// <summary>Words that begin sentences and are seldom part of a name.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Starters = Lookup(
        "The A An This That These Those There Here He She It They We I You Who What When Where Why How Which His Her Its Their Our My Your " +
        "In On At By For From To With Without As If But And Or So Yet Because Although Though While Since Until Before After During Under " +
        "Over Between Among About Against Also Then Now However Meanwhile Moreover Still Instead Earlier Later Last Yesterday Today " +
        "Tomorrow Asked Some Many Most Both All Each Every No Not Nobody None Nothing Mr Mrs Ms According Despite Once Such Other Others " +
        "Two Three Officials Police",
        StringComparer.OrdinalIgnoreCase);

    /// <summary>What a period behind a word means.</summary>
    /// <param name="word">The word with the periods inside it: "U.S" or "Mr".</param>
    public static PeriodKind KindOf(ReadOnlySpan<char> word)
    {
        if (!IsInCapitals(word))
        {
            return KindOfLowerCase(word);
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        lower[0] = word[0];
        return KindOfLowerCase(lower);
    }

    /// <summary>Whether a word that is not in lower case usually begins a sentence.</summary>
    public static bool IsStarter(ReadOnlySpan<char> word) => Starters.Contains(word);

    private static PeriodKind KindOfLowerCase(ReadOnlySpan<char> word)
    {
        if (IsInitialOrAcronym(word) || Anywhere.Contains(word))
        {
            return Before.Contains(word) ? PeriodKind.NeverEnds : PeriodKind.DependsOnNextWord;
        }

        if (Before.Contains(word))
        {
            return PeriodKind.NeverEnds;
        }

        return BeforeNumber.Contains(word) ? PeriodKind.NeverEndsBeforeNumber : PeriodKind.EndsSentence;
    }

    /// <summary>Whether a word is short and in capitals, "ST" or "GEN", as in headlines and datelines.</summary>
    private static bool IsInCapitals(ReadOnlySpan<char> word)
    {
        foreach (var letter in word)
        {
            if (!char.IsUpper(letter))
            {
                return false;
            }
        }

        return word.Length is > 1 and <= MaxLength;
    }

    /// <summary>One capital ("J"), or letters with periods between them ("U.S", "a.m").</summary>
    private static bool IsInitialOrAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
        {
            return char.IsUpper(word[0]);
        }

        for (var i = 0; i < word.Length; i++)
        {
            if (i % 2 == 0 ? !char.IsLetter(word[i]) : word[i] != '.')
            {
                return false;
            }
        }

        return word.Length % 2 == 1;
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words, StringComparer? comparer = null) =>
        words.Split(' ').ToFrozenSet(comparer).GetAlternateLookup<ReadOnlySpan<char>>();
}
