namespace NewsSearch.Articles;

/// <summary>How it is known when an article was published.</summary>
public enum PublishTimeOrigin
{
    /// <summary>The source gives it with the article.</summary>
    Given,

    /// <summary>From the metadata of a page or a feed.</summary>
    Metadata,

    /// <summary>From the name of the file.</summary>
    File,

    /// <summary>From the address under which it was published.</summary>
    Url,

    /// <summary>From the dateline before the text.</summary>
    Dateline,
}
