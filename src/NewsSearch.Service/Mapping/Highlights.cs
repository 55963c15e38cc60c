using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Highlights from the domain to messages.</summary>
internal static class Highlights
{
    /// <summary>Writes the passages of a field.</summary>
    public static V1.Highlight ToMessage(FieldHighlight highlight)
    {
        var message = new V1.Highlight { Field = highlight.Field };
        message.Passages.AddRange(highlight.Passages.Select(ToMessage));
        return message;
    }

    private static V1.Passage ToMessage(HighlightPassage passage)
    {
        var message = new V1.Passage { Text = passage.Text, FieldStart = passage.FieldStart, FieldEnd = passage.FieldEnd };
        message.Spans.AddRange(passage.Spans.Select(ToMessage));
        return message;
    }

    private static V1.HighlightSpan ToMessage(HighlightSpan span) => new()
    {
        FieldStart = span.FieldStart,
        FieldEnd = span.FieldEnd,
        PassageStart = span.PassageStart,
        PassageEnd = span.PassageEnd,
    };
}
