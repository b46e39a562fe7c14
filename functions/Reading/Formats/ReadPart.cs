namespace NewsMonitor.Reading.Formats;

/// <summary>One part of a file, and what reading it gave.</summary>
/// <param name="Name">Which part, such as <c>12</c> for the twelfth item; empty if the file is one article.</param>
/// <param name="Result">The article, or why there is none.</param>
public readonly record struct ReadPart(string Name, ReadResult Result);
