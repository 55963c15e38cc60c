using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

namespace NewsSearch.FullText.Writing.Files;

/// <summary>The folder of an index, read without locks: large files mapped into memory, small ones as copies.</summary>
/// <remarks>
/// Lucene.Net's own mapped folder is slower than this one, as it calls into the mapping for every byte. Index files never change after
/// they are written, and none is cut; whoever cuts one from outside while it is mapped ends the process at the next touch. Files that
/// describe commits, segments and fields are compared with their checksums before Lucene reads them: it makes room for as many entries
/// as they say before it comes to the checksum, which for one wrong bit could be more than the machine has.
/// </remarks>
internal sealed class SegmentDirectory(string path) : FSDirectory(new DirectoryInfo(path), new NativeFSLockFactory())
{
    // What describes segments, fields, and the parts of compound files.
    private static readonly string[] Descriptions = [".si", ".fnm", ".cfe"];

    // Whoever reads an index comes through here first.
    static SegmentDirectory() => ArticleCodec.Newest.Register();

    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context)
    {
        var file = OpenFile(name);
        return Checked(name, new SegmentInput(file.Path, file, 0, file.Length, ownsFile: true));
    }

    /// <inheritdoc/>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context) => new Slicer(OpenFile(name));

    private SegmentFile OpenFile(string name)
    {
        EnsureOpen();
        return new SegmentFile(Path.Combine(Directory.FullName, name));
    }

    private static SegmentInput Checked(string name, SegmentInput input)
    {
        if (!name.StartsWith($"{IndexFileNames.SEGMENTS}_", StringComparison.Ordinal) && !Array.Exists(Descriptions, ending => name.EndsWith(ending, StringComparison.Ordinal)))
        {
            return input;
        }

        try
        {
            if (input.Length < CodecUtil.FooterLength())
            {
                throw new CorruptIndexException($"The file has {input.Length} bytes, too few for a checksum (resource={input}).");
            }

            CodecUtil.ChecksumEntireFile(input);
            return input;
        }
        catch
        {
            input.Dispose();
            throw;
        }
    }

    /// <summary>The parts of a compound file, all read from one open file.</summary>
    private sealed class Slicer(SegmentFile file) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
            Checked(sliceDescription, new SegmentInput($"{file.Path} ({sliceDescription})", file, offset, length, ownsFile: false));

        [Obsolete("Only for files of Lucene 3.")]
        public override IndexInput OpenFullSlice() => OpenSlice("all", 0, file.Length);

        protected override void Dispose(bool disposing)
        {
            if (disposing)
            {
                file.Dispose();
            }
        }
    }
}
