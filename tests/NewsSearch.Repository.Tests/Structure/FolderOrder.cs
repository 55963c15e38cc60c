using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSearch.Repository.Tests.Structure;

/// <summary>
/// The order of the folders of a project, from low to high: "(root) &lt; Schema &lt; Querying, Facets &lt; ArticleIndex". A file
/// uses types of its own level entry and of lower levels; entries of one level do not know each other. An entry is a
/// folder with all below it that has no entry of its own, a type in the project's root that stands above folders (a
/// facade), or "(root)" for the root's other types: the contracts that the folders speak.
/// </summary>
internal sealed class FolderOrder
{
    /// <summary>The entry for the types in the root of a project that have no entry of their own.</summary>
    public const string Root = "(root)";

    private readonly List<string[]> _levels;

    /// <summary>Reads an order.</summary>
    public FolderOrder(string order) => _levels =
        [.. order.Split('<').Select(level => level.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))];

    /// <summary>The entries of an order, from low to high.</summary>
    public static IEnumerable<string> Entries(string order) =>
        order.Split('<', ',').Select(entry => entry.Trim());

    /// <summary>Finds what breaks the order.</summary>
    /// <param name="files">The files of one project.</param>
    public IReadOnlyList<string> Check(IReadOnlyCollection<SourceFile> files)
    {
        var types = files.SelectMany(file => file.Types.Select(type => new DeclaredType(SourceFile.NameOf(type), file))).ToLookup(type => type.Name);
        return
        [
            .. files.Where(file => LevelOf(EntryOf(file)) < 0).Select(file => $"{file.Path}: its folder '{file.Folder}' has no place in the order"),
            .. files.SelectMany(file => Uses(file, types).Where(use => !MayUse(EntryOf(file), EntryOf(use.Type))).Select(use =>
                $"{use.Place}: {EntryOf(file)} must not know {use.Type.Name} of {EntryOf(use.Type)}")).Distinct(StringComparer.Ordinal),
        ];
    }

    private static IEnumerable<(string Place, DeclaredType Type)> Uses(SourceFile file, ILookup<string, DeclaredType> types) =>
        file.Root.DescendantNodes().OfType<SimpleNameSyntax>().SelectMany(name => types[name.Identifier.Text]
            .Where(type => type.File != file && MayMean(name, file, type.File.Namespace))
            .Select(type => (file.At(name), type)));

    // Without compiling, a name means a type if the type's namespace is in sight, or is what the name is qualified with.
    private static bool MayMean(SimpleNameSyntax name, SourceFile file, string typeNamespace) => name.Parent switch
    {
        NameColonSyntax or UsingDirectiveSyntax or MemberBindingExpressionSyntax => false,
        AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax } assignment when assignment.Left == name => false,
        MemberAccessExpressionSyntax access when access.Name == name => EndsLike(typeNamespace, access.Expression.ToString()),
        QualifiedNameSyntax qualified when qualified.Right == name => EndsLike(typeNamespace, qualified.Left.ToString()),
        _ => IsInSight(file, typeNamespace),
    };

    private static bool EndsLike(string name, string qualifier) =>
        name == qualifier || name.EndsWith($".{qualifier}", StringComparison.Ordinal);

    private static bool IsInSight(SourceFile file, string name) =>
        file.Namespace == name || file.Namespace.StartsWith($"{name}.", StringComparison.Ordinal) || file.Usings.Contains(name);

    private bool MayUse(string user, string used) => user == used || LevelOf(used) < LevelOf(user);

    private int LevelOf(string entry) => _levels.FindIndex(level => level.Contains(entry));

    private string EntryOf(DeclaredType type) => type.File.Folder.Length > 0 ? EntryOf(type.File) : LevelOf(type.Name) >= 0 ? type.Name : Root;

    private string EntryOf(SourceFile file)
    {
        if (file.Folder.Length == 0)
        {
            return file.Types.Select(SourceFile.NameOf).FirstOrDefault(name => LevelOf(name) >= 0) ?? Root;
        }

        for (var folder = file.Folder; folder.Length > 0; folder = folder[..Math.Max(0, folder.LastIndexOf('/'))])
        {
            if (LevelOf(folder) >= 0)
            {
                return folder;
            }
        }

        return file.Folder;
    }

    private sealed record DeclaredType(string Name, SourceFile File);
}
