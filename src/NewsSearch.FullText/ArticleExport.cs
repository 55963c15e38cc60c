using Lucene.Net.Index;
using Lucene.Net.Search;
using NewsSearch.Articles;
using NewsSearch.Articles.Countries;
using NewsSearch.Articles.Dates;
using NewsSearch.FullText.Facets;
using NewsSearch.FullText.Matching;
using NewsSearch.FullText.Schema;
using NewsSearch.FullText.Snapshots;

namespace NewsSearch.FullText;

/// <summary>All hits of a search in the order of the index, one after the other as they are asked for.</summary>
/// <remarks>
/// One thread at a time, though not always the same. It is a user of its snapshot, so it is to be disposed. What was read lies
/// behind it: nothing is sorted, and nothing kept.
/// </remarks>
public sealed class ArticleExport : IDisposable
{
    private const int DocumentsBetweenLooks = 1024;

    private readonly IndexReader _reader;
    private readonly IDisposable _user;
    private readonly string _path;
    private readonly Weight _weight;
    private readonly SearchRequest _request;
    private readonly PassSelections? _selections;
    private int _segment;
    private int _first;
    private DocIdSetIterator? _documents;
    private WatchedDocuments? _watched;
    private bool _disposed;

    internal ArticleExport(IndexReader reader, IDisposable user, string path, Weight weight, SearchRequest request, long total, ExportPlace? after)
    {
        (_reader, _user, _path, _weight, _request, Total) = (reader, user, path, weight, request, total);
        _selections = request.Selections.Count == 0 ? null : new PassSelections(request.Selections);
        (_segment, _first) = after is { } place ? (place.Segment, place.Document + 1) : (0, 0);
    }

    /// <summary>The number of all hits, those before the place from which it was to go on included.</summary>
    public long Total { get; }

    /// <summary>Reads the next hit.</summary>
    /// <returns>The hit; null at the end.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; another call goes on.</exception>
    /// <exception cref="DamagedIndexException">The index cannot be read.</exception>
    /// <exception cref="ObjectDisposedException">It is disposed.</exception>
    public ExportedArticle? ReadNext(CancellationToken cancellationToken)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            var segments = _reader.Leaves;
            while (_segment < segments.Count)
            {
                _documents ??= Open(segments[_segment], cancellationToken);
                if (NextHit(cancellationToken) is { } document)
                {
                    var stored = StoredArticle.Read(segments[_segment].Reader, document, _request.Detail == HitDetail.WithBody);
                    _first = document + 1;
                    return new ExportedArticle(stored.Article, stored.Countries, new ExportPlace(_segment, document)) { InferredTime = stored.InferredTime };
                }

                (_segment, _first, _documents) = (_segment + 1, 0, null);
            }

            return null;
        }
        catch (OperationCanceledException)
        {
            // A scorer that was interrupted is good for nothing any more.
            _documents = null;
            throw;
        }
        catch (IOException exception)
        {
            throw new DamagedIndexException(_path, $"the index cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Takes this user of the snapshot away.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _user.Dispose();
        }
    }

    private DocIdSetIterator Open(AtomicReaderContext segment, CancellationToken cancellationToken)
    {
        var columns = SegmentColumns.Of(segment.AtomicReader);
        var accepted = SegmentFilter.Accepted(_request.Filter, segment.AtomicReader, columns);
        _selections?.BeginSegment(columns);
        _watched = new WatchedDocuments(accepted, segment.AtomicReader.MaxDoc, cancellationToken);
        return SegmentFilter.IsEmpty(accepted) ? DocIdSetIterator.GetEmpty() : _weight.GetScorer(segment, _watched) ?? DocIdSetIterator.GetEmpty();
    }

    private int? NextHit(CancellationToken cancellationToken)
    {
        _watched!.Token = cancellationToken;
        for (var tried = 1; ; tried++)
        {
            var document = _documents!.DocID + 1 < _first ? _documents.Advance(_first) : _documents.NextDoc();
            if (document == DocIdSetIterator.NO_MORE_DOCS)
            {
                return null;
            }

            if (_selections is null || _selections.Failing(document) == PassSelections.None)
            {
                return document;
            }

            if (tried % DocumentsBetweenLooks == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }
        }
    }
}

/// <summary>The place of a hit in the order of an index snapshot.</summary>
/// <param name="Segment">The number of the segment, from 0.</param>
/// <param name="Document">The number of the document in the segment, from 0.</param>
public readonly record struct ExportPlace(int Segment, int Document);

/// <summary>A hit of an export.</summary>
/// <param name="Article">The article; its body is empty unless asked for.</param>
/// <param name="Countries">The countries that it is about or mentions, the most salient first, as they were when it was indexed.</param>
/// <param name="Place">Its place: an export can go on behind it.</param>
public sealed record ExportedArticle(Article Article, IReadOnlyList<ArticleCountry> Countries, ExportPlace Place)
{
    /// <summary>When it was published, where the source does not say; null where it does, or where nothing tells it.</summary>
    public InferredPublishTime? InferredTime { get; init; }
}
