using Microsoft.Extensions.Logging;
using NewsSearch.Articles.Storage;
using NewsSearch.FullText;

namespace NewsSearch.Engine.Generations;

/// <summary>Opens the generation that serves, or begins a new one where there is none that can be used.</summary>
internal sealed class GenerationOpener(GenerationFolders folders, IArticleStore store, ArchiveOptions options, ILogger logger)
{
    /// <summary>Opens the current generation. A damaged or foreign one is set aside and a new, empty one begun.</summary>
    /// <exception cref="IOException">The folder cannot be read or written, or another process has the index open.</exception>
    public async Task<IndexGeneration> OpenCurrentAsync(CancellationToken cancellationToken)
    {
        var number = folders.Current;
        if (number == 0)
        {
            return BeginServing();
        }

        try
        {
            var generation = await OpenVerifiedAsync(number, cancellationToken);
            folders.SetCurrent(number);
            DeleteLeftovers(number);
            ArchiveLog.Opened(logger, number, generation.AppliedSequence);
            if (generation.IndexGazetteerVersions.Any(version => version != generation.GazetteerVersion))
            {
                ArchiveLog.OtherGazetteer(logger, number, string.Join(", ", generation.IndexGazetteerVersions), generation.GazetteerVersion);
            }

            return generation;
        }
        catch (DamagedIndexException exception)
        {
            ArchiveLog.Rebuilding(logger, exception.Message);
            ArchiveLog.SetAside(logger, folders.SetAside(number));
            return BeginServing();
        }
    }

    /// <summary>Begins a new, empty generation beside the one that serves.</summary>
    public IndexGeneration Begin()
    {
        var number = folders.Next;
        return IndexGeneration.Open(number, folders.FolderOf(number), store.ArchiveId, options, logger);
    }

    /// <summary>Begins a new, empty generation and makes it the one that serves.</summary>
    public IndexGeneration BeginServing()
    {
        var generation = Begin();
        generation.Commit();
        folders.SetCurrent(generation.Number);
        DeleteLeftovers(generation.Number);
        ArchiveLog.Opened(logger, generation.Number, 0);
        return generation;
    }

    private async Task<IndexGeneration> OpenVerifiedAsync(int number, CancellationToken cancellationToken)
    {
        var folder = folders.FolderOf(number);
        if (options.VerifyAtOpen && IndexVerifier.Verify(folder, structure: false, cancellationToken).Problems is [var problem, ..])
        {
            throw new DamagedIndexException(folder, problem);
        }

        var generation = IndexGeneration.Open(number, folder, store.ArchiveId, options, logger);
        var stored = (await store.GetStatisticsAsync(cancellationToken)).LastSequence;
        if (generation.CommittedSequence > stored)
        {
            // The archive was restored from an older backup: the index knows articles that the archive does not.
            generation.Dispose();
            throw new DamagedIndexException(folder, $"The index is at change {generation.CommittedSequence}, ahead of the archive at {stored}.");
        }

        return generation;
    }

    private void DeleteLeftovers(int serving)
    {
        try
        {
            folders.DeleteAllBut(serving);
        }
        catch (IOException exception)
        {
            ArchiveLog.LeftoversStay(logger, exception);
        }
    }
}
