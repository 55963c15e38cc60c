using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsSearch.FullText.Schema;

/// <summary>Finds out where terms are in the segments of a snapshot.</summary>
/// <remarks>
/// Any thread. A walk through the dictionary of a field takes more room than all that it finds, so one is kept for each field of a segment
/// for as long as that is open, some 5 KB each. Whoever comes while it is in use makes another one.
/// </remarks>
internal static class TermPlaces
{
    private static readonly ConditionalWeakTable<Terms, KeptWalk> Walks = [];

    /// <summary>Where a term is, and its statistics.</summary>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    public static TermContext Find(IndexReaderContext snapshot, Term term)
    {
        var context = new TermContext(snapshot);
        foreach (var segment in snapshot.Leaves)
        {
            if (WalkThrough(segment, term.Field) is { } walk)
            {
                var terms = walk.Take();
                if (terms.SeekExact(term.Bytes))
                {
                    context.Register(terms.GetTermState(), segment.Ord, terms.DocFreq, terms.TotalTermFreq);
                }

                walk.GiveBack(terms);
            }
        }

        return context;
    }

    /// <summary>Whether an article has a term, be it deleted.</summary>
    /// <exception cref="IOException">The index is damaged or cannot be read.</exception>
    public static bool Exists(IndexReaderContext snapshot, Term term)
    {
        foreach (var segment in snapshot.Leaves)
        {
            if (WalkThrough(segment, term.Field) is { } walk)
            {
                var terms = walk.Take();
                var exists = terms.SeekExact(term.Bytes);
                walk.GiveBack(terms);
                if (exists)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static KeptWalk? WalkThrough(AtomicReaderContext segment, string field) =>
        segment.AtomicReader.GetTerms(field) is { } terms ? Walks.GetValue(terms, static dictionary => new KeptWalk(dictionary)) : null;

    // A walk that fails is not given back, so that nobody goes on from where it broke off.
    private sealed class KeptWalk(Terms dictionary)
    {
        private TermsEnum? _kept;

        public TermsEnum Take() => Interlocked.Exchange(ref _kept, null) ?? dictionary.GetEnumerator();

        public void GiveBack(TermsEnum walk) => Volatile.Write(ref _kept, walk);
    }
}
