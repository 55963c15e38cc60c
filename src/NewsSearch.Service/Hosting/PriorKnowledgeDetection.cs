using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;

namespace NewsSearch.Service.Hosting;

/// <summary>
/// Lets HTTP/1.1 and HTTP/2 share a port without TLS. gRPC clients without TLS speak HTTP/2 from the first byte ("prior
/// knowledge", RFC 9113 section 3.3), and those bytes are fixed; JSON and gRPC-Web clients speak HTTP/1.1.
/// </summary>
/// <remarks>
/// Kestrel chooses between the two by what ALPN agreed on in the TLS handshake and takes HTTP/1.1 where there was none. So a
/// connection that begins with the preface of HTTP/2 gets the features of one for which ALPN chose "h2". No handshake
/// feature is set, hence Kestrel demands nothing of a TLS version. It then expects the scheme "https" in requests, which is
/// why <c>AllowAlternateSchemes</c> must be on; requests keep the scheme that the client sent.
/// </remarks>
internal static class PriorKnowledgeDetection
{
    /// <summary>Kestrel's own limit for connections on which no request begins.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(130);

    private static ReadOnlySpan<byte> Preface => "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"u8;

    /// <summary>The connection middleware: looks at the first bytes, leaves them unread, and goes on.</summary>
    public static async Task Detect(ConnectionContext connection, ConnectionDelegate next)
    {
        using (var timeout = CancellationTokenSource.CreateLinkedTokenSource(connection.ConnectionClosed))
        {
            timeout.CancelAfter(Patience);
            try
            {
                if (await BeginsWithPreface(connection.Transport.Input, timeout.Token))
                {
                    var agreed = new AgreedOnHttp2();
                    connection.Features.Set<ITlsConnectionFeature>(agreed);
                    connection.Features.Set<ITlsApplicationProtocolFeature>(agreed);
                }
            }
            catch (OperationCanceledException)
            {
                connection.Abort();
                return;
            }
            catch (ConnectionResetException)
            {
                return;
            }
        }

        await next(connection);
    }

    private static async ValueTask<bool> BeginsWithPreface(PipeReader input, CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await input.ReadAsync(cancellationToken);
            var same = CountSame(read.Buffer);
            var decided = same < Math.Min(read.Buffer.Length, Preface.Length) || same == Preface.Length || read.IsCompleted;

            // What is marked as examined would not be handed out again before more arrives: once decided, nothing is.
            input.AdvanceTo(read.Buffer.Start, decided ? read.Buffer.Start : read.Buffer.End);
            if (decided)
            {
                return same == Preface.Length;
            }
        }
    }

    private static int CountSame(ReadOnlySequence<byte> buffer)
    {
        Span<byte> first = stackalloc byte[Preface.Length];
        var length = (int)Math.Min(buffer.Length, Preface.Length);
        buffer.Slice(0, length).CopyTo(first);
        return first[..length].CommonPrefixLength(Preface);
    }

    private sealed class AgreedOnHttp2 : ITlsConnectionFeature, ITlsApplicationProtocolFeature
    {
        public ReadOnlyMemory<byte> ApplicationProtocol { get; } = "h2"u8.ToArray();

        public X509Certificate2? ClientCertificate { get; set; }

        public Task<X509Certificate2?> GetClientCertificateAsync(CancellationToken cancellationToken) => Task.FromResult(ClientCertificate);
    }
}
