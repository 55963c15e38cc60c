using NewsSearch.FullText.Codec;
using NewsSearch.FullText.Codec.Columns;
using NewsSearch.FullText.Ranking;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Writing;

/// <summary>The codecs of the segments of an index.</summary>
internal static class ArticleCodec
{
    /// <summary>The codec of new segments. Any thread.</summary>
    public static BlockMaxCodec Newest { get; } = new(
        new LengthRule(LengthsOf, FieldLengths.Encode),
        field => field == FieldNames.Body,
        new ColumnRule(FieldNames.Id, field => field == FieldNames.CountrySalience));

    /// <summary>Lucene's codec, which older versions wrote. Any thread.</summary>
    public static Lucene.Net.Codecs.Codec Standard { get; } = Lucene.Net.Codecs.Codec.ForName("Lucene46");

    // The body is most of what discounts a score, and comes before all others in the order of names.
    private static string? LengthsOf(string field) =>
        field is FieldNames.Body or FieldNames.BodyExact or FieldNames.Title or FieldNames.TitleExact ? FieldNames.Body : null;
}
