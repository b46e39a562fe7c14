namespace NewsMonitor.Core.Analysis.Language;

/// <summary>A part of a text that is small enough for one document.</summary>
/// <param name="Offset">Its start in the text, in UTF-16 code units.</param>
/// <param name="Text">The part.</param>
/// <param name="Elements">Its text elements.</param>
public sealed record TextPiece(int Offset, string Text, int Elements)
{
    /// <summary>What the service bills for it, for each feature.</summary>
    public int TextRecords => Math.Max(1, (Elements + LanguageLimits.RecordElements - 1) / LanguageLimits.RecordElements);

    /// <summary>Whether that many UTF-16 code units are inside.</summary>
    public bool Holds(int offset, int length) => offset >= 0 && length > 0 && offset <= Text.Length - length;
}
