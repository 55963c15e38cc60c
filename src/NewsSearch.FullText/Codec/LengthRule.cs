namespace NewsSearch.FullText.Codec;

/// <summary>Which lengths go into the impacts of a field.</summary>
/// <remarks>Any thread. The lengths of a field must be its numbers of tokens, and its norms their codes.</remarks>
/// <param name="FieldOf">
/// The field whose lengths go into the impacts of a field, which may be itself; null for none. A field that others name must name itself,
/// and come before them in the order of names, as fields are written in that order.
/// </param>
/// <param name="Encode">The code of a length. It must not fall when the length grows.</param>
internal sealed record LengthRule(Func<string, string?> FieldOf, Func<int, byte> Encode);
