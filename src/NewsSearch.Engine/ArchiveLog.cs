using Microsoft.Extensions.Logging;

namespace NewsSearch.Engine;

/// <summary>What the archive tells its log.</summary>
internal static partial class ArchiveLog
{
    [LoggerMessage(1, LogLevel.Information, "Index generation {Generation} opened at change {Sequence}")]
    public static partial void Opened(ILogger logger, int generation, long sequence);

    [LoggerMessage(2, LogLevel.Information, "Index caught up with the archive at change {Sequence} after {Elapsed}")]
    public static partial void CaughtUp(ILogger logger, long sequence, TimeSpan elapsed);

    [LoggerMessage(3, LogLevel.Warning, "Index cannot be used and is rebuilt from the archive: {Problem}")]
    public static partial void Rebuilding(ILogger logger, string problem);

    [LoggerMessage(4, LogLevel.Warning, "Damaged index set aside as {Folder}")]
    public static partial void SetAside(ILogger logger, string folder);

    [LoggerMessage(5, LogLevel.Information, "Index generation {Generation} serves, committed at change {Sequence}")]
    public static partial void Switched(ILogger logger, int generation, long sequence);

    [LoggerMessage(6, LogLevel.Error, "Archive cannot be followed now, trying again in {Delay}")]
    public static partial void FollowingFailed(ILogger logger, TimeSpan delay, Exception exception);

    [LoggerMessage(7, LogLevel.Error, "Article {Id} cannot be indexed and will not be found")]
    public static partial void ArticleNotIndexed(ILogger logger, string id, Exception exception);

    [LoggerMessage(8, LogLevel.Warning, "Leftovers of an old index generation could not be deleted")]
    public static partial void LeftoversStay(ILogger logger, Exception exception);

    [LoggerMessage(9, LogLevel.Error, "Index could not be committed at the end; the next start repeats the changes since the last commit")]
    public static partial void LastCommitFailed(ILogger logger, Exception exception);

    [LoggerMessage(10, LogLevel.Warning, "Index generation {Generation} has countries from gazetteer {IndexVersions}, but {Version} is in use: a reindex brings them together")]
    public static partial void OtherGazetteer(ILogger logger, int generation, string indexVersions, string version);

    [LoggerMessage(30, LogLevel.Debug, "Suggestions gathered: {Titles} titles, {Phrases} phrases, {Words} words, {Bytes} bytes, in {Elapsed}")]
    public static partial void SuggestionsGathered(ILogger logger, int titles, int phrases, int words, long bytes, TimeSpan elapsed);

    [LoggerMessage(31, LogLevel.Warning, "Suggestions could not be gathered anew; the older ones stay")]
    public static partial void SuggestionsFailed(ILogger logger, Exception exception);

    [LoggerMessage(40, LogLevel.Error, "Synonyms in {File} cannot be read; the built-in ones are used until they are replaced")]
    public static partial void SynonymsUnreadable(ILogger logger, string file, Exception exception);
}
