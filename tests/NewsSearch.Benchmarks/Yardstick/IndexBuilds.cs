using System.Diagnostics;
using System.Globalization;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>The indexes of the comparison, each built when it is first asked for and kept.</summary>
/// <param name="folder">Where they are kept.</param>
/// <param name="options">The number of articles and segments.</param>
internal sealed class IndexBuilds(YardstickFolder folder, YardstickOptions options)
{
    /// <summary>NewsSearch, without finding anything in the texts.</summary>
    public const string Ours = "ours";

    /// <summary>Lucene.Net with its own codec.</summary>
    public const string Stock = "stock";

    /// <summary>Apache Lucene.</summary>
    public const string Apache = "apache";

    /// <summary>Apache Lucene with offsets in the postings of the body.</summary>
    public const string ApacheWithOffsets = "apache-offsets";

    /// <summary>The archive of a service, with all that is found in the texts.</summary>
    public const string Service = "service";

    private static readonly string[] Engines = [Ours, Stock, Apache, ApacheWithOffsets, Service];

    /// <summary>The folder of an index for searching.</summary>
    public string Open(string engine)
    {
        Build(engine, threads: 1);
        return folder.IndexOf(NameOf(engine, 1));
    }

    /// <summary>Forgets the indexes that are to be built anew.</summary>
    /// <exception cref="ArgumentException">There is no such engine.</exception>
    public void Forget()
    {
        foreach (var engine in options.Rebuild)
        {
            if (!Engines.Contains(engine))
            {
                throw new ArgumentException($"There is no engine '{engine}', but {string.Join(", ", Engines)}.");
            }

            folder.Delete(NameOf(engine, 1));
            folder.Delete(NameOf(engine, 2));
            folder.Delete(NameOf(engine, Environment.ProcessorCount));
        }
    }

    /// <summary>What building an index took, now or when it was built before. It is kept if it was built on one thread, or by the service.</summary>
    public BuildResult Build(string engine, int threads)
    {
        var name = NameOf(engine, threads);
        if (File.Exists(folder.ResultOf(name)))
        {
            return BuildResult.Parse(File.ReadAllText(folder.ResultOf(name)));
        }

        folder.Delete(name);
        Console.Error.WriteLine($"building {name}");
        var index = Directory.CreateDirectory(folder.IndexOf(name)).FullName;
        var output = Run(engine, index, threads);
        var bytes = Directory.EnumerateFiles(index, "*", SearchOption.AllDirectories).Sum(file => new FileInfo(file).Length);
        var result = BuildResult.Parse(string.Create(CultureInfo.InvariantCulture, $"{output.Trim()} {bytes}"));
        if (threads > 1 && engine != Service)
        {
            folder.Delete(name);
        }

        File.WriteAllText(folder.ResultOf(name), result.ToText());
        return result;
    }

    private string NameOf(string engine, int threads) => engine == Service ? Service : FormattableString.Invariant($"{engine}-{threads}-{options.Segments}");

    private string Run(string engine, string index, int threads)
    {
        string[] numbers = [.. new[] { threads, options.Segments }.Select(number => number.ToString(CultureInfo.InvariantCulture))];
        return engine switch
        {
            Service => RunHere([engine, options.Articles.ToString(CultureInfo.InvariantCulture), index]),
            Ours or Stock => RunHere([engine, folder.Articles, index, .. numbers]),
            _ => folder.Java.Run("BuildIndex", [folder.Articles, index, .. numbers, engine == ApacheWithOffsets ? "true" : "false"]),
        };
    }

    private static string RunHere(string[] arguments)
    {
        var program = typeof(IndexBuilds).Assembly.Location;
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "yardstick-build", .. arguments]) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"Building {arguments[0]} ended with exit code {process.ExitCode}.");
    }
}
