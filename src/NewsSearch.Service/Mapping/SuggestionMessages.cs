using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>Requests for suggestions from messages to the domain, and suggestions to messages.</summary>
internal static class SuggestionMessages
{
    private const int MaxTextLength = 256;
    private const int DefaultLimit = 10;
    private const int MaxLimit = 50;

    /// <summary>Reads a request.</summary>
    /// <exception cref="Errors.InvalidRequestException">Something is wrong with it.</exception>
    public static SuggestionRequest ToDomain(V1.SuggestQueriesRequest message)
    {
        var violations = new RequestViolations();
        if (string.IsNullOrWhiteSpace(message.Text))
        {
            violations.Add("text", "The text to complete is missing.");
        }
        else if (message.Text.Length > MaxTextLength)
        {
            violations.Add("text", FormattableString.Invariant(
                $"The text has {message.Text.Length} UTF-16 code units; at most {MaxTextLength} are completed."));
        }

        var request = new SuggestionRequest
        {
            Text = message.Text,
            Limit = violations.NumberOrDefault("limit", message.Limit, DefaultLimit, 1, MaxLimit),
            Corrects = !message.WithoutCorrections,
        };
        violations.ThrowIfAny();
        return request;
    }

    /// <summary>Writes suggestions.</summary>
    public static V1.SuggestQueriesResponse ToMessage(IEnumerable<Suggestion> suggestions)
    {
        var message = new V1.SuggestQueriesResponse();
        message.Suggestions.AddRange(suggestions.Select(suggestion => new V1.QuerySuggestion
        {
            Query = suggestion.Query,
            Kind = KindOf(suggestion.Kind),
            Articles = suggestion.Articles,
            Corrected = suggestion.IsCorrected,
        }));
        return message;
    }

    private static V1.SuggestionKind KindOf(SuggestionKind kind) => kind switch
    {
        SuggestionKind.Title => V1.SuggestionKind.Title,
        SuggestionKind.Phrase => V1.SuggestionKind.Phrase,
        SuggestionKind.Word => V1.SuggestionKind.Word,
        _ => throw new InvalidOperationException($"{kind} is not in the contract."),
    };
}
