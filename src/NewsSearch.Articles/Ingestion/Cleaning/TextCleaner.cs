using System.Buffers;
using System.Text;

namespace NewsSearch.Articles.Ingestion.Cleaning;

/// <summary>
/// Turns text as it came into the text that is stored: HTML entities decoded once, no control characters, no invisible
/// junk, tidy white space, Unicode normalization form C, no unpaired surrogates. A pure function of its input; text that
/// is clean already is returned as the same instance without allocating.
/// </summary>
internal static class TextCleaner
{
    private const int MostLineBreaks = 2;

    private static readonly SearchValues<char> UsualInLine = SearchValues.Create(Usual());
    private static readonly SearchValues<char> UsualInText = SearchValues.Create(Usual() + "\n");

    /// <summary>Cleans text of several lines: CR LF and CR become LF, at most two line breaks follow each other.</summary>
    public static string CleanLines(string text) => Clean(text, keepsLines: true);

    /// <summary>Cleans text of one line: every run of white space becomes one space.</summary>
    public static string CleanLine(string text) => Clean(text, keepsLines: false);

    private static string Clean(string text, bool keepsLines)
    {
        if (NeedsNoRewriting(text, keepsLines, out var isSurelyNormal))
        {
            return isSurelyNormal || text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
        }

        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        try
        {
            var cleaned = Rewrite(text, buffer, keepsLines);
            if (!cleaned.SequenceEqual(text))
            {
                text = new string(cleaned);
            }
        }
        finally
        {
            ArrayPool<char>.Shared.Return(buffer);
        }

        return text.IsNormalized(NormalizationForm.FormC) ? text : text.Normalize(NormalizationForm.FormC);
    }

    private static bool NeedsNoRewriting(string text, bool keepsLines, out bool isSurelyNormal)
    {
        isSurelyNormal = true;
        if (text.Length == 0)
        {
            return true;
        }

        if (char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]) || HasUntidyWhiteSpace(text, keepsLines))
        {
            return false;
        }

        var marks = 0;
        var unusual = text.AsSpan().IndexOfAnyExcept(keepsLines ? UsualInText : UsualInLine);
        for (var at = unusual < 0 ? text.Length : unusual; at < text.Length; at++)
        {
            var letter = text[at];
            if (CharacterRules.MayNeedRewriting(letter, keepsLines))
            {
                return false;
            }

            if (CharacterRules.IsSurelyNormal(letter))
            {
                marks = 0;
                continue;
            }

            isSurelyNormal = false;
            marks = CharacterRules.IsMark(letter) ? marks + 1 : 0;
            if (marks > CharacterRules.MostMarks)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasUntidyWhiteSpace(string text, bool keepsLines) => keepsLines
        ? text.Contains("\n\n\n", StringComparison.Ordinal) || HasWhiteSpaceBeforeLineBreak(text)
        : text.Contains("  ", StringComparison.Ordinal);

    private static bool HasWhiteSpaceBeforeLineBreak(ReadOnlySpan<char> text)
    {
        for (var rest = text; rest.IndexOf('\n') is var lineBreak and >= 0; rest = rest[(lineBreak + 1)..])
        {
            if (lineBreak > 0 && char.IsWhiteSpace(rest[lineBreak - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Writes the cleaned text, which is never longer than the text: no entity is shorter than what it stands for.</summary>
    private static ReadOnlySpan<char> Rewrite(ReadOnlySpan<char> text, char[] buffer, bool keepsLines)
    {
        var writer = new TidyWriter(buffer, keepsLines, MostLineBreaks);
        Span<char> decoded = stackalloc char[HtmlEntities.MostCharacters];
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] == '&' && HtmlEntities.TryDecode(text[at..], decoded, out var consumed, out var produced))
            {
                at += consumed;
                WriteAll(ref writer, decoded[..produced]);
            }
            else
            {
                at += WriteOne(ref writer, text[at..]);
            }
        }

        return buffer.AsSpan(0, writer.Finish());
    }

    private static void WriteAll(ref TidyWriter writer, scoped ReadOnlySpan<char> characters)
    {
        for (var at = 0; at < characters.Length;)
        {
            at += WriteOne(ref writer, characters[at..]);
        }
    }

    /// <summary>Writes the first character, or the pair of surrogates, and returns the number of code units consumed.</summary>
    private static int WriteOne(ref TidyWriter writer, scoped ReadOnlySpan<char> rest)
    {
        var letter = rest[0];
        if (!char.IsSurrogate(letter))
        {
            if (CharacterRules.Replace(letter, writer.LastBase) is { } replacement && writer.Admits(CharacterRules.IsMark(replacement)))
            {
                writer.Write(replacement);
            }

            return 1;
        }

        if (rest.Length > 1 && char.IsSurrogatePair(letter, rest[1]))
        {
            if (writer.Admits(CharacterRules.IsMark(char.ConvertToUtf32(letter, rest[1]))))
            {
                writer.Write(letter);
                writer.Write(rest[1]);
            }

            return 2;
        }

        writer.Admits(isMark: false);
        writer.Write('\uFFFD');
        return 1;
    }

    private static string Usual() => string.Concat(Enumerable.Range(' ', 0x7F - ' ').Select(code => (char)code).Where(letter => letter != '&'));
}
