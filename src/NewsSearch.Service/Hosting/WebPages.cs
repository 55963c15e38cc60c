using Microsoft.AspNetCore.Cors.Infrastructure;

namespace NewsSearch.Service.Hosting;

/// <summary>Which web pages may call the service from a browser.</summary>
internal static class WebPages
{
    // Without these a page cannot read how a gRPC-Web call ended when it ended without a message.
    private static readonly string[] StatusHeaders = ["grpc-status", "grpc-message", "grpc-status-details-bin", "grpc-encoding", "grpc-accept-encoding"];

    /// <summary>Allows the origins of the options; none given, pages from loopback addresses.</summary>
    public static void Allow(CorsPolicyBuilder policy, string[] origins)
    {
        policy.AllowAnyMethod().AllowAnyHeader().WithExposedHeaders(StatusHeaders).SetPreflightMaxAge(TimeSpan.FromHours(1));
        if (origins.Length == 0)
        {
            policy.SetIsOriginAllowed(origin => Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.IsLoopback && !uri.IsFile);
        }
        else
        {
            policy.WithOrigins(origins);
        }
    }
}
