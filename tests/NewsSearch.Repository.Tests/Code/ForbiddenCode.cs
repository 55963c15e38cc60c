using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSearch.Repository.Tests.Code;

/// <summary>Finds what code must not contain. Each method names the places in one file.</summary>
internal static class ForbiddenCode
{
    /// <summary>Memory accesses that the compiler does not check.</summary>
    public static IEnumerable<string> Unsafe(SourceFile file) =>
    [
        .. file.Root.DescendantTokens().Where(token => token.IsKind(SyntaxKind.UnsafeKeyword)).Select(token => file.At(token)),
        .. Qualifiers(file, "Unsafe", "MemoryMarshal"),
    ];

    /// <summary>Uses of the console other than to read what comes in.</summary>
    public static IEnumerable<string> Console(SourceFile file) => Qualifiers(file, "Console", "AnsiConsole")
        .Where(place => !place.EndsWith(nameof(System.Console.OpenStandardInput), StringComparison.Ordinal));

    /// <summary>Members that pretend to exist.</summary>
    public static IEnumerable<string> NotImplemented(SourceFile file) => file.Root.DescendantNodes().OfType<IdentifierNameSyntax>()
        .Where(name => name.Identifier.Text == nameof(NotImplementedException)).Select(name => file.At(name));

    /// <summary>Regions, which hide code.</summary>
    public static IEnumerable<string> Regions(SourceFile file) => file.Root.DescendantNodes(descendIntoTrivia: true)
        .OfType<RegionDirectiveTriviaSyntax>().Select(region => file.At(region));

    /// <summary>Warnings that are switched off without a comment that says why.</summary>
    public static IEnumerable<string> SilentSuppressions(SourceFile file) => file.Root.DescendantNodes(descendIntoTrivia: true)
        .OfType<PragmaWarningDirectiveTriviaSyntax>()
        .Where(pragma => pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword) && !pragma.ToFullString().Contains("//", StringComparison.Ordinal))
        .Select(pragma => file.At(pragma))
        .Concat(file.Root.DescendantNodes().OfType<AttributeSyntax>()
            .Where(attribute => attribute.Name.ToString().EndsWith("SuppressMessage", StringComparison.Ordinal) && !attribute.ToString().Contains("Justification", StringComparison.Ordinal))
            .Select(attribute => file.At(attribute)));

    private static IEnumerable<string> Qualifiers(SourceFile file, params string[] types) => file.Root.DescendantNodes()
        .OfType<MemberAccessExpressionSyntax>()
        .Where(access => access.Expression is IdentifierNameSyntax name ? types.Contains(name.Identifier.Text)
            : access.Expression is MemberAccessExpressionSyntax outer && types.Contains(outer.Name.Identifier.Text) && outer.Expression.ToString().StartsWith("System", StringComparison.Ordinal))
        .Select(access => $"{file.At(access)} {access.Name}");
}
