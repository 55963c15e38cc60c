using NewsSearch.Engine;

namespace NewsSearch.Service.Paging;

/// <summary>Snapshot ids inside tokens.</summary>
internal static class SnapshotIds
{
    private const int OpeningLength = 16;

    public static void Write(BinaryWriter writer, SnapshotId snapshot)
    {
        writer.Write(snapshot.Opening.ToByteArray());
        writer.Write(snapshot.Number);
    }

    public static SnapshotId Read(BinaryReader reader) => new(new Guid(reader.ReadBytes(OpeningLength)), reader.ReadInt64());
}
