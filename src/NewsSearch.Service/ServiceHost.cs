using System.Collections;
using Microsoft.AspNetCore.Builder;
using NewsSearch.Service.Hosting;

namespace NewsSearch.Service;

/// <summary>Puts the service together: settings, archive, gRPC, gRPC-Web, JSON, health and reflection in one process.</summary>
public static class ServiceHost
{
    /// <summary>Builds a service that listens once it is started, by <c>RunAsync</c> for instance.</summary>
    /// <param name="settings">
    /// The settings that win over files and environment, such as those of a command line: names of <see cref="ServiceOptions"/> with their
    /// values, nested ones as <c>QueryLimits:MaxQueryWords</c>. A null value leaves the setting to the others.
    /// </param>
    /// <param name="configure">Changes the host before it is built; null for nothing.</param>
    /// <returns>The service, which the caller disposes. Starting it opens the archive, and stopping it closes the archive last.</returns>
    /// <exception cref="ServiceOptionsException">Settings are wrong; the message names each.</exception>
    /// <remarks>Starting fails with <see cref="Articles.Storage.StoreUnavailableException"/> if the store cannot be opened, and with
    /// <see cref="IOException"/> if the port is taken.</remarks>
    public static WebApplication Build(IReadOnlyDictionary<string, string?> settings, Action<WebApplicationBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(ServiceHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        var options = ServiceConfiguration.Load(builder.Configuration, settings, EnvironmentVariables());
        builder.Services.AddNewsSearch(options);
        builder.Logging.AddConsoleLines();
        builder.WebHost.ListenAsConfigured(options);
        configure?.Invoke(builder);

        var application = builder.Build();
        application.MapNewsSearch();
        return application;
    }

    /// <summary>The address at which a started service listens, with the port that the system chose if the setting was 0.</summary>
    /// <exception cref="InvalidOperationException">The service is not started.</exception>
    public static Uri AddressOf(WebApplication application)
    {
        ArgumentNullException.ThrowIfNull(application);
        return ListenAddresses.Of(application);
    }

    private static IEnumerable<KeyValuePair<string, string?>> EnvironmentVariables() =>
        Environment.GetEnvironmentVariables().Cast<DictionaryEntry>().Select(variable => KeyValuePair.Create((string)variable.Key, (string?)variable.Value));
}
