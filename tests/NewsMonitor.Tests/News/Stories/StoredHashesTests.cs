using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

/// <summary>
/// Hashes that rows hold: articles of today are compared with those stored long before, so none may ever change.
/// </summary>
public sealed class StoredHashesTests
{
    /// <summary>Every ending, possessives, capitals, accents, short words, and words without one of the endings.</summary>
    private const string Words =
        "strike strikes striking strikers striker's STRIKES savings painters companies company married marries voted boxes "
        + "houses house busy buses boss boss's O’Neill's café Zürich's ÜBERRASCHUNGEN king kings ring rings red need speed "
        + "able tables table's x’s's 2's don't days day says minister ministers ministry ASIES 東京 dogs’ 's";

    private const string Text =
        "Twelve of 1,200 workers and 3.5 million euros, $40 million, 12m barrels, 7bn, 5 crore, 2 lakh, 9 b, "
        + "two hundred, one, dozens, "
        + "a dozen, thirty percent, 45 %, 50 per cent, May 5, 5 May, 5 pm, 6 am, 7 GMT, 8 UTC, 9 a.m., 2024, £2024, 1k, 3rd, "
        + "A380, 10:30, ninety thousand, 3 trillion, six mn, 14 million Sept 3, 08 dec";

    [Fact]
    public void StemsKeepTheirHashes() =>
        string.Join(' ', Words.Split(' ').Select(word => $"{WordStem.Hash(word):x8}"))
            .ShouldBe(
                "1eb4a44a 1eb4a44a 1eb4a44a 1eb4a44a 1eb4a44a 1eb4a44a 0843c7e7 dc307437 a962e729 a962e729 e6b3225f "
                    + "e6b3225f 11811827 564ca0d1 f5fb2126 f5fb2126 5db9afda 5dfed45e 4e615576 4e615576 7d7acc94 5a0adf02 "
                    + "f29b4970 74ba8555 f54f6178 f54f6178 7939420f 7939420f e2e67f06 7a39b869 69bad4da 17ad57f1 639cc33a "
                    + "639cc33a c889ea46 734b4744 5e78f850 1b8f161c eb91c139 8cea42b5 b249ae29 b249ae29 011b8809 c6c2fa4f "
                    + "5d954bea 64367550 51522bb4"
            );

    [Fact]
    public void FiguresKeepTheirHashes() =>
        string.Join(' ', Figures.In(Text).Select(figure => $"{figure.Hash:x8}={figure.Value:R}"))
            .ShouldBe(
                "fe9851b1=12 dc530119=1200 5290eefc=3500000 153a2e2b=40000000 153da40c=12000000 4c6c8e2c=7000000000 "
                    + "0cc88065=5 05c87560=2 10c886b1=9 81bff240=200 fe9851b1=12 eee5901b=30 f1e7d36b=45 7aeae9ad=50 "
                    + "10c886b1=9 b12aa650=2024 7f734f83=1000 6329d461=90000 cd68be34=3000000000000 b79f5df2=6000000 "
                    + "91157962=14000000"
            );

    [Theory]
    [InlineData("Bank of England", "8e58fbd0")]
    [InlineData("Contoso Companies' Striking Workers", "2b76e558")]
    public void PhrasesKeepTheirHashes(string phrase, string hash) => $"{StoryTerms.PhraseHash(phrase):x8}".ShouldBe(hash);
}
