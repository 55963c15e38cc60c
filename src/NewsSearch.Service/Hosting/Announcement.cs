using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace NewsSearch.Service.Hosting;

/// <summary>Says in the log where the service listens and that it stops.</summary>
internal static class Announcement
{
    /// <summary>The version of the service, as in its package.</summary>
    public static string Version { get; } =
        typeof(Announcement).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>Logs when the service has started and when it begins to stop.</summary>
    public static void Announce(this WebApplication application, ServiceOptions options)
    {
        var logger = application.Logger;
        application.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = ListenAddresses.Of(application);
            logger.Listening(Version, address, options.DataDirectory, options.CertificatePath is null ? "-plaintext " : "", address.Authority);
        });
        application.Lifetime.ApplicationStopping.Register(() => logger.Stopping(options.ShutdownTimeout));
    }
}
