namespace NewsSearch.FullText.Codec.Columns;

/// <summary>What <see cref="ColumnsFormat"/> must know of the fields.</summary>
/// <param name="Carrier">A field of bytes that every document has.</param>
/// <param name="HasNumbers">Whether the bytes of a field are numbers of three bytes each, the lowest first; other bytes become no column.</param>
internal sealed record ColumnRule(string Carrier, Func<string, bool> HasNumbers);
