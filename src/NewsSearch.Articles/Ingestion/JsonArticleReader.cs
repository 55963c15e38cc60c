using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace NewsSearch.Articles.Ingestion;

/// <summary>Reads one article from one JSON object.</summary>
internal static class JsonArticleReader
{
    /// <summary>Reads a line. Of a property that is repeated, the last counts.</summary>
    /// <param name="line">The UTF-8 bytes of the line, without its end.</param>
    /// <param name="file">The file.</param>
    /// <param name="number">The line's number.</param>
    /// <returns>The article, or all that is wrong with the line.</returns>
    public static ReadItem Read(ReadOnlySpan<byte> line, string file, long number)
    {
        if (!Utf8.IsValid(line))
        {
            return Broken(file, number, $"The line is not valid UTF-8: the byte 0x{line[Utf8Text.IndexOfInvalid(line)]:X2} at byte {Utf8Text.IndexOfInvalid(line) + 1} of the line is out of place.");
        }

        var draft = new ArticleDraft { EmptyIsGiven = true };
        try
        {
            var reader = new Utf8JsonReader(line);
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                return Broken(file, number, $"The line is {Kind(reader.TokenType)}; a JSON object was expected.");
            }

            ReadObject(ref reader, draft);
            reader.Read();
        }
        catch (JsonException exception)
        {
            return Broken(file, number, $"The line is not valid JSON: at byte {exception.BytePositionInLine + 1}: {Reason(exception)}");
        }

        return draft.Finish(file, number);
    }

    private static void ReadObject(ref Utf8JsonReader reader, ArticleDraft draft)
    {
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var field = FindField(ref reader);
            reader.Read();
            if (field is null || reader.TokenType == JsonTokenType.Null)
            {
                reader.Skip();
            }
            else if (ArticleFields.IsList(field.Value))
            {
                ReadList(ref reader, field.Value, draft);
            }
            else if (reader.TokenType == JsonTokenType.String)
            {
                draft[field.Value] = Text(ref reader);
            }
            else
            {
                SkipWrongType(ref reader, field.Value, "a string was expected", draft);
            }
        }
    }

    private static ArticleField? FindField(ref Utf8JsonReader reader)
    {
        for (var field = 0; field < ArticleFields.Utf8Names.Length; field++)
        {
            if (reader.ValueTextEquals(ArticleFields.Utf8Names[field]))
            {
                return (ArticleField)field;
            }
        }

        return null;
    }

    private static void ReadList(ref Utf8JsonReader reader, ArticleField field, ArticleDraft draft)
    {
        if (field == ArticleField.Author && reader.TokenType == JsonTokenType.String)
        {
            draft.SetList(field, [Text(ref reader)]);
            return;
        }

        if (reader.TokenType != JsonTokenType.StartArray)
        {
            SkipWrongType(ref reader, field, "an array of strings was expected", draft);
            return;
        }

        var items = new List<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType == JsonTokenType.String)
            {
                items.Add(Text(ref reader));
                continue;
            }

            if (!ArticleFields.IsAlias(field))
            {
                draft.Reject($"{ArticleFields.WireName(field)}[{items.Count}]", $"It is {Kind(reader.TokenType)}; a string was expected.");
            }

            items.Add("");
            reader.Skip();
        }

        draft.SetList(field, items);
    }

    private static void SkipWrongType(ref Utf8JsonReader reader, ArticleField field, string expected, ArticleDraft draft)
    {
        if (!ArticleFields.IsAlias(field))
        {
            draft.Reject(ArticleFields.WireName(field), $"It is {Kind(reader.TokenType)}; {expected}.");
        }

        reader.Skip();
    }

    private static string Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // Half a pair of surrogates, from text that was cut between the two. The rest of the text is good.
            return JsonEscapes.Decode(Encoding.UTF8.GetString(reader.ValueSpan));
        }
    }

    private static ReadItem Broken(string file, long number, string description) => new(file, number, null, [new("article", description)]);

    private static string Kind(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True or JsonTokenType.False => "a truth value",
        JsonTokenType.Null => "null",
        _ => "nothing",
    };

    private static string Reason(JsonException exception) =>
        exception.Message.IndexOf(" LineNumber:", StringComparison.Ordinal) is var position and > 0 ? exception.Message[..position] : exception.Message;
}
