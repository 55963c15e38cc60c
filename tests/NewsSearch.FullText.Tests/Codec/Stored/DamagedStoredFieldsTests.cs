using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec.Stored;

/// <summary>Whatever bytes there are in the file of stored fields, reading it ends with fields or with an error of input and output.</summary>
public sealed class DamagedStoredFieldsTests
{
    private const string Extension = ".sdoc";

    [Fact]
    public void Damage_to_any_byte_is_an_error_or_other_fields_and_never_anything_else()
    {
        var random = TestSeed.Random(nameof(Damage_to_any_byte_is_an_error_or_other_fields_and_never_anything_else));
        using var stored = new StoredHistory(random) { LongestText = 200 };
        stored.Write(400, standardCodec: false, merge: true);
        DamagedFile.ReadDamaged(stored.Directory, TestSeed.Iterations(200), [Extension], random, damaged =>
        {
            using var reader = DirectoryReader.Open(damaged);
            for (var document = 0; document < reader.MaxDoc; document++)
            {
                reader.Document(document).Fields.Count.ShouldBeGreaterThanOrEqualTo(0);
            }
        });
    }

    [Fact]
    public void The_checksum_finds_a_changed_bit()
    {
        using var stored = new StoredHistory(new Random(7));
        stored.Write(400, standardCodec: false, merge: true);
        DamagedFile.ChangeBit(stored.Directory, stored.Directory.ListAll().Single(name => name.EndsWith(Extension, StringComparison.Ordinal)));
        Should.Throw<IOException>(() =>
        {
            using var reader = DirectoryReader.Open(stored.Directory);
            reader.Leaves[0].AtomicReader.CheckIntegrity();
        });
    }
}
