namespace NewsMonitor.Tests.Analyzer;

/// <summary>Lone surnames are people if the text says so.</summary>
public sealed class SurnameTests
{
    [Theory]
    [InlineData("Xi Jinping arrived in Paris on Monday. Xi will meet business leaders.", "Xi")]
    [InlineData("Raymond So joined the council in 2017. So said the plan would help families.", "So")]
    [InlineData("Theresa May said the deal was dead. May resigned in 2019.", "May")]
    [InlineData("Mehmet Oz ran for the Senate. Oz lost by five points.", "Oz")]
    [InlineData("Alice Wu won silver. Wu trained for a year.", "Wu")]
    [InlineData("Li Qiang opened the forum. Li promised reforms.", "Li")]
    [InlineData("Jack Ma left in 2019. Ma founded the company.", "Ma")]
    [InlineData("Andrew Luck joined the Colts in April. Luck got hurt in the second game.", "Luck")]
    public void AFullNameElsewhereCarriesThem(string text, string name) =>
        NameReader.Names(text).ShouldContain($"Person: {name}");

    [Theory]
    [InlineData("Mr So said the firm would appeal.", "So")]
    [InlineData("President Xi left for home on Friday.", "Xi")]
    [InlineData("Judge Ng rejected the appeal.", "Ng")]
    [InlineData("Coach Do praised the team.", "Do")]
    [InlineData("Professor Wu warned of a bubble.", "Wu")]
    [InlineData("Chairman He said sales would rise.", "He")]
    [InlineData("Dr Oz thanked his staff.", "Oz")]
    public void ATitleCarriesThem(string text, string name) => NameReader.Names(text).ShouldContain($"Person: {name}");

    [Theory]
    [InlineData("Xi told reporters that talks went well.", "Xi")]
    [InlineData("Ng said she would resign.", "Ng")]
    [InlineData("Wu argued that the law was clear.", "Wu")]
    [InlineData("Oz insisted he had won.", "Oz")]
    [InlineData("Li added that nothing was decided.", "Li")]
    public void AVerbOfSpeechCarriesThem(string text, string name) => NameReader.Names(text).ShouldBe([$"Person: {name}"]);

    [Theory]
    [InlineData("Mr So apologized. Later, So resigned.")]
    [InlineData("A judge freed Senator Do. Do denied the charge.")]
    public void ATitleCarriesTheNextMentions(string text) => NameReader.Names(text).Length.ShouldBe(2);

    [Theory]
    [InlineData("So the company closed the plant.")]
    [InlineData("So far, prices have risen. May was dry.")]
    [InlineData("Long queues formed. Do not panic, officials said.")]
    [InlineData("So said nobody. He said it again.")]
    [InlineData("An inquiry found no fault. An official said so.")]
    public void OtherwiseTheyAreWords(string text) => NameReader.Names(text).ShouldBeEmpty();

    [Theory]
    [InlineData("W. Mark Felt was the second man in the bureau. Reporters met and bought the Felt in a shop.", "W. Mark Felt")]
    [InlineData("Grace Lee opposes it. She asked for Grace and mercy.", "Grace Lee")]
    public void AFullNameDoesNotCarryWhatMayBeAWordInside(string text, string name) =>
        NameReader.Names(text).ShouldBe([$"Person: {name}"]);

    [Fact]
    public void AFullNameCarriesAWordWithACapitalLetterInsideASentence() =>
        NameReader
            .Names(
                "W. Mark Felt was the second man in the bureau. Reporters phoned Felt. President Reagan pardoned Felt in 1981."
            )
            .Count(name => name == "Person: Felt")
            .ShouldBe(2);

    [Fact]
    public void AFullNameDoesNotCarryTheWordOfTheSameLetters() =>
        NameReader
            .Names("Theresa May resigned in May. So far, Raymond So has not.")
            .ShouldBe(["Person: Theresa May", "Person: Raymond So"]);
}
