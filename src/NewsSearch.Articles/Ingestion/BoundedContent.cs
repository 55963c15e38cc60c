using System.Buffers;
using static System.FormattableString;

namespace NewsSearch.Articles.Ingestion;

/// <summary>Reads files that hold one article and have to be in memory whole.</summary>
internal static class BoundedContent
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>All bytes of a stream; null if there are more than allowed.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream content, int maxBytes, CancellationToken cancellationToken)
    {
        var bytes = new ArrayBufferWriter<byte>();
        while (bytes.WrittenCount <= maxBytes)
        {
            var count = await content.ReadAsync(bytes.GetMemory(ChunkBytes), cancellationToken);
            if (count == 0)
            {
                return bytes.WrittenMemory;
            }

            bytes.Advance(count);
        }

        return null;
    }

    /// <summary>The item of a file that is too large.</summary>
    public static ReadItem TooLarge(string file, int maxBytes) => new(file, 0, null, [new("file", Invariant($"The file is larger than {maxBytes:N0} bytes."))]);
}
