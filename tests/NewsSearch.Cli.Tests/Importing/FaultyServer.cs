using System.Collections.Concurrent;
using System.Net;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsSearch.V1;

namespace NewsSearch.Cli.Tests.Importing;

/// <summary>A server that accepts every article, until it fails on purpose.</summary>
internal sealed class FaultyServer : IAsyncDisposable
{
    private readonly WebApplication _application;

    private FaultyServer(WebApplication application, Behaviour behaviour) => (_application, Acts) = (application, behaviour);

    /// <summary>How it behaves.</summary>
    public Behaviour Acts { get; }

    public Uri Address => new(_application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());

    public static async Task<FaultyServer> StartAsync(Behaviour behaviour)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0, endpoint => endpoint.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton(behaviour);
        var application = builder.Build();
        application.MapGrpcService<FaultyIngest>();
        await application.StartAsync();
        return new FaultyServer(application, behaviour);
    }

    public async ValueTask DisposeAsync()
    {
        await _application.StopAsync();
        await _application.DisposeAsync();
    }

    /// <summary>What the server does, and what it has seen.</summary>
    internal sealed class Behaviour
    {
        /// <summary>The number of verdicts after which each of the calls breaks, in order; later calls do not break.</summary>
        public ConcurrentQueue<int> BreaksAfter { get; init; } = new();

        /// <summary>How a call breaks; null for a connection that is cut.</summary>
        public Status? BreaksWith { get; init; }

        /// <summary>Told of each article that arrives.</summary>
        public Action<ImportArticlesRequest> OnArticle { get; init; } = _ => { };

        /// <summary>The ids of the articles that got a verdict, in order.</summary>
        public ConcurrentQueue<string> Acknowledged { get; } = new();

        /// <summary>The number of calls.</summary>
        public int Calls { get; set; }
    }

    private sealed class FaultyIngest(Behaviour behaviour) : IngestService.IngestServiceBase
    {
        public override async Task ImportArticles(
            IAsyncStreamReader<ImportArticlesRequest> requestStream,
            IServerStreamWriter<ImportArticlesResponse> responseStream,
            ServerCallContext context)
        {
            behaviour.Calls++;
            var left = behaviour.BreaksAfter.TryDequeue(out var verdicts) ? verdicts : int.MaxValue;
            await foreach (var request in requestStream.ReadAllAsync())
            {
                behaviour.OnArticle(request);
                if (left-- == 0)
                {
                    if (behaviour.BreaksWith is { } status)
                    {
                        throw new RpcException(status);
                    }

                    context.GetHttpContext().Abort();
                    return;
                }

                behaviour.Acknowledged.Enqueue(request.Article.Id);
                await responseStream.WriteAsync(new ImportArticlesResponse
                {
                    Verdict = new ArticleVerdict { ClientSequence = request.ClientSequence, Id = request.Article.Id, Outcome = ArticleOutcome.Added },
                });
            }
        }
    }
}
