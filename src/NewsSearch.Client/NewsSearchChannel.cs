using Grpc.Core;
using Grpc.Net.Client;
using Grpc.Net.Client.Configuration;

namespace NewsSearch.Client;

/// <summary>Opens channels to a NewsSearch service with defaults that suit it.</summary>
public static class NewsSearchChannel
{
    /// <summary>The address of a service that was started without options: http://localhost:50051.</summary>
    public static Uri DefaultAddress { get; } = new("http://localhost:50051");

    /// <summary>Creates a channel. It connects at the first call, and again whenever the connection was lost.</summary>
    /// <param name="address">An http address for HTTP/2 without TLS, an https address for TLS.</param>
    /// <param name="options">How the channel behaves; null for the defaults.</param>
    /// <returns>The channel, which any thread may use and the caller disposes.</returns>
    /// <exception cref="ArgumentException">The address is neither http nor https.</exception>
    public static GrpcChannel Connect(Uri address, NewsSearchChannelOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps))
        {
            throw new ArgumentException($"'{address}' is not an http or https address.", nameof(address));
        }

        options ??= new NewsSearchChannelOptions();
        return GrpcChannel.ForAddress(address, new GrpcChannelOptions
        {
            HttpHandler = CreateHandler(address, options),
            DisposeHttpClient = true,
            MaxReceiveMessageSize = options.MaxReceiveMessageBytes,
            MaxSendMessageSize = null,
            ServiceConfig = RetryReads(options.MaxAttempts),
        });
    }

    private static SocketsHttpHandler CreateHandler(Uri address, NewsSearchChannelOptions options) => new()
    {
        ConnectTimeout = options.ConnectTimeout,
        KeepAlivePingDelay = options.KeepAlivePingDelay,
        KeepAlivePingTimeout = options.KeepAlivePingTimeout,
        KeepAlivePingPolicy = HttpKeepAlivePingPolicy.WithActiveRequests,
        PooledConnectionIdleTimeout = Timeout.InfiniteTimeSpan,
        EnableMultipleHttp2Connections = true,
        UseProxy = !address.IsLoopback, // a proxy of the environment cannot reach this machine's own loopback
    };

    // Only calls that read are repeated: a repeated write would be correct, for it is the same write, but its caller has
    // to know that the first attempt may have been carried out.
    private static ServiceConfig? RetryReads(int maxAttempts)
    {
        if (maxAttempts < 2)
        {
            return null;
        }

        var reads = new MethodConfig
        {
            RetryPolicy = new RetryPolicy
            {
                MaxAttempts = maxAttempts,
                InitialBackoff = TimeSpan.FromMilliseconds(100),
                MaxBackoff = TimeSpan.FromSeconds(2),
                BackoffMultiplier = 2,
                RetryableStatusCodes = { StatusCode.Unavailable },
            },
        };
        reads.Names.Add(new MethodName { Service = V1.SearchService.Descriptor.FullName });
        reads.Names.Add(new MethodName
        {
            Service = V1.AdminService.Descriptor.FullName,
            Method = nameof(V1.AdminService.AdminServiceClient.GetIndexStats),
        });
        return new ServiceConfig { MethodConfigs = { reads } };
    }
}
