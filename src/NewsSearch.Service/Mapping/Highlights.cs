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

    private static V1.HighlightSpan ToMessage(HighlightSpan span)
    {
        var message = new V1.HighlightSpan
        {
            FieldStart = span.FieldStart,
            FieldEnd = span.FieldEnd,
            PassageStart = span.PassageStart,
            PassageEnd = span.PassageEnd,
        };
        message.Reasons.AddRange(span.Reasons.Select(ToMessage));
        return message;
    }

    private static V1.SpanReason ToMessage(SpanReason reason) => new()
    {
        QueryPart = reason.QueryPart,
        Term = reason.Term,
        Kind = ToMessage(reason.Kind),
        ScoreShare = reason.ScoreShare,
    };

    private static V1.MatchKind ToMessage(MatchKind kind) => kind switch
    {
        MatchKind.Exact => V1.MatchKind.Exact,
        MatchKind.Stem => V1.MatchKind.Stem,
        MatchKind.Correction => V1.MatchKind.Correction,
        MatchKind.Synonym => V1.MatchKind.Synonym,
        MatchKind.Pattern => V1.MatchKind.Pattern,
        _ => throw new InvalidOperationException($"{kind} is not in the contract."),
    };
}
