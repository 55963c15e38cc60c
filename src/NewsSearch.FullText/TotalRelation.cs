namespace NewsSearch.FullText;

/// <summary>How exact the totals of an answer are.</summary>
public enum TotalRelation
{
    /// <summary>They are the numbers of what matches.</summary>
    Exact,

    /// <summary>At least so many match.</summary>
    AtLeast,

    /// <summary>They were not counted, and are 0.</summary>
    NotCounted,
}
