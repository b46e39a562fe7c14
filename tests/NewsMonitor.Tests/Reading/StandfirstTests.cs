namespace NewsMonitor.Tests.Reading;

/// <summary>The lead between headline and text is the first paragraph, wherever a page has it.</summary>
public sealed class StandfirstTests
{
    private const string Lead = "Four days without ships end, but the dispute about wages in the harbor does not.";
    private const string Story =
        "<p>The port of Rotterdam reopened on Friday, and ships sailed again after four long days of waiting off the coast.</p>";
    private const string Text =
        "The port of Rotterdam reopened on Friday, and ships sailed again after four long days of waiting off the coast.";

    [Theory]
    [InlineData("", "<header><h1>Port reopens</h1><p class=article__subtitle>LEAD</p></header>")]
    [InlineData("", "<div><h1>Port reopens</h1><h2 class=standfirst>LEAD</h2></div><p>Text: Ann Teller</p>")]
    [InlineData("<meta name=description content='LEAD'>", "<header><h1>Port reopens</h1><div><span>LEAD</span></div></header>")]
    [InlineData(
        "",
        "<h1>Port reopens</h1><div class=hero><div class=LeadText_lead-text__x>LEAD</div><figure>A ship</figure></div>"
    )]
    public void TheLeadIsTheFirstParagraph(string head, string start) =>
        Body(head.Replace("LEAD", Lead, StringComparison.Ordinal), start.Replace("LEAD", Lead, StringComparison.Ordinal))
            .ShouldBe($"{Lead}\n\n{Text}\n\n{Text}\n\n{Text}");

    [Theory]
    [InlineData("<h1>Port reopens</h1><aside><p class=subtitle>LEAD</p></aside>")]
    [InlineData("<h1>Port reopens</h1><figure><figcaption class=description>LEAD</figcaption></figure>")]
    [InlineData("<h1>Port reopens</h1><div><h3><a href=/b>Another story</a></h3><p class=excerpt>LEAD</p></div>")]
    [InlineData("<h1>Port reopens</h1><a href=/b><p class=lead>LEAD</p></a>")]
    public void ATeaserOrACaptionIsNoLead(string start) =>
        Body("", start.Replace("LEAD", Lead, StringComparison.Ordinal)).ShouldNotContain(Lead);

    [Fact]
    public void ALeadInTheTextIsNotRepeated() =>
        Body(
                $"<meta name=description content='{Lead}'>",
                $"<article><h1>Port reopens</h1><p class=lead>{Lead}</p>{Story}</article>"
            )
            .Split(Lead)
            .Length.ShouldBe(2);

    private static string Body(string head, string start) =>
        Some.Article(
            "a.html",
            $"<html><head><title>Port reopens</title>{head}</head><body>{start}<div class=content>{Story}{Story}{Story}</div></body></html>"
        ).Body.Value;
}
