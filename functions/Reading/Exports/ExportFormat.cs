using System.Buffers;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Exports;

/// <summary>An export from a database of newspapers as plain text, which becomes its articles.</summary>
internal sealed class ExportFormat(TimeProvider time) : ITextFormat
{
    /// <summary>Each export has one of them where an article ends or begins; other texts need not be cut into lines.</summary>
    private static readonly SearchValues<string> Marks = SearchValues.Create(
        ["document", "dokument"],
        StringComparison.OrdinalIgnoreCase
    );

    public bool Reads(string extension) => extension is "txt" or "text";

    public bool Denies(string text) => !Recognizes(text);

    public bool Recognizes(string text) => text.AsSpan().ContainsAny(Marks) && ExportedArticles.Are(Lines(text));

    public IEnumerable<ReadPart> Read(TextFile file) => ExportedArticles.Of(Lines(file.Text), "text", time);

    private static string[] Lines(string text) => text.Split('\n');
}
