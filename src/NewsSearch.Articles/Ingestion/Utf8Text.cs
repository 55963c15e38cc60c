using System.Buffers;
using System.Text;

namespace NewsSearch.Articles.Ingestion;

/// <summary>Looks for what is wrong with bytes that ought to be UTF-8.</summary>
internal static class Utf8Text
{
    /// <summary>The position of the first byte that is not part of a character; -1 if all are.</summary>
    public static int IndexOfInvalid(ReadOnlySpan<byte> bytes)
    {
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) != OperationStatus.Done)
            {
                return at;
            }

            at += consumed;
        }

        return -1;
    }
}
