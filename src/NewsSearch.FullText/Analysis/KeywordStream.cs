using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace NewsSearch.FullText.Analysis;

/// <summary>Gives labels to Lucene's writer, each as one term. Unlike Lucene's own, one stream serves all labels of a field, again and again.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class KeywordStream : TokenStream
{
    private readonly ICharTermAttribute _term;
    private int _next;

    public KeywordStream() => _term = AddAttribute<ICharTermAttribute>();

    /// <summary>The labels, in the form in which they are indexed.</summary>
    public List<string> Labels { get; } = [];

    public override void Reset()
    {
        base.Reset();
        _next = 0;
    }

    public override bool IncrementToken()
    {
        if (_next == Labels.Count)
        {
            return false;
        }

        ClearAttributes();
        _term.SetEmpty().Append(Labels[_next++]);
        return true;
    }
}
