using Lucene.Net.Index;
using NewsSearch.FullText.Schema;

namespace NewsSearch.FullText.Suggesting;

/// <summary>Reads nothing but the title of a document, or title and body.</summary>
/// <remarks>One thread at a time; one object reads document after document.</remarks>
internal sealed class TitleAndBody : StoredFieldVisitor
{
    private bool _withBody;

    /// <summary>The title of the last document read.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Its body; empty if not read.</summary>
    public string Body { get; private set; } = "";

    /// <summary>Reads a document.</summary>
    public void Read(IndexReader reader, int document, bool withBody)
    {
        (Title, Body, _withBody) = ("", "", withBody);
        reader.Document(document, this);
    }

    public override Status NeedsField(FieldInfo fieldInfo) => fieldInfo.Name switch
    {
        FieldNames.Title => Status.YES,
        FieldNames.Body => _withBody ? Status.YES : Status.STOP,
        _ => Status.NO,
    };

    public override void StringField(FieldInfo fieldInfo, string value)
    {
        if (fieldInfo.Name == FieldNames.Title)
        {
            Title = value;
        }
        else
        {
            Body = value;
        }
    }
}
