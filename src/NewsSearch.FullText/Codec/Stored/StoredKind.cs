namespace NewsSearch.FullText.Codec.Stored;

/// <summary>What a stored value is. The numbers are in files.</summary>
internal enum StoredKind
{
    /// <summary>Text, in UTF-8.</summary>
    Text,

    /// <summary>Bytes.</summary>
    Bytes,

    /// <summary>A whole number of 32 bits.</summary>
    Int32,

    /// <summary>A whole number of 64 bits.</summary>
    Int64,

    /// <summary>A floating-point number of 32 bits.</summary>
    Single,

    /// <summary>A floating-point number of 64 bits.</summary>
    Double,

    /// <summary>Text that is kept apart.</summary>
    LongText,
}
