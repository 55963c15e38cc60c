using Lucene.Net.Codecs;
using Lucene.Net.Store;

namespace NewsSearch.FullText.Writing.Verification;

/// <summary>
/// Reads an index file whole and compares it with the checksum in its footer. Every file that Lucene 4.8 writes for a commit
/// ends in one: magic number, algorithm and CRC-32 of all before, 16 bytes.
/// </summary>
internal static class FileChecksum
{
    private const int BlockSize = 64 * 1024;

    /// <summary>Reads a file.</summary>
    /// <returns>Its length, and what is wrong with it; null if nothing is.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; it is looked at between blocks of 64 KiB.</exception>
    public static (long Length, string? Problem) Verify(LuceneDirectory directory, string file, CancellationToken cancellationToken)
    {
        var length = 0L;
        try
        {
            using var input = directory.OpenInput(file, IOContext.READ_ONCE);
            length = input.Length;
            if (length < CodecUtil.FooterLength())
            {
                return (length, $"{file}: it has {length} bytes, too few for a checksum");
            }

            // CheckFooter reads the footer and fails if the checksum differs or anything comes after it.
            var checksum = new BufferedChecksumIndexInput(input);
            var block = new byte[BlockSize];
            for (var left = length - CodecUtil.FooterLength(); left > 0;)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var count = (int)Math.Min(left, BlockSize);
                checksum.ReadBytes(block, 0, count);
                left -= count;
            }

            CodecUtil.CheckFooter(checksum);
            return (length, null);
        }
        catch (FileNotFoundException)
        {
            return (0, $"{file}: it is missing");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return (length, $"{file}: {exception.Message}");
        }
    }
}
