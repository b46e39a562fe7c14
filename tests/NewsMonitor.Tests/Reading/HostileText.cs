using static NewsMonitor.Tests.Reading.HostileInputs;

namespace NewsMonitor.Tests.Reading;

/// <summary>Text that means to be shown as something else, or to cost a reader time.</summary>
internal static class HostileText
{
    private static readonly (string Name, string Text)[] Titles =
    [
        ("header injection", "Port reopens\r\nBcc: everyone@example.com\r\n\r\nBuy now"),
        ("encoded header injection", "=?utf-8?B?QmNjOiBhQGIuYw==?=%0d%0aBcc: a@b.example"),
        ("markup", "<img src=x onerror=alert(1)><b>Port</b> reopens"),
        ("template", "{{ 7*7 }} ${7*7} <%= 7*7 %>"),
        ("formula", "=cmd|' /C calc'!A0"),
        ("right-to-left override", "Port \u202Egnp.exe\u202C reopens"),
        ("isolates left open", "Port \u2066\u2067\u2068 reopens"),
        ("zero-width", "P\u200Bo\u200Cr\u200Dt\u2060 reopens\uFEFF"),
        ("piled-up marks", "P" + new string('\u0334', 5_000) + "ort reopens"),
        ("terminal escapes", "\u001B[2J\u001B]0;owned\u0007Port reopens"),
        ("tag characters", "Port\U000E0069\U000E0067\U000E006E reopens"),
        ("line separators", "Port\u2028Bcc: a@b.example\u2029reopens"),
        ("half a pair", "Port \uD83D reopens \uDC00"),
        ("private use and noncharacters", "Port \uE000\uFFFE\uFFFF reopens"),
        ("Hangul fillers", "\u3164\u115F\u1160"),
        ("Arabic and Hebrew", "ميناء روتردام נמל רוטרדם reopens"),
    ];

    public static IEnumerable<(string Name, Func<byte[]> Bytes)> All()
    {
        foreach (var (name, title) in Titles)
        {
            yield return ($"{name}.txt", Text($"{title}\n\nShips sail again.\n{title}"));
            yield return (
                $"{name}.json",
                () =>
                    System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(
                        new
                        {
                            title,
                            body = "Ships sail. " + title,
                            source = title,
                            author = title,
                            url = title,
                        }
                    )
            );
            yield return (
                $"{name}.html",
                Text(
                    $"<title>{title}</title><meta property='og:site_name' content=\"{title}\"><p>Ships sail again, "
                        + $"and crews cheer. {title}</p>"
                )
            );
        }
        yield return ("one-token.txt", Repeated("Title\n\nThe key ", "ABCdEFg", " was found. READ MORE"));
        yield return ("marks-without-end.txt", Repeated("Title\n\na", "\u0301\u0323"));
        yield return ("vowels-without-end.txt", Repeated("Title\n\na", "\u1161"));
        yield return ("joiners-without-end.txt", Repeated("Title\n\na", "\u200D"));
        yield return ("overrides-without-end.txt", Repeated("Title\n\na", "\u202E"));
        yield return ("emoji-without-end.txt", Repeated("Title\n\n", "👩\u200D🔬"));
        yield return ("astral-letters.txt", Repeated("Title\n\n", "𝔓𝔬𝔯𝔱 "));
    }
}
