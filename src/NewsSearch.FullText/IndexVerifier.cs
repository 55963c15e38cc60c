using Lucene.Net.Index;
using NewsSearch.FullText.Writing.Files;
using NewsSearch.FullText.Writing.Verification;

namespace NewsSearch.FullText;

/// <summary>Reads an index from disk and says whether it is whole.</summary>
/// <remarks>
/// Not found: a file that was replaced by an older whole file of the same name, as the files of Lucene 4.8 do not say which
/// segment they belong to (the structure shows it in most cases), and damage to "segments.gen" or to files of no commit, which
/// nobody reads or which Lucene does without.
/// </remarks>
public static class IndexVerifier
{
    /// <summary>How often a commit that was replaced while it was read is followed by its successor.</summary>
    private const int MaxAttempts = 10;

    /// <summary>Verifies the newest commit in a folder: every file is there and has the checksum written with it.</summary>
    /// <param name="directory">The folder. It may be open for writing elsewhere.</param>
    /// <param name="structure">Whether to walk the structure too (Lucene's CheckIndex), which takes many times longer.</param>
    /// <param name="cancellationToken">Ends the work.</param>
    /// <returns>What was found. A folder without an index has a problem.</returns>
    public static VerificationReport Verify(string directory, bool structure, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(directory))
        {
            return new VerificationReport(0, 0, [$"{directory}: there is no such folder"]);
        }

        using var files = new SegmentDirectory(directory);
        for (var attempt = 1; ; attempt++)
        {
            var (report, generation) = VerifyNewest(files, structure, cancellationToken);

            // A writer deletes the files of the commit before once it has a newer one: then what was missing proves nothing.
            if (report.Problems.Count == 0 || attempt == MaxAttempts || generation == NewestGeneration(files))
            {
                return report;
            }
        }
    }

    private static (VerificationReport Report, long? Generation) VerifyNewest(LuceneDirectory files, bool structure, CancellationToken cancellationToken)
    {
        CommitFiles commit;
        var generation = NewestGeneration(files);
        try
        {
            commit = CommitFiles.Read(files);
            generation = commit.Generation;
        }
        catch (Exception exception)
        {
            return (DescribeUnreadable(files, exception, cancellationToken), generation);
        }

        var report = VerifyFiles(files, commit.Files, cancellationToken);
        if (structure && report.Problems.Count == 0)
        {
            report = report with { Problems = StructureCheck.Run(files, commit.Segments, cancellationToken) };
        }

        return (report, generation);
    }

    private static VerificationReport VerifyFiles(LuceneDirectory files, IReadOnlyList<string> names, CancellationToken cancellationToken)
    {
        var bytes = 0L;
        var problems = new List<string>();
        foreach (var name in names)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (length, problem) = FileChecksum.Verify(files, name, cancellationToken);
            bytes += length;
            if (problem is not null)
            {
                problems.Add(problem);
            }
        }

        return new VerificationReport(names.Count, bytes, problems);
    }

    /// <summary>Finds the file to blame among those that must be read to know the files of a commit.</summary>
    private static VerificationReport DescribeUnreadable(LuceneDirectory files, Exception exception, CancellationToken cancellationToken)
    {
        var all = files.ListAll();
        if (SegmentInfos.GetLastCommitSegmentsFileName(all) is not { } commit)
        {
            return new VerificationReport(0, 0, ["segments_N: the folder has no commit"]);
        }

        var report = VerifyFiles(files, [commit, .. all.Where(IsSegmentDescription).Order(StringComparer.Ordinal)], cancellationToken);
        if (report.Problems.Count > 0)
        {
            return report;
        }

        var problem = exception is FileNotFoundException { FileName: { } missing }
            ? $"{Path.GetFileName(missing)}: it is missing"
            : $"{commit}: {exception.Message}";
        return report with { Problems = [problem] };
    }

    private static bool IsSegmentDescription(string file) => file.EndsWith(".si", StringComparison.Ordinal);

    private static long? NewestGeneration(LuceneDirectory files)
    {
        var generation = SegmentInfos.GetLastCommitGeneration(files);
        return generation < 0 ? null : generation;
    }
}

/// <summary>What a verification found.</summary>
/// <param name="Files">The number of files read.</param>
/// <param name="Bytes">The number of bytes read.</param>
/// <param name="Problems">What is wrong, each with its file; empty if nothing is.</param>
public sealed record VerificationReport(int Files, long Bytes, IReadOnlyList<string> Problems);
