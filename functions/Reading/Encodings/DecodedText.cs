using NewsMonitor.News.Articles;

namespace NewsMonitor.Reading.Encodings;

/// <summary>The text of a file, or the rejection if its bytes are not text.</summary>
internal readonly record struct DecodedText(string Text, Rejection? Rejection)
{
    public static implicit operator DecodedText(string text) => new(text, null);

    public static implicit operator DecodedText(Rejection rejection) => new("", rejection);
}
