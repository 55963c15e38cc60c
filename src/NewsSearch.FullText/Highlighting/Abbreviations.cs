using System.Collections.Frozen;

namespace NewsSearch.FullText.Highlighting;

/// <summary>What a period behind a word means.</summary>
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

/// <summary>The abbreviations of English, German, French and Spanish news.</summary>
internal static class Abbreviations
{
    /// <summary>No abbreviation is longer.</summary>
    private const int MaxLength = 8;

    private const int MaxLettersBetweenPeriods = 3;

    private const char FirstIdeograph = '\u2E80';

    /// <summary>Titles and the like, which a name or an explanation follows.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Before = Lookup(
        "Mr Mrs Ms Mx Messrs Mme Mlle Dr Drs Prof Rev Fr Hon Gen Lt Col Maj Capt Cpl Sgt Pvt Adm Cmdr Cdr Brig Cmdt Supt Insp Det Const " +
        "Sen Sens Rep Reps Gov Govs Pres Amb Atty Sec Treas Asst Dep Min Msgr Ste Mt Ft Pt vs v cf viz e.g i.e approx ca esp incl " +
        "Pub Rt Lts Sgts Gens Pfc Spc Cllr Ald Pty Sdn Wm Geo Mag Ing Dipl bzw sog inkl exkl evtl ggf vgl Mio Mrd geb gest z.B d.h u.a " +
        "Sra Srta Dra Sres Gral Lic Ud Uds EE av Dott Sig Avv डॉ");

    /// <summary>Words that stand before a number.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> BeforeNumber = Lookup(
        "No no Nos nos Art art Sec sec Fig fig Figs figs Vol vol Ch ch p pp para paras Op op Flt Rte Hwy Apt Ver ver c Res Div Nr nr Abs Tel núm pág");

    /// <summary>Words that stand inside sentences as well as at their ends.</summary>
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Anywhere = Lookup(
        "Inc St Corp Co Cos Ltd Plc Bros Assn Dept Govt Intl Univ Jr Sr Esq Ph.D M.D Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec " +
        "Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun Ave Blvd Rd Sq Ala Ariz Ark Calif Colo Conn Del Fla Ill Ind Kan Ky Md Mich Minn Miss " +
        "Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ga La Mass Ont Que Sask Alta Qld Tas Vic etc al est seq Jnr Snr Bhd Bldg Fed Reg Alex Std Jh Str usw");

    /// <summary>What a period behind a word means.</summary>
    /// <param name="word">The word with the periods inside it: "U.S" or "Mr".</param>
    public static PeriodKind KindOf(ReadOnlySpan<char> word)
    {
        var kind = KindOfLowerCase(word);
        if (kind != PeriodKind.EndsSentence || !IsInCapitals(word))
        {
            return kind;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        lower[0] = word[0];
        return KindOfLowerCase(lower);
    }

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

    /// <summary>One letter that is not in lower case ("J", "د"), or one to three letters before, between and behind periods ("U.S", "a.m", "Ph.D", "W.Va").</summary>
    private static bool IsInitialOrAcronym(ReadOnlySpan<char> word)
    {
        if (word.Length == 1)
        {
            return char.IsLetter(word[0]) && !char.IsLower(word[0]) && word[0] < FirstIdeograph;
        }

        var letters = 0;
        foreach (var character in word)
        {
            if (char.IsLetter(character) && letters < MaxLettersBetweenPeriods)
            {
                letters++;
            }
            else if (character == '.' && letters > 0)
            {
                letters = 0;
            }
            else
            {
                return false;
            }
        }

        return letters > 0 && word.Contains('.');
    }

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Lookup(string words) =>
        words.Split(' ').ToFrozenSet().GetAlternateLookup<ReadOnlySpan<char>>();
}
