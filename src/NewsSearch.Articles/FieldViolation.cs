namespace NewsSearch.Articles;

/// <summary>Why a field of an article cannot be accepted.</summary>
/// <param name="Field">The path of the field in the words of the wire contract: "publish_time", "countries[2]".</param>
/// <param name="Description">A sentence that says what was found and what is allowed.</param>
public readonly record struct FieldViolation(string Field, string Description);
