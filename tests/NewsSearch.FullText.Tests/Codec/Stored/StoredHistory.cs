using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.FullText.Writing;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Codec.Stored;

/// <summary>An index of random stored fields, and beside it a plain list of what it must hold.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class StoredHistory : IDisposable
{
    private readonly Random _random;
    private readonly Dictionary<string, string> _expected = [];
    private int _documents;

    public StoredHistory(Random random)
    {
        _random = random;
        ArticleCodec.Newest.Register();
    }

    public RAMDirectory Directory { get; } = new();

    /// <summary>The greatest length of most texts.</summary>
    public int LongestText { get; init; } = 2_000;

    /// <summary>Whether documents are deleted and replaced.</summary>
    public bool Deletes { get; init; } = true;

    /// <summary>Adds documents, replaces and deletes some, and merges now and then.</summary>
    public void Write(int count, bool standardCodec, bool? merge = null)
    {
        var configuration = new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
        {
            Codec = standardCodec ? ArticleCodec.Standard : ArticleCodec.Newest,
            MaxBufferedDocs = _random.Next(2, 500),
            RAMBufferSizeMB = IndexWriterConfig.DISABLE_AUTO_FLUSH,
            MergePolicy = new LogDocMergePolicy { MergeFactor = 4 },
            MergeScheduler = new SerialMergeScheduler(),
        };
        using var writer = new IndexWriter(Directory, configuration);
        for (var i = 0; i < count; i++)
        {
            var id = Deletes && _documents > 0 && _random.Next(8) == 0 ? _random.Next(_documents) : _documents++;
            var name = id.ToString(CultureInfo.InvariantCulture);
            var document = NewDocument(name);
            writer.UpdateDocument(new Term("id", name), document);
            _expected[name] = Print(document);
            if (Deletes && _random.Next(15) == 0 && _random.Next(_documents).ToString(CultureInfo.InvariantCulture) is var deleted)
            {
                writer.DeleteDocuments(new Term("id", deleted));
                _expected.Remove(deleted);
            }
        }

        if (merge ?? _random.Next(3) == 0)
        {
            writer.ForceMerge(1);
        }
    }

    /// <summary>Compares all documents with what they must be, and has the index checked.</summary>
    public void Compare()
    {
        using var reader = DirectoryReader.Open(Directory);
        var found = new Dictionary<string, string>();
        foreach (var segment in reader.Leaves)
        {
            segment.AtomicReader.CheckIntegrity();
            foreach (var document in Enumerable.Range(0, segment.Reader.MaxDoc).OrderBy(_ => _random.Next()))
            {
                if (segment.AtomicReader.LiveDocs?.Get(document) != false)
                {
                    var fields = segment.Reader.Document(document);
                    found.Add(fields.Get("id", CultureInfo.InvariantCulture), Print(fields));
                }
            }
        }

        found.Count.ShouldBe(_expected.Count, TestSeed.Replay);
        foreach (var (id, expected) in _expected)
        {
            if (found[id] != expected)
            {
                Assert.Fail($"Document {id} is {found[id]} instead of {expected}; {TestSeed.Replay}");
            }
        }

        new CheckIndex(Directory) { InfoStream = TextWriter.Null }.DoCheckIndex().Clean.ShouldBeTrue(TestSeed.Replay);
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Dispose();

    private static string Print(Document document) => string.Join(" | ", document.Fields.Select(field => field.GetBinaryValue() is { } bytes
        ? $"{field.Name}:{Convert.ToHexString(bytes.Bytes, bytes.Offset, bytes.Length)}"
        : $"{field.Name}:{field.NumericType}:{field.GetStringValue("R", CultureInfo.InvariantCulture)}"));

    private Document NewDocument(string id)
    {
        var document = new Document();
        for (var fields = _random.Next(12); fields > 0; fields--)
        {
            document.Add(NewField());
        }

        document.Add(new StringField("id", id, Field.Store.YES));
        for (var fields = _random.Next(3); fields > 0; fields--)
        {
            document.Add(NewField());
        }

        return document;
    }

    private StoredField NewField() => _random.Next(7) switch
    {
        0 => new StoredField("int", _random.Next(2) == 0 ? _random.Next() : int.MinValue + _random.Next(9)),
        1 => new StoredField("long", _random.Next(2) == 0 ? _random.NextInt64() : long.MinValue + _random.Next(9)),
        2 => new StoredField("single", (float)_random.NextDouble()),
        3 => new StoredField("double", -_random.NextDouble()),
        4 => new StoredField("bytes", new BytesRef([.. Enumerable.Range(0, _random.Next(200)).Select(_ => (byte)_random.Next(256))])),
        5 => new StoredField("body", Text()),
        _ => new StoredField("label", Text()),
    };

    private string Text()
    {
        string[] words = ["the", "government", "of", "Köln", "東京", "😀", "oil", "said", "price", "\n", "minister's"];
        var length = LongestText > 1_000 && _random.Next(50) == 0 ? 40_000 : _random.Next(LongestText);
        var text = new System.Text.StringBuilder();
        while (text.Length < length)
        {
            text.Append(_random.Next(10) == 0 ? _random.Next().ToString(CultureInfo.InvariantCulture) : words[_random.Next(words.Length)]).Append(' ');
        }

        return text.ToString();
    }
}
