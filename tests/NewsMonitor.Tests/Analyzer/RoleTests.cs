using NewsMonitor.Analyzer;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Words that are roles of people, and words that only look like some.</summary>
public sealed class RoleTests
{
    [Theory]
    [InlineData(
        "Teachers, police officers and a former student met the judge.",
        "Teachers",
        "police officers",
        "student",
        "judge"
    )]
    [InlineData("A spokesman for the prime minister told reporters so.", "spokesman", "prime minister", "reporters")]
    [InlineData("They wrote to officers and judges.", "officers", "judges")]
    public void WhoDoesSomethingIsARole(string sentence, params string[] roles) => Roles(sentence).ShouldBe(roles);

    [Theory]
    [InlineData("It came closer to the spirit of the deal.")]
    [InlineData("The card reader is a real saver, the maker tells us.")]
    [InlineData("He deviates, who deviates from the plan, and she cooks.")]
    [InlineData("The company will host a summit and engineer a landing.")]
    [InlineData("Its parent company blamed fellow Democrats for the terrorist attack.")]
    [InlineData("The population was chosen as a soft power, and villas marked the chambers.")]
    public void WhatOnlyLooksLikeOneIsNone(string sentence) => Roles(sentence).ShouldBeEmpty();

    private static IEnumerable<string> Roles(string sentence) => NameReader.Mentions(sentence, EntityCategory.PersonType);
}
