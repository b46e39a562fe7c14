using NewsMonitor.Analyzer;
using NewsMonitor.News.Entities;

namespace NewsMonitor.Tests.News.Entities;

public sealed class EntityKeyTests
{
    [Theory]
    [InlineData("The Bank of England", "BANK OF ENGLAND")]
    [InlineData("U.S. Steel", "US Steel")]
    [InlineData("Coca-Cola", "Coca Cola")]
    [InlineData("O’Neill", "O'Neill")]
    [InlineData("Bogotá", "Bogota")]
    [InlineData("Bogota\u0301", "Bogotá")]
    public void SpellingsOfOneNameHaveOneKey(string one, string other) =>
        EntityKey.Of(one, EntityCategory.Organization).ShouldBe(EntityKey.Of(other, EntityCategory.Organization));

    [Theory]
    [InlineData("An Post", "The Post")]
    [InlineData("A. Schulman", "Schulman")]
    [InlineData("A&E", "E")]
    [InlineData("A-Rod", "Rod")]
    public void ALetterOrANameThatLooksLikeAnArticleCounts(string one, string other) =>
        EntityKey.Of(one, EntityCategory.Organization).ShouldNotBe(EntityKey.Of(other, EntityCategory.Organization));

    [Fact]
    public void TheCategoryIsPartOfTheKey() =>
        EntityKey.Of("Washington", EntityCategory.Person).ShouldNotBe(EntityKey.Of("Washington", EntityCategory.Location));

    [Theory]
    [InlineData("中国")]
    [InlineData("---")]
    [InlineData("The")]
    [InlineData("\uD800")]
    public void ANameOfAnyKindHasAKey(string name) => EntityKey.Of(name, EntityCategory.Location).ShouldNotEndWith("|");
}
