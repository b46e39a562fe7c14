namespace NewsMonitor.Reading.PlainText;

/// <summary>What the labels above texts are called in other languages than English.</summary>
internal static class LabelNames
{
    private static readonly Dictionary<string, string> English = new(
        from known in ((string English, string Names)[])
            [
                ("title", "titel|überschrift|titre|título|titolo|tytuł|标题|標題|题目|題目|タイトル|見出し|제목"),
                ("source", "quelle|fuente|fonte|źródło|来源|來源|出处|出處|媒体|媒體|出典|媒体名|출처|언론사"),
                ("author", "autor|autorin|auteur|autore|作者|记者|記者|撰文|著者|執筆者|기자|저자"),
                ("date", "datum|veröffentlicht|fecha|publicado|publié|publié le|pubblicato|日期|时间|時間|发布时间|發布時間"),
                ("date", "发布日期|發布日期|发表时间|發表時間|日時|日付|公開日|掲載日|配信日|更新日時|날짜|입력|등록"),
                ("url", "链接|連結|网址|網址|原文链接|リンク|링크"),
                ("language", "sprache|langue|idioma|lingua|语言|語言|言語"),
            ]
        from name in known.Names.Split('|')
        select KeyValuePair.Create(name, known.English),
        StringComparer.Ordinal
    );

    /// <summary>The English label; the same one if it is not known.</summary>
    public static string Of(string label) => English.GetValueOrDefault(label, label);
}
