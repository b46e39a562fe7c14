namespace NewsMonitor.Tests.Reading;

/// <summary>Chinese, Japanese and Korean pages and texts: outlets in titles, furniture, labels, agencies.</summary>
public sealed class EastAsianTests
{
    private const string First = "上海港3日恢复作业，首批船舶于中午离港，港口方面表示积压货物将在下周二之前全部清运完毕。";
    private const string Second = "港务局局长在接受采访时说，此次停工持续了四天，约九十艘船舶在近海等候，工人最终获得百分之六。";
    private const string Dateline = "新华社上海5月3日电（记者王小明、李 华）";

    [Theory]
    [InlineData("上海港恢复作业首批船舶离港_财经_港口网", "上海港恢复作业首批船舶离港")]
    [InlineData("上海港恢复作业首批船舶离港_潮汐", "上海港恢复作业首批船舶离港")]
    [InlineData("上海港恢复作业首批船舶离港-港口网", "上海港恢复作业首批船舶离港")]
    [InlineData("上海港恢复作业首批船舶离港--经济·科技--港口网", "上海港恢复作业首批船舶离港")]
    [InlineData("上海港が四日ぶりに再開｜港湾新聞デジタル", "上海港が四日ぶりに再開")]
    [InlineData("上海港が四日ぶりに再開-港湾ニュース", "上海港が四日ぶりに再開")]
    [InlineData("欧冠-皇马客场3-2逆转取胜晋级决赛", "欧冠-皇马客场3-2逆转取胜晋级决赛")]
    [InlineData("快评｜上海港恢复作业说明了什么", "快评｜上海港恢复作业说明了什么")]
    [InlineData("上海港恢复作业首日观察｜九十艘船舶离港", "上海港恢复作业首日观察｜九十艘船舶离港")]
    [InlineData("中国与欧盟举行新一轮经贸对话-双方各有让步", "中国与欧盟举行新一轮经贸对话-双方各有让步")]
    public void TheOutletIsNotPartOfTheTitle(string title, string headline) =>
        Some.Article("a.html", $"<!doctype html><title>{title}</title><body><p>{First}</p><p>{Second}</p>")
            .Title.Value.ShouldBe(headline);

    [Theory]
    [InlineData("来源：新华社")]
    [InlineData("责任编辑：王小明")]
    [InlineData("【责任编辑:李 华】")]
    [InlineData("(责编：王小明、李华)")]
    [InlineData("原标题：上海港今天恢复作业")]
    [InlineData("分享到：")]
    [InlineData("返回首页，查看更多")]
    [InlineData("未经授权许可，不得转载或使用")]
    [InlineData("相关新闻")]
    [InlineData("【関連記事】")]
    [InlineData("記事・写真の無断転載を禁じます")]
    [InlineData("編集：山田太郎")]
    [InlineData("저작권자 © 항구일보 무단전재 및 재배포 금지")]
    public void FurnitureIsNoText(string line) =>
        Some.Article(
                "a.html",
                $"<title>上海港恢复作业</title><article><h1>上海港恢复作业</h1><p>{First}</p><p>{Second}</p><p>{line}</p></article>"
            )
            .Body.Value.ShouldBe($"{First}\n\n{Second}");

    [Theory]
    [InlineData("记者：您怎么看这次停工对港口的影响？")]
    [InlineData(
        "版权所有者对判决表示欢迎，并说将继续关注此案，同时呼吁各方遵守有关法律规定，尊重创作者的劳动，"
            + "他说这次判决意义重大，对整个行业都有深远影响，也为今后处理类似纠纷提供了参考。"
    )]
    [InlineData("编辑部在上海。")]
    public void ASentenceAboutSuchThingsIsText(string line) =>
        Some.Article(
                "a.html",
                $"<title>上海港恢复作业</title><article><h1>上海港恢复作业</h1><p>{First}</p><p>{line}</p><p>{Second}</p></article>"
            )
            .Body.Value.ShouldBe($"{First}\n\n{line}\n\n{Second}");

    [Theory]
    [InlineData("标题：上海港恢复作业\n来源：港口网\n作者：王小明\n时间：2026-05-03 10:20")]
    [InlineData("上海港恢复作业\n出处：港口网\n记者：王小明\n发布时间：2026年5月3日")]
    [InlineData("標題: 上海港恢复作业\n媒體: 港口网\n記者: 王小明\n日期: 2026/5/3")]
    public void LabelsSayWhoWhereAndWhen(string labels) => ShouldBe(labels, "上海港恢复作业", "港口网", "王小明", First);

    [Theory]
    [InlineData(
        "Titel: Hafen offen\nQuelle: Hafenbote\nAutorin: Anna Lee\nDatum: 3. Mai 2026",
        "Hafen offen",
        "Hafenbote",
        "Anna Lee"
    )]
    [InlineData(
        "Puerto abierto\nFuente: El Muelle\nAutor: Ana Ruiz\nFecha: 3 de mayo de 2026",
        "Puerto abierto",
        "El Muelle",
        "Ana Ruiz"
    )]
    public void LabelsOfOtherLanguagesDo(string labels, string title, string source, string author) =>
        ShouldBe(labels, title, source, author, "Ships sail again, the council said on Friday.");

    [Fact]
    public void AnAgencysDatelineNamesItAndItsReporters()
    {
        var text = Some.Article("a.txt", $"上海港恢复作业\n\n{Dateline}{First}\n\n{Second}\n");
        var page = Some.Article(
            "a.html",
            $"<!doctype html><title>上海港恢复作业</title><body><p>{Dateline}{First}</p><p>{Second}</p>"
        );

        foreach (var article in (NewsMonitor.News.Articles.Article[])[text, page])
        {
            article.Source.ShouldBe(new("新华社", "dateline"));
            article.Authors.Value.ShouldBe(["王小明", "李华"]);
            article.Body.Value.ShouldStartWith(Dateline);
        }

        Some.Article("a.txt", $"上海港恢复作业\n\n（中央社記者王小明台北3日電）{First}\n\n{Second}\n")
            .Authors.Value.ShouldBe(["王小明"]);
        Some.Article("a.txt", $"上海港恢复作业\n\n{First}\n\n{Second}\n").Source.ShouldBeNull();
    }

    private static void ShouldBe(string labels, string title, string source, string author, string text)
    {
        var article = Some.Article("a.txt", $"{labels}\n\n{text}\n\n{text}\n");
        article.Title.Value.ShouldBe(title);
        article.Source!.Value.ShouldBe(source);
        article.Authors.Value.ShouldBe([author]);
        article.Published!.Value.Date.ShouldBe(new DateTime(2026, 5, 3));
        article.Body.Value.ShouldBe($"{text}\n\n{text}");
    }
}
