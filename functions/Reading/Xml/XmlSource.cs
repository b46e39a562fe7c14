using System.Xml;

namespace NewsMonitor.Reading.Xml;

/// <summary>
/// Reads a document node by node. Nothing that the document refers to is fetched, and no entities are expanded. A text that is in
/// memory is read without waiting: a reader that may have to wait allocates 128 kB for each document.
/// </summary>
internal sealed class XmlSource : IDisposable
{
    private static readonly XmlReaderSettings InMemory = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        CheckCharacters = false,
    };

    private static readonly XmlReaderSettings Streamed = InMemory.Clone();
    private readonly bool _waits;

    static XmlSource() => Streamed.Async = true;

    /// <param name="text">The document; not disposed with this.</param>
    public XmlSource(TextReader text)
    {
        _waits = text is not StringReader;
        Reader = XmlReader.Create(new TagLimit(text), _waits ? Streamed : InMemory);
    }

    /// <summary>The current node.</summary>
    public XmlReader Reader { get; }

    /// <summary>Moves to the next node; false at the end.</summary>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public ValueTask<bool> ReadAsync() => _waits ? new(Reader.ReadAsync()) : new(Reader.Read());

    /// <summary>The value of a text.</summary>
    /// <exception cref="XmlException">The document is not well-formed.</exception>
    public ValueTask<string> ValueAsync() => _waits ? new(Reader.GetValueAsync()) : new(Reader.Value);

    public void Dispose() => Reader.Dispose();
}
