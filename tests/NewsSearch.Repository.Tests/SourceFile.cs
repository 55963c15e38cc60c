using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSearch.Repository.Tests;

/// <summary>A C# file, parsed.</summary>
internal sealed class SourceFile
{
    /// <summary>Parses a file.</summary>
    public SourceFile(RepositoryFile file)
    {
        Path = file.Path;
        Text = file.Text;
        Root = (CompilationUnitSyntax)CSharpSyntaxTree.ParseText(Text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview)).GetRoot();
        Namespace = Root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";
        Usings = [.. Root.DescendantNodes().OfType<UsingDirectiveSyntax>().Where(line => line.Alias is null).Select(line => line.Name!.ToString())];
    }

    /// <summary>The C# files of the repository.</summary>
    public static IReadOnlyList<SourceFile> All { get; } = [.. RepositoryFiles.Ending(".cs").Select(file => new SourceFile(file))];

    /// <summary>The C# files of the product.</summary>
    public static IEnumerable<SourceFile> OfProduct => All.Where(file => file.Path.StartsWith("src/", StringComparison.Ordinal));

    /// <summary>The path from the root of the repository.</summary>
    public string Path { get; }

    /// <summary>The source text.</summary>
    public string Text { get; }

    /// <summary>The syntax tree.</summary>
    public CompilationUnitSyntax Root { get; }

    /// <summary>The namespace; empty if the file declares none.</summary>
    public string Namespace { get; }

    /// <summary>The namespaces, or types, that the file's using directives name.</summary>
    public IReadOnlyList<string> Usings { get; }

    /// <summary>The name of the project, which is also the name of its folder: the second part of the path.</summary>
    public string Project => Path.Split('/')[1];

    /// <summary>The folder inside the project: "Storage/Sqlite"; empty for the project's root.</summary>
    public string Folder => string.Join('/', Path.Split('/')[2..^1]);

    /// <summary>The types that it declares, those inside other types aside.</summary>
    public IEnumerable<MemberDeclarationSyntax> Types => Root.DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
        .OfType<MemberDeclarationSyntax>().Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    /// <summary>The name of a type as it is declared, without type parameters.</summary>
    public static string NameOf(MemberDeclarationSyntax type) => type switch
    {
        BaseTypeDeclarationSyntax named => named.Identifier.Text,
        DelegateDeclarationSyntax named => named.Identifier.Text,
        _ => throw new ArgumentException("This is not a type.", nameof(type)),
    };

    /// <summary>How violations name the line of a piece of syntax.</summary>
    public string At(Microsoft.CodeAnalysis.SyntaxNodeOrToken syntax) =>
        $"{Path}:{syntax.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1}";
}
