using System.Net;
using System.Text;
using Google.Protobuf;
using NewsSearch.V1;

namespace NewsSearch.Service.Tests.Hosting;

public sealed class GrpcWebTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    private const byte Trailers = 0x80;

    [Theory]
    [InlineData("application/grpc-web+proto", false)]
    [InlineData("application/grpc-web-text", true)]
    public async Task Search_is_answered_over_HTTP_1_in_frames(string type, bool inBase64)
    {
        using var response = await Send(type, RawCall.Frame(new SearchArticlesRequest { Query = "stadium" }.ToByteArray()), inBase64);

        response.Version.ShouldBe(HttpVersion.Version11);
        var frames = RawCall.Frames(await Body(response, inBase64)).ToList();
        SearchArticlesResponse.Parser.ParseFrom(frames[0].Content).Results.ShouldHaveSingleItem().Article.Id.ShouldBe("tokyo-1");
        frames[1].Flag.ShouldBe(Trailers);
        Encoding.ASCII.GetString(frames[1].Content).ShouldContain("grpc-status: 0");
    }

    [Fact]
    public async Task Error_comes_with_its_details()
    {
        using var response = await Send("application/grpc-web+proto", RawCall.Frame([]), inBase64: false);

        RawCall.StatusOf(response).ShouldBe(Grpc.Core.StatusCode.InvalidArgument);
        RawCall.DetailsOf(response).GetDetail<Google.Rpc.ErrorInfo>()!.Reason.ShouldBe("INVALID_FIELD");
    }

    [Theory]
    [InlineData("http://localhost:8080", true)]
    [InlineData("https://127.0.0.1", true)]
    [InlineData("http://[::1]:3000", true)]
    [InlineData("https://news.example", false)]
    [InlineData("https://localhost.news.example", false)]
    [InlineData("null", false)]
    public async Task Pages_of_this_machine_may_call_and_no_others(string origin, bool allowed)
    {
        (await Preflight(archive.Service.Http, origin)).ShouldBe(allowed ? origin : null);
    }

    [Fact]
    public async Task Origins_in_the_settings_replace_those_of_this_machine()
    {
        await using var service = await RunningService.Start(new Dictionary<string, string?> { ["AllowedOrigins:0"] = "https://news.example" });

        (await Preflight(service.Http, "https://news.example")).ShouldBe("https://news.example");
        (await Preflight(service.Http, "http://localhost:8080")).ShouldBeNull();
    }

    private static async Task<string?> Preflight(HttpClient http, string origin)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "news.search.v1.SearchService/SearchArticles");
        request.Headers.Add("Origin", origin);
        request.Headers.Add("Access-Control-Request-Method", "POST");
        request.Headers.Add("Access-Control-Request-Headers", "content-type,x-grpc-web,grpc-timeout");
        using var response = await http.SendAsync(request);
        return response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null;
    }

    private static async Task<byte[]> Body(HttpResponseMessage response, bool inBase64)
    {
        var body = await response.Content.ReadAsByteArrayAsync();
        return inBase64 ? [.. Encoding.ASCII.GetString(body).Chunk(4).SelectMany(four => Convert.FromBase64CharArray(four, 0, four.Length))] : body;
    }

    private async Task<HttpResponseMessage> Send(string type, byte[] frame, bool inBase64)
    {
        using var content = new ByteArrayContent(inBase64 ? Encoding.ASCII.GetBytes(Convert.ToBase64String(frame)) : frame);
        content.Headers.ContentType = new(type);
        using var request = new HttpRequestMessage(HttpMethod.Post, "news.search.v1.SearchService/SearchArticles") { Content = content };
        request.Headers.Accept.Add(new(type)); // the answer comes in the format that the caller accepts
        return await archive.Service.Http.SendAsync(request);
    }
}
