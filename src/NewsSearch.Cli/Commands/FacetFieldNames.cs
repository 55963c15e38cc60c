using Google.Protobuf.Reflection;
using NewsSearch.V1;

namespace NewsSearch.Cli.Commands;

/// <summary>The fields of facets under the names that the interface gives them, in lower case: "source", "word_count".</summary>
internal static class FacetFieldNames
{
    private const string Prefix = "FACET_FIELD_";

    private static readonly IReadOnlyList<(string Name, FacetField Field)> Fields =
    [
        .. FacetsReflection.Descriptor.FindTypeByName<EnumDescriptor>(nameof(FacetField)).Values
            .Where(value => value.Number != 0)
            .Select(value => (value.Name[Prefix.Length..].ToLowerInvariant(), (FacetField)value.Number)),
    ];

    /// <summary>All names, as a list for people.</summary>
    public static string All { get; } = string.Join(", ", Fields.Select(field => field.Name));

    /// <summary>The names of the fields whose values are labels, as a list for people.</summary>
    public static string WithLabels { get; } = string.Join(", ", Fields.Where(field => HasLabels(field.Field)).Select(field => field.Name));

    /// <summary>Reads a name; hyphens may stand for underscores.</summary>
    /// <exception cref="FormatException">There is no such field; the message names those that there are.</exception>
    public static FacetField Parse(string text)
    {
        var name = text.Replace('-', '_').ToLowerInvariant();
        return Fields.FirstOrDefault(field => field.Name == name) is { Name: not null } known
            ? known.Field
            : throw new FormatException($"'{text}' is not a facet. Allowed: {All}.");
    }

    /// <summary>Reads the name of a field whose values are labels.</summary>
    /// <exception cref="FormatException">There is no such field, or its values are dates or numbers; the message says so.</exception>
    public static FacetField ParseLabelField(string text) => Parse(text) is var field && HasLabels(field)
        ? field
        : throw new FormatException($"{NameOf(field)} has dates or numbers, which cannot be listed. Allowed: {WithLabels}.");

    /// <summary>The name of a field.</summary>
    public static string NameOf(FacetField field) => Fields.First(known => known.Field == field).Name;

    /// <summary>Whether the values are free text, in which a comma can occur.</summary>
    public static bool HasFreeText(FacetField field) => field is FacetField.Source or FacetField.Topic or FacetField.Author;

    /// <summary>Whether the values are calendar buckets.</summary>
    public static bool HasDates(FacetField field) => field is FacetField.Published or FacetField.MentionedDate;

    private static bool HasLabels(FacetField field) => !HasDates(field) && field != FacetField.WordCount;
}
