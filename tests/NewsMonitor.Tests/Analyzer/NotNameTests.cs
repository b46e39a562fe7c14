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
    [InlineData("Deutsche Boerse (DB1Gn.DE) rose and Sony (6758.T) fell.", "Organization: Deutsche Boerse", "Organization: Sony")]
    [InlineData("Nordline ASA (OSE: NORD) (OTCQX: NRDLY) reported revenue.", "Organization: Nordline ASA")]
    [InlineData("The index told Boeing (NYSE: BA; XETRA: BCO) to wait.", "Organization: Boeing")]
    [InlineData("He thanked @maryfinch and (@peterlund) for the help.")]
    [InlineData("The CEO said that GDP and the CPI rose.")]
    public void ACodeAHandleAndAnAcronymAreNone(string sentence, params string[] names) =>
        NameReader.Names(sentence).ShouldBe(names);

    [Theory]
    [InlineData("CAMBRIDGE, Mass., Nov. 25, 2026 (GLOBE NEWSWIRE) -- Rain fell.", "Location: CAMBRIDGE")]
    [InlineData("AUSTIN, Texas, Nov. 25 /PRNewswire/ -- Rain fell.", "Location: AUSTIN", "Location: Texas")]
    [InlineData("BMW, Germany's carmaker, cut 3,000 jobs - again.", "Organization: BMW", "Location: Germany")]
    public void ADatelineBeginsWithAPlaceAndItsWireIsNoName(string sentence, params string[] names) =>
        NameReader.Names(sentence).ShouldBe(names);

    [Theory]
    [InlineData("Rain fell. (Reporting by Ann Lee in Oslo and Bob Smith; Editing by Carla Jones)")]
    [InlineData("Rain fell. Associated Press writer Ann Lee contributed to this report.")]
    [InlineData("Reporting by Ann Lee showed that rain fell.", "Person: Ann Lee")]
    public void AJournalistInACreditIsNotInTheNews(string text, params string[] names) => NameReader.Names(text).ShouldBe(names);

    [Theory]
    [InlineData("Former Obama administration officials left.", "Person: Obama")]
    [InlineData("Oil prices rose.\n\nAbout Gazprom\n\nThe company sells gas.", "Organization: Gazprom")]
    [InlineData("The House and the Senate agreed.", "Organization: House", "Organization: Senate")]
    [InlineData("He met with GOP Sens on Monday.", "Organization: GOP")]
    [InlineData(
        "House lawmakers sue for the files - Live updates\n\nRain fell and then the House sued.",
        "Organization: House",
        "Organization: House"
    )]
    public void WhatStandsBeforeANameOrBetweenTwoIsNoPartOfIt(string text, params string[] names) =>
        NameReader.Names(text).ShouldBe(names);

    [Theory]
    [InlineData("The civil war ended when the financial crisis hit.", false)]
    [InlineData("In times of crisis the bank lends more.", false)]
    [InlineData("The Vietnam War ended in 1975.", true)]
    [InlineData("They discussed the European debt crisis.", true)]
    public void AnEventHasACapital(string sentence, bool isNamed) =>
        NameReader.Mentions(sentence, EntityCategory.Event).Any().ShouldBe(isNamed);

    [Theory]
    [InlineData("The Tourism and Culture Minister, Nancy Lee, resigned.", "Person: Nancy Lee")]
    [InlineData("The Minister for Public Health and Housing resigned.")]
    [InlineData("The Foreign Office minister resigned.", "Organization: Foreign Office")]
    public void WhatAMinisterIsResponsibleForIsNoBody(string sentence, params string[] names) =>
        NameReader.Names(sentence).ShouldBe(names);

    [Theory]
    [InlineData("He hopes that this year's AFC Cup will not be cancelled.")]
    [InlineData("The implementation of the National Recovery Plan helped the economy.")]
    public void ACompetitionAndAPlanAreNoBodies(string sentence) => NameReader.Names(sentence).ShouldBeEmpty();
}
