using System.Collections.Frozen;

namespace NewsSearch.Articles.Dates.Mentions;

/// <summary>
/// The words that dates are made of. Months are known in English, German, French, Spanish, Italian, Portuguese, Dutch, Ukrainian and
/// Russian (names and genitives as the CLDR has them); everything else in English.
/// </summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, DateWord>.AlternateLookup<ReadOnlySpan<char>> Words = Build().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The meaning of a word in any case.</summary>
    public static DateWord Find(ReadOnlySpan<char> word) => Words.TryGetValue(word, out var found) ? found : default;

    private static FrozenDictionary<string, DateWord> Build()
    {
        var words = new Dictionary<string, DateWord>(StringComparer.OrdinalIgnoreCase);
        AddMonths(words);
        AddList(words, DateWordKind.Weekday, 0, "sunday monday tuesday wednesday thursday friday saturday");
        AddList(words, DateWordKind.Number, 1, "one two three four five six seven eight nine ten eleven twelve");
        AddList(words, DateWordKind.Ordinal, 1, "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth");
        AddList(words, DateWordKind.Day, -1, "yesterday today tomorrow");
        Add(words, DateWordKind.Day, 0, "tonight");
        Add(words, DateWordKind.Unit, (int)DatePrecision.Day, "day days");
        Add(words, DateWordKind.Unit, (int)DatePrecision.Week, "week weeks");
        Add(words, DateWordKind.Unit, (int)DatePrecision.Month, "month months");
        Add(words, DateWordKind.Unit, (int)DatePrecision.Year, "year years");
        Add(words, DateWordKind.Unit, (int)DatePrecision.Decade, "decade decades");
        Add(words, DateWordKind.Which, -1, "last");
        Add(words, DateWordKind.Which, 0, "this");
        Add(words, DateWordKind.Which, 1, "next");
        AddList(words, DateWordKind.Season, 3, "spring");
        Add(words, DateWordKind.Season, 6, "summer");
        Add(words, DateWordKind.Season, 9, "autumn fall");
        Add(words, DateWordKind.Season, 12, "winter");
        Add(words, DateWordKind.DayPart, 0, "morning afternoon evening night noon midday midnight dawn");
        Add(words, DateWordKind.Preposition, 0, "in since by until till during from before after early late mid around circa between through throughout ended ending fiscal year für im seit bis en depuis dès desde em dal nel dans em vanaf sinds у в з с до");
        Add(words, DateWordKind.Link, 0, "of the de del do du den der von vom le");
        Add(words, DateWordKind.Joint, 0, "to and through till until bis y et und");
        Add(words, DateWordKind.Future, 0, "will shall would due scheduled expected plans planned upcoming forthcoming");
        Add(words, DateWordKind.Past, 0, "was were had did fell rose made took came went died");
        Add(words, DateWordKind.Ago, 0, "ago");
        Add(words, DateWordKind.PartOfYear, 3, "quarter");
        Add(words, DateWordKind.PartOfYear, 6, "half");
        Add(words, DateWordKind.Decade, 20, "twenties");
        Add(words, DateWordKind.Decade, 30, "thirties");
        Add(words, DateWordKind.Decade, 40, "forties");
        Add(words, DateWordKind.Decade, 50, "fifties");
        Add(words, DateWordKind.Decade, 60, "sixties");
        Add(words, DateWordKind.Decade, 70, "seventies");
        Add(words, DateWordKind.Decade, 80, "eighties");
        Add(words, DateWordKind.Decade, 90, "nineties");
        Add(words, DateWordKind.Century, 0, "century");
        Add(words, DateWordKind.YearNoun, 0, "election elections season seasons olympics budget championship championships referendum census edition crisis revolution war earthquake");
        return words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static void AddMonths(Dictionary<string, DateWord> words)
    {
        Add(words, DateWordKind.DoubtfulMonth, 3, "march mars mar marz");
        Add(words, DateWordKind.DoubtfulMonth, 4, "apr avril");
        Add(words, DateWordKind.DoubtfulMonth, 5, "may mai");
        Add(words, DateWordKind.DoubtfulMonth, 1, "jan");
        Add(words, DateWordKind.DoubtfulMonth, 2, "feb");
        Add(words, DateWordKind.DoubtfulMonth, 6, "jun");
        Add(words, DateWordKind.DoubtfulMonth, 7, "jul");
        Add(words, DateWordKind.DoubtfulMonth, 8, "aug");
        Add(words, DateWordKind.DoubtfulMonth, 9, "sep sept");
        Add(words, DateWordKind.DoubtfulMonth, 10, "oct okt");
        Add(words, DateWordKind.DoubtfulMonth, 11, "nov");
        Add(words, DateWordKind.DoubtfulMonth, 12, "dec dez");
        string[] languages =
        [
            "january february - april - june july august september october november december",
            "januar februar märz april - juni juli august september oktober november dezember",
            "janvier février - - - juin juillet août septembre octobre novembre décembre",
            "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
            "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
            "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
            "januari februari maart april mei juni juli augustus september oktober november december",
            "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
            "січні лютому березні квітні травні червні липні серпні вересні жовтні листопаді грудні",
            "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
            "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
        ];
        foreach (var language in languages)
        {
            var months = language.Split(' ');
            for (var i = 0; i < months.Length; i++)
            {
                words.TryAdd(months[i], new DateWord(DateWordKind.Month, i + 1));
            }
        }

        words.Remove("-");
    }

    /// <summary>Adds words with values that count up.</summary>
    private static void AddList(Dictionary<string, DateWord> words, DateWordKind kind, int firstValue, string list)
    {
        foreach (var word in list.Split(' '))
        {
            words.TryAdd(word, new DateWord(kind, firstValue++));
        }
    }

    /// <summary>Adds words with the same value. A word that is there already stays what it is.</summary>
    private static void Add(Dictionary<string, DateWord> words, DateWordKind kind, int value, string list)
    {
        foreach (var word in list.Split(' '))
        {
            words.TryAdd(word, new DateWord(kind, value));
        }
    }
}
