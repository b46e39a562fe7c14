namespace NewsMonitor.News.Text;

/// <summary>
/// Reduces the language that documents declare (<c>en-GB</c>, <c>en_US</c>, <c>English</c>, <c>deu</c>) to a two-letter code.
/// </summary>
internal static class LanguageTag
{
    private static readonly string[] Spelled =
    [
        "en english eng",
        "de german deutsch deu ger",
        "es spanish español spa",
        "fr french français fra fre",
        "it italian italiano ita",
        "pt portuguese português por",
        "nl dutch nederlands nld",
        "pl polish polski pol",
        "ru russian rus",
        "ar arabic ara",
        "zh chinese zho",
        "ja japanese jpn",
    ];

    private static readonly Dictionary<string, string> Codes = new(
        from line in Spelled
        from name in line.Split(' ').Skip(1)
        select KeyValuePair.Create(name, line[..2]),
        StringComparer.OrdinalIgnoreCase
    );

    public static string? Code(string? text)
    {
        var tag = text?.Trim();
        if (tag is null || tag.Length is < 2 or > 35)
            return null;
        var primary = tag.Split('-', '_', ',', ' ')[0];
        if (primary.Length == 2 && primary.All(char.IsAsciiLetter))
            return primary.ToLowerInvariant();
        return Codes.GetValueOrDefault(primary);
    }
}
