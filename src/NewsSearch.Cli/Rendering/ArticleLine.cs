using System.Text.Encodings.Web;
using System.Text.Json;
using Google.Protobuf.Collections;
using NewsSearch.V1;

namespace NewsSearch.Cli.Rendering;

/// <summary>An article as a line of JSON, as <c>newsearch import</c> reads it.</summary>
internal static class ArticleLine
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>Writes a line with its end, as UTF-8. What the article does not have is left out.</summary>
    public static void Write(Stream stream, Article article)
    {
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartObject();
            json.WriteString("id", article.Id);
            WriteText(json, "title", article.Title);
            if (article.HasBody)
            {
                json.WriteString("body", article.Body);
            }

            WriteText(json, "url", article.Url);
            WriteText(json, "source", article.Source);
            WriteText(json, "source_country", article.SourceCountry);
            WriteText(json, "language", article.Language);
            if (article.PublishTime is { } published)
            {
                json.WriteString("published_at", published.ToDateTimeOffset().ToOffset(TimeSpan.FromMinutes(article.PublishUtcOffsetMinutes)));
                WriteText(json, "publish_time_origin", PublishedText.NameOf(article.PublishTimeOrigin));
            }

            WriteList(json, "countries", article.Countries);
            WriteList(json, "topics", article.Topics);
            WriteList(json, "authors", article.Authors);
            json.WriteEndObject();
        }

        stream.Write(LineEnd);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string value)
    {
        if (value.Length > 0)
        {
            json.WriteString(name, value);
        }
    }

    private static void WriteList(Utf8JsonWriter json, string name, RepeatedField<string> values)
    {
        if (values.Count == 0)
        {
            return;
        }

        json.WriteStartArray(name);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
