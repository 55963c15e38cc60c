using System.Reflection;
using Google.Protobuf;
using Google.Protobuf.Reflection;
using NewsSearch.Testing;

namespace NewsSearch.Service.Tests.Clients;

/// <summary>The contract with everything that it imports, for tools that know nothing of NuGet.</summary>
internal static class ContractFiles
{
    /// <summary>Copies the .proto files of the contract and the google/* ones that they import to a new folder "protos" in a folder.</summary>
    public static string CopyTo(TemporaryFolder folder)
    {
        var target = folder["protos"];
        CopyFolder(Path.Combine(Corpus.RepositoryRoot, "protos", "news"), Path.Combine(target, "news"));
        var common = typeof(ContractFiles).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(metadata => metadata.Key == "CommonProtos").Value!;
        CopyFolder(Path.Combine(common, "google", "api"), Path.Combine(target, "google", "api"));
        CopyFolder(Path.Combine(common, "google", "rpc"), Path.Combine(target, "google", "rpc"));
        return target;
    }

    /// <summary>Writes the descriptors of the search service and of all that they need.</summary>
    public static void WriteDescriptors(string path)
    {
        var files = new FileDescriptorSet();
        Add(V1.SearchServiceReflection.Descriptor, files, []);
        File.WriteAllBytes(path, files.ToByteArray());
    }

    private static void Add(FileDescriptor file, FileDescriptorSet files, HashSet<string> seen)
    {
        if (seen.Add(file.Name))
        {
            foreach (var dependency in file.Dependencies)
            {
                Add(dependency, files, seen);
            }

            files.File.Add(FileDescriptorProto.Parser.ParseFrom(file.SerializedData));
        }
    }

    private static void CopyFolder(string source, string target)
    {
        foreach (var file in Directory.EnumerateFiles(source, "*.proto", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(target, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
