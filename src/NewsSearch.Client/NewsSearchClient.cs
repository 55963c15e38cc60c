using Grpc.Health.V1;
using Grpc.Net.Client;
using NewsSearch.V1;

namespace NewsSearch.Client;

/// <summary>The stubs of a NewsSearch service over one channel. Any thread may use it.</summary>
/// <remarks>Failures are <see cref="Grpc.Core.RpcException"/>; <c>GetRpcStatus()</c> on them gives the google.rpc details.</remarks>
public sealed class NewsSearchClient : IDisposable
{
    private readonly GrpcChannel _channel;

    private NewsSearchClient(GrpcChannel channel)
    {
        _channel = channel;
        Search = new SearchService.SearchServiceClient(channel);
        Ingest = new IngestService.IngestServiceClient(channel);
        Admin = new AdminService.AdminServiceClient(channel);
        Health = new Health.HealthClient(channel);
    }

    /// <summary>Searches and reads articles.</summary>
    public SearchService.SearchServiceClient Search { get; }

    /// <summary>Imports and deletes articles.</summary>
    public IngestService.IngestServiceClient Ingest { get; }

    /// <summary>Looks after the index.</summary>
    public AdminService.AdminServiceClient Admin { get; }

    /// <summary>Says which services are ready.</summary>
    public Health.HealthClient Health { get; }

    /// <summary>Creates a client with a channel of its own. See <see cref="NewsSearchChannel.Connect"/>.</summary>
    public static NewsSearchClient Connect(Uri address, NewsSearchChannelOptions? options = null) =>
        new(NewsSearchChannel.Connect(address, options));

    /// <summary>Closes the channel; running calls fail with CANCELLED.</summary>
    public void Dispose() => _channel.Dispose();
}
