using NewsMonitor.Analyzer;
using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Which longer names an organization's short name stands for, and what the organization is called.</summary>
public sealed class OrganizationNameTests
{
    private static readonly TextAnalyzer Analyzer = new();

    [Theory]
    [InlineData("Starbucks Workers United sued the chain. Starbucks called the claims baseless.", "Starbucks")]
    [InlineData("Amazon Employees for Climate Justice criticized the firm. Amazon was praised by the mayor.", "Amazon")]
    [InlineData("The Meta Oversight Board overturned a decision. Meta said it would comply.", "Meta")]
    [InlineData("Tesla Owners Club Norway sued the company. Tesla declined to comment.", "Tesla")]
    [InlineData("BBC Pensioners Alliance wrote to the minister. The BBC said it had listened.", "BBC")]
    [InlineData("The White House objected. The bill passed the House on Monday.", "House")]
    [InlineData("The House Judiciary Committee met on Monday. The House will vote on Friday.", "House")]
    public void AnotherBodyWithANameInItsOwnIsNotThatOne(string text, string name)
    {
        var organizations = Organizations(text);
        organizations.Count.ShouldBe(2);
        organizations.ShouldContainKeyAndValue(name, 1);
    }

    [Theory]
    [InlineData("Ford Motor Co. cut its forecast. Ford said sales fell. Ford shares slipped.", "Ford", 3)]
    [InlineData("The Carlyle Group LP raised a fund. Carlyle said on Monday that Carlyle had bids.", "Carlyle", 3)]
    [InlineData("Goldman Sachs raised its forecast. Goldman said demand grew. Goldman shares rose.", "Goldman Sachs", 3)]
    [InlineData("Danske Bank was fined. Danske said it had learned. Danske shares fell.", "Danske Bank", 3)]
    [InlineData("The Bank of England cut rates. The Bank said inflation was low.", "Bank of England", 2)]
    public void ALegalFormAndAGenericWordMakeNoOtherBody(string text, string name, int mentions) =>
        Organizations(text).ShouldBe(new Dictionary<string, int> { [name] = mentions });

    [Theory]
    [InlineData("Shares of George Kent (Malaysia) Bhd fell by 3%.", "George Kent (Malaysia) Bhd")]
    [InlineData("It was sold to Harwick Foods (Hong Kong) Ltd in May.", "Harwick Foods (Hong Kong) Ltd")]
    [InlineData("Its owner is Tolbrand (M) Sdn Bhd of Johor.", "Tolbrand (M) Sdn Bhd")]
    public void ACountryInBracketsIsPartOfACompanysName(string sentence, string name) =>
        NameReader.Names(sentence).ShouldContain($"Organization: {name}");

    [Fact]
    public void ABranchIsNotTheWhole() =>
        Organizations("Ohio GOP leaders met in Columbus. The GOP won the vote. Voters praised the GOP.")
            .ShouldBe(new Dictionary<string, int> { ["Ohio GOP"] = 1, ["GOP"] = 2 });

    private static Dictionary<string, int> Organizations(string text) =>
        Analyzer
            .Analyze(text, "en")
            .Entities.Where(entity => entity.Category == EntityCategory.Organization)
            .ToDictionary(entity => entity.Name, entity => entity.Mentions.Count);
}
