using System.Reflection;

namespace NewsSearch.Repository.Tests.PublicApi;

/// <summary>
/// Public types are not named like types of Lucene.Net, or of the namespaces that every file sees: a reader would take one for the
/// other, and callers of both could not compile.
/// </summary>
public sealed class VocabularyTests
{
    private static readonly string[] ImplicitNamespaces =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    [Fact]
    public void Names_of_types_are_our_own()
    {
        var taken = Assembly.Load("Lucene.Net").GetExportedTypes()
            .Concat(AppDomain.CurrentDomain.GetAssemblies().Where(IsFramework).SelectMany(assembly => assembly.GetExportedTypes()).Where(type => ImplicitNamespaces.Contains(type.Namespace)))
            .Where(type => !type.IsNested).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        taken.ShouldContain("IndexWriter");
        taken.ShouldContain("File");

        string[] projects = ["NewsSearch.Articles", "NewsSearch.FullText", "NewsSearch.Engine", "NewsSearch.Service", "NewsSearch.Client"];
        projects.SelectMany(project => Assembly.Load(project).GetExportedTypes().Where(type => type.Namespace?.StartsWith(project, StringComparison.Ordinal) == true))
            .Where(type => taken.Contains(type.Name)).Select(type => $"{type.FullName} is the name of another type")
            .ShouldBeEmpty();
    }

    private static bool IsFramework(Assembly assembly) => assembly.GetName().Name is "System.Private.CoreLib" or "System.Linq" or "System.Net.Http" or "System.Collections" or "System.Runtime";
}
