using Lucene.Net.Analysis.Core;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Store;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec;
using NewsSearch.FullText.Codec.Columns;
using NewsSearch.FullText.Ranking;
using Postings = Lucene.Net.Index.IndexOptions;

namespace NewsSearch.FullText.Tests.Codec;

/// <summary>The same random documents, changes and merges in two indexes: one with the codec of the product, one with Lucene's.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class TwinIndex : IDisposable
{
    /// <summary>The fields, from everything to nothing but documents.</summary>
    public static readonly IReadOnlyDictionary<string, Postings> Fields = new Dictionary<string, Postings>
    {
        ["body"] = Postings.DOCS_AND_FREQS_AND_POSITIONS,
        ["mentions"] = Postings.DOCS_AND_FREQS,
        ["tags"] = Postings.DOCS_ONLY,
        ["title"] = Postings.DOCS_AND_FREQS_AND_POSITIONS,
    };

    private static readonly BlockMaxCodec Codec = Registered(new BlockMaxCodec(new LengthRule(
        field => field is "title" or "body" ? "body" : null, FieldLengths.Encode), field => field == "body", new ColumnRule("id", _ => false)));

    private readonly Random _random;
    private readonly IndexWriter _writer;
    private readonly IndexWriter _standardWriter;
    private int _documents;

    public TwinIndex(Random random)
    {
        _random = random;
        var flush = random.Next(50, 8000);
        _writer = new IndexWriter(Directory, Configuration(Codec, flush));
        _standardWriter = new IndexWriter(Standard, Configuration(Lucene.Net.Codecs.Codec.ForName("Lucene46"), flush));
    }

    public RAMDirectory Directory { get; } = new();

    public RAMDirectory Standard { get; } = new();

    /// <summary>Adds and replaces documents.</summary>
    public void Add(int count)
    {
        for (var i = 0; i < count; i++)
        {
            var document = NewDocument();
            var id = new Term("id", _random.Next(10) == 0 && _documents > 0 ? $"{_random.Next(_documents)}" : $"{_documents++}");
            document.Add(new StringField("id", id.Text, Field.Store.NO));
            _writer.UpdateDocument(id, document);
            _standardWriter.UpdateDocument(id, document);
        }
    }

    /// <summary>Deletes some documents.</summary>
    public void Delete(int count)
    {
        for (var i = 0; i < count && _documents > 0; i++)
        {
            var id = new Term("id", $"{_random.Next(_documents)}");
            _writer.DeleteDocuments(id);
            _standardWriter.DeleteDocuments(id);
        }
    }

    /// <summary>Merges until there are at most so many segments.</summary>
    public void Merge(int segments)
    {
        _writer.ForceMerge(segments);
        _standardWriter.ForceMerge(segments);
    }

    /// <summary>Writes everything so far to both.</summary>
    public void Commit()
    {
        _writer.Commit();
        _standardWriter.Commit();
    }

    /// <summary>Opens both, with everything so far.</summary>
    public (DirectoryReader Reader, DirectoryReader Standard) Open()
    {
        Commit();
        return (DirectoryReader.Open(Directory), DirectoryReader.Open(Standard));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _standardWriter.Dispose();
        Directory.Dispose();
        Standard.Dispose();
    }

    private static BlockMaxCodec Registered(BlockMaxCodec codec)
    {
        codec.Register();
        return codec;
    }

    // Lengths in documents, not bytes, decide what is merged, so that both indexes have the same segments.
    private static IndexWriterConfig Configuration(Lucene.Net.Codecs.Codec codec, int flush) => new(LuceneVersion.LUCENE_48, new WhitespaceAnalyzer(LuceneVersion.LUCENE_48))
    {
        Codec = codec,
        MaxBufferedDocs = flush,
        RAMBufferSizeMB = IndexWriterConfig.DISABLE_AUTO_FLUSH,
        Similarity = ArticleRanking.Norms,
        MergePolicy = new LogDocMergePolicy { MergeFactor = 4 },
        MergeScheduler = new SerialMergeScheduler(),
    };

    private Document NewDocument()
    {
        var document = new Document();
        foreach (var (field, options) in Fields)
        {
            if (_random.Next(20) > 0)
            {
                document.Add(new Field(field, Text(field == "body" ? 30 : 6), new FieldType
                {
                    IsIndexed = true,
                    IsTokenized = true,
                    IndexOptions = options,
                    OmitNorms = options < Postings.DOCS_AND_FREQS_AND_POSITIONS,
                }));
            }
        }

        return document;
    }

    // Few words of which the first are in nearly every document, now and then in crowds.
    private string Text(int longest)
    {
        var words = Enumerable.Range(0, _random.Next(_random.Next(longest)) + 1)
            .SelectMany(_ => Enumerable.Repeat($"w{(int)Math.Pow(900, _random.NextDouble())}", _random.Next(9) == 0 ? _random.Next(1, 40) : 1));
        return string.Join(' ', words);
    }
}
