using System.Text;
using NewsMonitor.News.Text;

namespace NewsMonitor.Tests.News.Text;

public sealed class UntrustedTextTests
{
    [Theory]
    [InlineData("a\r\nBcc: b@c", "a Bcc: b@c")]
    [InlineData("  a \t b\u00A0c\u2028d ", "a b c d")]
    [InlineData("\u202Egnp.exe\u202C\u2066x\u2069\u200F\u061C", "gnp.exex")]
    [InlineData("a\u0000b\u0007c\u001Bd\u0085e", "a b c d e")]
    [InlineData("zero\u200Bwidth\uFEFF\u2060\u00AD", "zerowidth")]
    [InlineData("می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("👩\u200D🚒 on duty", "👩\u200D🚒 on duty")]
    [InlineData("\uD83D lone \uDE00", "lone")]
    [InlineData("", "")]
    public void WhatHidesOrReordersTextIsTakenOut(string text, string expected) =>
        UntrustedText.Line(text, 100).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("\u200B")]
    [InlineData("\uFFFD")]
    [InlineData("\u202E")]
    public void MarksDoNotPileUp(string hiddenBetweenThem) =>
        UntrustedText
            .Line("a" + string.Join(hiddenBetweenThem, Enumerable.Repeat('\u0301', 500)) + "b", 100)
            .ShouldBe("a" + new string('\u0301', 4) + "b");

    [Fact]
    public void MarksDoNotPileUpBehindJoiners() =>
        UntrustedText
            .Line("a" + string.Join('\u200D', Enumerable.Repeat('\u0301', 500)) + "b", 100)
            .ShouldBe("a" + string.Join('\u200D', Enumerable.Repeat('\u0301', 4)) + "\u200Db");

    [Theory]
    [InlineData("Le Monde", "Le Monde")]
    [InlineData("الجزيرة", "\u2068الجزيرة\u2069")]
    [InlineData("Ynet ידיעות", "\u2068Ynet ידיעות\u2069")]
    [InlineData("朝日新聞", "朝日新聞")]
    public void ARightToLeftNameKeepsItsOrderToItself(string line, string expected) =>
        UntrustedText.Isolated(line).ShouldBe(expected);

    [Theory]
    [InlineData("One two three", 13, "One two three")]
    [InlineData("One two three four", 13, "One two…")]
    [InlineData("Onetwothreefour", 10, "Onetwothr…")]
    [InlineData("Ends, here and more", 11, "Ends, here…")]
    [InlineData("😀😀😀😀", 4, "😀…")]
    public void LongTextIsCutAtAWord(string text, int max, string expected) => UntrustedText.Line(text, max).ShouldBe(expected);

    [SeededProperty(MaxTest = 2000)]
    public void ALineIsOneLineOfItsLength(string? text, byte max)
    {
        var limit = max + 2;
        var line = UntrustedText.Line(text ?? "", limit);

        line.Length.ShouldBeLessThanOrEqualTo(limit);
        line.ShouldAllBe(c => !char.IsControl(c));
        line.ShouldBe(line.Trim());
        Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(line)).ShouldBe(line);
        UntrustedText.Line(line, limit).ShouldBe(line);
    }

    [Theory]
    [InlineData("https://news.example/a?b=1&c=%20d", "https://news.example/a?b=1&c=%20d")]
    [InlineData("http://news.example", "http://news.example/")]
    [InlineData("https://news.example/\"onmouseover=\"x", "https://news.example/%22onmouseover=%22x")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("https://bank.example@evil.example/", null)]
    [InlineData("/relative", null)]
    public void OnlyPlainWebAddressesBecomeLinks(string address, string? expected) =>
        UntrustedText.Link(new Uri(address, UriKind.RelativeOrAbsolute)).ShouldBe(expected);

    [Fact]
    public void AnAddressTooLongForAMailIsNoLink() =>
        UntrustedText.Link(new Uri("https://news.example/" + new string('a', 700))).ShouldBeNull();
}
