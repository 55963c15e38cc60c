using System.Globalization;

namespace NewsSearch.Cli.Calls;

/// <summary>The value of <c>--page</c>: the token of a page and, before a point, the number of hits on the pages before it.</summary>
/// <param name="HitsBefore">The number, so that ranks go on; 0 where it is not known.</param>
/// <param name="Token">The token.</param>
internal readonly record struct PageReference(int HitsBefore, string Token)
{
    /// <summary>Reads a value; a token alone, as the interface gives it, will do.</summary>
    public static PageReference Parse(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return point > 0 && int.TryParse(text.AsSpan(0, point), NumberStyles.None, CultureInfo.InvariantCulture, out var before)
            ? new PageReference(before, text[(point + 1)..])
            : new PageReference(0, text);
    }

    /// <summary>The value as it is typed.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{HitsBefore}.{Token}");
}
