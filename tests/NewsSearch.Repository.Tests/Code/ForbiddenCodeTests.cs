namespace NewsSearch.Repository.Tests.Code;

public sealed class ForbiddenCodeTests
{
    private static readonly string[] UncheckedMemory = ["src/NewsSearch.FullText/Codec/", "tests/NewsSearch.FullText.Tests/Codec/", "tests/NewsSearch.Benchmarks/"];
    private static readonly string[] WritesToTheConsole = ["src/NewsSearch.Cli/", "tests/NewsSearch.Benchmarks/", "tests/NewsSearch.StoreWriter/", "tests/clients/"];

    [Fact]
    public void Memory_is_accessed_unchecked_only_in_the_codec() => Outside(UncheckedMemory).SelectMany(ForbiddenCode.Unsafe).ShouldBeEmpty();

    [Fact]
    public void Only_the_command_line_writes_to_the_console() => Outside(WritesToTheConsole).SelectMany(ForbiddenCode.Console).ShouldBeEmpty();

    [Fact]
    public void Everything_that_is_declared_is_implemented() => SourceFile.OfProduct.SelectMany(ForbiddenCode.NotImplemented).ShouldBeEmpty();

    [Fact]
    public void No_code_hides_in_regions() => SourceFile.All.SelectMany(ForbiddenCode.Regions).ShouldBeEmpty();

    [Fact]
    public void A_warning_that_is_switched_off_says_why() => SourceFile.All.SelectMany(ForbiddenCode.SilentSuppressions).ShouldBeEmpty();

    [Theory]
    [InlineData("unsafe void M() { }", 1)]
    [InlineData("void M() => Unsafe.Add(ref a, 1);", 1)]
    [InlineData("void M() => System.Runtime.InteropServices.MemoryMarshal.Cast<int, byte>(a);", 1)]
    [InlineData("// unsafe MemoryMarshal.Cast\nvoid M() => thing.Unsafe.Add(1);", 0)]
    public void Unchecked_memory_accesses_are_found(string member, int places) => ForbiddenCode.Unsafe(Class(member)).Count().ShouldBe(places);

    [Theory]
    [InlineData("void M() => Console.WriteLine(1);", 1)]
    [InlineData("void M() => System.Console.Out.Flush();", 1)]
    [InlineData("Stream M() => Console.OpenStandardInput();", 0)]
    [InlineData("void M() => terminal.Console.WriteLine(1);", 0)]
    public void Uses_of_the_console_are_found(string member, int places) => ForbiddenCode.Console(Class(member)).Count().ShouldBe(places);

    [Theory]
    [InlineData("#pragma warning disable CA1000\nint x;", 1)]
    [InlineData("#pragma warning disable CA1000 // the caller counts\nint x;\n#pragma warning restore CA1000", 0)]
    [InlineData("[SuppressMessage(\"a\", \"b\")] int x;", 1)]
    [InlineData("[SuppressMessage(\"a\", \"b\", Justification = \"c\")] int x;", 0)]
    public void Silent_suppressions_are_found(string member, int places) => ForbiddenCode.SilentSuppressions(Class(member)).Count().ShouldBe(places);

    [Fact]
    public void Scaffolds_and_regions_are_found()
    {
        ForbiddenCode.NotImplemented(Class("int M() => throw new NotImplementedException();")).Count().ShouldBe(1);
        ForbiddenCode.Regions(Class("#region a\nint x;\n#endregion")).Count().ShouldBe(1);
    }

    private static IEnumerable<SourceFile> Outside(string[] folders) =>
        SourceFile.All.Where(file => !folders.Any(folder => file.Path.StartsWith(folder, StringComparison.Ordinal)));

    private static SourceFile Class(string member) => new(new RepositoryFile("src/P/A.cs", $"class A\n{{\n{member}\n}}\n"));
}
