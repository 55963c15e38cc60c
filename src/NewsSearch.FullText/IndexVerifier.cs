namespace NewsSearch.FullText;

/// <summary>Reads an index from disk and says whether it is whole.</summary>
public static class IndexVerifier
{
    /// <summary>Verifies the newest commit in a folder: every file is there and has the checksum written with it.</summary>
    /// <param name="directory">The folder. It may be open for writing elsewhere.</param>
    /// <param name="structure">Whether to walk the structure too (Lucene's CheckIndex), which takes many times longer.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What was found. A folder without an index has a problem.</returns>
    public static VerificationReport Verify(string directory, bool structure, CancellationToken cancellationToken) => throw new NotImplementedException();
}

/// <summary>What a verification found.</summary>
/// <param name="Files">The number of files read.</param>
/// <param name="Bytes">The number of bytes read.</param>
/// <param name="Problems">What is wrong, each with its file; empty if nothing is.</param>
public sealed record VerificationReport(int Files, long Bytes, IReadOnlyList<string> Problems);
