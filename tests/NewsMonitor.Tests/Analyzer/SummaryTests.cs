using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

public sealed class SummaryTests
{
    private const string Lead =
        "The flood barrier at Port Alder failed to close on Sunday night, letting a storm surge sweep into the old town.";

    private const string Rest =
        "Shopkeepers shoveled mud from their cellars in Fish Street on Monday. Insurers put the damage at 80 million euros.";

    private static readonly TextAnalyzer Analyzer = new();

    public static TheoryData<string> Articles() => [.. AnalysisSamples.Articles("phrases.txt").Select(a => a.Split("\n= ")[0])];

    [Theory]
    [MemberData(nameof(Articles))]
    public void TheSummaryOfAnArticleIsThreeSentencesBelowTheHeadline(string text)
    {
        var summary = Summarize(text);
        summary.Count.ShouldBe(3);
        summary.ShouldNotContain(text.Split('\n')[0]);
        summary.ShouldAllBe(sentence => sentence.EndsWith('.') || sentence.EndsWith('"') || sentence.EndsWith('?'));
    }

    [Fact]
    public void ALeadThatRepeatsTheHeadlineIsNotInTheSummary() =>
        Summarize($"Flood barrier fails at Port Alder\n\nFlood barrier fails at Port Alder.\n{Lead}\n{Rest}")
            .ShouldNotContain("Flood barrier fails at Port Alder.");

    [Theory]
    [InlineData("Mayor Ingrid Vane at the flood barrier of Port Alder after the storm surge on Sunday")]
    [InlineData("The flood barrier of Port Alder after the storm surge on Sunday. (AP Photo/Jane Doe)")]
    [InlineData("Photo: The flood barrier of Port Alder in the old town after the storm surge on Sunday.")]
    [InlineData("Read more: how the flood barrier of Port Alder let a storm surge into the old town.")]
    [InlineData("Sign up for our news about the flood barrier of Port Alder and the storm surge.")]
    [InlineData("Share this story about the flood barrier of Port Alder and the storm surge.")]
    [InlineData("Reporting by Jane Doe in Port Alder about the flood barrier and the storm surge.")]
    [InlineData("Shopkeepers at the flood barrier of Port Alder after the storm surge. (Jane Doe/The Herald via AP)")]
    [InlineData("The flood barrier of Port Alder is seen after the storm surge on Sunday. REUTERS/Jane Doe")]
    [InlineData("Get the storm surge and the flood barrier of Port Alder in our free newsletter.")]
    [InlineData("(Reporting by Jane Doe in Port Alder about the flood barrier and the storm surge.)")]
    [InlineData("The storm surge is over the flood barrier of Port Alder.\n\n— Jane Doe (@jane_doe) May 2, 2024")]
    public void CaptionsCreditsAndLinksAreNotInTheSummary(string line)
    {
        var summary = Summarize($"Flood barrier fails\n\n{Lead}\n{line}\n{Rest}");
        summary.ShouldContain(Lead);
        summary.ShouldAllBe(sentence => !line.Contains(sentence, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("He said the flood barrier of Port Alder had failed in the storm surge.")]
    [InlineData("\"The flood barrier of Port Alder failed in the storm surge,\" she said.")]
    [InlineData("But the flood barrier of Port Alder had failed before the storm surge.")]
    [InlineData("It was the flood barrier of Port Alder that failed in the storm surge.")]
    [InlineData("The move left the flood barrier of Port Alder open in the storm surge.")]
    [InlineData("Which is why engineers of the ministry had tested the flood barrier of Port Alder for years.")]
    [InlineData("The ministry, however, had paid the engineers who tested the flood barrier of Port Alder.")]
    [InlineData("As a result, the flood barrier of Port Alder failed in the storm surge.")]
    [InlineData("Due to this, the flood barrier of Port Alder failed in the storm surge.")]
    [InlineData("Whereby engineers of the ministry had tested the flood barrier of Port Alder for years.")]
    [InlineData("Before these tests, the flood barrier of Port Alder failed in the storm surge.")]
    [InlineData("In the storm surge the flood barrier of Port Alder failed below his window.")]
    public void WhatRefersToASentenceThatIsNotInTheSummaryIsNotEither(string referring)
    {
        const string Before = "Tom Ashe waited there.";
        var summary = Summarize($"Flood barrier fails\n\n{Lead}\n{Before} {referring}\n{Rest}");
        summary.ShouldContain(Lead);
        summary.ShouldNotContain(referring);
    }

    [Fact]
    public void WhatRefersToASentenceOfTheSummaryMayFollowIt()
    {
        const string Named = "Mayor Ingrid Vane of Port Alder said that the flood barrier had failed in the storm surge.";
        const string Referring = "She had warned the ministry of a storm surge at the flood barrier of Port Alder.";
        Summarize($"Flood barrier fails\n\n{Named} {Referring} {Rest}")
            .ShouldBe([Named, Referring, Rest[..(Rest.IndexOf('.') + 1)]]);
    }

    [Theory]
    [InlineData("\n\n", "\n\n")]
    [InlineData(" ", " ")]
    public void AQuestionIsNotInTheSummary(string before, string behind) =>
        Summarize(
                $"Flood barrier fails\n\n{Lead}{before}"
                    + $"Why did the flood barrier of Port Alder fail in the storm surge?{behind}{Rest}"
            )
            .ShouldAllBe(sentence => !sentence.EndsWith('?'));

    [Fact]
    public void AHeadingInCapitalsIsNotPartOfTheSentenceBehindIt() =>
        Summarize($"Flood barrier fails\n\nA storm came. PORT ALDER FLOODED {Lead} {Rest}").ShouldContain(Lead);

    [Fact]
    public void HalfAQuoteIsInTheSummaryOnlyIfThereIsNothingElse()
    {
        const string Half = "“The flood barrier of Port Alder failed in the storm surge.";
        Summarize($"Flood barrier fails\n\n{Lead}\n\n{Half} It will be repaired,” Ann Lund said.\n\n{Rest}")
            .ShouldNotContain(Half);
    }

    [Fact]
    public void TheSameIsNotSaidTwice() => Summarize($"Flood barrier fails\n\n{Lead}\n\n{Lead}\n\n{Rest}").ShouldBeUnique();

    [Fact]
    public void TheSameWithMoreWordsIsNotSaidAgain()
    {
        var again = Lead.Replace(".", ", where trams stood under water until Tuesday morning.", StringComparison.Ordinal);
        Summarize($"Flood barrier fails\n\n{Lead}\n\n{again}\n\n{Rest}").ShouldNotContain(again);
    }

    [Theory]
    [InlineData("The operator of the flood barrier of Port Alder declined to comment on the storm surge.")]
    [InlineData("The mayor of Port Alder did not immediately respond to a request for comment on the flood barrier.")]
    public void WhoDidNotAnswerIsInTheSummaryOnlyIfThereIsNothingElse(string unanswered) =>
        Summarize(
                $"Flood barrier fails\n\n{Lead}\n\n{unanswered}\n\nEngineers found rust in the flood barrier of Port Alder. "
                    + "Insurers say the storm surge in the old town cost 80 million euros."
            )
            .ShouldNotContain(unanswered);

    [Theory]
    [InlineData("Flood Barrier of Port Alder Fails. Again.")]
    [InlineData("Flood barrier of Port Alder fails ...")]
    public void AHeadlineWithAPeriodIsNotInTheSummary(string headline) =>
        Summarize($"{headline}\n\n{Lead}\n{Rest}").ShouldAllBe(sentence => !headline.StartsWith(sentence));

    [Fact]
    public void ATextOfCaptionsStillHasASummary() =>
        Summarize("Flood barrier fails\n\nThe flood barrier of Port Alder after the storm surge on Sunday")
            .ShouldBe(["The flood barrier of Port Alder after the storm surge on Sunday"]);

    private static List<string> Summarize(string text)
    {
        var analysis = Analyzer.Analyze(text, "en");
        return [.. analysis.Summary.Select(s => text.Substring(analysis.Sentences[s].Offset, analysis.Sentences[s].Length))];
    }
}
