using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.Articles.Stories;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Writing.Stories;

/// <summary>Finds the articles of a reader by the hashes of their sketches.</summary>
/// <remarks>One thread at a time, which holds the reader open.</remarks>
internal sealed class IndexedSketches(DirectoryReader reader)
{
    private readonly BytesRef _term = new(SketchTerm.Length) { Length = SketchTerm.Length };
    private readonly BytesRef _id = new();
    private readonly TermsEnum?[] _terms = TermsOf(reader, FieldNames.StorySketch);
    private readonly TermsEnum?[] _names = TermsOf(reader, FieldNames.Story);
    private readonly BinaryDocValues?[] _ids = [.. reader.Leaves.Select(segment => segment.AtomicReader.GetBinaryDocValues(FieldNames.Id))];
    private DocsEnum? _documents;

    /// <summary>The keys of all hashes of all segments; one that is in several segments comes several times.</summary>
    public IEnumerable<ulong> Keys()
    {
        foreach (var terms in TermsOf(reader, FieldNames.StorySketch))
        {
            while (terms is not null && terms.MoveNext())
            {
                yield return SketchTerm.Parse(terms.Term.Bytes.AsSpan(terms.Term.Offset, terms.Term.Length));
            }
        }
    }

    /// <summary>Adds the documents, numbered within the reader, that have a key in their sketch and are not deleted.</summary>
    /// <param name="key">The key.</param>
    /// <param name="limit">The number of documents after which it gives up.</param>
    /// <param name="found">The list.</param>
    public void Find(ulong key, int limit, List<int> found)
    {
        SketchTerm.Write(key, _term.Bytes);
        for (var segment = 0; segment < _terms.Length; segment++)
        {
            if (_terms[segment] is not { } terms || !terms.SeekExact(_term))
            {
                continue;
            }

            var context = reader.Leaves[segment];
            _documents = terms.Docs(context.AtomicReader.LiveDocs, _documents, DocsFlags.NONE);
            while (_documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (limit-- == 0)
                {
                    return;
                }

                found.Add(context.DocBase + _documents.DocID);
            }
        }
    }

    /// <summary>The id of a document.</summary>
    public string IdOf(int document)
    {
        var segment = ReaderUtil.SubIndex(document, reader.Leaves);
        _ids[segment]!.Get(document - reader.Leaves[segment].DocBase, _id);
        return _id.Utf8ToString();
    }

    /// <summary>The story number of a document.</summary>
    public int StoryOf(int document)
    {
        var context = reader.Leaves[ReaderUtil.SubIndex(document, reader.Leaves)];
        return SegmentColumns.Of(context.AtomicReader).Stories[document - context.DocBase];
    }

    /// <summary>The text of a document, and the name of its story.</summary>
    public (StoryText Text, string StoryName) Read(int document)
    {
        var stored = StoredArticle.Read(reader, document, withBody: true);
        return (StoryText.Of(stored.Article), stored.Story);
    }

    /// <summary>Whether a document says that it joined the story of this name, other than those that the caller knows better.</summary>
    public bool IsStoryName(string name, Func<string, bool> isOutdated)
    {
        BytesRef? term = null;
        for (var segment = 0; segment < _names.Length; segment++)
        {
            if (_names[segment] is not { } terms || !terms.SeekExact(term ??= new BytesRef(name)))
            {
                continue;
            }

            var context = reader.Leaves[segment];
            _documents = terms.Docs(context.AtomicReader.LiveDocs, _documents, DocsFlags.NONE);
            while (_documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS)
            {
                if (!isOutdated(IdOf(context.DocBase + _documents.DocID)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static TermsEnum?[] TermsOf(DirectoryReader reader, string field) =>
        [.. reader.Leaves.Select(segment => segment.AtomicReader.GetTerms(field)?.GetEnumerator())];
}
