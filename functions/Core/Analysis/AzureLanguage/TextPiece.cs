namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>A part of a text that is small enough for one document.</summary>
/// <param name="Offset">Its start in the text, in UTF-16 code units.</param>
/// <param name="Text">The part.</param>
/// <param name="Elements">The number of its text elements.</param>
public sealed record TextPiece(int Offset, string Text, int Elements)
{
    /// <summary>The text records that the service bills for it, per feature.</summary>
    public int TextRecords => Math.Max(1, (Elements + LanguageLimits.RecordElements - 1) / LanguageLimits.RecordElements);

    /// <summary>Whether a range, in UTF-16 code units, is inside the part.</summary>
    public bool Holds(int offset, int length) => offset >= 0 && length > 0 && offset <= Text.Length - length;
}
