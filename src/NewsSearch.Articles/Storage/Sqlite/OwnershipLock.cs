using System.Globalization;

namespace NewsSearch.Articles.Storage.Sqlite;

/// <summary>
/// A file beside the database that its owner keeps locked, so that a second store cannot serve the same archive. The
/// operating system lifts the lock when the process ends, however it ends; the file stays and means nothing by itself.
/// </summary>
internal sealed class OwnershipLock : IDisposable
{
    private readonly FileStream _lock;
    private readonly string _ownerFile;

    private OwnershipLock(FileStream file, string ownerFile)
    {
        _lock = file;
        _ownerFile = ownerFile;
    }

    /// <summary>Takes the lock of a database file.</summary>
    /// <exception cref="StoreUnavailableException">Another store, here or in another process, has it.</exception>
    public static OwnershipLock Take(string databaseFile)
    {
        // A locked file cannot be read by others, so the name of its owner stands in another one.
        var (lockFile, ownerFile) = (databaseFile + ".lock", databaseFile + ".owner");
        FileStream? file = null;
        try
        {
            file = new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            File.WriteAllText(ownerFile, Environment.ProcessId.ToString(CultureInfo.InvariantCulture));
            return new OwnershipLock(file, ownerFile);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            var reason = file is null && error is IOException and not (FileNotFoundException or DirectoryNotFoundException)
                ? $"The archive is in use by {Owner(ownerFile)}. ({error.Message})"
                : $"The lock cannot be written. ({error.Message})";
            file?.Dispose();
            throw new StoreUnavailableException(databaseFile, reason, error);
        }
    }

    /// <summary>Lifts the lock.</summary>
    public void Dispose()
    {
        try
        {
            File.Delete(_ownerFile);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // The next owner overwrites it.
        }

        _lock.Dispose();
    }

    private static string Owner(string ownerFile)
    {
        try
        {
            return $"process {File.ReadAllText(ownerFile)}";
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return "another process";
        }
    }
}
