using System.Net;
using System.Text;
using System.Text.Json.Nodes;

namespace NewsSearch.Service.Tests;

public sealed class JsonTests(NewsArchive archive) : IClassFixture<NewsArchive>
{
    [Fact]
    public async Task Search_takes_its_fields_from_the_body_or_from_the_query_of_the_URL()
    {
        var posted = await Read(await Post("v1/articles:search", """{ "query": "grain", "pageSize": 2, "filter": { "countries": ["UA"] }, "readMask": "title,publishTime" }"""));
        var gotten = await Read(await archive.Service.Http.GetAsync("v1/articles:search?query=grain&pageSize=2&filter.countries=UA&readMask=title,publishTime"));

        posted["totalArticles"]!.ToString().ShouldBe("2");
        posted["results"]!.AsArray().Count.ShouldBe(2);
        posted["results"]![0]!["article"]!["publishTime"]!.ToString().ShouldStartWith("2022-0");
        posted["searchTime"]!.ToString().ShouldEndWith("s");
        gotten["results"]!.ToJsonString().ShouldBe(posted["results"]!.ToJsonString());
    }

    [Fact]
    public async Task Article_is_read_by_its_id_even_with_slashes_in_it()
    {
        await using var service = await RunningService.Start();
        await service.Client.Import([new V1.Article { Id = "https://news.example/2021/a b", Body = "Water rose.", Countries = { "UA" } }]);

        var read = await Read(await service.Http.GetAsync("v1/articles/https://news.example/2021/a%20b"));
        using var deleted = await service.Http.DeleteAsync("v1/articles/https://news.example/2021/a%20b");
        using var missing = await service.Http.GetAsync("v1/articles/https://news.example/2021/a%20b");

        read["article"]!["body"]!.ToString().ShouldBe("Water rose.");
        (await Read(deleted))["sequence"]!.ToString().ShouldBe("2");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Error_has_the_code_and_the_details()
    {
        using var response = await Post("v1/articles:search", """{ "query": "\"grain", "queryOptions": { "mode": "QUERY_MODE_STRICT" } }""");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var error = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        error["code"]!.GetValue<int>().ShouldBe(3);
        var details = error["details"]!.AsArray();
        details[0]!["@type"]!.ToString().ShouldBe("type.googleapis.com/google.rpc.ErrorInfo");
        details[0]!["reason"]!.ToString().ShouldBe("QUERY_SYNTAX");
        details[0]!["metadata"]!["column"]!.ToString().ShouldBe("1");
        details[1]!["fieldViolations"]![0]!["field"]!.ToString().ShouldBe("query");
    }

    [Theory]
    [InlineData("{ \"query\": ")]
    [InlineData("{ \"query\": 5 }")]
    [InlineData("{ \"colour\": \"red\", \"query\": [] }")]
    [InlineData("[]")]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("{ \"query\": \"grain\", \"pageSize\": \"many\" }")]
    [InlineData("{ \"query\": \"grain\", \"pageSize\": 99999999999 }")]
    [InlineData("{ \"query\": \"grain\", \"sortOrder\": \"SORT_ORDER_BEST\" }")]
    [InlineData("{ \"query\": \"grain\", \"filter\": { \"publishedFrom\": \"yesterday\" } }")]
    [InlineData("{ \"query\": \"grain\", \"readMask\": \"headline\" }")]
    [InlineData("{ \"query\": \"grain\", \"facets\": [{ \"country\": {}, \"published\": {} }] }")]
    public async Task Malformed_JSON_is_the_fault_of_the_caller(string body)
    {
        using var response = await Post("v1/articles:search", body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest, await response.Content.ReadAsStringAsync());
        JsonNode.Parse(await response.Content.ReadAsStringAsync())!["code"]!.GetValue<int>().ShouldBe(3);
    }

    [Theory]
    [InlineData("v1/articles:search?query=grain&pageSize=many")]
    [InlineData("v1/articles:search?query=grain&sortOrder=best")]
    [InlineData("v1/articles:search?query=grain&filter.publishedFrom=yesterday")]
    [InlineData("v1/articles:search")]
    [InlineData("v1/articles/")]
    public async Task Malformed_URL_is_the_fault_of_the_caller(string path)
    {
        using var response = await archive.Service.Http.GetAsync(path);

        ((int)response.StatusCode).ShouldBeInRange(400, 404, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Bytes_that_are_not_UTF_8_are_the_fault_of_the_caller()
    {
        using var content = new ByteArrayContent([.. "{ \"query\": \""u8, 0xC3, 0x28, .. "\" }"u8]);
        content.Headers.ContentType = new("application/json");

        using var response = await archive.Service.Http.PostAsync("v1/articles:search", content);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Body_beyond_the_message_limit_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "v1/articles:search")
        {
            Content = new StringContent($$"""{ "query": "{{new string('g', 9 * 1024 * 1024)}}" }""", Encoding.UTF8, "application/json"),
        };
        request.Headers.ExpectContinue = true; // or the answer may come while the body is still being sent

        using var response = await archive.Service.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await response.Content.ReadAsStringAsync()).ShouldContain("\"code\":3");
    }

    [Theory]
    [InlineData("text/plain", HttpStatusCode.BadRequest)]
    [InlineData("application/json; charset=utf-16", HttpStatusCode.BadRequest)]
    public async Task Other_content_types_are_refused(string type, HttpStatusCode status)
    {
        using var content = new ByteArrayContent("{ \"query\": \"grain\" }"u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", type);

        using var response = await archive.Service.Http.PostAsync("v1/articles:search", content);

        response.StatusCode.ShouldBe(status, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Statistics_and_checks_have_addresses_too()
    {
        (await Read(await archive.Service.Http.GetAsync("v1/index/stats")))["storedArticles"]!.ToString().ShouldBe($"{NewsArchive.Articles.Count}");
        (await Read(await Post("v1/index:check", "{}")))["intact"]!.GetValue<bool>().ShouldBeTrue();
    }

    private static async Task<JsonNode> Read(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return JsonNode.Parse(text)!;
    }

    private Task<HttpResponseMessage> Post(string path, string json) =>
        archive.Service.Http.PostAsync(path, new StringContent(json, Encoding.UTF8, "application/json"));
}
