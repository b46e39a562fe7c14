using NewsMonitor.News.Copies;

namespace NewsMonitor.Tests.News.Copies;

public sealed class SketchTests
{
    private static readonly string Wire = Text(1, 400);

    [Fact]
    public void ATextIsACopyOfItselfWhateverItsTypography() =>
        Of(Wire.ToUpperInvariant().Replace(" ", "\n\u00A0 ", StringComparison.Ordinal)).Containment(Of(Wire)).ShouldBe(1);

    [Theory]
    [InlineData(0.8)]
    [InlineData(0.5)]
    [InlineData(0.3)]
    public void ATextThatWasCutShortIsACopyFromEitherSide(double kept)
    {
        var cut = "LISBON (Wire) - " + Wire[..(int)(Wire.Length * kept)] + ". More on our pages.";
        Of(cut).IsCopyOf(Of(Wire)).ShouldBeTrue();
        Of(Wire).IsCopyOf(Of(cut)).ShouldBeTrue();
    }

    [Fact]
    public void AQuotationDoesNotMakeACopy() => Of(Text(2, 300) + " " + Wire[..200]).IsCopyOf(Of(Wire)).ShouldBeFalse();

    [Fact]
    public void ARoundUpOfManyStoriesIsACopyOfNone()
    {
        var texts = Enumerable.Range(10, 8).Select(seed => Text(seed, 200)).ToList();
        var roundUp = Of(string.Join(' ', texts));
        texts.ShouldAllBe(text => !Of(text).IsCopyOf(roundUp));
    }

    [Fact]
    public void WhatIsWrittenIsReadBack()
    {
        var sketch = Of(Wire);
        sketch.ToBytes().Length.ShouldBe(385);
        Sketch.Read(sketch.ToBytes())!.Hashes.ToArray().ShouldBe(sketch.Hashes.ToArray());
        foreach (var broken in (byte[]?[])[null, [], [2, 0, 0, 0, 0], [1, 0], new byte[1_001]])
            Sketch.Read(broken).ShouldBeNull();
    }

    [Fact]
    public void TextsWithoutSpacesAreDistinguishedByTheirLetters()
    {
        const string report =
            "港口罢工进入第三天，双方同意由前法官调解，航运公司将船只改道安特卫普和汉堡，分析师说短期停工可以承受。工会要求提高夜班工资，码头公司则表示愿意在周末之前恢复谈判。";
        Of(report[5..]).IsCopyOf(Of(report)).ShouldBeTrue();
        Of("银行宣布维持利率不变，行长说通胀正在回落，但是工资上涨仍然太快，市场对此反应平静，欧元小幅上涨。")
            .IsCopyOf(Of(report))
            .ShouldBeFalse();
    }

    [Fact]
    public void TwoShortTextsAreCopiesOnlyIfTheyAreTheSame()
    {
        var teaser = Text(7, 50);

        Of(teaser).IsCopyOf(Of(teaser.ToUpperInvariant())).ShouldBeTrue();
        Of(teaser + " More soon.").IsCopyOf(Of(teaser)).ShouldBeFalse();
        Of(Text(7, 61) + " More soon.").IsCopyOf(Of(Text(7, 61))).ShouldBeTrue();
    }

    [Fact]
    public void ShortAndEmptyTextsAreCopiesOfNothing()
    {
        foreach (var text in (string[])["", "One two three", "A strike by dock workers closed the port"])
            Of(text).IsCopyOf(Of(text)).ShouldBeFalse();
    }

    [Fact]
    public void AnIndexFindsTheOriginalOfMostCopiesHoweverMuchWasCut()
    {
        List<Sketch> originals =
        [
            .. Enumerable
                .Range(0, 300)
                .Select(i => Of(Text(i, 300) + " Subscribe to our newsletter for all the news of the day in your mailbox.")),
        ];
        List<Sketch> copies = [.. Enumerable.Range(0, 300).Select(i => Of(Text(i, 300)[..700]))];
        var index = new CopyIndex([.. originals, .. copies]);
        foreach (var original in originals)
            index.Add(original).ShouldBe(-1);
        var found = copies.Index().Count(copy => index.Add(copy.Item) == copy.Index);
        found.ShouldBeGreaterThanOrEqualTo(297);
    }

    private static Sketch Of(string text) => Sketch.Of(text);

    private static string Text(int seed, int words)
    {
        var random = new Random(seed);
        return string.Join(' ', Enumerable.Range(0, words).Select(_ => $"w{random.Next(3_000)}"));
    }
}
