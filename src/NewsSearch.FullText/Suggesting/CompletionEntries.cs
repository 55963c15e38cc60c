using System.Runtime.InteropServices;

namespace NewsSearch.FullText.Suggesting;

/// <summary>Suggestions of one kind while they are gathered: titles, phrases or words.</summary>
/// <remarks>One thread at a time.</remarks>
internal sealed class CompletionEntries
{
    /// <summary>The tokens of all entries, each with <see cref="WordToken.End"/> behind it.</summary>
    public List<int> Tokens { get; } = [];

    /// <summary>Where each entry begins among the tokens.</summary>
    public List<int> Starts { get; } = [];

    /// <summary>The weight of each entry: about the number of articles, recent ones counting more.</summary>
    public List<float> Weights { get; } = [];

    /// <summary>The number of articles of each entry.</summary>
    public List<int> Articles { get; } = [];

    /// <summary>A document of each entry, numbered as in the snapshot that is read.</summary>
    public List<int> Examples { get; } = [];

    /// <summary>The tokens of an entry without the end; valid until the next is added.</summary>
    public ReadOnlySpan<int> TokensOf(int entry)
    {
        var tokens = CollectionsMarshal.AsSpan(Tokens)[Starts[entry]..];
        return tokens[..tokens.IndexOf(WordToken.End)];
    }

    /// <summary>Adds an entry; the tokens are without the end.</summary>
    public void Add(ReadOnlySpan<int> tokens, float weight, int articles, int example)
    {
        Starts.Add(Tokens.Count);
        foreach (var token in tokens)
        {
            Tokens.Add(token);
        }

        Tokens.Add(WordToken.End);
        Weights.Add(weight);
        Articles.Add(articles);
        Examples.Add(example);
    }
}
