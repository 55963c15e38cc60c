using System.Globalization;
using System.Text;
using NewsSearch.FullText.Querying.Tree;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Suggesting;

/// <summary>The beginning of a label, as someone has typed it, with or without errors.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class TypedValue
{
    private readonly Rune[] _typed;
    private readonly int _most;
    private readonly List<Rune> _letters = [];
    private int[] _before;
    private int[] _previous;
    private int[] _current;

    /// <summary>Reads what was typed; blanks around it do not matter.</summary>
    public TypedValue(string text)
    {
        _typed = EditDistance.Letters(Folded(text));
        _most = _typed.Any(Rune.IsDigit) ? 0 : EditDistance.Allowed(_typed.Length);
        (_before, _previous, _current) = (new int[_typed.Length + 1], new int[_typed.Length + 1], new int[_typed.Length + 1]);
    }

    /// <summary>The least number of errors with which a label or one of its words begins with what was typed; null if there are too many.</summary>
    public int? Errors(string label)
    {
        _letters.Clear();
        _letters.AddRange(Folded(label).EnumerateRunes());
        var least = _typed.Length == 0 ? 0 : _most + 1;
        for (var start = 0; start < _letters.Count && least > 0; start++)
        {
            if (start == 0 || IsWordStart(_letters[start - 1], _letters[start]))
            {
                least = Math.Min(least, Errors(start));
            }
        }

        return least <= _most ? least : null;
    }

    private static string Folded(string text) => FoldedForm.Of(KeywordForm.Lower(text));

    private static bool IsWordStart(Rune before, Rune letter) =>
        Rune.IsLetterOrDigit(letter) && (!(Rune.IsLetterOrDigit(before) || IsMark(before)) || IsWithoutBlanks(letter));

    private static bool IsMark(Rune letter) => Rune.GetUnicodeCategory(letter) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether any letter may begin a word, as nothing stands between words: kana and ideographs.</summary>
    private static bool IsWithoutBlanks(Rune letter) => letter.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0x20000 and <= 0x3FFFF);

    /// <summary>
    /// The least distance (optimal string alignment: Damerau, 1964) of what was typed from any beginning of the letters from one on, or
    /// more than allowed.
    /// </summary>
    private int Errors(int start)
    {
        for (var i = 0; i <= _typed.Length; i++)
        {
            _previous[i] = i;
        }

        var nearest = _typed.Length;
        var rows = Math.Min(_letters.Count - start, _typed.Length + _most);
        for (var row = 1; row <= rows; row++)
        {
            var last = row > 1 ? _letters[start + row - 2] : default;
            var least = EditDistance.NextRow(_typed, _letters[start + row - 1], last, row, _before, _previous, _current);
            nearest = Math.Min(nearest, _current[_typed.Length]);

            // A swap reaches two rows back, for one error: what is further off than that never comes back.
            if (least > _most + 1 || (_most == 0 && least > 0))
            {
                break;
            }

            (_before, _previous, _current) = (_previous, _current, _before);
        }

        return nearest;
    }
}
