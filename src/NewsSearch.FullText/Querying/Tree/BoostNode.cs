using System.Globalization;
using System.Text;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>A node whose score counts more or less.</summary>
/// <param name="Child">What is looked for.</param>
/// <param name="Factor">What its score is multiplied by, from <see cref="Min"/> to <see cref="Max"/>; not 1.</param>
internal sealed record BoostNode(QueryNode Child, decimal Factor) : QueryNode
{
    /// <summary>The least factor.</summary>
    public const decimal Min = 0.01m;

    /// <summary>The greatest factor.</summary>
    public const decimal Max = 100;

    public override void Print(StringBuilder text)
    {
        var isSingle = Child is WordNode or PhraseNode or PrefixNode or WildcardNode or FuzzyNode;
        text.Append(isSingle ? "" : "(");
        Child.Print(text);
        text.Append(isSingle ? "" : ")").Append('^').Append(Factor.ToString("G29", CultureInfo.InvariantCulture));
    }
}
