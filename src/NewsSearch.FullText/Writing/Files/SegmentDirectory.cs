using Lucene.Net.Store;

namespace NewsSearch.FullText.Writing.Files;

/// <summary>The folder of an index, read without locks: large files mapped into memory, small ones as copies.</summary>
/// <remarks>
/// Lucene.Net's own mapped folder is slower than this one, as it calls into the mapping for every byte. Index files never change after
/// they are written, and none is cut; whoever cuts one from outside while it is mapped ends the process at the next touch.
/// </remarks>
internal sealed class SegmentDirectory(string path) : FSDirectory(new DirectoryInfo(path), new NativeFSLockFactory())
{
    // Whoever reads an index comes through here first.
    static SegmentDirectory() => ArticleCodec.Newest.Register();

    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context)
    {
        var file = OpenFile(name);
        return new SegmentInput(file.Path, file, 0, file.Length, ownsFile: true);
    }

    /// <inheritdoc/>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context) => new Slicer(OpenFile(name));

    private SegmentFile OpenFile(string name)
    {
        EnsureOpen();
        return new SegmentFile(Path.Combine(Directory.FullName, name));
    }

    /// <summary>The parts of a compound file, all read from one open file.</summary>
    private sealed class Slicer(SegmentFile file) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
            new SegmentInput($"{file.Path} ({sliceDescription})", file, offset, length, ownsFile: false);

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
