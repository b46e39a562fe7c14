namespace NewsMonitor.Analyzer.Identification;

/// <summary>Scripts that only one language uses, in news, or a few that their small words tell apart.</summary>
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

    /// <summary>With fewer of them, nothing is clear.</summary>
    private const int FewestWords = 3;

    /// <summary>The small words by which languages with the same script differ, those of the usual one first.</summary>
    private static readonly Dictionary<string, (string Code, HashSet<string> Words)[]> Shared = new(StringComparer.Ordinal)
    {
        ["hi"] =
        [
            ("hi", Words("है हैं में के का को और से ने पर यह था थे थी नहीं लिए गया इस")),
            ("mr", Words("आहे आहेत आणि होते होता होती नाही केले केली झाले झाली असून यांनी त्यांनी मध्ये तर म्हणून साठी हे ते")),
            ("ne", Words("छ छन् र पनि थियो भएको भएका गरेको गरेका लागि हो गर्न भने हुने छैन रहेको यो")),
        ],
        ["bn"] =
        [
            ("bn", Words("এবং ও এই করে থেকে হয় জন্য না তিনি বলেন হয়েছে করা সঙ্গে তার")),
            ("as", Words("আৰু এই হৈছে কৰা পৰা কৰে তেওঁ হয় বাবে এখন কৰিছে ৰ কৰি")),
        ],
        ["he"] =
        [
            ("he", Words("של את על לא הוא כי גם עם זה היא הם או בין")),
            ("yi", Words("און איז פון פֿון דער די דאָס דאס צו מיט אַז אז נישט זיך האט האָט")),
        ],
        ["am"] =
        [
            ("am", Words("ነው ላይ ውስጥ እና ጋር ነበር ናቸው ወደ ግን ይህ መሆኑን ብለዋል")),
            ("ti", Words("እዩ ናይ ኣብ ነቲ እቲ ካብ እቶም ከምዝ ምስ ናብ እዮም ዝነበረ")),
        ],
    };

    public static bool Have(string code) => LanguagesOf(code) is not null;

    /// <summary>The languages with the script of a language, the usual one first; null if it has none of these scripts.</summary>
    private static IReadOnlyList<string>? LanguagesOf(string code)
    {
        foreach (var languages in Shared.Values)
            if (Array.Exists(languages, language => language.Code == code))
                return [.. languages.Select(language => language.Code)];
        return Index(code) >= 0 ? [code] : null;
    }

    /// <summary>Whether most letters of a text are in such a script, in which a language is never written.</summary>
    public static bool Exclude(string code, ReadOnlySpan<char> text) =>
        Find(text) is { } found && !(LanguagesOf(found)!.Contains(code));

    /// <summary>
    /// The language, if most letters are in such a script. Of languages with one script, the one that has most of the text's
    /// small words, with the confidence 1 if that is clear; "und" if there are none.
    /// </summary>
    public static DetectedLanguage? Recognize(ReadOnlySpan<char> text)
    {
        if (Find(text) is not { } found)
            return null;
        if (!Shared.TryGetValue(found, out var languages))
            return new DetectedLanguage(found, 1);
        var words = text.ToString()
            .Split((char[])[' ', '\n', '\t', '\u00A0', ',', '.', '।', '፡', '።', ':', '"', '(', ')', '-', '־']);
        var counts = languages
            .Select(language => (language.Code, Words: words.Count(language.Words.Contains)))
            .OrderByDescending(language => language.Words)
            .ToList();
        var (first, second) = (counts[0].Words, counts[1].Words);
        if (first == second)
            return new DetectedLanguage("und", 0);
        var isClear = first >= FewestWords && first > 2 * second;
        return new DetectedLanguage(counts[0].Code, isClear ? 1 : Math.Round(first / (first + second + 1.0), 2));
    }

    private static string? Find(ReadOnlySpan<char> text)
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

    private static HashSet<string> Words(string words) => [.. words.Split(' ')];

    private static int Index(string code) => Array.FindIndex(Ranges, r => r.Code == code);
}
