using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NewsSearch.Repository.Tests.Code;

/// <summary>Classes of ours derive from at most one other class of ours, exceptions aside.</summary>
public sealed class ClassDepthTests
{
    private const int Limit = 2;

    [Fact]
    public void Classes_are_at_most_two_deep() => TooDeep(SourceFile.All).ShouldBeEmpty();

    [Theory]
    [InlineData("class A; class B : A; class C : B;", "C is 3 deep: C < B < A")]
    [InlineData("class A<T>; class B : A<int>; record C; class D : B, IDisposable;", "D is 3 deep: D < B < A")]
    public void A_deep_class_is_found(string source, string violation) => TooDeep([Source(source)]).ShouldBe([violation]);

    [Theory]
    [InlineData("class A; class B : A;")]
    [InlineData("class AException : Exception; class BException : AException; class CException : BException;")]
    [InlineData("interface A; interface B : A; interface C : B; class D : C;")]
    public void Flat_classes_exceptions_and_interfaces_are_let_pass(string source) => TooDeep([Source(source)]).ShouldBeEmpty();

    private static List<string> TooDeep(IEnumerable<SourceFile> files)
    {
        var bases = files.SelectMany(file => file.Root.DescendantNodes().OfType<TypeDeclarationSyntax>())
            .Where(type => type is ClassDeclarationSyntax or RecordDeclarationSyntax)
            .GroupBy(type => type.Identifier.Text, StringComparer.Ordinal)
            .ToDictionary(types => types.Key, types => types.Select(BaseOf).FirstOrDefault(name => name is not null), StringComparer.Ordinal);
        return [.. bases.Keys.Select(name => Chain(name, bases)).Where(chain => chain.Count > Limit && !chain[0].EndsWith("Exception", StringComparison.Ordinal))
            .Select(chain => $"{chain[0]} is {chain.Count} deep: {string.Join(" < ", chain)}")];
    }

    private static List<string> Chain(string name, Dictionary<string, string?> bases)
    {
        var chain = new List<string>();
        for (var type = name; type is not null && bases.ContainsKey(type) && !chain.Contains(type); type = bases[type])
        {
            chain.Add(type);
        }

        return chain;
    }

    private static string? BaseOf(TypeDeclarationSyntax type) => type.BaseList?.Types[0].Type switch
    {
        SimpleNameSyntax name => name.Identifier.Text,
        QualifiedNameSyntax name => name.Right.Identifier.Text,
        _ => null,
    };

    private static SourceFile Source(string text) => new(new RepositoryFile("src/P/A.cs", text));
}
