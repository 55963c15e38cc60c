using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;

namespace NewsSearch.Service.Hosting;

/// <summary>Where Kestrel listens and within which limits.</summary>
internal static class ListenAddresses
{
    /// <summary>The setting for loopback only.</summary>
    public const string Loopback = "localhost";

    /// <summary>The setting for every address of the machine.</summary>
    public const string Any = "*";

    // An import whose client does not read its verdicts keeps up to a stream's window of unread bytes. Kestrel gives a
    // connection's window back only when half of it was read, so that half must hold several such imports: else they
    // would stop every other call on the connection, for good.
    private const int StreamWindowBytes = 768 * 1024;
    private const int ConnectionWindowBytes = 16 * 1024 * 1024;

    /// <summary>Listens as the options say: gRPC, gRPC-Web and JSON on one port, with or without TLS.</summary>
    public static void ListenAsConfigured(this IWebHostBuilder host, ServiceOptions options)
    {
        if (options.CertificatePath is not null)
        {
            host.UseKestrelHttpsConfiguration();
        }

        host.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = options.MaxReceiveMessageBytes;
            kestrel.Limits.Http2.MaxStreamsPerConnection = 1_000;
            kestrel.Limits.Http2.InitialStreamWindowSize = StreamWindowBytes;
            kestrel.Limits.Http2.InitialConnectionWindowSize = ConnectionWindowBytes;
            kestrel.AllowAlternateSchemes = true; // see PriorKnowledgeDetection
            Listen(kestrel, options, endpoint =>
            {
                endpoint.Protocols = HttpProtocols.Http1AndHttp2;
                if (options.CertificatePath is null)
                {
                    endpoint.Use(next => connection => PriorKnowledgeDetection.Detect(connection, next));
                }
                else
                {
                    endpoint.UseHttps(Certificates.Load(options));
                }
            });
        });
    }

    /// <summary>Where a started service listens, in a form that a client on this machine can connect to.</summary>
    /// <exception cref="InvalidOperationException">The service is not started.</exception>
    public static Uri Of(WebApplication application)
    {
        var addresses = application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>();
        return Reachable(addresses?.Addresses ?? []) ?? throw new InvalidOperationException("The service is not started.");
    }

    /// <summary>The first of the addresses that Kestrel reports, in a form that a client on this machine can connect to; null if there is none.</summary>
    public static Uri? Reachable(IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            var uri = new UriBuilder(address);
            uri.Host = uri.Host is "0.0.0.0" or "[::]" ? Loopback : uri.Host;
            return uri.Uri;
        }

        return null;
    }

    private static void Listen(KestrelServerOptions kestrel, ServiceOptions options, Action<ListenOptions> configure)
    {
        switch (options.ListenAddress)
        {
            case Loopback when options.Port != 0:
                kestrel.ListenLocalhost(options.Port, configure);
                break;
            case Loopback: // the system cannot choose one port for both 127.0.0.1 and ::1
                kestrel.Listen(IPAddress.Loopback, 0, configure);
                break;
            case Any:
                kestrel.ListenAnyIP(options.Port, configure);
                break;
            default:
                kestrel.Listen(IPAddress.Parse(options.ListenAddress), options.Port, configure);
                break;
        }
    }
}
