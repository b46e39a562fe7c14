namespace NewsMonitor.Reading.Formats;

/// <summary>One part of a file, and the result of reading it.</summary>
/// <param name="Name">Which part, such as <c>12</c> for the twelfth item; empty if the file is one article.</param>
/// <param name="Result">The article or the rejection.</param>
public readonly record struct ReadPart(string Name, ReadResult Result)
{
    /// <summary>What kept the part from being read as well as its format allows; null if nothing did.</summary>
    public Exception? Fault { get; init; }
}
