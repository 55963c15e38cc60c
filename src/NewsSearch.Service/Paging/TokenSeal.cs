using System.Buffers.Text;
using System.Security.Cryptography;

namespace NewsSearch.Service.Paging;

/// <summary>
/// Turns what the service wants to be told again into text for URLs that nobody else can make or change: base64url of the
/// content, followed by the first half of its HMAC-SHA256 (RFC 2104, truncated as its section 5 allows).
/// </summary>
/// <remarks>Any thread, once <see cref="UseKeyOf"/> has been called.</remarks>
internal sealed class TokenSeal
{
    private const int TagLength = 16;

    private byte[] _key = [];

    /// <summary>Seals with the key of a data folder from now on.</summary>
    /// <exception cref="IOException">The key can be neither read nor written.</exception>
    public void UseKeyOf(string dataDirectory) => _key = TokenKey.ReadOrDraw(dataDirectory);

    /// <summary>Makes a token.</summary>
    public string Seal(ReadOnlySpan<byte> content)
    {
        var token = new byte[content.Length + TagLength];
        content.CopyTo(token);
        Tag(content).CopyTo(token.AsSpan(content.Length));
        return Base64Url.EncodeToString(token);
    }

    /// <summary>The content of a token; null if this service has not made it.</summary>
    public byte[]? Open(string token)
    {
        if (!Base64Url.IsValid(token) || Base64Url.DecodeFromChars(token) is not { Length: >= TagLength } bytes || Base64Url.EncodeToString(bytes) != token)
        {
            return null;
        }

        var content = bytes.AsSpan(0, bytes.Length - TagLength);
        return CryptographicOperations.FixedTimeEquals(Tag(content), bytes.AsSpan(content.Length)) ? content.ToArray() : null;
    }

    private ReadOnlySpan<byte> Tag(ReadOnlySpan<byte> content) => HMACSHA256.HashData(_key, content).AsSpan(0, TagLength);
}
