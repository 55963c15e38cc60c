using NewsSearch.Engine;
using NewsSearch.FullText;
using NewsSearch.Service.Errors;

namespace NewsSearch.Service.Paging;

/// <summary>Writes and reads the page tokens of searches: where the next page begins, in which snapshot, of which request.</summary>
/// <remarks>
/// Content, in the byte order of <see cref="BinaryWriter"/>: the version (one byte), the fingerprint of the request, the snapshot
/// (16 and 8 bytes), the instant that ages count from (ticks, 8 bytes), the version of the synonyms, the place: score (4 bytes), whether it is dated (1), the
/// published time (8), the id. Any thread.
/// </remarks>
internal sealed class PageTokens(TokenSeal seal)
{
    private const byte Version = 2;
    private const string Field = "page_token";

    /// <summary>The token of the page that follows an answer; empty if none does.</summary>
    /// <param name="request">The request, whose page it is of no matter which.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="now">The instant that ages count from.</param>
    public string Next(V1.SearchArticlesRequest request, ArchiveAnswer answer, DateTimeOffset now)
    {
        if (answer.Answer.Next is not { } place)
        {
            return "";
        }

        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write(Version);
        writer.Write(RequestFingerprint.Of(request));
        SnapshotIds.Write(writer, answer.Snapshot);
        writer.Write(now.UtcTicks);
        writer.Write(answer.SynonymsVersion);
        writer.Write(place.Score);
        writer.Write(place.Published is not null);
        writer.Write(place.Published ?? 0);
        writer.Write(place.Id);
        writer.Flush();
        return seal.Seal(content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    /// <summary>Reads the token of a request; null if it has none.</summary>
    /// <exception cref="InvalidRequestException">The token is damaged, or of another request.</exception>
    public PageStart? Read(V1.SearchArticlesRequest request)
    {
        if (request.PageToken.Length == 0)
        {
            return null;
        }

        if (seal.Open(request.PageToken) is not [Version, ..] content)
        {
            throw Mismatch("The token is damaged, or another server made it.");
        }

        using var reader = new BinaryReader(new MemoryStream(content));
        reader.ReadByte();
        if (!reader.ReadBytes(RequestFingerprint.Length).AsSpan().SequenceEqual(RequestFingerprint.Of(request)))
        {
            throw Mismatch("The token belongs to another request; all but page_size, read_mask, highlight and facets must be as it was.");
        }

        var snapshot = SnapshotIds.Read(reader);
        var now = new DateTimeOffset(reader.ReadInt64(), TimeSpan.Zero);
        var synonyms = reader.ReadString();
        var (score, isDated, published) = (reader.ReadSingle(), reader.ReadBoolean(), reader.ReadInt64());
        return new PageStart(snapshot, now, synonyms, new HitPlace(score, isDated ? published : null, reader.ReadString()));
    }

    private static InvalidRequestException Mismatch(string problem) =>
        new([new RequestViolation(Field, problem, ErrorReasons.PageTokenMismatch)]);
}

/// <summary>Where a page begins.</summary>
/// <param name="Snapshot">The snapshot of all pages.</param>
/// <param name="Now">The instant that ages count from.</param>
/// <param name="SynonymsVersion">The synonyms of all pages.</param>
/// <param name="After">The last hit of the page before.</param>
internal sealed record PageStart(SnapshotId Snapshot, DateTimeOffset Now, string SynonymsVersion, HitPlace After);
