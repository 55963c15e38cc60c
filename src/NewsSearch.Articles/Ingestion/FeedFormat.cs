using System.Runtime.CompilerServices;
using System.Xml;

namespace NewsSearch.Articles.Ingestion;

/// <summary>
/// RSS 0.9x, 1.0 and 2.0, and Atom, read item by item. The id is the guid or id, else the link; the body is the full
/// content if the feed has it, else the summary, HTML reduced to text; categories are topics; the channel gives source and
/// language. Document types are skipped and no entity but those of XML is resolved.
/// </summary>
/// <param name="maxCharacters">The length of a feed; reading ends there. Default 256 Mi characters.</param>
public sealed class FeedFormat(long maxCharacters = FeedFormat.DefaultMaxCharacters) : IArticleFormat
{
    /// <summary>The default of the longest feed: 256 Mi characters.</summary>
    public const long DefaultMaxCharacters = 256 * 1024 * 1024;

    private const int MostBlanksBefore = 256;

    static FeedFormat() => TextEncodings.EnableOldOnes();

    /// <inheritdoc/>
    public string Name => "feed";

    /// <inheritdoc/>
    public IReadOnlyList<string> FileEndings { get; } = [".rss", ".atom", ".xml", ".rdf"];

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadItem> ReadAsync(
        Stream content, string file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var reader = XmlReader.Create(await SkipBlanksAsync(content, cancellationToken), Settings());
        var channel = new FeedChannel();
        while (true)
        {
            ReadItem? item;
            var isLast = false;
            try
            {
                item = await ReadNextAsync(reader, channel, file, cancellationToken);
                if (item is null)
                {
                    yield break;
                }
            }
            catch (XmlException exception)
            {
                item = new(file, exception.LineNumber, null, [new("file", $"The feed could not be read any further: {exception.Message}")]);
                isLast = true;
            }
            catch (Exception exception) when (UnreadableRest.IsCausedByFile(exception))
            {
                item = UnreadableRest.Describe(file, Line(reader), exception);
                isLast = true;
            }

            yield return item;
            if (isLast)
            {
                yield break;
            }
        }
    }

    private static async Task<ReadItem?> ReadNextAsync(XmlReader reader, FeedChannel channel, string file, CancellationToken cancellationToken)
    {
        // After an element was taken out, the reader stands on what follows it already.
        while (reader.ReadState == ReadState.Interactive || await reader.ReadAsync())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (reader.NodeType != XmlNodeType.Element)
            {
                if (!await reader.ReadAsync())
                {
                    break;
                }
            }
            else if (FeedChannel.IsContainer(reader.LocalName))
            {
                channel.Enter(reader);
                await reader.ReadAsync();
            }
            else if (reader.Depth == 0)
            {
                throw new XmlException($"It is neither RSS nor Atom, but \"{reader.LocalName}\".");
            }
            else
            {
                var line = Line(reader);
                var language = reader.XmlLang;
                var (element, isTooDeep) = await FeedElement.ReadAsync(reader, cancellationToken);
                if (element.Name.LocalName is "item" or "entry")
                {
                    return isTooDeep
                        ? new(file, line, null, [new("article", "The elements of the item are nested too deep.")])
                        : FeedItem.Read(element, language, channel, file, line);
                }

                channel.Note(element);
            }
        }

        return null;
    }

    private XmlReaderSettings Settings() => new()
    {
        Async = true,
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
        MaxCharactersInDocument = maxCharacters,
    };

    /// <summary>Blog software is known for empty lines before the XML declaration, where XML allows none.</summary>
    private static async Task<Stream> SkipBlanksAsync(Stream content, CancellationToken cancellationToken)
    {
        var peekable = new PeekableStream(content);
        var beginning = await peekable.PeekAsync(MostBlanksBefore, cancellationToken);
        var blanks = beginning.Length - beginning.Span.TrimStart(" \t\r\n"u8).Length;
        await peekable.ReadExactlyAsync(new byte[blanks], cancellationToken);
        return peekable;
    }

    private static int Line(XmlReader reader) => ((IXmlLineInfo)reader).LineNumber;
}
