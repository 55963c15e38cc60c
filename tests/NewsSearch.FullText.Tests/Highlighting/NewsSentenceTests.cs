using NewsSearch.FullText.Highlighting;

namespace NewsSearch.FullText.Tests.Highlighting;

/// <summary>Sentences as newspapers, agencies and transcripts write them; they are separated by | in the cases.</summary>
public sealed class NewsSentenceTests
{
    [Theory]
    // Names, ranks and offices
    [InlineData("The novel by J. K. Rowling sold well.| Shops ran out.")]
    [InlineData("Sen. Ann B. Lee and Rep. Tom Fox voted no.| The bill failed.")]
    [InlineData("The Rev. Dr. Amos Hill prayed.| Lt. Col. Ray Park watched.")]
    [InlineData("Staff Sgt. Kim Oh met Vice Adm. Joe Day.")]
    [InlineData("The Rt. Hon. Mary Ward opened the bridge.| It is long.")]
    [InlineData("Amb. Noor Ali left Cairo.")]
    [InlineData("JOSEPH R. ADAMS JR. SIGNED THE ORDER.")]
    [InlineData("Ms. Cho asked Mr. (Glen) Morgan.| He agreed.")]
    [InlineData("He read Malcolm X. Besides, he wrote.", "He read Malcolm X.| Besides, he wrote.")]
    [InlineData("They lost in Group K. Elle continue.", "They lost in Group K.| Elle continue.")]
    // Countries, states, companies
    [InlineData("The U.S. Senate met.| U.S. Treasury bonds fell.")]
    [InlineData("Talks between the U.S. And Canada resumed, officials said.")]
    [InlineData("They moved to the U.S.| But they came back.")]
    [InlineData("The appeal of the company went all the way up to the U.S.\nSupreme Court, where it was dismissed this week.")]
    [InlineData("A road in Charleston, W.Va. 61 is closed.| Drivers wait.")]
    [InlineData("They build near Boston, Mass. General Hospital knows.")]
    [InlineData("Macon, Ga. Mayor Reed spoke.")]
    [InlineData("Alex. Brown and Sons Inc. Chairman Joe Fox resigned.")]
    [InlineData("Kuala Ltd. bought Sdn. Bhd. shares.| It paid cash.")]
    [InlineData("The judge is from Washington, D.C.| She retired.")]
    [InlineData("She holds a B.Sc. degree and a Ph.D. from Leeds.| He does not.")]
    [InlineData("It is listed in 50 U.S.C. 1601 et seq. (the act), he said.")]
    // Dates, times, amounts
    [InlineData("LONDON, Feb 26 - Shares rose.| Oil fell.")]
    [InlineData("BELGRADE, Minn. -- A woman was found.| Police came.")]
    [InlineData("HURRICANE, W.Va. - Law officers searched.")]
    [InlineData("HAMMOND, Ind. (AP) — The office closed.")]
    [InlineData("On Jan. 5 and on Oct. 31 they met.")]
    [InlineData("The tour begins at 10:00 a.m. ET on Sunday.")]
    [InlineData("It ends at 9 p.m. Thursday.| The bar closes at 11 p.m.| Everyone leaves.")]
    [InlineData("Banks open from 7.30 a.m. to noon.")]
    [InlineData("The rise was 3.2 pct.| Bank staff said so.")]
    [InlineData("It earned 7.9 mln dlrs.| Assets fell to 66 mln.| Repayments rose.")]
    [InlineData("Winds reached 130 mph.| Hurricanes are rated so.")]
    [InlineData("Taxes fell $1.5 billion, i.e. 0.3 percent.")]
    [InlineData("The house at No. 10 was dark.| No. 11 was lit.")]
    [InlineData("He returned H.J. Res. 39 unsigned.")]
    [InlineData("FOR PRESS: P. M. No. 80 was issued.")]
    [InlineData("The split took effect on June 17.| Holders gained.")]
    [InlineData("The victims were Ann, 18, and Joy, 17.| Size said so.")]
    [InlineData("The toll was 162, 000.| Many were young.")]
    [InlineData("Campaigns talk of Democracy 2.0.| Few explain it.")]
    // Quotes, brackets, dots, notes
    [InlineData("\"It is over,\" he said.| \"We lost.\"| She wept.")]
    [InlineData("“Go!”| “Why?” asked Tom.| “Because.”")]
    [InlineData("``We wait.''| ``They come,'' he said.")]
    [InlineData("(Applause.)| And thank you.| (Laughter.)")]
    [InlineData("“Is it his?” “Yes.”", "“Is it his?”| “Yes.”")]
    [InlineData("It was a strange match . . . momentum swings, he said.")]
    [InlineData("They came down. . . .| It was pretty.")]
    [InlineData("We are forced on ...| We want peace.")]
    [InlineData("Let me say that... it is wrong.")]
    [InlineData("It opened in 1901.[12]| Crowds came.")]
    [InlineData("The act was amended (Pub. L. 118-50).| It passed.")]
    // Lists and headings
    [InlineData("Sec. 6. Severability.| If a part fails, the rest holds.")]
    [InlineData("Section 1. Purpose.| Trade is free.")]
    [InlineData("General Provisions.| (a) Nothing changes.| (ii) All stays.| (12) It ends.")]
    [InlineData("As defined in 20 U.S.C. (a) it counts.")]
    [InlineData("II. Background of the case follows.")]
    [InlineData("They need, in order: 1. Strong skills; 2. Good talk; 3. Open minds.")]
    [InlineData("Times: Ann Day 9:14:52 4. Eve Fox 9:18:50 5. Zoe Ray 9:21:45.")]
    [InlineData("JOURNALIST:\nWill you go?|\nPRIME MINISTER:\nWell, I am ready.")]
    [InlineData("The line goes to the\nSenate of a\nRoman city.")]
    // German
    [InlineData("Er kommt am 8. Dezember nach Wien.| Sie kommt im Mai.")]
    [InlineData("Im 19. Jahrhundert war das anders.| Heute nicht.")]
    [InlineData("Das Tor fiel in der 28. Minute.| Der 1. FC Linz gewann.")]
    [InlineData("Von 1. bis 31. Oktober ist zu.")]
    [InlineData("Es waren 195 Mio. Euro bzw. 2 Mrd. Dollar, z. B. Kredite.")]
    [InlineData("Der SKN St. Pölten siegte.| Dr. Jonas Ott und Mag. Eva Huber kamen.")]
    [InlineData("Sie kostet ca. 10 Euro, inkl. Versand.| Das ist viel.")]
    [InlineData("Spieler: Oberlin (63. Pires), Djuric (76. Nielsen).")]
    [InlineData("Tore: Kozek (41.), Kane (77.)| Estland spielte unentschieden.")]
    [InlineData("Das war am 30. 9. 2015 in Graz.")]
    [InlineData("Die Frist endete 2016.| Juni ist zu spät.")]
    [InlineData("„Das stimmt.“ „Nein.“", "„Das stimmt.“| „Nein.“")]
    // French and Spanish
    [InlineData("Selon M. Massa, Mme Roy part.| Il reste.")]
    [InlineData("Il a vu M. Le Brun.| Elle non.")]
    [InlineData("« C'est fini. »| Il part.")]
    [InlineData("El Sr. López y la Dra. Ruiz llegaron a EE. UU. ayer.| ¿Por qué?| ¡Nadie sabe!")]
    // African languages with words of one letter
    [InlineData("Ọ ga-abịa n'afọ a.| Mmadụ niile maara.")]
    [InlineData("Awọn eeyan n wo o.| Iṣẹ dara.")]
    [InlineData("Inni dhufuu danda'a.| Isheen hin dhufne.")]
    // Scripts without capitals, or with stops of their own
    [InlineData("他来了。|她走了！|为什么？|不知道。")]
    [InlineData("彼は「行く。」と言った。", "彼は「行く。」|と言った。")]
    [InlineData("كتب د. أحمد الكتاب.| هل قرأته؟| نعم.")]
    [InlineData("وہ آیا۔| وہ گیا۔| کیوں؟| پتا نہیں۔")]
    [InlineData("वह आया।| वह गया।| क्यों?| पता नहीं।")]
    [InlineData("እሱ መጣ፡፡| እሷ ሄደች።| ለምን፧| አላውቅም፡፡")]
    [InlineData("ጉዳዩ በ1993 ዓ.ም. ተጀመረ፡፡")]
    [InlineData("እሱ፡መጣ።")]
    [InlineData("Вона сказала: «Так».| Він пішов.")]
    public void Sentences_of_news_are_split_where_a_reader_would(string marked, string? expected = null)
    {
        expected ??= marked;
        var text = expected.Replace("|", "", StringComparison.Ordinal);

        string.Join('|', SentenceSplitterTests.Split(text)).ShouldBe(string.Join('|', expected.Split('|').Select(part => part.Trim())));
    }
}
