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
    public void The_summary_of_an_article_is_three_sentences_below_the_headline(string text)
    {
        var summary = Summarize(text);
        summary.Count.ShouldBe(3);
        summary.ShouldNotContain(text.Split('\n')[0]);
        summary.ShouldAllBe(sentence => sentence.EndsWith('.') || sentence.EndsWith('"') || sentence.EndsWith('?'));
    }

    [Fact]
    public void A_lead_that_repeats_the_headline_is_not_in_the_summary() =>
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
    public void Captions_credits_and_links_are_not_in_the_summary(string line)
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
    [InlineData("As a result, the flood barrier of Port Alder failed in the storm surge.")]
    [InlineData("In the storm surge the flood barrier of Port Alder failed below his window.")]
    public void What_refers_to_a_sentence_that_is_not_in_the_summary_is_not_either(string referring)
    {
        const string Before = "Tom Ashe waited there.";
        var summary = Summarize($"Flood barrier fails\n\n{Lead}\n{Before} {referring}\n{Rest}");
        summary.ShouldContain(Lead);
        summary.ShouldNotContain(referring);
    }

    [Fact]
    public void What_refers_to_a_sentence_of_the_summary_may_follow_it()
    {
        const string Named = "Mayor Ingrid Vane of Port Alder said that the flood barrier had failed in the storm surge.";
        const string Referring = "She had warned the ministry of a storm surge at the flood barrier of Port Alder.";
        Summarize($"Flood barrier fails\n\n{Named} {Referring} {Rest}")
            .ShouldBe([Named, Referring, Rest[..(Rest.IndexOf('.') + 1)]]);
    }

    [Fact]
    public void A_question_that_heads_its_answer_is_not_in_the_summary() =>
        Summarize($"Flood barrier fails\n\n{Lead}\n\nWhy did the flood barrier of Port Alder fail in the storm surge?\n\n{Rest}")
            .ShouldAllBe(sentence => !sentence.EndsWith('?'));

    [Fact]
    public void Half_a_quote_is_in_the_summary_only_if_there_is_nothing_else()
    {
        const string Half = "“The flood barrier of Port Alder failed in the storm surge.";
        Summarize($"Flood barrier fails\n\n{Lead}\n\n{Half} It will be repaired,” Ann Lund said.\n\n{Rest}")
            .ShouldNotContain(Half);
    }

    [Fact]
    public void The_same_is_not_said_twice() => Summarize($"Flood barrier fails\n\n{Lead}\n\n{Lead}\n\n{Rest}").ShouldBeUnique();

    [Theory]
    [InlineData("Flood Barrier of Port Alder Fails. Again.")]
    [InlineData("Flood barrier of Port Alder fails ...")]
    public void A_headline_with_a_period_is_not_in_the_summary(string headline) =>
        Summarize($"{headline}\n\n{Lead}\n{Rest}").ShouldAllBe(sentence => !headline.StartsWith(sentence));

    [Fact]
    public void A_text_of_captions_still_has_a_summary() =>
        Summarize("Flood barrier fails\n\nThe flood barrier of Port Alder after the storm surge on Sunday")
            .ShouldBe(["The flood barrier of Port Alder after the storm surge on Sunday"]);

    private static List<string> Summarize(string text)
    {
        var analysis = Analyzer.Analyze(text, "en");
        return [.. analysis.Summary.Select(s => text.Substring(analysis.Sentences[s].Offset, analysis.Sentences[s].Length))];
    }
}
