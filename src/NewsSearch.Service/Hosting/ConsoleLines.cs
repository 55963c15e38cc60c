using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

namespace NewsSearch.Service.Hosting;

/// <summary>How the log looks and what is in it.</summary>
internal static class ConsoleLines
{
    /// <summary>Writes the log to the console, a line for each event.</summary>
    public static void AddConsoleLines(this ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ ";
            console.UseUtcTimestamp = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        logging.SetMinimumLevel(LogLevel.Information);
        logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error); // warns that HTTP/2 needs TLS, see PriorKnowledgeDetection
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning); // Announcement says it better

        // gRPC logs what a handler throws, whoever is to blame; ErrorInterceptor and UnreadableMessages log what is ours.
        logging.AddFilter("Grpc", LogLevel.None);
    }
}
