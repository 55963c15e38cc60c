using System.Text;
using System.Text.Json;
using NewsSearch.Articles;
using NewsSearch.Cli.Rendering;

namespace NewsSearch.Cli.Importing;

/// <summary>A rejected article, as it is written into the file.</summary>
/// <param name="File">The file that it comes from.</param>
/// <param name="Line">The line of it, from 1; 0 where the format has none.</param>
/// <param name="Id">Its id; null if it has none that could be read.</param>
/// <param name="Violations">Why it was rejected.</param>
internal sealed record Rejection(string File, long Line, string? Id, IReadOnlyList<FieldViolation> Violations);

/// <summary>
/// The file of the articles that an import could not take, as JSON Lines with <c>file</c>, <c>line</c>, <c>id</c> and
/// <c>violations</c> (<c>field</c>, <c>description</c>). It is created at the first rejection; a file of an earlier import
/// is replaced, or removed if this time nothing is rejected.
/// </summary>
/// <remarks>Any thread may write.</remarks>
internal sealed class RejectionFile(string path) : IDisposable
{
    private readonly Lock _lock = new();
    private StreamWriter? _writer;

    /// <summary>Where the file is.</summary>
    public string FilePath { get; } = path;

    /// <summary>The number of rejections written.</summary>
    public int Count { get; private set; }

    /// <summary>Writes a rejection.</summary>
    /// <exception cref="CommandFailure">The file cannot be written.</exception>
    public void Write(Rejection rejection)
    {
        lock (_lock)
        {
            try
            {
                _writer ??= new StreamWriter(FilePath, append: false, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
                _writer.WriteLine(JsonSerializer.Serialize(rejection, JsonOutput.Options));
                Count++;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new CommandFailure(
                    ExitCodes.Usage, $"the file of rejected articles cannot be written: {exception.Message}", "Say where to write it with --rejected FILE.");
            }
        }
    }

    /// <summary>Closes the file; removes what an earlier import left, if nothing was rejected.</summary>
    public void Dispose()
    {
        lock (_lock)
        {
            _writer?.Dispose();
            if (_writer is null && File.Exists(FilePath))
            {
                File.Delete(FilePath);
            }

            _writer = null;
        }
    }
}
