using System.Xml;
using System.Xml.Linq;

namespace NewsMonitor.Reading.Feeds;

/// <summary>Characters that XML cannot hold although a character reference can name them.</summary>
internal static class XmlCharacters
{
    /// <summary>Replaces them with U+FFFD in an element and all that is inside.</summary>
    public static void Clean(XElement element)
    {
        foreach (var one in element.DescendantsAndSelf())
        {
            foreach (var attribute in one.Attributes().Where(attribute => !IsValid(attribute.Value)))
                attribute.Value = Clean(attribute.Value);
            foreach (var text in one.Nodes().OfType<XText>().Where(text => !IsValid(text.Value)))
                text.Value = Clean(text.Value);
        }
    }

    private static bool IsValid(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (IsPair(text, at))
                at++;
            else if (!XmlConvert.IsXmlChar(text[at]))
                return false;
        }

        return true;
    }

    private static string Clean(string text)
    {
        var clean = text.ToCharArray();
        for (var at = 0; at < clean.Length; at++)
        {
            if (IsPair(text, at))
                at++;
            else if (!XmlConvert.IsXmlChar(clean[at]))
                clean[at] = '\uFFFD';
        }

        return new string(clean);
    }

    private static bool IsPair(string text, int at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
}
