namespace NewsMonitor.Reading.Documents;

/// <summary>What a document says about itself outside of its text. Programs fill it in, often with what is not true.</summary>
/// <param name="Kind">The kind of document, for where values were found, such as <c>pdf</c>.</param>
/// <param name="Title">Its title.</param>
/// <param name="Author">Who wrote it.</param>
/// <param name="Date">When it was saved.</param>
internal sealed record DocumentProperties(string Kind, string? Title, string? Author, string? Date);
