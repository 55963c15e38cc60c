using Google.Protobuf.Reflection;
using Google.Protobuf.WellKnownTypes;
using NewsSearch.FullText;

namespace NewsSearch.Service.Mapping;

/// <summary>The fields of <see cref="V1.Article"/> that a caller wants.</summary>
/// <param name="Bits">The bit of each field's number.</param>
/// <param name="Unit">The unit of offsets in them.</param>
internal readonly record struct ArticleFields(uint Bits, OffsetUnit Unit = OffsetUnit.Utf16Units)
{
    private const string Everything = "*";
    private const string Evidence = "country_details.evidence";
    private const string EvidenceInJson = "countryDetails.evidence";

    /// <summary>All fields.</summary>
    public static readonly ArticleFields All = new(uint.MaxValue);

    /// <summary>What an export sends unless it is asked for other fields: all but what is found in the text anew.</summary>
    public static readonly ArticleFields Exported = new(uint.MaxValue & ~Bit(V1.Article.MentionedDatesFieldNumber));

    /// <summary>What a search sends unless it is asked for other fields: all but the body and what is found in it anew.</summary>
    public static readonly ArticleFields Default = new(Exported.Bits & ~Bit(V1.Article.BodyFieldNumber));

    /// <summary>Whether the evidence of countries is wanted. Default false.</summary>
    public bool HasEvidence { get; init; }

    /// <summary>Whether the body is needed, be it wanted or not.</summary>
    public bool NeedsBody => HasEvidence || Has(V1.Article.BodyFieldNumber) || Has(V1.Article.MentionedDatesFieldNumber);

    /// <summary>How much of an article must be read.</summary>
    public HitDetail Detail => NeedsBody ? HitDetail.WithBody : Bits == Bit(V1.Article.IdFieldNumber) ? HitDetail.IdAlone : HitDetail.WithoutBody;

    /// <summary>Reads a mask. Paths that are no fields become violations.</summary>
    public static ArticleFields From(FieldMask? mask, RequestViolations violations)
    {
        if (mask is null || mask.Paths.Count == 0)
        {
            return Default;
        }

        var bits = Bit(V1.Article.IdFieldNumber);
        var hasEvidence = false;
        for (var index = 0; index < mask.Paths.Count; index++)
        {
            if (mask.Paths[index] == Everything)
            {
                bits = uint.MaxValue;
            }
            else if (mask.Paths[index] is Evidence or EvidenceInJson)
            {
                hasEvidence = true;
                bits |= Bit(V1.Article.CountryDetailsFieldNumber);
            }
            else if (FieldNamed(mask.Paths[index]) is { } field)
            {
                bits |= Bit(field.FieldNumber);
            }
            else
            {
                violations.Add("read_mask", $"'{mask.Paths[index]}' is not a field of Article; '*' means all.");
            }
        }

        return new ArticleFields(bits) { HasEvidence = hasEvidence };
    }

    /// <summary>Whether the field with this number is wanted.</summary>
    public bool Has(int fieldNumber) => (Bits & Bit(fieldNumber)) != 0;

    // In the query of a URL, JSON transcoding leaves the names as the caller wrote them, which is in camel case for JSON.
    private static FieldDescriptor? FieldNamed(string path) =>
        V1.Article.Descriptor.Fields.InFieldNumberOrder().FirstOrDefault(field => field.Name == path || field.JsonName == path);

    private static uint Bit(int fieldNumber) => 1u << fieldNumber;
}
