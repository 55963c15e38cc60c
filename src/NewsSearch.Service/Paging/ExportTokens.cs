using NewsSearch.Engine;
using NewsSearch.FullText;
using NewsSearch.Service.Errors;

namespace NewsSearch.Service.Paging;

/// <summary>Writes and reads the tokens by which exports go on.</summary>
/// <remarks>
/// Content, in the byte order of <see cref="BinaryWriter"/>: the version (one byte, unlike any of <see cref="PageTokens"/>), the
/// fingerprint of the request, the snapshot (16 and 8 bytes), the place: segment and document (4 bytes each), the version of the
/// synonyms. Any thread.
/// </remarks>
internal sealed class ExportTokens(TokenSeal seal)
{
    private const byte Version = 129;
    private const string Field = "resume_token";

    /// <summary>The token behind an article.</summary>
    /// <param name="fingerprint">The fingerprint of the request.</param>
    /// <param name="export">The export.</param>
    /// <param name="place">The place of the article.</param>
    public string Behind(byte[] fingerprint, ArchiveExport export, ExportPlace place)
    {
        using var content = new MemoryStream();
        using var writer = new BinaryWriter(content);
        writer.Write(Version);
        writer.Write(fingerprint);
        SnapshotIds.Write(writer, export.Snapshot);
        writer.Write(place.Segment);
        writer.Write(place.Document);
        writer.Write(export.SynonymsVersion);
        writer.Flush();
        return seal.Seal(content.GetBuffer().AsSpan(0, (int)content.Length));
    }

    /// <summary>Reads the token of a request; null if it has none.</summary>
    /// <param name="token">The token.</param>
    /// <param name="fingerprint">The fingerprint of the request.</param>
    /// <exception cref="InvalidRequestException">The token is damaged, or of another request.</exception>
    public ExportStart? Read(string token, byte[] fingerprint)
    {
        if (token.Length == 0)
        {
            return null;
        }

        if (seal.Open(token) is not [Version, ..] content)
        {
            throw Mismatch("The token is damaged, or another server made it.");
        }

        using var reader = new BinaryReader(new MemoryStream(content));
        reader.ReadByte();
        if (!reader.ReadBytes(RequestFingerprint.Length).AsSpan().SequenceEqual(fingerprint))
        {
            throw Mismatch("The token belongs to another request; all but page_size and read_mask must be as it was.");
        }

        return new ExportStart(SnapshotIds.Read(reader), new ExportPlace(reader.ReadInt32(), reader.ReadInt32()), reader.ReadString());
    }

    private static InvalidRequestException Mismatch(string problem) =>
        new([new RequestViolation(Field, problem, ErrorReasons.PageTokenMismatch)]);
}

/// <summary>Where an export goes on.</summary>
/// <param name="Snapshot">The snapshot.</param>
/// <param name="After">The last article that was sent.</param>
/// <param name="SynonymsVersion">The version of the synonyms that the articles were found with.</param>
internal sealed record ExportStart(SnapshotId Snapshot, ExportPlace After, string SynonymsVersion);
