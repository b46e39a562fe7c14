using System.Net;

namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// Character references (such as <c>&amp;amp;</c>) in values that are not markup: programs escape metadata once too often.
/// </summary>
internal static class CharacterReferences
{
    /// <summary>The text with character references decoded, even if they are encoded twice.</summary>
    public static string Decode(string text)
    {
        for (var times = 0; times < 2 && text.Contains('&'); times++)
            text = WebUtility.HtmlDecode(text);
        return text;
    }
}
