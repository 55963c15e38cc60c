using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NewsSearch.Articles.Storage;

/// <summary>
/// The form in which an article is stored: compact JSON without its id, which has a column of its own. What is empty or
/// unknown is left out, so a field added later leaves the form, and the fingerprint, of older articles as they are.
/// </summary>
internal static class ArticleSerializer
{
    /// <summary>The size of a fingerprint in bytes.</summary>
    public const int FingerprintBytes = 16;

    // Letters of all scripts are written as they are: the form is never part of a web page.
    private static readonly StoredFieldsContext Form =
        new(new JsonSerializerOptions(StoredFieldsContext.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The stored form; the same for equal articles.</summary>
    public static byte[] Serialize(Article article) => JsonSerializer.SerializeToUtf8Bytes(
        new StoredFields
        {
            Title = article.Title.Length == 0 ? null : article.Title,
            Body = article.Body,
            Url = article.Url,
            Source = article.Source,
            SourceCountry = article.SourceCountry,
            Language = article.Language,
            PublishedAt = article.PublishedAt,
            PublishTimeOrigin = article.PublishTimeOrigin == PublishTimeOrigin.Given ? null : (int)article.PublishTimeOrigin,
            Countries = article.Countries.Count == 0 ? null : article.Countries,
            Topics = article.Topics.Count == 0 ? null : article.Topics,
            Authors = article.Authors.Count == 0 ? null : article.Authors,
        },
        Form.StoredFields);

    /// <summary>The article of a stored form.</summary>
    /// <exception cref="JsonException">It is no stored form.</exception>
    public static Article Deserialize(string id, ReadOnlySpan<byte> stored)
    {
        var fields = JsonSerializer.Deserialize(stored, Form.StoredFields)
            ?? throw new JsonException("The stored article is null.");
        return new Article
        {
            Id = id,
            Title = fields.Title ?? "",
            Body = fields.Body ?? "",
            Url = fields.Url,
            Source = fields.Source,
            SourceCountry = fields.SourceCountry,
            Language = fields.Language,
            PublishedAt = fields.PublishedAt,
            PublishTimeOrigin = (PublishTimeOrigin)(fields.PublishTimeOrigin ?? 0),
            Countries = fields.Countries ?? [],
            Topics = fields.Topics ?? [],
            Authors = fields.Authors ?? [],
        };
    }

    /// <summary>What tells two stored forms apart: the first 128 bits of their SHA-256.</summary>
    public static byte[] Fingerprint(ReadOnlySpan<byte> stored)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(stored, hash);
        return hash[..FingerprintBytes].ToArray();
    }
}

/// <summary>The fields of the stored form, in the order in which they are written.</summary>
internal sealed class StoredFields
{
    public string? Title { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    public int? PublishTimeOrigin { get; set; }

    public string? Source { get; set; }

    public string? SourceCountry { get; set; }

    public string? Language { get; set; }

    public string? Url { get; set; }

    public IReadOnlyList<string>? Countries { get; set; }

    public IReadOnlyList<string>? Topics { get; set; }

    public IReadOnlyList<string>? Authors { get; set; }

    public string? Body { get; set; }
}

/// <summary>The generated code that reads and writes the stored form.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(StoredFields))]
internal sealed partial class StoredFieldsContext : JsonSerializerContext;
