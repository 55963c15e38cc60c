using Google.Protobuf.Reflection;
using Google.Rpc;
using Grpc.AspNetCore.Server;
using Grpc.HealthCheck;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using NewsSearch.Service.Errors;
using NewsSearch.Service.Exporting;
using NewsSearch.Service.Hosting;
using NewsSearch.Service.Importing;
using NewsSearch.Service.Paging;

namespace NewsSearch.Service;

/// <summary>The parts of the service and the order in which a request passes them.</summary>
internal static class ServiceComposition
{
    /// <summary>Registers all parts.</summary>
    public static void AddNewsSearch(this IServiceCollection services, ServiceOptions options)
    {
        services.AddSingleton(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(ArchiveStore.OpenerFor(options));
        services.AddSingleton(GazetteerFile.LoadTagger(options));
        services.AddSingleton<HealthServiceImpl>();
        services.AddSingleton<ArchiveHost>();
        services.AddHostedService(provider => provider.GetRequiredService<ArchiveHost>());
        services.AddSingleton<SearchGate>();
        services.AddSingleton<TokenSeal>();
        services.AddSingleton<PageTokens>();
        services.AddSingleton<ExportTokens>();
        services.AddSingleton<ExportGate>();
        services.AddSingleton<ImportBudget>();
        services.Configure<HostOptions>(host => host.ShutdownTimeout = options.ShutdownTimeout);

        // Without state of their own, they need not be made anew for each call.
        services.AddSingleton<ErrorInterceptor>();
        services.AddSingleton<SearchGrpcService>();
        services.AddGrpc(grpc =>
        {
            grpc.MaxReceiveMessageSize = options.MaxReceiveMessageBytes;
            grpc.MaxSendMessageSize = options.MaxSendMessageBytes;
            grpc.Interceptors.Add<ErrorInterceptor>();
        }).AddJsonTranscoding(json => json.TypeRegistry = TypeRegistry.FromFiles(ErrorDetailsReflection.Descriptor)); // the details of errors
        services.AddGrpcReflection();
        services.AddCors(cors => cors.AddDefaultPolicy(policy => WebPages.Allow(policy, options.AllowedOrigins)));
    }

    /// <summary>Lays the way of a request through the parts.</summary>
    public static void MapNewsSearch(this WebApplication application)
    {
        application.Announce(application.Services.GetRequiredService<ServiceOptions>());
        application.UseRouting();
        application.UseCors();
        application.UseGrpcWeb(new GrpcWebOptions { DefaultEnabled = true });
        application.UseMiddleware<UnreadableMessages>();
        application.UseMiddleware<StreamsEndAtStop>();
        application.MapGrpcService<SearchGrpcService>();
        application.MapGrpcService<IngestGrpcService>();
        application.MapGrpcService<AdminGrpcService>();
        application.MapGrpcService<HealthServiceImpl>();
        application.MapGrpcReflectionService();
    }
}
