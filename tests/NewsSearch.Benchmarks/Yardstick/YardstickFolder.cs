using System.Globalization;
using NewsSearch.Benchmarks.Archives;

namespace NewsSearch.Benchmarks.Yardstick;

/// <summary>What the comparison keeps for the next time: the articles, the indexes, and what building them took.</summary>
internal sealed class YardstickFolder
{
    private readonly string _path;
    private readonly int _articles;
    private JavaPrograms? _java;

    /// <summary>The part of a folder that belongs to a number of articles; made if it is not there.</summary>
    public YardstickFolder(string path, int articles)
    {
        (_path, _articles) = (Path.Combine(path, articles.ToString(CultureInfo.InvariantCulture)), articles);
        Directory.CreateDirectory(_path);
    }

    /// <summary>The file of the articles, which is written if it is not there.</summary>
    public string Articles
    {
        get
        {
            var file = Path.Combine(_path, "articles.bin");
            if (!File.Exists(file))
            {
                Console.Error.WriteLine($"writing {_articles} articles");
                ArticleFile.Write(file, new NewsGenerator(NewsMaterial.Read(), _articles, GeneratedArchive.Seed));
            }

            return file;
        }
    }

    /// <summary>The Java programs, compiled once.</summary>
    public JavaPrograms Java => _java ??= new JavaPrograms(Directory.CreateDirectory(Path.Combine(_path, "classes")).FullName);

    /// <summary>The folder of an index.</summary>
    public string IndexOf(string build) => Path.Combine(_path, build);

    /// <summary>The file that tells what a build took, and that it is complete.</summary>
    public string ResultOf(string build) => Path.Combine(_path, $"{build}.txt");

    /// <summary>Deletes an index and what it took.</summary>
    public void Delete(string build)
    {
        File.Delete(ResultOf(build));
        if (Directory.Exists(IndexOf(build)))
        {
            Directory.Delete(IndexOf(build), recursive: true);
        }
    }
}
