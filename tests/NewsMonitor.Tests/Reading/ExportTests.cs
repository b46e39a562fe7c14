namespace NewsMonitor.Tests.Reading;

/// <summary>Several articles in one file, as databases of newspapers export them.</summary>
public sealed class ExportTests
{
    private const string Text = "Ships sailed again on Friday.";

    private const string NexisUni = $"""
        Documents (2)
        1. Port reopens
        Search Terms: port
        2. Market closes

        Port reopens
        Harbor Gazette (Rotterdam)
        May 1, 2026 Friday 9:20 AM GMT
        Copyright 2026 Gazette Media All Rights Reserved
        Section: NEWS; Version:2
        Length: 512 words
        Byline: Ann Lee and Bo Ray
        Body
        {Text}
        Classification
        Language: ENGLISH
        Load-Date: May 2, 2026
        End of Document
        Market closes
        Harbor Gazette (Rotterdam)
        May 2, 2026 Saturday
        Copyright 2026 Gazette Media All Rights Reserved
        Length: 12 words
        Body
        {Text}
        Load-Date: May 3, 2026
        End of Document
        """;

    private const string LexisNexis = $"""
        Download Request: Selected Items: 1-2

                                       1 of 2 DOCUMENTS

                                  Harbor Gazette (Rotterdam)

                                     May 1, 2026 Friday
                                     Edition 1; National

        Port
        reopens

        BYLINE: Ann Lee and Bo Ray

        SECTION: NEWS; Pg. 2

        LENGTH: 512 words

        {Text}

        LOAD-DATE: May 1, 2026

        LANGUAGE: ENGLISH

                            Copyright 2026 Gazette Media
                               All Rights Reserved

                                       2 of 2 DOCUMENTS

                                  Harbor Gazette (Rotterdam)

                                     May 2, 2026 Saturday

        Market closes

        LENGTH: 12 words

        {Text}

        LOAD-DATE: May 3, 2026
        """;

    private const string FactivaFields = $"""
        SE  News
        HD  Port reopens
        BY  Ann Lee and Bo Ray
        WC  512 words
        PD  1 May 2026
        ET  09:20
        SN  Harbor Gazette (Rotterdam)
        SC  HGAZ
        CY  Copyright 2026 Gazette Media
        LP
        Ships sailed again
        TD
        on Friday.
        NS  gcat : Political/General News
        AN
        Document HGAZ000020260501em510001x
        HD  Market closes
        WC  12 words
        PD  2 May 2026
        SN  Harbor Gazette (Rotterdam)
        LP  {Text}
        Document HGAZ000020260502em520001x
        """;

    private const string Factiva = $"""
        Port reopens
        By Ann Lee and Bo Ray
        512 words
        1 May 2026
        09:20
        Harbor Gazette (Rotterdam)
        HGAZ
        English
        Copyright 2026 Gazette Media

        {Text}

        Document HGAZ000020260501em510001x

        Market closes
        12 words
        2 May 2026
        Harbor Gazette (Rotterdam)
        HGAZ
        English
        (c) 2026 Gazette Media

        {Text}

        Document HGAZ000020260502em520001x
        """;

    [Theory]
    [InlineData(NexisUni, 9)]
    [InlineData(LexisNexis, 0)]
    [InlineData(FactivaFields, 9)]
    [InlineData(Factiva, 9)]
    public void EachArticleOfAnExportIsOne(string text, int hour)
    {
        var parts = Some.Parts("export.txt", text);

        parts.Select(part => part.Name).ShouldBe(["1", "2"]);
        var first = parts[0].Result.Article.ShouldNotBeNull();
        var second = parts[1].Result.Article.ShouldNotBeNull();
        (first.Title.Value, second.Title.Value).ShouldBe(("Port reopens", "Market closes"));
        (first.Source!.Value, second.Source!.Value).ShouldBe(("Harbor Gazette (Rotterdam)", "Harbor Gazette (Rotterdam)"));
        (string.Join('|', first.Authors.Value), second.Authors.Value.Count).ShouldBe(("Ann Lee|Bo Ray", 0));
        (first.Published!.Value.Day, first.Published.Value.Hour, second.Published!.Value.Day).ShouldBe((1, hour, 2));
        first.Body.Value.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal).ShouldBe(Text);
        second.Body.Value.ShouldBe(Text);
    }

    [Fact]
    public void ATextThatOnlyMentionsADocumentIsNoExport() =>
        Some.Article("a.txt", $"Port reopens\n\n{Text}\n\nEnd of Document\n\nMore later.").Title.Value.ShouldBe("Port reopens");
}
