using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Grpc.Health.V1;
using Grpc.Net.Client;
using NewsSearch.Testing;

namespace NewsSearch.Service.Tests.Hosting;

public sealed class OnePortTests
{
    [Fact]
    public async Task One_port_answers_gRPC_over_HTTP_2_and_JSON_over_HTTP_1()
    {
        await using var service = await RunningService.Start();

        var stats = await service.Client.Admin.GetIndexStatsAsync(new V1.GetIndexStatsRequest());
        using var json = await service.Http.GetAsync("v1/index/stats");

        stats.StoreKind.ShouldBe("sqlite");
        json.Version.ShouldBe(HttpVersion.Version11);
        (await json.Content.ReadAsStringAsync()).ShouldContain("\"storeKind\":\"sqlite\"");
    }

    [Fact]
    public async Task JSON_is_answered_over_HTTP_2_too()
    {
        await using var service = await RunningService.Start();
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/index/stats") { Version = HttpVersion.Version20, VersionPolicy = HttpVersionPolicy.RequestVersionExact };

        using var response = await service.Http.SendAsync(request);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Version.ShouldBe(HttpVersion.Version20);
    }

    [Theory]
    [InlineData("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "\0\0\u0000\u0004\0\0\0\0\0", "\0\0")] // the preface and empty SETTINGS: the answer begins with SETTINGS
    [InlineData("PUT /v1/index/stats HTTP/1.1\r\nHost: localhost\r\n", "Connection: close\r\n\r\n", "HTTP/1.1 405")]
    [InlineData("P", "OST /v1/index/stats HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\nConnection: close\r\n\r\n", "HTTP/1.1 405")]
    [InlineData("PRI * HTTP/2.0\r\n", "nonsense\r\n\r\n", "\0\0\u0008\u0007\0\0\0\0\0")] // Kestrel's GOAWAY: not HTTP/2 after all
    [InlineData("\u0016\u0003\u0001 a TLS greeting", "\r\n\r\n", "HTTP/1.1 400")]
    public async Task First_bytes_decide_the_protocol_however_slowly_they_come(string slowly, string atOnce, string answer)
    {
        await using var service = await RunningService.Start();
        using var connection = new TcpClient();
        await connection.ConnectAsync(IPAddress.Loopback, service.Address.Port);
        connection.NoDelay = true;
        var stream = connection.GetStream();

        foreach (var letter in slowly)
        {
            await stream.WriteAsync(new[] { (byte)letter });
            await Task.Delay(1);
        }

        await stream.WriteAsync(Encoding.Latin1.GetBytes(atOnce));
        var received = new byte[answer.Length];
        await stream.ReadExactlyAsync(received).AsTask().WaitAsync(TimeSpan.FromSeconds(10));

        Encoding.Latin1.GetString(received).ShouldBe(answer);
    }

    [Fact]
    public async Task Connection_that_closes_without_a_word_disturbs_nothing()
    {
        await using var service = await RunningService.Start();
        for (var attempt = 0; attempt < 20; attempt++)
        {
            using var connection = new TcpClient();
            await connection.ConnectAsync(IPAddress.Loopback, service.Address.Port);
            await connection.GetStream().WriteAsync("PRI"u8.ToArray().AsMemory(0, attempt % 4));
            connection.LingerState = new LingerOption(attempt % 2 == 0, 0);
        }

        (await service.Http.GetAsync("v1/index/stats")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Certificate_brings_TLS_for_both()
    {
        using var folder = new TemporaryFolder();
        var path = folder["service.pem"];
        using var certificate = CreateCertificate(out var key);
        await File.WriteAllTextAsync(path, $"{certificate.ExportCertificatePem()}\n{key}\n");
        await using var service = await RunningService.Start(new Dictionary<string, string?> { ["CertificatePath"] = path });
        var trust = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
        trust.CustomTrustStore.Add(certificate);
        using var trusting = new HttpClient(new SocketsHttpHandler { UseProxy = false, SslOptions = { CertificateChainPolicy = trust } });
        using var channel = GrpcChannel.ForAddress(service.Address, new GrpcChannelOptions { HttpClient = trusting });

        service.Address.Scheme.ShouldBe("https");
        (await new Health.HealthClient(channel).CheckAsync(new HealthCheckRequest { Service = "news.search.v1.AdminService" })).Status
            .ShouldBe(HealthCheckResponse.Types.ServingStatus.Serving);
        using var json = await trusting.GetAsync(new Uri(service.Address, "v1/index/stats"));
        json.Version.ShouldBe(HttpVersion.Version11);
        json.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static X509Certificate2 CreateCertificate(out string privateKey)
    {
        using var key = RSA.Create(2048);
        privateKey = key.ExportPkcs8PrivateKeyPem();
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=NewsSearch test", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
    }
}
