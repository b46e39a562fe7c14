using NewsMonitor.Analyzer;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Laws, codes, handles and acronyms of things look like names of organizations or people.</summary>
public sealed class NotNameTests
{
    [Theory]
    [InlineData("Congress passed the Affordable Care Act in 2010.", "Organization: Congress")]
    [InlineData("The Safe Harbors and Rivers Act would protect the coast.")]
    [InlineData("The Equal Rights Amendment was ratified in Illinois.", "Location: Illinois")]
    [InlineData("France left the Paris Agreement on Monday.", "Location: France")]
    [InlineData("The president will deliver the State of the Union on Tuesday.")]
    [InlineData("The mayor attacked the Green New Deal and Obamacare.")]
    public void ALawOrASpeechIsNoName(string sentence, params string[] names) => NameReader.Names(sentence).ShouldBe(names);

    [Theory]
    [InlineData("The suit named the Inspector-General of Police.")]
    [InlineData("The Secretary of State met the President of the Senate.", "Organization: Senate")]
    [InlineData("The Governor of Texas agreed.", "Location: Texas")]
    [InlineData("Friends of the Earth protested.", "Organization: Friends of the Earth")]
    public void AnOfficeIsNoOrganization(string sentence, params string[] names) => NameReader.Names(sentence).ShouldBe(names);

    [Theory]
    [InlineData("GlaxoSmithKline (GSK.L) extended its offer on Friday.", "Organization: GlaxoSmithKline")]
    [InlineData("The index ( .SPX ) rose on Friday.")]
    [InlineData("He thanked @maryfinch and (@peterlund) for the help.")]
    [InlineData("The CEO said that GDP and the CPI rose.")]
    public void ACodeAHandleAndAnAcronymAreNone(string sentence, params string[] names) =>
        NameReader.Names(sentence).ShouldBe(names);

    [Theory]
    [InlineData("The civil war ended when the financial crisis hit.", false)]
    [InlineData("In times of crisis the bank lends more.", false)]
    [InlineData("The Vietnam War ended in 1975.", true)]
    [InlineData("They discussed the European debt crisis.", true)]
    public void AnEventHasACapital(string sentence, bool isNamed) =>
        NameReader.Mentions(sentence, EntityCategory.Event).Any().ShouldBe(isNamed);
}
