using System.Security.Cryptography;

namespace NewsSearch.Service.Paging;

/// <summary>The secret that tokens are sealed with: a file of the data folder, so that the service knows its tokens after a restart.</summary>
internal static class TokenKey
{
    /// <summary>The name of the file.</summary>
    public const string FileName = "page-token.key";

    /// <summary>The length of the key in bytes.</summary>
    public const int Length = 32;

    /// <summary>Reads the key of a data folder, or draws one where there is none, or none that can be used.</summary>
    /// <param name="dataDirectory">The folder, which exists.</param>
    /// <exception cref="IOException">The file can be neither read nor written.</exception>
    /// <exception cref="UnauthorizedAccessException">The same, for lack of permission.</exception>
    public static byte[] ReadOrDraw(string dataDirectory)
    {
        var path = Path.Combine(dataDirectory, FileName);
        if (File.Exists(path) && File.ReadAllBytes(path) is { Length: Length } known)
        {
            return known;
        }

        var key = RandomNumberGenerator.GetBytes(Length);
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            // On Windows the folder's own permissions hold.
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        var draft = path + ".new";
        File.Delete(draft);
        using (var file = new FileStream(draft, options))
        {
            file.Write(key);
            file.Flush(flushToDisk: true);
        }

        File.Move(draft, path, overwrite: true);
        return key;
    }
}
