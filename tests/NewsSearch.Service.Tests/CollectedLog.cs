using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace NewsSearch.Service.Tests;

/// <summary>Keeps what a service logs.</summary>
public sealed class CollectedLog : ILoggerProvider
{
    private readonly ConcurrentQueue<(LogLevel Level, string Text)> _events = new();

    /// <summary>Everything.</summary>
    public IEnumerable<string> Texts => _events.Select(logged => logged.Text);

    /// <summary>What is an error or worse.</summary>
    public IEnumerable<string> Errors => _events.Where(logged => logged.Level >= LogLevel.Error).Select(logged => logged.Text);

    public ILogger CreateLogger(string categoryName) => new CollectingLogger(_events);

    public void Dispose()
    {
    }

    private sealed class CollectingLogger(ConcurrentQueue<(LogLevel, string)> events) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            events.Enqueue((logLevel, $"{formatter(state, exception)} {exception}".TrimEnd()));
    }
}
