using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Tests.Analyzer;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("LONDON - Ministers met.", "Ministers met.")]
    [InlineData("LONDON (Reuters) - Ministers met.", "Ministers met.")]
    [InlineData("WASHINGTON, D.C., Nov. 22 (AP) — The vote failed.", "The vote failed.")]
    [InlineData("NEW YORK, 22 November 2026 – Shares fell.", "Shares fell.")]
    [InlineData("PARIS/BERLIN — “Enough,” she said.", "“Enough,” she said.")]
    [InlineData("ST. LOUIS—Two people left.", "Two people left.")]
    [InlineData("Oslo (Reuters) - Ministers met.", "Ministers met.")]
    [InlineData("Rotterdam, Nov 22 (Meridian Wire) - 400 dockers walked out.", "400 dockers walked out.")]
    [InlineData("SÃO PAULO -- Rain fell.", "Rain fell.")]
    [InlineData("(Reuters) - Ministers met.", "Ministers met.")]
    [InlineData("(CNN)Former President Bush voted.", "Former President Bush voted.")]
    [InlineData("Washington (CNN)Donald Trump's campaign met.", "Donald Trump's campaign met.")]
    public void ADatelineIsTakenAway(string sentence, string rest) => Dateline.Without(sentence).ShouldBe(rest);

    [Theory]
    [InlineData("Ministers met in London - and left.")]
    [InlineData("NATO - the alliance of 32 - met.")]
    [InlineData("IBM - Big Blue - cut jobs.")]
    [InlineData("Tesla (TSLA) - Shares fell.")]
    [InlineData("Anna Weiss (64) - Our friend died.")]
    [InlineData("LONDON -")]
    [InlineData("LONDON-BASED Halden grew.")]
    [InlineData("UPDATE 2 - Halden grew.")]
    [InlineData("Shares of Kestrel (PA) fell.")]
    [InlineData("")]
    public void WhatIsNoneStays(string sentence) => Dateline.Without(sentence).ShouldBe(sentence);
}
