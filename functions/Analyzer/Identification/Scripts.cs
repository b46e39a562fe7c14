namespace NewsMonitor.Analyzer.Identification;

/// <summary>Scripts that only one language uses, as far as news is concerned.</summary>
internal static class Scripts
{
    private static readonly (char First, char Last, string Code)[] Ranges =
    [
        ('\u0370', '\u03FF', "el"),
        ('\u0530', '\u058F', "hy"),
        ('\u0590', '\u05FF', "he"),
        ('\u0900', '\u097F', "hi"),
        ('\u0980', '\u09FF', "bn"),
        ('\u0A00', '\u0A7F', "pa"),
        ('\u0A80', '\u0AFF', "gu"),
        ('\u0B80', '\u0BFF', "ta"),
        ('\u0C00', '\u0C7F', "te"),
        ('\u0C80', '\u0CFF', "kn"),
        ('\u0D00', '\u0D7F', "ml"),
        ('\u0E00', '\u0E7F', "th"),
        ('\u0E80', '\u0EFF', "lo"),
        ('\u10A0', '\u10FF', "ka"),
        ('\u1200', '\u137F', "am"),
        ('\u3040', '\u30FF', "ja"),
        ('\uAC00', '\uD7AF', "ko"),
        ('\u1100', '\u11FF', "ko"),
        ('\u4E00', '\u9FFF', "zh"),
    ];

    public static bool Have(string code) => Index(code) >= 0;

    /// <summary>The language, if most letters are in such a script.</summary>
    public static string? Recognize(ReadOnlySpan<char> text)
    {
        Span<int> counts = stackalloc int[Ranges.Length];
        counts.Clear();
        var letters = 0;
        foreach (var c in text)
        {
            if (!char.IsLetter(c))
                continue;
            letters++;
            for (var r = 0; c >= '\u0370' && r < Ranges.Length; r++)
                if (c >= Ranges[r].First && c <= Ranges[r].Last)
                    counts[r]++;
        }
        var kana = Index("ja");
        if (counts[kana] * 8 > letters)
            return "ja";
        for (var r = 0; r < Ranges.Length; r++)
            if (counts[r] * 2 > letters)
                return Ranges[r].Code;
        return null;
    }

    private static int Index(string code) => Array.FindIndex(Ranges, r => r.Code == code);
}
