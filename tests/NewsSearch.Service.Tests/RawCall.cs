using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using Grpc.Core;

namespace NewsSearch.Service.Tests;

/// <summary>gRPC by hand, for what no client library would send.</summary>
internal static class RawCall
{
    /// <summary>Calls a method over HTTP/2 with messages that need not be valid.</summary>
    public static async Task<HttpResponseMessage> Send(HttpClient http, string method, params byte[][] messages)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, method)
        {
            Version = HttpVersion.Version20,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = new ByteArrayContent([.. messages.SelectMany(Frame)]),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/grpc");
        request.Headers.TE.Add(new TransferCodingWithQualityHeaderValue("trailers"));
        return await http.SendAsync(request);
    }

    /// <summary>The messages of an answer, each behind a flag and its length.</summary>
    public static IEnumerable<(byte Flag, byte[] Content)> Frames(ReadOnlyMemory<byte> body)
    {
        for (var rest = body; rest.Length > 0;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest.Span[1..]);
            yield return (rest.Span[0], rest.Slice(5, length).ToArray());
            rest = rest[(5 + length)..];
        }
    }

    /// <summary>A message behind its flag and length.</summary>
    public static byte[] Frame(byte[] message)
    {
        var length = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, message.Length);
        return [0, .. length, .. message];
    }

    /// <summary>The status of a call, wherever it stands.</summary>
    public static StatusCode StatusOf(HttpResponseMessage response) =>
        (StatusCode)int.Parse(Trailer(response, "grpc-status"), CultureInfo.InvariantCulture);

    /// <summary>The google.rpc details of a call.</summary>
    public static Google.Rpc.Status DetailsOf(HttpResponseMessage response)
    {
        var encoded = Trailer(response, "grpc-status-details-bin");
        return Google.Rpc.Status.Parser.ParseFrom(Convert.FromBase64String(encoded.PadRight((encoded.Length + 3) / 4 * 4, '=')));
    }

    private static string Trailer(HttpResponseMessage response, string name) =>
        (response.Headers.TryGetValues(name, out var values) ? values : response.TrailingHeaders.GetValues(name)).Single();
}
