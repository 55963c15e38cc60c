using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace NewsSearch.Service.Tests.Clients;

/// <summary>Serves the page that searches over gRPC-Web, and takes what it found.</summary>
internal sealed class PageServer : IAsyncDisposable
{
    private readonly WebApplication _application;
    private readonly TaskCompletionSource<string> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PageServer(WebApplication application) => _application = application;

    /// <summary>The address of the page, another origin than the service.</summary>
    public Uri Address => new(_application.Urls.First() + "/");

    /// <summary>What the page posts.</summary>
    public Task<string> Result => _result.Task;

    public static async Task<PageServer> Start(string protos, string request)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var application = builder.Build();
        var server = new PageServer(application);
        var web = Path.Combine(ForeignProgram.Folder, "web");
        application.MapGet("/search.html", () => Results.File(Path.Combine(web, "search.html"), "text/html"));
        application.MapGet("/canonical.js", () => Results.File(Path.Combine(web, "canonical.js"), "text/javascript"));
        var protobuf = ForeignProgram.RequireFromNpm("protobufjs/dist/protobuf.min.js");
        application.MapGet("/protobuf.min.js", () => Results.File(protobuf, "text/javascript"));
        var wellKnown = ForeignProgram.RequireFromNpm("protobufjs/google/protobuf");
        application.MapGet("/protos/google/protobuf/{file}", (string file) => Results.File(Path.Combine(wellKnown, file), "text/plain"));
        application.MapGet("/protos/{**path}", (string path) => Results.File(Path.Combine(protos, path), "text/plain"));
        application.MapGet("/request.json", () => Results.Text(request, "application/json"));
        application.MapPost("/result", async (HttpRequest posted) =>
        {
            using var reader = new StreamReader(posted.Body);
            server._result.TrySetResult(await reader.ReadToEndAsync());
        });
        await application.StartAsync();
        return server;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();
}
