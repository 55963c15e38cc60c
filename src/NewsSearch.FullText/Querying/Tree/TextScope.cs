using System.Text;
using NewsSearch.FullText.Querying.Syntax;

namespace NewsSearch.FullText.Querying.Tree;

/// <summary>Where words are looked for.</summary>
internal enum TextScope
{
    /// <summary>In the title or the body.</summary>
    TitleAndBody,

    /// <summary>Only in the title.</summary>
    Title,

    /// <summary>Only in the body.</summary>
    Body,
}

/// <summary>What can be asked of a scope.</summary>
internal static class TextScopes
{
    public static bool IncludesTitle(this TextScope scope) => scope != TextScope.Body;

    public static bool IncludesBody(this TextScope scope) => scope != TextScope.Title;

    /// <summary>The name of the field; empty for title and body.</summary>
    public static string Name(this TextScope scope) => scope switch
    {
        TextScope.Title => "title",
        TextScope.Body => "body",
        _ => "",
    };

    /// <summary>Appends the field that stands before a word, if any.</summary>
    public static void Print(this TextScope scope, StringBuilder text) =>
        text.Append(scope.Name()).Append(scope == TextScope.TitleAndBody ? "" : ":");

    /// <summary>Appends a word as it must be written behind its field, or without one.</summary>
    public static void PrintWord(this TextScope scope, string word, StringBuilder text)
    {
        scope.Print(text);
        text.Append(QueryText.Escape(word));
    }
}
