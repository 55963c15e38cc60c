using Google.Protobuf.Reflection;
using Grpc.Core;

namespace NewsSearch.Service.Tests.Hosting;

public sealed class ReflectionTests
{
    private static readonly string[] Services =
    [
        "grpc.health.v1.Health", "grpc.reflection.v1alpha.ServerReflection",
        "news.search.v1.AdminService", "news.search.v1.IngestService", "news.search.v1.SearchService",
    ];

    [Fact]
    public async Task Reflection_lists_the_services_and_hands_out_their_files()
    {
        await using var service = await RunningService.Start();
        using var channel = NewsSearch.Client.NewsSearchChannel.Connect(service.Address);
        var client = new Grpc.Reflection.V1Alpha.ServerReflection.ServerReflectionClient(channel);
        using var call = client.ServerReflectionInfo();

        await call.RequestStream.WriteAsync(new Grpc.Reflection.V1Alpha.ServerReflectionRequest { ListServices = "" });
        (await call.ResponseStream.MoveNext()).ShouldBeTrue();
        var names = call.ResponseStream.Current.ListServicesResponse.Service.Select(listed => listed.Name).Order(StringComparer.Ordinal).ToList();
        await call.RequestStream.WriteAsync(new Grpc.Reflection.V1Alpha.ServerReflectionRequest { FileContainingSymbol = "news.search.v1.SearchService" });
        (await call.ResponseStream.MoveNext()).ShouldBeTrue();
        var files = call.ResponseStream.Current.FileDescriptorResponse.FileDescriptorProto.Select(bytes => FileDescriptorProto.Parser.ParseFrom(bytes).Name).ToList();
        await call.RequestStream.CompleteAsync();

        Services.ShouldBeSubsetOf(names);
        files.ShouldContain("news/search/v1/search_service.proto");
        files.ShouldContain("google/api/http.proto");
    }

    [Fact]
    public async Task Open_reflection_call_does_not_hold_up_the_stop()
    {
        await using var service = await RunningService.Start();
        using var channel = NewsSearch.Client.NewsSearchChannel.Connect(service.Address);
        using var call = new Grpc.Reflection.V1Alpha.ServerReflection.ServerReflectionClient(channel).ServerReflectionInfo();
        await call.RequestStream.WriteAsync(new Grpc.Reflection.V1Alpha.ServerReflectionRequest { ListServices = "" });
        (await call.ResponseStream.MoveNext()).ShouldBeTrue();

        var next = call.ResponseStream.MoveNext();
        await service.Stop().WaitAsync(TimeSpan.FromSeconds(10));
        await Should.ThrowAsync<RpcException>(() => next);
    }
}
