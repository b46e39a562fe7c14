using System.Text;

namespace NewsMonitor.Tests.Reading;

/// <summary>Texts with far more characters beyond ASCII than any decision about their encoding looks at.</summary>
internal static class LongText
{
    public const string Russian = "Докеры вернулись к работе после четырёх дней забастовки, и порт снова открыт";
    public const string Chinese = "码头工人在罢工四天后重返工作岗位，港口重新开放，船只再次出海";
    private const int Sentences = 5_000;

    /// <summary>A title and a body of one paragraph that ends with the sentence.</summary>
    public static byte[] Bytes(string sentence) => Encoding.UTF8.GetBytes(Text(sentence));

    /// <summary>
    /// Each text in each format, cut at each byte of its last character; with the end of what can be read, or null for a format
    /// of which half a file cannot be read.
    /// </summary>
    public static IEnumerable<(string Extension, byte[] Content, string? End)> Cuts() =>
        from sentence in (string[])[Russian, Chinese]
        from file in (IEnumerable<(string Extension, string Start, bool IsReadable)>)
            [
                ("txt", "", true),
                ("html", "<html><head><title>Порт</title></head><body><p>", true),
                ("json", "{\"title\":\"Порт\",\"body\":\"", false),
            ]
        let content = Encoding.UTF8.GetBytes(file.Start + (file.IsReadable ? Text(sentence) : Body(sentence)))
        from missing in Enumerable.Range(1, Encoding.UTF8.GetByteCount(sentence[^1..]) - 1)
        select (file.Extension, content[..^missing], file.IsReadable ? sentence[^8..^1] : null);

    private static string Text(string sentence) => $"Порт снова открыт\n\n{Body(sentence)}";

    private static string Body(string sentence) => string.Join(". ", Enumerable.Repeat(sentence, Sentences));
}
