using System.Globalization;
using NewsMonitor.News.Text;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Tests.Reading;

public sealed class CleaningTests
{
    [Theory]
    [InlineData("white space collapses", " a \t\u00A0 b\u3000c ", "a b c")]
    [InlineData("controls go", "a\u0000\u0007\u009Fb", "ab")]
    [InlineData("bidirectional overrides go", "\u202Eabc\u202C \u2066x\u2069\u200F", "abc x")]
    [InlineData("zero-width characters and soft hyphens go", "a\u200Bb\u00ADc\uFEFF\u2060d", "abcd")]
    [InlineData("joiners stay in Persian", "می\u200Cخواهم", "می\u200Cخواهم")]
    [InlineData("joiners stay in emoji", "👩\u200D🔬", "👩\u200D🔬")]
    [InlineData("joiners go between Latin letters", "pass\u200Dword", "password")]
    [InlineData("hidden tag characters go", "a\U000E0041\U000E0042b", "ab")]
    [InlineData("noncharacters go", "a\uFFFE\uFDD0b", "ab")]
    [InlineData("letters that show nothing go", "가\u3164나\u115F\u1160다\uFFA0라", "가나다라")]
    [InlineData("ligatures are letters", "e\uFB03cient \uFB01sh", "efficient fish")]
    [InlineData("decomposed becomes composed", "e\u0301u\u0308A\u030A", "éüÅ")]
    [InlineData("marks in any order", "o\u0302\u0323 o\u0323\u0302", "ộ ộ")]
    [InlineData("Hangul is composed", "\u1112\u1161\u11AB", "한")]
    [InlineData(
        "piled-up marks are few",
        "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308",
        "à\u0301\u0302\u0303\u0304\u0305"
    )]
    public void ALineIsClean(string why, string text, string clean) =>
        Characters.Clean(text, keepLines: false).ShouldBe(clean, why);

    [Fact]
    public void HalfASurrogatePairIsReplaced() => Characters.Clean("a\uD83Db\uDC00", keepLines: false).ShouldBe("a\uFFFDb\uFFFD");

    [Theory]
    [InlineData("short", 500, "short")]
    [InlineData("one two three", 10, "one two…")]
    [InlineData("abcdefghijklmnop", 10, "abcdefghi…")]
    public void ALongLineIsCutAtAWord(string text, int max, string cut) => OneLine.Of(text, max).ShouldBe(cut);

    [Theory]
    [InlineData("https://g.example/a?id=7", "https://g.example/a?id=7")]
    [InlineData("https://g.example/a?b=%20x&c", "https://g.example/a?b=%20x&c")]
    [InlineData("https://g.example/a?utm_source=x&id=7&fbclid=y&mtm_kwd=z", "https://g.example/a?id=7")]
    [InlineData("https://g.example:8443/a?gclid=1#top", "https://g.example:8443/a")]
    [InlineData("https://user:secret@g.example/a", "https://g.example/a")]
    [InlineData("https://g.example/utm_source/a", "https://g.example/utm_source/a")]
    [InlineData("https://g.example/view.php?cid=4711", "https://g.example/view.php?cid=4711")]
    [InlineData("https://g.example/a?cid=mail_17&id=7", "https://g.example/a?id=7")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("/relative", null)]
    [InlineData("data:text/html,x", null)]
    [InlineData("http://", null)]
    [InlineData(null, null)]
    public void AnAddressIsCleaned(string? url, string? clean) => (UrlCleaner.Clean(url)?.AbsoluteUri).ShouldBe(clean);

    [Theory]
    [InlineData("https://g.example/a?utm_source=x&id=7&fbclid=y#top", "https://g.example/a?id=7#top")]
    [InlineData("http://g.example/a?utm_source=x", "http://g.example/a")]
    [InlineData("https://G.example:443/a?&id=%37", "https://G.example:443/a?&id=%37")]
    [InlineData("urn:a?utm_source=x", "urn:a?utm_source=x")]
    [InlineData("7?utm_source=x", "7?utm_source=x")]
    public void AnIdentifierIsCleanedIfItIsAnAddress(string id, string clean) => UrlCleaner.WithoutTracking(id).ShouldBe(clean);

    [Fact]
    public void AnAddressThatCannotBeOpenedIsLeftOut()
    {
        UrlCleaner.Clean("javascript:alert(1)").ShouldBeNull();
        UrlCleaner.Clean("https://g.example/" + new string('a', 2048)).ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-05-03", "2026-05-03T00:00:00Z")]
    [InlineData("2026-05-03T10:11", "2026-05-03T10:11:00Z")]
    [InlineData("2026-05-03 10:11:12", "2026-05-03T10:11:12Z")]
    [InlineData("2026-05-03T10:11:12.123456789Z", "2026-05-03T10:11:12Z")]
    [InlineData("2026-05-03T10:11:12+0200", "2026-05-03T08:11:12Z")]
    [InlineData("2026-05-03T10:11:12-05", "2026-05-03T15:11:12Z")]
    [InlineData("Sun, 03 May 2026 10:11:12 GMT", "2026-05-03T10:11:12Z")]
    [InlineData("Sun, 3 May 2026 10:11:12 +0200", "2026-05-03T08:11:12Z")]
    [InlineData("May 3, 2026", "2026-05-03T00:00:00Z")]
    [InlineData("3 May 2026", "2026-05-03T00:00:00Z")]
    [InlineData("20260503", "2026-05-03T00:00:00Z")]
    [InlineData("1777802400", "2026-05-03T10:00:00Z")]
    [InlineData("1777802400000", "2026-05-03T10:00:00Z")]
    [InlineData("Sun, 03 May 2026 10:11:12 EST", "2026-05-03T15:11:12Z")]
    [InlineData("3 May 2026 10:11 BST", "2026-05-03T09:11:00Z")]
    [InlineData("May 3, 2026, 07:47 PM PDT", "2026-05-04T02:47:00Z")]
    [InlineData("May 3, 2026 at 7:47 p.m. ET", "2026-05-03T23:47:00Z")]
    [InlineData("Sun May 03 2026 10:11:12 GMT+0530 (India Standard Time)", "2026-05-03T04:41:12Z")]
    [InlineData("2026-05-03T10:11:12+02:00[Europe/Berlin]", "2026-05-03T08:11:12Z")]
    [InlineData("20260503101112", "2026-05-03T10:11:12Z")]
    [InlineData("3. Mai 2026, 10.11 Uhr", "2026-05-03T10:11:00Z")]
    [InlineData("dimanche 3 mai 2026 à 10h11", "2026-05-03T10:11:00Z")]
    [InlineData("3 de mayo de 2026", "2026-05-03T00:00:00Z")]
    [InlineData("3 maja 2026", "2026-05-03T00:00:00Z")]
    [InlineData("3 мая 2026, 10:11", "2026-05-03T10:11:00Z")]
    [InlineData("2026年5月3日 10時11分", "2026-05-03T10:11:00Z")]
    [InlineData("٣ مايو ٢٠٢٦", "2026-05-03T00:00:00Z")]
    [InlineData("13/05/2026", "2026-05-13T00:00:00Z")]
    [InlineData("03.05.2026 10:11", "2026-05-03T10:11:00Z")]
    [InlineData("2026.05.03. 오후 2:05", "2026-05-03T14:05:00Z")]
    [InlineData("2026.05.03. 오전 12:05", "2026-05-03T00:05:00Z")]
    [InlineData("2026年5月3日 下午2:05", "2026-05-03T14:05:00Z")]
    [InlineData("2026年5月3日 午後2時5分", "2026-05-03T14:05:00Z")]
    [InlineData("٣ مايو ٢٠٢٦ 02:05 م", "2026-05-03T14:05:00Z")]
    [InlineData("3 Μαΐου 2026, 2:05 μ.μ.", "2026-05-03T14:05:00Z")]
    [InlineData("3 Μαΐου 2026, 2:05 π.μ.", "2026-05-03T02:05:00Z")]
    [InlineData("3 May 2026 14:05 (GMT+7)", "2026-05-03T07:05:00Z")]
    [InlineData("3 May 2026, 14:05 (GMT+03:00)", "2026-05-03T11:05:00Z")]
    [InlineData("May 3, 2026 2:05 PM (IST)", "2026-05-03T08:35:00Z")]
    [InlineData("May 3, 2026 2:05 PM [EST]", "2026-05-03T19:05:00Z")]
    [InlineData("May 3, 2026 2:05 PM (AFP)", "2026-05-03T14:05:00Z")]
    [InlineData("1777802400.25", "2026-05-03T10:00:00Z")]
    [InlineData("3 mai 2026 à 14 h 05", "2026-05-03T14:05:00Z")]
    [InlineData("3 May 2026, 1405 GMT", "2026-05-03T14:05:00Z")]
    [InlineData("1405 GMT 3 May 2026", "2026-05-03T14:05:00Z")]
    [InlineData("10:30 AM MAY 3, 2026", "2026-05-03T10:30:00Z")]
    [InlineData("UPDATED 10:30 AM JUNE 3, 2026", "2026-06-03T10:30:00Z")]
    [InlineData("3 May 2026, 24:00", "2026-05-04T00:00:00Z")]
    [InlineData("3 May 2026 GMT", "2026-05-03T00:00:00Z")]
    [InlineData("1970-01-01T00:00:00Z", null)]
    [InlineData("0000000000", null)]
    [InlineData("1969-12-31T19:00:00-05:00", null)]
    [InlineData("Friday 13", null)]
    [InlineData("1899-12-31", null)]
    [InlineData("2026-06-15", null)]
    [InlineData("0001-01-01T00:00:00+14:00", null)]
    [InlineData("9999-12-31T23:59:59-14:00", null)]
    [InlineData("2026-02-30", null)]
    [InlineData("yesterday", null)]
    public void ADateIsReadOrLeftOut(string text, string? date) =>
        Shown(new PublishedDate(Some.Time()).Read(text)).ShouldBe(date);

    private static string? Shown(DateTimeOffset? date) =>
        date?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    [Theory]
    [InlineData("en-US", "https://g.example/a", "2026-05-03")]
    [InlineData("en-GB", "https://g.example/a", "2026-03-05")]
    [InlineData("de", "https://g.example/a", "2026-03-05")]
    [InlineData("en", "https://g.example/a", "2026-05-03")]
    [InlineData("en", "https://gazette.co.uk/a", "2026-03-05")]
    public void NumbersAreInTheOrderOfTheLanguage(string language, string url, string date) =>
        new PublishedDate(Some.Time())
            .Read("5/3/2026", DayOrders.Of([language], [url]))!
            .Value.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            .ShouldBe(date);

    [Theory]
    [InlineData("2026-05-03T10:11:12Z", "a")]
    [InlineData("2026-05-03T10:11:12", "a (no time zone)")]
    [InlineData("3 May 2026", "a (date only)")]
    public void ADateSaysWhatItLacks(string text, string from) =>
        new PublishedDate(Some.Time()).First([new(text, "a")], DayOrder.DayFirst)!.From.ShouldBe(from);

    [Theory]
    [InlineData("3 May 2026", "2026-05-03T10:11:00+02:00", "b")]
    [InlineData("2026-05-03T10:11", "2026-05-03T10:11:00+02:00", "b")]
    [InlineData("2026-05-03T08:11", "2026-05-03T10:11:00+02:00", "b")]
    [InlineData("3 May 2026", "2026-05-04T10:11:00+02:00", "a (date only)")]
    public void TheMoreExactOfTwoEqualDatesCounts(string first, string second, string from) =>
        new PublishedDate(Some.Time()).First([new(first, "a"), new(second, "b")], DayOrder.DayFirst)!.From.ShouldBe(from);

    [Fact]
    public void ADateOfAChangeIsNotThatOfPublication()
    {
        var dates = new PublishedDate(Some.Time());
        dates
            .First([new("3 May 2026", "a"), new("2026-05-03T17:30+01:00", "b")], DayOrder.DayFirst, ["b"])!
            .From.ShouldStartWith("a");
        dates.First([new("2026-05-03T17:30+01:00", "b")], DayOrder.DayFirst, ["b"])!.From.ShouldBe("b");
    }

    [Fact]
    public void ADateFromTheFutureIsLeftOut() => new PublishedDate(Some.Time()).Read("2026-06-15").ShouldBeNull();

    [Theory]
    [InlineData("en-GB", "en")]
    [InlineData("pt_BR", "pt")]
    [InlineData("German", "de")]
    [InlineData("xx-very-long-tag-that-is-not-a-language-at-all", null)]
    [InlineData("e1", null)]
    public void ALanguageIsTwoLetters(string text, string? code) => LanguageTag.Code(text).ShouldBe(code);
}
