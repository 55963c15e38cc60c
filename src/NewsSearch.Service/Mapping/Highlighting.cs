using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Highlight options from messages to the domain.</summary>
internal static class Highlighting
{
    private const int MaxPassages = 20;
    private const int LeastPassageLength = 40;
    private const int MaxPassageLength = 4_000;
    private const int MaxMarkLength = 64;

    /// <summary>Reads the options; the defaults if the message is absent, null if highlights are not wanted.</summary>
    public static HighlightRequest? ToDomain(V1.HighlightOptions? message, RequestViolations violations)
    {
        var defaults = new HighlightRequest();
        if (message is null)
        {
            return defaults;
        }

        var highlight = new HighlightRequest
        {
            MaxPassages = violations.NumberOrDefault("highlight.max_passages", message.MaxPassages, defaults.MaxPassages, 1, MaxPassages),
            MaxPassageLength = violations.NumberOrDefault(
                "highlight.max_passage_length", message.MaxPassageLength, defaults.MaxPassageLength, LeastPassageLength, MaxPassageLength),
            StartMark = message.HasStartMark ? ToMark("highlight.start_mark", message.StartMark, violations) : defaults.StartMark,
            EndMark = message.HasEndMark ? ToMark("highlight.end_mark", message.EndMark, violations) : defaults.EndMark,
            EscapeHtml = IsHtml(message.Encoding, violations),
            WithMarks = !message.WithoutMarks,
            Offsets = ToUnit(message.OffsetUnit, "highlight.offset_unit", violations),
            ExplainSpans = message.ExplainSpans,
        };
        if (message.ExplainSpans && message.OffsetUnit == V1.OffsetUnit.Unspecified)
        {
            violations.Add("highlight.explain_spans", "It needs an offset_unit, without which no spans are sent.");
        }

        return message.Disabled ? null : highlight;
    }

    private static string ToMark(string field, string mark, RequestViolations violations)
    {
        if (mark.Length > MaxMarkLength)
        {
            violations.Add(field, $"It has {mark.Length} characters; at most {MaxMarkLength} are allowed.");
        }

        return mark;
    }

    /// <summary>Reads an offset unit; null if none is named.</summary>
    public static OffsetUnit? ToUnit(V1.OffsetUnit unit, string path, RequestViolations violations)
    {
        switch (unit)
        {
            case V1.OffsetUnit.Unspecified:
                return null;
            case V1.OffsetUnit.Utf8Bytes:
                return OffsetUnit.Utf8Bytes;
            case V1.OffsetUnit.Utf16Units:
                return OffsetUnit.Utf16Units;
            case V1.OffsetUnit.CodePoints:
                return OffsetUnit.CodePoints;
            default:
                violations.Add(path, $"{(int)unit} is not an offset unit.");
                return null;
        }
    }

    private static bool IsHtml(V1.TextEncoding encoding, RequestViolations violations)
    {
        if (!Enum.IsDefined(encoding))
        {
            violations.Add("highlight.encoding", $"{(int)encoding} is not a text encoding.");
        }

        return encoding != V1.TextEncoding.Plain;
    }
}
