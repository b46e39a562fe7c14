namespace NewsMonitor.Tests.Analyzer.Quotes;

/// <summary>Who is quoted, and by which cue.</summary>
public sealed class QuoteSpeakerTests
{
    [Theory]
    [InlineData("“The bridge is safe,” said Maria Keller, a city engineer.", "said", "Maria Keller")]
    [InlineData("“The bridge is safe,” Maria Keller, a city engineer, told reporters on Monday.", "told", "Maria Keller")]
    [InlineData("Maria Keller said on Monday: “The bridge is safe.”", "said", "Maria Keller")]
    [InlineData("Maria Keller told the Geneva Tribune that the bridge “is safe for now.”", "told", "Maria Keller")]
    [InlineData("According to Maria Keller, the bridge “is safe for now.”", "According to", "Maria Keller")]
    [InlineData("The bridge “is safe for now,” according to Maria Keller.", "according to", "Maria Keller")]
    [InlineData("Maria Keller criticized the council, calling the delay “a disgrace.”", "calling", "Maria Keller")]
    [InlineData("In an interview with the BBC, Maria Keller called the delay “a disgrace.”", "called", "Maria Keller")]
    [InlineData("Maria Keller shook her head and said, “Never again.”", "said", "Maria Keller")]
    [InlineData("“Will the bridge be safe?” Maria Keller asked.", "asked", "Maria Keller")]
    [InlineData("“The bridge is safe,” snarled Maria Keller.", "snarled", "Maria Keller")]
    [InlineData("“The bridge is safe,” a spokesman for the council said.", "said", "a spokesman for the council")]
    [InlineData("“The bridge is safe,” said Geneva council spokeswoman Maria Keller.", "said", "Maria Keller")]
    [InlineData("It will bring “safety”, Maria Keller has said.", "said", "Maria Keller")]
    [InlineData("The bridge was built when the engineer lied to them: “It is safe.”", "lied", "the engineer")]
    [InlineData("The bridge “is safe for now,” as Maria Keller put it on Tuesday.", "put it", "Maria Keller")]
    [InlineData("“The bridge is safe,” local newspapers quote Maria Keller as saying.", "saying", "Maria Keller")]
    [InlineData("When Paul Favre asked about the bridge, Maria Keller laughed, “It is safe for now.”", "laughed", "Maria Keller")]
    [InlineData("In a post on Tumblr she called the delay of Maria Keller “a disgrace.” ", "called", "-")]
    [InlineData("The law does not ban presidents, but others argue that it is “a trap.”", "argue", "others")]
    public void TheCueNamesTheSpeaker(string text, string cue, string speaker) =>
        QuoteReader.Read(text).ShouldHaveSingleItem().ShouldEndWith($" | {cue} | {speaker}");

    [Fact]
    public void ASplitQuoteHasOneSpeaker() =>
        QuoteReader
            .Read("“The bridge,” said Maria Keller, “is safe for now.”")
            .ShouldBe(["“The bridge,” | said | Maria Keller", "“is safe for now.” | said | Maria Keller"]);

    [Fact]
    public void TheRestOfAParagraphIsSaidByTheSame() =>
        QuoteReader
            .Read("“The bridge is safe,” said Maria Keller. “We tested it twice.”")
            .ShouldBe(["“The bridge is safe,” | said | Maria Keller", "“We tested it twice.” | said | Maria Keller"]);

    [Fact]
    public void AColonAnnouncesTheNextParagraph() =>
        QuoteReader
            .Read("Paul Favre had asked for a report.\n\nMaria Keller replied:\n\n“The bridge is safe for now.”")
            .ShouldBe(["“The bridge is safe for now.” | replied | Maria Keller"]);

    [Fact]
    public void EachHasTheirOwnQuote() =>
        QuoteReader
            .Read("“It is safe,” said Maria Keller, while Paul Favre called it “a trap.”")
            .ShouldBe(["“It is safe,” | said | Maria Keller", "“a trap.” | called | Paul Favre"]);

    [Fact]
    public void ThoseWhoAreSpokenToSayNothing() =>
        QuoteReader.Read("“It is safe,” Maria Keller told CBS News in Geneva.").ShouldBe(["“It is safe,” | told | Maria Keller"]);

    [Theory]
    [InlineData("The bridge holds, according to new modelling that Maria Keller will use to defend its “safe” design.")]
    [InlineData("Any claim would be that a “no show” fee would be charged.")]
    [InlineData("It is unclear whether Maria Keller should stress “safety” now.")]
    [InlineData("She talked of all that the host asked about, whether it was the “uncoupling” or not.")]
    public void AWordUnderDiscussionIsSaidByNobody(string text) =>
        QuoteReader.Read(text).ShouldAllBe(quote => quote.EndsWith("| -"));

    [Fact]
    public void NobodySpeaksIfThePronounIsOfNobody() =>
        QuoteReader
            .Read("“The bridge is safe for now,” they said in Geneva.")
            .ShouldBe(["“The bridge is safe for now,” | said | -"]);

    [Fact]
    public void QuotesInOtherLanguagesAreNotLookedFor() =>
        new NewsMonitor.Analyzer.Pipeline.TextAnalyzer()
            .Analyze("„Die Brücke ist sicher“, sagte Maria Keller am Montag in Genf vor der Presse.", "de")
            .Quotes.ShouldBeEmpty();
}
