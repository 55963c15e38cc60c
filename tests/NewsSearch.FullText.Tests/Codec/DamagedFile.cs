using Lucene.Net.Store;

namespace NewsSearch.FullText.Tests.Codec;

/// <summary>Changes files as broken disks do.</summary>
internal static class DamagedFile
{
    /// <summary>The bytes of a file.</summary>
    public static byte[] Read(RAMDirectory directory, string file)
    {
        using var input = directory.OpenInput(file, IOContext.DEFAULT);
        var bytes = new byte[input.Length];
        input.ReadBytes(bytes, 0, bytes.Length);
        return bytes;
    }

    /// <summary>Puts other bytes in the place of a file.</summary>
    public static void Replace(RAMDirectory directory, string file, byte[] bytes)
    {
        directory.DeleteFile(file);
        using var output = directory.CreateOutput(file, IOContext.DEFAULT);
        output.WriteBytes(bytes, 0, bytes.Length);
    }

    /// <summary>Changes some bits of a file, and cuts it now and then.</summary>
    public static void Damage(RAMDirectory directory, string file, Random random)
    {
        var bytes = Read(directory, file);
        if (random.Next(4) == 0)
        {
            bytes = bytes[..random.Next(bytes.Length)];
        }

        for (var flips = random.Next(1, 4); flips > 0 && bytes.Length > 0; flips--)
        {
            bytes[random.Next(bytes.Length)] ^= (byte)(1 << random.Next(8));
        }

        Replace(directory, file, bytes);
    }
}
