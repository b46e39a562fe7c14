namespace NewsMonitor.Reading.Documents;

/// <summary>What a paragraph is in its document.</summary>
internal enum DocumentRole
{
    Text,
    Heading,
    Title,

    /// <summary>Not part of the text, such as a table of contents.</summary>
    LeftOut,
}

/// <summary>A paragraph of a document.</summary>
internal readonly record struct DocumentParagraph(string Text, DocumentRole Role);
