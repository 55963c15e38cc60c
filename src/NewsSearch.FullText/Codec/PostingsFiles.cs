using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.FullText.Codec.Packing;

namespace NewsSearch.FullText.Codec;

/// <summary>The files of the postings of a segment: their names, headers and versions. Byte by byte: FORMATS.md.</summary>
internal static class PostingsFiles
{
    /// <summary>The file with the documents of each term and how often it occurs in each.</summary>
    public const string Documents = "pdoc";

    /// <summary>The file with the positions.</summary>
    public const string Positions = "ppos";

    /// <summary>The file that says where the blocks of each term are and how good their documents can be.</summary>
    public const string Blocks = "pblk";

    /// <summary>The number of entries of a group in the file of blocks.</summary>
    public const int BlocksInGroup = 32;

    /// <summary>Set in the length of a block whose documents are bits.</summary>
    public const int DenseFlag = 1 << 15;

    /// <summary>The largest number of bytes of a block of documents and frequencies, with its length.</summary>
    public const int MaxBlockBytes = sizeof(ushort) + (2 * PatchedBlock.MaxBytes);

    // 1: the first. 2: blocks of documents as bits.
    private const int FirstVersion = 1;
    private const int NewestVersion = 2;

    private const string DictionaryName = "NewsSearchTerms";

    /// <summary>Creates a file and writes its header.</summary>
    public static IndexOutput Create(SegmentWriteState segment, string extension)
    {
        var file = IndexFileNames.SegmentFileName(segment.SegmentInfo.Name, segment.SegmentSuffix, extension);
        var output = segment.Directory.CreateOutput(file, segment.Context);
        CodecUtil.WriteHeader(output, NameOf(extension), NewestVersion);
        return output;
    }

    /// <summary>Opens a file and checks its header.</summary>
    /// <exception cref="IOException">It is missing, damaged, or of a version that is not known.</exception>
    public static IndexInput Open(SegmentReadState segment, string extension)
    {
        var file = IndexFileNames.SegmentFileName(segment.SegmentInfo.Name, segment.SegmentSuffix, extension);
        var input = segment.Directory.OpenInput(file, segment.Context);
        try
        {
            CodecUtil.CheckHeader(input, NameOf(extension), FirstVersion, NewestVersion);
            return input;
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>Writes the header of what the postings have in the dictionary of terms.</summary>
    public static void WriteDictionaryHeader(IndexOutput terms) => CodecUtil.WriteHeader(terms, DictionaryName, NewestVersion);

    /// <summary>Checks the header of what the postings have in the dictionary of terms.</summary>
    /// <exception cref="IOException">It is damaged, or of a version that is not known.</exception>
    public static void CheckDictionaryHeader(IndexInput terms) => CodecUtil.CheckHeader(terms, DictionaryName, FirstVersion, NewestVersion);

    private static string NameOf(string extension) => extension switch
    {
        Documents => "NewsSearchDocuments",
        Positions => "NewsSearchPositions",
        _ => "NewsSearchBlocks",
    };
}
