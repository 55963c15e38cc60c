using System.Text.Encodings.Web;
using System.Text.Json;
using Google.Protobuf;

namespace NewsSearch.Cli.Rendering;

/// <summary>
/// Machine-readable output. Messages of the wire contract are printed in the JSON mapping of Protocol Buffers: names in
/// lowerCamelCase, 64-bit numbers as strings, fields without a value with their default.
/// </summary>
internal static class JsonOutput
{
    private static readonly JsonFormatter Document =
        new(JsonFormatter.Settings.Default.WithFormatDefaultValues(true).WithIndentation("  "));

    private static readonly JsonFormatter Line = new(JsonFormatter.Settings.Default.WithFormatDefaultValues(true));

    /// <summary>How our own documents are written: the names of their properties are part of the contract with scripts.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The same, over several lines.</summary>
    public static readonly JsonSerializerOptions IndentedOptions = new(Options) { WriteIndented = true };

    /// <summary>Prints a message as one document over several lines.</summary>
    public static void WriteDocument(TextWriter output, IMessage message) => output.WriteLine(Document.Format(message));

    /// <summary>Prints a message as one line of a stream.</summary>
    public static void WriteLine(TextWriter output, IMessage message) => output.WriteLine(Line.Format(message));
}
