using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class BackgroundTests
{
    [Theory]
    // Who or what is meant.
    [InlineData("Door of the bar where 40 died was locked", "40", true, true)]
    [InlineData("The owner, who had hired 40 guards, resigned on Friday", "40", false, true)]
    [InlineData("The rate cut surprised (markets gave it a chance of 40)", "40", false, true)]
    // What was before is background in a text; a headline tells it.
    [InlineData("The memo came after the officer was fired by Oort", "Oort", false, true)]
    [InlineData("Gold rises after Oort resigns", "Oort", true, false)]
    // What follows is told.
    [InlineData("After a night of talks, Oort resigned on Friday", "Oort", false, false)]
    [InlineData("The fire (on Friday) killed 40", "40", false, false)]
    public void WhatASentenceOnlyMentionsIsFound(string sentence, string what, bool inTitle, bool isBackground) =>
        Background.Has(Of(sentence, what, FactKind.Name, inTitle)).ShouldBe(isBackground);

    [Theory]
    [InlineData("\"It is over,\" said Katrin Oort, a farmer from Leeds", true, true)]
    [InlineData("\"It is over,\" said Katrin Oort, the mayor of Leeds", true, false)]
    [InlineData("Katrin Oort, an agency, closed", false, false)]
    public void WhoeverIsOneOfManyIsFound(string sentence, bool isPerson, bool isBystander) =>
        Background
            .IsBystander(Of(sentence, "Katrin Oort", isPerson ? FactKind.Person : FactKind.Name, inTitle: false))
            .ShouldBe(isBystander);

    [Theory]
    [InlineData("A poll shows Oort ahead", true)]
    [InlineData("Oort is ahead", false)]
    public void SurveysAreFound(string sentence, bool isOfSurvey) => Background.IsOfSurvey(sentence).ShouldBe(isOfSurvey);

    private static Fact Of(string sentence, string what, FactKind kind, bool inTitle) =>
        new(1, [], what, sentence, inTitle, kind);
}
