namespace NewsSearch.Articles.Tests.Ingestion;

/// <summary>Random text of what makes trouble: surrogates, controls, white space, combining marks, entities, any code unit.</summary>
internal static class NastyText
{
    private static readonly string[] Pieces =
    [
        "word", " ", "  ", "\n", "\r", "\r\n", "\t", "\v", "\u0085", "\u00A0", "\u2028", "\u3000", "\u200B", "\u200D", "\uFEFF", "\u00AD", "\0", "\u0092",
        "&amp;", "&#10;", "&#x301;", "&nbsp;", "&#xD800;", "&", ";", "&amp", "&#;", "\uD83D", "\uDE00", "😀", "e", "\u0301", "\u0323", "\u0344", "\u1161",
        "가", "\u11A8", "\u0958", "\u2126", "\u2000", "\u0F77", "\uFFFF", "ខ្មែរ", "👨\u200D👩",
    ];

    /// <summary>Up to twelve pieces.</summary>
    public static string Next(Random random) => string.Concat(Enumerable.Range(0, random.Next(13)).Select(_ => Piece(random)));

    private static string Piece(Random random) =>
        random.Next(4) == 0 ? ((char)random.Next(0x10000)).ToString() : Pieces[random.Next(Pieces.Length)];
}
