using System.Text;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Tests.Reading;

public sealed class TableTests
{
    [Theory]
    [InlineData("a.csv", "title,url,published,body\nT1,https://gazette.example/1,2026-06-09,B1\nT2,,,B2\n")]
    [InlineData("a.csv", "\uFEFFHeadline;Published On;Article Text;Author\r\nT1;2026-06-09;B1;Ann Lee\r\nT2;;B2;\r\n")]
    [InlineData("a.tsv", "Source Name\tTitle\tFull Text\nGazette\tT1\tB1\n\tT2\tB2")]
    [InlineData("a.csv", "sep=;\ntitle;text\nT1;B1\n\n;\nT2;B2\n")]
    [InlineData("clips", "title|body\nT1|B1\nT2|B2\n")]
    [InlineData("clips.txt", "Date,Headline,URL,Opening Text,Hit Sentence\n2026-06-09,T1,,B1,x\n,T2,,,B2\n")]
    public void EachRowIsAnArticle(string name, string table)
    {
        var articles = Some.Parts(name, table).Select(part => part.Result.Article.ShouldNotBeNull()).ToList();

        articles.Select(article => article.Title.Value).ShouldBe(["T1", "T2"]);
        articles.Select(article => article.Body.Value).ShouldBe(["B1", "B2"]);
    }

    [Fact]
    public void CellsMayHaveQuotesAndLineEnds()
    {
        var part = Some.Parts(
                "a.csv",
                "title,body,authors,url,source,language\n\"He said \"\"no\"\"\",\"One, two.\n\nThree.\",\"Ann Lee, "
                    + "Bob Ray\",https://a.example/1,Gazette,en\n"
            )
            .ShouldHaveSingleItem();

        part.Name.ShouldBe("1");
        var article = part.Result.Article.ShouldNotBeNull();
        article.Title.ShouldBe(new("He said \"no\"", "column:title"));
        article.Body.Value.ShouldBe("One, two.\n\nThree.");
        article.Authors.Value.ShouldBe(["Ann Lee", "Bob Ray"]);
        article.Source!.Value.ShouldBe("Gazette");
    }

    [Fact]
    public void AQuoteInTheLastRowIsAMarkOfInches() =>
        Some.Parts("a.csv", "title,body\nT1,B1\nT2,A pipe of 5\" burst\n")
            .Select(part => part.Result.Article?.Title.Value)
            .ShouldBe(["T1", "T2"]);

    [Theory]
    [InlineData("a.csv", "title,body\nT1,The screen is 6.7\" wide\nT2,B2\nT3,A 5\" pipe burst\nT4,\"B4, \"\"so\"\"\nit ends\"\n")]
    [InlineData("a.tsv", "title\tbody\nT1\tThe screen is 6.7\" wide\nT2\tB2\nT3\tA 5\" pipe burst\nT4\tB4, \"so\" it ends\n")]
    public void AQuoteInsideACellIsACharacter(string name, string table)
    {
        var articles = Some.Parts(name, table).ConvertAll(part => part.Result.Article.ShouldNotBeNull());

        articles.Select(article => article.Title.Value).ShouldBe(["T1", "T2", "T3", "T4"]);
        articles[0].Body.Value.ShouldBe("The screen is 6.7\" wide");
        articles[3].Body.Value.ShouldBe("B4, \"so\" it ends");
    }

    [Fact]
    public void WhatAProgramEscapedIsDecodedInEveryCell()
    {
        var article = Some.Parts(
                "a.csv",
                "title,body,author,source\nAT&amp;T <em>grows</em>,Up 3 &lt;points&gt;,Zo&eacute; Lee,A &amp; B\n"
            )
            .ShouldHaveSingleItem()
            .Result.Article.ShouldNotBeNull();

        (article.Title.Value, article.Source!.Value).ShouldBe(("AT&T grows", "A & B"));
        (article.Body.Value, article.Authors.Value.ShouldHaveSingleItem()).ShouldBe(("Up 3 <points>", "Zoé Lee"));
    }

    [Fact]
    public void ARowThatLacksSomethingIsRejectedAlone()
    {
        var parts = Some.Parts("a.csv", "title,body\nT1,B1\nT2,\nT3\n,B4\nT5,B5,more\n");

        parts
            .Select(part => part.Result.Rejection?.Kind)
            .ShouldBe([null, RejectionKind.NoText, RejectionKind.NoText, RejectionKind.NoTitle, null]);
        parts.Select(part => part.Name).ShouldBe(["1", "2", "3", "4", "5"]);
    }

    [Theory]
    [InlineData("a.csv", "title,body\nT1,B1\nT2,\"B2\nT3,B3\nT4,B4\n", "\"B2")]
    [InlineData("a.csv", "title,body\nT1,B1\nT2,\"B2\r\nT3,\"B3, \"\"so\"\"\r\nit ends\"\r\nT4,B4\r\n", "\"B2")]
    [InlineData("a.csv", "title,body\nT1,B1\nT2,\"B2 \"\"no\"\"\nT3,B3\nT4,B4", "\"B2 \"\"no\"\"")]
    [InlineData("a.tsv", "title\tbody\nT1\tB1\nT2\t\"B2\nT3\tB3\nT4\tB4\n", "\"B2")]
    public void AQuoteThatNoOtherClosesIsACharacter(string name, string table, string body)
    {
        var articles = Some.Parts(name, table).ConvertAll(part => part.Result.Article.ShouldNotBeNull());

        articles.Select(article => article.Title.Value).ShouldBe(["T1", "T2", "T3", "T4"]);
        articles[1].Body.Value.ShouldBe(body);
        articles[3].Body.Value.ShouldBe("B4");
    }

    [Fact]
    public void AQuoteIsClosedFarBehind()
    {
        var body = string.Concat(Enumerable.Repeat("A line, with a comma.\n\n", 5_000)).TrimEnd();

        var parts = Some.Parts("a.csv", $"title,body\nT1,\"{body}\"\nT2,\"B2\nT3,B3\n");

        parts.Select(part => part.Result.Article!.Title.Value).ShouldBe(["T1", "T2", "T3"]);
        parts[0].Result.Article!.Body.Value.ShouldBe(body);
    }

    [Fact]
    public void ACellThatTheFileCutsOffIsSaidAndWhatIsBeforeItIsRead()
    {
        var parts = Some.Parts("a.csv", "title,body\nT1,B1\nT2,\"The port reopens.\n\nShips sail.\n");

        parts.Select(part => part.Result.Article?.Title.Value).ShouldBe(["T1", null]);
        parts[1].Result.Rejection!.Reason.ShouldContain("a quote is missing");
    }

    [Theory]
    [InlineData("a.csv", "a,b\n1,2\n", "title, body")]
    [InlineData("a.csv", "20260609\t1\tGazette\n", "title, body")]
    [InlineData("a.tsv", "title\turl\nT\thttps://a.example\n", "none for texts")]
    [InlineData("a.tsv", "body\turl\nT\thttps://a.example\n", "none for titles")]
    public void ATableWithoutAUsableHeaderIsRejectedWithTheColumnsItNeeds(string name, string table, string needed) =>
        Some.Rejection(name, table).Reason.ShouldContain(needed);

    [Theory]
    [InlineData("Report:,Tram\nFrom:,2026-06-08\nTo:,2026-06-09\n\n")]
    [InlineData("Export from Press Monitor\r\nCreated 2026-06-09\r\n\r\n")]
    [InlineData("From: 2026-06-08\nTo: 2026-06-09\n")]
    public void TheHeaderMayStandBelowOtherLines(string above)
    {
        var part = Some.Parts("a.csv", above + "Title,Text,Source\nPort reopens,Ships sail again.,Gazette\n")
            .ShouldHaveSingleItem();

        part.Name.ShouldBe("1");
        part.Result.Article!.Title.ShouldBe(new("Port reopens", "column:Title"));
    }

    [Theory]
    [InlineData("Titel;Text;Datum;Quelle;Autor;Link", "2026-06-09|Gazette|Ann Lee|https://g.example/1|B")]
    [InlineData("Titre;Texte;Date;Source;Auteur;URL", "2026-06-09|Gazette|Ann Lee|https://g.example/1|B")]
    [InlineData("Título;Contenido;Fecha;Medio;Autor;Enlace", "2026-06-09|Gazette|Ann Lee|https://g.example/1|B")]
    [InlineData("Title;FullText;pubdate;pubtitle;Influencer;DocumentURL", "2026-06-09|Gazette|Ann Lee|https://g.example/1|B")]
    public void ColumnsMayHaveTheNamesOfOtherLanguagesAndPrograms(string header, string expected)
    {
        var row = Some.Parts("a.csv", header + "\nPort reopens;B;9.6.2026;Gazette;Ann Lee;https://g.example/1\n");

        var article = row.ShouldHaveSingleItem().Result.Article.ShouldNotBeNull();
        string.Join(
                '|',
                $"{article.Published?.Value:yyyy-MM-dd}",
                article.Source?.Value,
                article.Authors.Value.SingleOrDefault(),
                article.Url?.Value,
                article.Body.Value
            )
            .ShouldBe(expected);
    }

    [Fact]
    public void TheTwoHalvesOfATextAreOne() =>
        Some.Parts("a.csv", "Headline,Lead Paragraph,Tail Paragraph\nPort reopens,Ships sail.,At last.\n")
            .ShouldHaveSingleItem()
            .Result.Article!.Body.Value.ShouldBe("Ships sail.\n\nAt last.");

    /// <summary>The row that shows the order is the last one that is looked at, and then the first one that is not.</summary>
    [Theory]
    [InlineData(499, 5)]
    [InlineData(500, 11)]
    public void OneDateShowsTheOrderOfAllThatAreLookedAt(int before, int month)
    {
        var rows = string.Concat(Enumerable.Repeat("Port reopens,Ships sail.,11/05/2025\n", before).Select((row, n) => n + row));

        var parts = Some.Parts("a.csv", $"title,body,date\n{rows}Port closes,No ship sails.,25/05/2025\nT,B,11/05/2025\n");

        parts[0].Result.Article!.Published!.Value.Month.ShouldBe(month);
        parts[^1].Result.Article!.Published!.Value.Month.ShouldBe(5);
    }

    [Theory]
    [InlineData("a.csv", "title,body\n", RejectionKind.NoText)]
    [InlineData("a.csv", "title,body\n\n,\n", RejectionKind.NoText)]
    [InlineData("a.csv", "", RejectionKind.Empty)]
    public void ATableWithoutRowsIsRejected(string name, string table, RejectionKind kind) =>
        Some.Rejection(name, table).Kind.ShouldBe(kind);

    [Fact]
    public void ATableMayHaveALegacyEncoding() =>
        Some.Reader()
            .Parts("a.csv", Encoding.Latin1.GetBytes("title,body\nCafé,Le café est fermé.\n"))
            .ShouldHaveSingleItem()
            .Result.Article!.Title.Value.ShouldBe("Café");

    [Fact]
    public void ALongTableIsReadInPieces()
    {
        var table =
            "title,body\n" + string.Concat(Enumerable.Range(1, 3_000).Select(n => $"T{n},\"{new string('x', 100)} {n}\"\n"));

        var parts = Some.Reader(maxBytes: 1_000).Parts("a.csv", Encoding.UTF8.GetBytes(table));

        parts.Count.ShouldBe(3_000);
        parts[^1].Name.ShouldBe("3000");
        parts[^1].Result.Article!.Title.Value.ShouldBe("T3000");
    }

    [Fact]
    public void WhatFollowsAMissingQuoteIsRejected()
    {
        var table = "title,body\nT1,B1\nT2,\"" + new string('x', 20_000_000);

        var parts = Some.Reader().Parts("a.csv", Encoding.UTF8.GetBytes(table));

        parts.Select(part => part.Result.Rejection?.Kind).ShouldBe([null, RejectionKind.Malformed]);
        table.Length.ShouldBeLessThan((int)ReadLimits.MaxStreamedBytes);
    }
}
