using System.ComponentModel;
using System.Diagnostics;
using NewsSearch.Testing;

namespace NewsSearch.Service.Tests.Clients;

/// <summary>Programs that are not ours.</summary>
internal static class ForeignProgram
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>The folder of the foreign clients.</summary>
    public static string Folder { get; } = Path.Combine(Corpus.RepositoryRoot, "tests", "clients");

    /// <summary>A program or module that npm installs. The calling test is skipped, visibly, where it is missing.</summary>
    public static string RequireFromNpm(string path)
    {
        var full = Path.Combine(Folder, "node_modules", path);
        Assert.SkipUnless(Path.Exists(full), $"needs {path} from npm: run .ci/install");
        return full;
    }

    /// <summary>Starts a program. The calling test is skipped, visibly, where it is missing.</summary>
    public static Process Start(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"needs the program {program}: run .ci/install");
            throw;
        }
    }

    /// <summary>Runs a program to its end.</summary>
    public static async Task<ProgramOutput> Run(string program, IEnumerable<string> arguments, string input = "")
    {
        using var process = Start(program, arguments);
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.StandardInput.WriteAsync(input.AsMemory(), patience.Token);
            process.StandardInput.Close();
            await process.WaitForExitAsync(patience.Token);
            return new ProgramOutput(process.ExitCode, await output, await errors);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}

/// <summary>What a program left.</summary>
internal sealed record ProgramOutput(int ExitCode, string Output, string Errors)
{
    /// <summary>The output of a program that must have succeeded.</summary>
    public string Successful()
    {
        ExitCode.ShouldBe(0, $"{Output}\n{Errors}");
        return Output;
    }
}
