using System.IO.Compression;

namespace NewsSearch.Articles.Ingestion;

/// <summary>Files that may be compressed with gzip.</summary>
internal static class GzipContent
{
    // Without it, .NET takes a gzip file that was cut short for a complete one. Executables of this repository set the
    // switch in their runtime configuration too, since it is read once, when the first stream is decompressed.
    static GzipContent() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    /// <summary>The content decompressed if it begins with the mark of gzip (RFC 1952), whatever the file is called; else as it is.</summary>
    /// <remarks>Reading throws <see cref="InvalidDataException"/> where the compressed data is damaged or ends early.</remarks>
    public static async ValueTask<Stream> OpenAsync(Stream content, CancellationToken cancellationToken)
    {
        var peekable = new PeekableStream(content);
        var beginning = await peekable.PeekAsync(2, cancellationToken);
        return beginning.Span is [0x1F, 0x8B] ? new GZipStream(peekable, CompressionMode.Decompress) : peekable;
    }
}
