using System.Diagnostics;
using NewsSearch.Testing;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>Runs the Java programs of the comparison, with the java and javac (17 or later) that are on the path.</summary>
/// <remarks>Any thread.</remarks>
internal sealed class JavaPrograms
{
    private const string Library = "lucene9/lucene-9.12.3.jar";

    // Room enough that the collector hardly runs; the parallel one costs the program least.
    private static readonly string[] Settings = ["-Xms2g", "-Xmx2g", "-XX:+UseParallelGC", "-XX:-UsePerfData"];

    private readonly string _classPath;

    /// <summary>Compiles the programs.</summary>
    /// <param name="folder">Where the classes go.</param>
    public JavaPrograms(string folder)
    {
        var library = Corpus.Require(Library);
        var sources = Directory.GetFiles(Path.Combine(Corpus.RepositoryRoot, "tests/clients/lucene/yardstick"), "*.java");
        using var compiler = Process.Start("javac", ["-d", folder, "-cp", library, .. sources]);
        compiler.WaitForExit();
        ThrowIfFailed(compiler, "javac");
        _classPath = $"{library}{Path.PathSeparator}{folder}";
    }

    /// <summary>How Java is set, for the notes under a table.</summary>
    public static string SettingsText => string.Join(' ', Settings);

    /// <summary>Starts a program whose input and output are redirected.</summary>
    public Process Start(string program, params string[] arguments) =>
        Process.Start(new ProcessStartInfo("java", [.. Settings, "-cp", _classPath, program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;

    /// <summary>Runs a program to its end.</summary>
    /// <returns>What it has printed.</returns>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public string Run(string program, params string[] arguments)
    {
        using var process = Start(program, arguments);
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        ThrowIfFailed(process, program);
        return output;
    }

    private static void ThrowIfFailed(Process process, string program)
    {
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} ended with exit code {process.ExitCode}.");
        }
    }
}
