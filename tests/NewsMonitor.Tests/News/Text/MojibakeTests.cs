using System.Text;
using NewsMonitor.News.Text;

namespace NewsMonitor.Tests.News.Text;

public sealed class MojibakeTests
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("It’s “time” – he said… €5")]
    [InlineData("A café in Málaga, a résumé")]
    [InlineData("Он сказал: «Да»")]
    [InlineData("Zoë’s ™ mark")]
    public void TextThatWasReadAsWindows1252IsRepaired(string text) =>
        Mojibake.Repair(Windows.GetString(Encoding.UTF8.GetBytes(text))).ShouldBe(text);

    [Theory]
    [InlineData("Thereâ€™s “more” naïve text", "There’s “more” naïve text")]
    [InlineData("â€œThe worst ideaâ€ In an interview", "“The worst idea” In an interview")]
    public void MarksAreRepairedAmongOtherText(string damaged, string text) => Mojibake.Repair(damaged).ShouldBe(text);

    [Theory]
    [InlineData("plain")]
    [InlineData("Er rief „JÄ“ und ging.")]
    [InlineData("A MANHÃ” e não mais")]
    [InlineData("«Le café…” dit-il, «l’été…”")]
    [InlineData("São Paulo, Ângela, Århus, Ñandú")]
    [InlineData("1. Â")]
    public void WhatMayBeMeantStays(string text) => Mojibake.Repair(text).ShouldBeSameAs(text);
}
