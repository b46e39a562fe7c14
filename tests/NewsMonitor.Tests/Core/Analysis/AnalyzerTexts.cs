namespace NewsMonitor.Tests.Core.Analysis;

/// <summary>Texts that an analyzer must be able to judge: ordinary, empty, foreign, and made to do harm.</summary>
internal static class AnalyzerTexts
{
    private static readonly Dictionary<string, string> All = new()
    {
        ["Empty"] = "",
        ["Blank"] = " \t\r\n\u00a0\u3000\u200b",
        ["English"] = News(4_000),
        ["German"] =
            "Die Ministerin hat am Montag in Berlin erklärt, dass die Steuern nicht erhöht werden sollen. "
            + "Der Verband der Industrie begrüßte diese Entscheidung, die Gewerkschaften kritisierten sie scharf.",
        ["Chinese"] = "国际货币基金组织周一表示，今年全球经济增长将放缓。专家对此并不感到意外。",
        ["Arabic"] = "قال صندوق النقد الدولي يوم الاثنين إن النمو العالمي سيتباطأ هذا العام.",
        ["Unknown language"] = "Xqz wvk plorb zint. Grmf Ana Duarte qlt brzk!",
        ["Numbers"] = "1 2 3\n\n4,5 % 6.7 8/9/2026 +49 30 1234567",
        ["Punctuation"] = "?!?! ... --- ''' \"\"\" ((( ;;; ,,,",
        ["One word"] = "Rotterdam",
        ["A word without end"] = new string('a', 20_000),
        ["A sentence without end"] = string.Concat(Enumerable.Repeat("Ana Duarte and ", 600)),
        ["Unpaired surrogates"] = "\ud800 Ana Duarte\udc00 met \udfffMarek Nowak\ud83d in Lisbon. \ud800",
        ["Control characters"] = "Ana\0Duarte \u0001\u0008\u001b[31m met\u2028Marek Nowak\u2029in \ufeffLisbon\u202e.",
        ["Marks without end"] = "Lisbon e" + new string('\u0301', 8_000) + " Ana Duarte won.",
        ["Emoji"] = string.Concat(Enumerable.Repeat("👩‍👩‍👧‍👦 Ana Duarte 🇵🇹 won! 😀", 50)),
        ["Markup"] =
            "<script>alert('Ana Duarte')</script>\n<a href=\"https://lisbon.example/?a=1&b=2\">Lisbon</a> {{7*7}} ${x} %s",
        ["Line breaks"] = string.Concat(Enumerable.Repeat("Ana Duarte\r\n\r\n", 400)),
    };

    public static IReadOnlyCollection<string> Names => All.Keys;

    public static string Of(string name) => All[name];

    /// <summary>News of about that many characters.</summary>
    public static string News(int length)
    {
        var parts = Enumerable.Range(0, int.MaxValue).Select(SampleNews.Text);
        var total = 0;
        return string.Join("\n\n", parts.TakeWhile(part => (total += part.Length) < length));
    }

    /// <summary>One name, praised and blamed in each of very many sentences.</summary>
    public static string OneName(int length)
    {
        const string sentence = "Marek Nowak was praised in Lisbon amid a shameful catastrophe. ";
        return string.Concat(Enumerable.Repeat(sentence, length / sentence.Length));
    }
}
