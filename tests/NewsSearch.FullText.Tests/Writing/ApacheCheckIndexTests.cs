using System.ComponentModel;
using System.Diagnostics;
using NewsSearch.Articles;
using NewsSearch.Testing;

namespace NewsSearch.FullText.Tests.Writing;

/// <summary>An index of the standard codec is one that Apache Lucene 4.10 itself finds without fault.</summary>
public sealed class ApacheCheckIndexTests
{
    // Of Debian's package liblucene4.10-java.
    private const string Library = "/usr/share/java/lucene-core-4.10.4.jar";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task An_index_of_the_standard_codec_is_accepted_by_Apache_Lucene()
    {
        Assert.SkipUnless(File.Exists(Library), $"needs Debian's liblucene4.10-java ({Library}): run .ci/install");
        var random = TestSeed.Random(nameof(An_index_of_the_standard_codec_is_accepted_by_Apache_Lucene));
        using var folder = new TemporaryFolder();
        using (var index = ArticleIndex.Open(folder.Path, Guid.Empty, new ArticleIndexOptions { WithStandardPostings = true }))
        {
            for (var segment = 0; segment < 3; segment++)
            {
                Change(index, random);
                index.Commit(segment + 1);
            }
        }

        var (exitCode, output) = await Check(folder.Path);
        exitCode.ShouldBe(0, $"{output}\n{TestSeed.Replay}");
        output.ShouldContain("No problems were detected with this index.", customMessage: TestSeed.Replay);
    }

    [Fact]
    public async Task A_damaged_index_is_not_accepted()
    {
        Assert.SkipUnless(File.Exists(Library), $"needs Debian's liblucene4.10-java ({Library}): run .ci/install");
        using var folder = new TemporaryFolder();
        using (var index = ArticleIndex.Open(folder.Path, Guid.Empty, new ArticleIndexOptions { WithStandardPostings = true }))
        {
            Change(index, new Random(1));
            index.Commit(1);
        }

        var file = Directory.EnumerateFiles(folder.Path).First(path => Path.GetExtension(path) is ".tim" or ".cfs");
        var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
        bytes[bytes.Length / 2] ^= 0xFF;
        await File.WriteAllBytesAsync(file, bytes, TestContext.Current.CancellationToken);
        (await Check(folder.Path)).ExitCode.ShouldNotBe(0);
    }

    private static void Change(ArticleIndex index, Random random)
    {
        for (var i = 0; i < 800; i++)
        {
            var id = $"{random.Next(1500)}";
            if (random.Next(8) == 0)
            {
                index.Delete(id);
                continue;
            }

            var words = Enumerable.Range(0, random.Next(1, 120)).Select(_ => $"word{(int)Math.Pow(900, random.NextDouble())}");
            index.Put(new IndexedArticle(new Article { Id = id, Title = $"News of {random.Next(50)}", Body = string.Join(' ', words), Countries = ["UA"] }, []));
        }
    }

    private static async Task<(int ExitCode, string Output)> Check(string folder)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        var start = new ProcessStartInfo("java", ["-cp", Library, "org.apache.lucene.index.CheckIndex", folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        try
        {
            using var java = Process.Start(start)!;
            var output = java.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = java.StandardError.ReadToEndAsync(patience.Token);
            await java.WaitForExitAsync(patience.Token);
            return (java.ExitCode, $"{await output}\n{await errors}");
        }
        catch (Win32Exception)
        {
            Assert.Skip("needs java: run .ci/install");
            throw;
        }
    }
}
