using System.Runtime.InteropServices;

namespace NewsSearch.FullText.Suggesting;

/// <summary>Finds the words in texts that are worth suggesting alone.</summary>
internal static class WordFinder
{
    private const int LeastLength = 2;

    /// <summary>All words that say something, each with the number of texts that have it.</summary>
    public static CompletionEntries Find(GatheredTexts texts)
    {
        var weights = new float[texts.Table.Count];
        var articles = new int[texts.Table.Count];
        var lastTexts = new int[texts.Table.Count];
        Array.Fill(lastTexts, -1);
        var casings = new Dictionary<int, int>();
        for (var place = 0; place < texts.Tokens.Length; place++)
        {
            if (texts.Tokens[place] < 0)
            {
                continue;
            }

            var id = WordToken.Id(texts.Tokens[place]);
            var text = texts.TextOf[place];
            CollectionsMarshal.GetValueRefOrAddDefault(casings, CasingOf(texts.Tokens[place]), out _)++;
            if (lastTexts[id] != text)
            {
                lastTexts[id] = text;
                weights[id] += texts.Weights[text];
                articles[id]++;
            }
        }

        var usual = new int[texts.Table.Count];
        var usualCounts = new int[texts.Table.Count];
        foreach (var (token, count) in casings)
        {
            var id = WordToken.Id(token);
            if (count > usualCounts[id] || (count == usualCounts[id] && token < usual[id]))
            {
                (usual[id], usualCounts[id]) = (token, count);
            }
        }

        var found = new CompletionEntries();
        for (var id = 0; id < usual.Length; id++)
        {
            if (articles[id] > 0 && texts.Table.IsContent(id) && texts.Table[id].Length >= LeastLength)
            {
                found.Add([usual[id]], weights[id], articles[id], texts.Documents[lastTexts[id]]);
            }
        }

        return found;
    }

    private static int CasingOf(int token) => WordToken.Pack(WordToken.Id(token), WordJoint.Space, isPossessive: false, WordToken.Form(token));
}
