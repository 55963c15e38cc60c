using System.Diagnostics;
using NewsSearch.FullText.Highlighting;

namespace NewsSearch.FullText.Tests.Highlighting;

public sealed class SentenceSplitterTests
{
    /// <summary>Sentences are separated by | in the cases.</summary>
    [Theory]
    // Plain ends
    [InlineData("One sentence")]
    [InlineData("He left.| She stayed.")]
    [InlineData("Why?| Because!| So.")]
    [InlineData("Really?!| Yes.")]
    [InlineData("He left...| She stayed.")]
    [InlineData("He left… and came back.")]
    [InlineData("He left…| She stayed.")]
    [InlineData("Prices rose.|  Wages fell.")]
    [InlineData("Prices rose.| 20 people lost.")]
    [InlineData("They met in 2021.| The talks failed.")]
    [InlineData("It ended 3-2.| Fans cheered.")]
    [InlineData("He said no.| Then he left.")]
    [InlineData("Nothing new.| 😀 Smile.")]
    // Titles and initials
    [InlineData("Mr. Smith met Mrs. Jones and Dr. Who.")]
    [InlineData("Gen. Mark Milley and Sen. John McCain spoke.| Gov. Lee listened.")]
    [InlineData("J. K. Rowling wrote it.| George W. Bush read it.")]
    [InlineData("J.R.R. Tolkien wrote it.")]
    [InlineData("Harry S. Truman was president.")]
    [InlineData("Prof. J. A. Smith of St. Andrews said so.")]
    [InlineData("He moved to Main St. The shop closed.", "He moved to Main St.| The shop closed.")]
    // Acronyms
    [InlineData("The U.S. President spoke.")]
    [InlineData("He lives in the U.S.| The law is strict.")]
    [InlineData("The U.N. Security Council met in the U.K.| It decided nothing.")]
    [InlineData("It is 5 p.m. in Kyiv.")]
    [InlineData("It ended at 5 p.m.| The crowd left.")]
    [InlineData("It ended at 5 p.m. Friday.")]
    [InlineData("Washington, D.C. Mayor Bowser spoke.")]
    [InlineData("He has a Ph.D. in physics.")]
    // Companies, months, other abbreviations
    [InlineData("Apple Inc. said profits rose.")]
    [InlineData("Apple Inc. Chief Executive Tim Cook spoke.")]
    [InlineData("He works at Apple Inc.| He likes it.")]
    [InlineData("On Jan. 5 the war began.")]
    [InlineData("It began in Jan.| The end came in Feb. 2022.")]
    [InlineData("See No. 5 and p. 17 of vol. 3.")]
    [InlineData("The answer is no.| 17 agreed.", "The answer is no. 17 agreed.")]
    [InlineData("Oil vs. gas, i.e. energy, e.g. coal, etc. are traded.")]
    [InlineData("Martin Luther King Jr. Day was quiet.")]
    [InlineData("ST. LOUIS, Feb 26 - Landmark rose.")]
    [InlineData("GEN. LEE MET MR. GRANT IN THE U.S.| THE WAR ENDED.")]
    // Numbers and names with periods
    [InlineData("Prices rose 3.5 percent to 1.25 dollars.| Wages fell.")]
    [InlineData("Visit example.com or www.example.org.| Thanks.")]
    [InlineData("Version 2.0.1 of node.js is out.")]
    [InlineData("1. Introduction follows.")]
    [InlineData("First came apples.| 2. Second came pears.")]
    // Quotes and brackets
    [InlineData("\"We won.\"| The crowd cheered.")]
    [InlineData("“We won.”| “We lost,” said others.")]
    [InlineData("\"Will he go?\" she asked.")]
    [InlineData("“No!” he said.| Then silence.")]
    [InlineData("He said: “It is over.| We lost.”| Then he left.")]
    [InlineData("(He left early.)| She stayed.")]
    [InlineData("It rose (see Fig. 3).| It fell.")]
    [InlineData("He said 'never.'| She wept.")]
    [InlineData("She asked why.| “Because,” he said.")]
    [InlineData("It works [1].| Good.")]
    [InlineData("Ukraine’s army won.| Russia’s lost.")]
    [InlineData("Who knows? - Nobody.", "Who knows?| - Nobody.")]
    // What goes on in lower case
    [InlineData("Yahoo! is a company.| It survives.")]
    [InlineData("President al-Assad fled.| al-Sharaa followed.", "President al-Assad fled. al-Sharaa followed.")]
    // Line breaks
    [InlineData("A headline\n\n|The text begins.")]
    [InlineData("A headline\n|The text begins here and it is a paragraph of its own that has more than one hundred characters, certainly.")]
    [InlineData("A list:\n|- One\n|- Two\n|- Three")]
    [InlineData("Apples\n|Bananas\n|Cherries")]
    [InlineData("One line.\r\n|Another line.")]
    [InlineData("One\u2029|Two\u2028|Three")]
    [InlineData("HOUSTON, Feb 26 - The parent of the first bank in the state of Texas\nCommerce said it filed an application with the authorities of\nthe county.\n|    The bank said no more.")]
    [InlineData("The talks between the ministers of the two countries in the U.S.\nState Department went on until late in the evening, it said.")]
    [InlineData("CLEVELAND, Feb 26 - Standard Oil Co and BP North America\nInc said they plan to form a venture to manage the money.")]
    [InlineData("a line that goes on\nin lower case")]
    [InlineData("The end of a story.\n\n| Reuter")]
    // Other scripts
    [InlineData("北京今天下雨。|明天晴。")]
    [InlineData("他说：“下雨了。”|他走了。")]
    [InlineData("これは何ですか？|はい。")]
    [InlineData("Він прийшов.| Вона пішла.")]
    [InlineData("هل أنت هنا؟| نعم.")]
    [InlineData("यह एक वाक्य है।| यह दूसरा है।")]
    [InlineData("ሰላም።| እንዴት ነህ።")]
    [InlineData("¿Qué pasa?| ¡Nada!")]
    public void Text_is_split_into_sentences(string marked, string? expected = null)
    {
        expected ??= marked;
        var text = expected.Replace("|", "", StringComparison.Ordinal);

        string.Join('|', Split(text)).ShouldBe(string.Join('|', expected.Split('|').Select(part => part.Trim())));
    }

    [Theory]
    [InlineData("a. ")]
    [InlineData(". ")]
    [InlineData("\n")]
    [InlineData("\n \n")]
    [InlineData("A\n")]
    [InlineData("Mr. ")]
    [InlineData("U.S.")]
    [InlineData("“")]
    [InlineData("word word word word word word word word word\n")]
    [InlineData(". ((((")]
    [InlineData("!?\"'")]
    public void A_megabyte_is_split_in_no_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var start = Stopwatch.GetTimestamp();

        Split(text).Sum(sentence => sentence.Length).ShouldBeLessThanOrEqualTo(text.Length);

        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(5));
    }

    internal static List<string> Split(string text)
    {
        var sentences = new List<string>();
        for (var start = SentenceSplitter.SkipSpace(text, 0); start < text.Length;)
        {
            var end = SentenceSplitter.EndOfSentence(text, start);
            end.ShouldBeGreaterThan(start);
            sentences.Add(text[start..end]);
            start = SentenceSplitter.SkipSpace(text, end);
        }

        return sentences;
    }
}
