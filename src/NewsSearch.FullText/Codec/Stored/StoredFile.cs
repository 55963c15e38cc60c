using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.FullText.Codec.Stored;

/// <summary>The file with the stored fields of a segment: its name, header and version. Byte by byte: FORMATS.md.</summary>
internal static class StoredFile
{
    /// <summary>The extension of its name.</summary>
    public const string Extension = "sdoc";

    /// <summary>How many bytes the documents of a chunk have before they are compressed, or more where the last of them is long.</summary>
    public const int ChunkBytes = 8 * 1024;

    /// <summary>The largest number of documents in a chunk.</summary>
    public const int MostDocuments = 128;

    // 1: the first.
    private const int FirstVersion = 1;
    private const int NewestVersion = 1;
    private const string HeaderName = "NewsSearchStored";

    /// <summary>The name of the file of a segment.</summary>
    public static string NameOf(SegmentInfo segment) => IndexFileNames.SegmentFileName(segment.Name, "", Extension);

    /// <summary>Creates the file and writes its header.</summary>
    public static IndexOutput Create(Lucene.Net.Store.Directory directory, SegmentInfo segment, IOContext context)
    {
        var output = directory.CreateOutput(NameOf(segment), context);
        try
        {
            CodecUtil.WriteHeader(output, HeaderName, NewestVersion);
            return output;
        }
        catch
        {
            output.Dispose();
            throw;
        }
    }

    /// <summary>Checks the header.</summary>
    /// <exception cref="IOException">It is damaged, or of a version that is not known.</exception>
    public static void CheckHeader(IndexInput input) => CodecUtil.CheckHeader(input, HeaderName, FirstVersion, NewestVersion);
}
