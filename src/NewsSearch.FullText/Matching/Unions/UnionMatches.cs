using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsSearch.FullText.Codec.Reading;

namespace NewsSearch.FullText.Matching.Unions;

/// <summary>The documents that are in any of some lists, without scores: the lists mark them in windows of documents.</summary>
/// <remarks>One thread at a time.</remarks>
/// <param name="lists">The lists, before their first documents; at least one.</param>
/// <param name="accepted">The documents that may be among them; null for all.</param>
/// <param name="cursors">Where it takes what it needs.</param>
/// <param name="cancellationToken">Looked at before each window.</param>
internal sealed class UnionMatches(PostingList[] lists, FixedBitSet? accepted, CursorPool cursors, CancellationToken cancellationToken)
    : IMatchBlocks, ICountedMatches
{
    private readonly BitWindow _window = new(lists.Length == 1 && accepted is null ? [] : cursors.Words());

    // Of the only list: the first document that was not read, and what is left of the block.
    private int _next;
    private int _place;
    private int _left;

    /// <inheritdoc/>
    public float Bar { get; set; } = float.NegativeInfinity;

    /// <inheritdoc/>
    public int Next(Span<int> documents, Span<float> scores)
    {
        if (lists is [var only])
        {
            return NextOf(only, documents);
        }

        var count = _window.Take(documents);
        while (count == 0 && MoveOn())
        {
            count = _window.Take(documents);
        }

        return count;
    }

    /// <inheritdoc/>
    public long Count()
    {
        if (lists is [var only] && accepted is null)
        {
            return only.Count;
        }

        var count = 0L;
        while (MoveOn())
        {
            count += _window.Count();
        }

        return count;
    }

    /// <summary>Hands on the documents of the only list as they are read.</summary>
    private int NextOf(PostingList list, Span<int> documents)
    {
        var count = 0;
        while (count < documents.Length)
        {
            if (_left == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                _left = list.Take(_next, DocIdSetIterator.NO_MORE_DOCS - 1, out _place);
                if (_left == 0)
                {
                    break;
                }

                _next = list.Cursor.Last + 1;
            }

            var part = documents.Slice(count, Math.Min(_left, documents.Length - count));
            list.Cursor.Documents.AsSpan(_place, part.Length).CopyTo(part);
            (_place, _left) = (_place + part.Length, _left - part.Length);
            count += AcceptedDocuments.Keep(part, accepted);
        }

        return count;
    }

    private bool MoveOn()
    {
        cancellationToken.ThrowIfCancellationRequested();
        var first = DocIdSetIterator.NO_MORE_DOCS;
        foreach (var list in lists)
        {
            first = Math.Min(first, list.FirstFrom(_window.End));
        }

        if (first == DocIdSetIterator.NO_MORE_DOCS)
        {
            return false;
        }

        _window.Begin(first);
        foreach (var list in lists)
        {
            while (list.Take(first, _window.End - 1, out var place) is var taken and > 0)
            {
                if (list.Cursor.Dense is { } dense)
                {
                    _window.Mark(dense.Words, dense.First);
                }
                else
                {
                    _window.Mark(list.Cursor.Documents.AsSpan(place, taken));
                }
            }
        }

        _window.Keep(accepted);
        return true;
    }
}
