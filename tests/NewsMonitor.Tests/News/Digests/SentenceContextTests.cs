using NewsMonitor.News.Digests;

namespace NewsMonitor.Tests.News.Digests;

public sealed class SentenceContextTests
{
    [Theory]
    [InlineData("Dock workers in Rotterdam stopped work on Monday.")]
    [InlineData("“I don’t care where he’s from,” Joe Arpaio, the sheriff, told the Tea Party on Tuesday.")]
    [InlineData("According to the mayor, \"the bridge will be closed for weeks\".")]
    [InlineData("The U.S. called the “bathroom bill” a mistake.")]
    [InlineData("Officials in the US say that the second wave is over.")]
    [InlineData("IT workers in Leeds stopped work on Monday.")]
    [InlineData("The mayor said he was \"very sorry for what happened on the bridge over the…")]
    [InlineData("The council met at this time of the year.")]
    [InlineData("Voters aren't sure that the city's plan works.")]
    [InlineData("Die Hafenarbeiter legten am Montag die Arbeit nieder.")]
    public void ASentenceThatSaysWhoSpeaksStandsAlone(string sentence) => SentenceContext.IsIndependent(sentence).ShouldBeTrue();

    [Theory]
    [InlineData("He said that the strike was over.")]
    [InlineData("But the union rejected the offer.")]
    [InlineData("This is what we know.")]
    [InlineData("He’s the mayor of Leeds.")]
    [InlineData("Readers know that we’ve all seen the photos.")]
    [InlineData("Do everything you can to keep them out of the White House, folks.")]
    [InlineData("NOTE: Full name is Kroll Bank of Leeds.")]
    [InlineData("UPDATE: The mayor of Leeds resigned.")]
    [InlineData("Now, onto the weather in Leeds.")]
    [InlineData("Kroll Bank is on that list.")]
    [InlineData("The deal “is the worst idea that ever happened to…")]
    [InlineData("What is behind the lack of coverage?")]
    [InlineData("The governor has failed again!")]
    [InlineData("The deal “is the worst idea that ever happened to America”.")]
    [InlineData("She's a disgrace and those comments are a disgrace,\" Christie said Wednesday.")]
    [InlineData("Talks are over and those who came are gone,” Christie said Wednesday.")]
    [InlineData("The minister said: “The talks")]
    public void OneThatNeedsWhatCameBeforeOrHidesWhoSpeaksDoesNot(string sentence) =>
        SentenceContext.IsIndependent(sentence).ShouldBeFalse();

    [Theory]
    [InlineData("The mayor closed the bridge over the river.", true)]
    [InlineData("Kroll told the AP.", false)]
    [InlineData("The mayor closed the bridge over the river and the road to…", false)]
    [InlineData("FILE - In this March 7 photo, a trooper stands on the bridge in Leeds.", false)]
    [InlineData("Protesters fill a square in Leeds on Monday (AP Photo/Ilse Brandt).", false)]
    [InlineData("Ilse Brandt, center, calls for a new bridge in Leeds on Monday, May 25, 2026, in Leeds.", false)]
    [InlineData("The mayor closed the bridge on Monday, two days after May 23, in Leeds.", true)]
    public void ACaptionAndAMereAttributionReportNothing(string sentence, bool reports) =>
        SentenceContext.IsReport(sentence).ShouldBe(reports);

    [Theory]
    [InlineData("The council had voted against the bridge.", true)]
    [InlineData("The bridge was built three years ago.", true)]
    [InlineData("The mayor resigned last year.", true)]
    [InlineData("The mill closed in 1964.", true)]
    [InlineData("The bridge will open in 2031.", false)]
    [InlineData("The council voted against the bridge.", false)]
    public void BackgroundLooksBack(string sentence, bool looksBack) =>
        SentenceContext.LooksBack(sentence, year: 2026).ShouldBe(looksBack);

    [Theory]
    [InlineData("In January 1939, the paper published a letter.", true)]
    [InlineData("The mayor, in office since 2019, resigned.", false)]
    [InlineData("On Monday, the mayor resigned.", false)]
    public void ASentenceMayBeginInThePast(string sentence, bool isPast) =>
        SentenceContext.BeginsInThePast(sentence, year: 2026).ShouldBe(isPast);

    [Theory]
    [InlineData("We tried 60 lamps in Leeds", true)]
    [InlineData("Update your lamp now", true)]
    [InlineData("“We will win,” says mayor of Leeds", false)]
    [InlineData("Mayor of Leeds resigns", false)]
    [InlineData("US sends ships to Leeds", false)]
    [InlineData("US SENDS SHIPS TO LEEDS", false)]
    public void AHeadlineSpeaksToTheReaderOrNot(string headline, bool isPersonal) =>
        SentenceContext.IsPersonal(headline).ShouldBe(isPersonal);
}
