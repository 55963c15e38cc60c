using Lucene.Net.Store;
using NewsSearch.FullText.Codec.Packing;

namespace NewsSearch.FullText.Codec.Writing;

/// <summary>Writes the positions of terms: gaps in blocks of 128, across documents, and those left over one by one.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class PositionsWriter(IndexOutput output) : IDisposable
{
    private readonly int[] _gaps = new int[BlockPacking.Size];
    private readonly byte[] _bytes = new byte[PatchedBlock.MaxBytes];
    private int _last;

    /// <summary>Where the positions of the term begin.</summary>
    public long Start { get; private set; }

    /// <summary>Where, counted from there, the next block begins.</summary>
    public long Block => output.Position - Start;

    /// <summary>The number of positions that wait for their block.</summary>
    public int Waiting { get; private set; }

    /// <summary>Begins a term.</summary>
    public void BeginTerm() => (Start, Waiting) = (output.Position, 0);

    /// <summary>Begins a document.</summary>
    public void BeginDocument() => _last = 0;

    /// <summary>Adds a position of the document.</summary>
    public void Add(int position)
    {
        _gaps[Waiting++] = position - _last;
        _last = position;
        if (Waiting == _gaps.Length)
        {
            output.WriteBytes(_bytes, 0, PatchedBlock.Write(_gaps, _bytes));
            Waiting = 0;
        }
    }

    /// <summary>Writes what is left of the term.</summary>
    public void EndTerm()
    {
        for (var i = 0; i < Waiting; i++)
        {
            output.WriteVInt32(_gaps[i]);
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => output.Dispose();
}
