namespace NewsMonitor.Reading.Json;

/// <summary>
/// Replaces escaped unpaired surrogates (<c>\ud83d</c> without its other half), which make a string unreadable, with U+FFFD.
/// </summary>
internal static class SurrogateEscapes
{
    public static string Mend(string json)
    {
        // Two exact searches are several times as fast as one that ignores case.
        if (!json.Contains("\\ud", StringComparison.Ordinal) && !json.Contains("\\uD", StringComparison.Ordinal))
            return json;
        return string.Create(
            json.Length,
            json,
            static (repaired, source) =>
            {
                source.CopyTo(repaired);
                for (var at = 0; at < source.Length; at += source[at] == '\\' ? 2 : 1)
                {
                    if (Escaped(source, at) is not { } half || !char.IsSurrogate(half))
                        continue;
                    if (char.IsHighSurrogate(half) && Escaped(source, at + 6) is { } low && char.IsLowSurrogate(low))
                        at += 6;
                    else
                        "fffd".CopyTo(repaired[(at + 2)..]);
                }
            }
        );
    }

    private static char? Escaped(string json, int at) =>
        at + 6 <= json.Length
        && json[at] == '\\'
        && json[at + 1] == 'u'
        && ushort.TryParse(json.AsSpan(at + 2, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code)
            ? (char)code
            : null;
}
