using Lucene.Net.Store;
using NewsSearch.Testing;
using Directory = Lucene.Net.Store.Directory;

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

    /// <summary>Changes one bit in the middle of a file.</summary>
    public static void ChangeBit(RAMDirectory directory, string file)
    {
        var bytes = Read(directory, file);
        bytes[bytes.Length / 2] ^= 1;
        Replace(directory, file, bytes);
    }

    /// <summary>
    /// Damages copies of an index, each in one file: reading a copy must end well or with an error of input and output, and for some copies
    /// it must end with one.
    /// </summary>
    /// <param name="intact">The index.</param>
    /// <param name="copies">The number of copies.</param>
    /// <param name="extensions">How the files that are damaged end.</param>
    /// <param name="random">Decides which file is damaged, and how.</param>
    /// <param name="read">Reads a copy.</param>
    public static void ReadDamaged(Directory intact, int copies, IReadOnlyList<string> extensions, Random random, Action<RAMDirectory> read)
    {
        var errors = 0;
        for (var copy = 0; copy < copies; copy++)
        {
            using var damaged = new RAMDirectory(intact, IOContext.DEFAULT);
            var files = damaged.ListAll().Where(name => extensions.Any(extension => name.EndsWith(extension, StringComparison.Ordinal))).ToArray();
            var file = files[random.Next(files.Length)];
            Damage(damaged, file, random);
            try
            {
                read(damaged);
            }
            catch (IOException)
            {
                errors++;
            }
            catch (Exception exception)
            {
                Assert.Fail($"{file}: {exception}; {TestSeed.Replay}");
            }
        }

        errors.ShouldBeGreaterThan(0);
    }
}
