using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.WatchLists;

namespace NewsMonitor.Tests.News.WatchLists;

/// <summary>Watch-lists and texts in languages that are not analyzed: the words decide, since no names are found.</summary>
public sealed class UnanalyzedTextTests
{
    [Theory]
    [InlineData("Merkur", "Der Merkur-Markt wächst", true)]
    [InlineData("Merkur", "„Merkur“", true)]
    [InlineData("Merkur", "Merkurs Markt wächst", false)]
    [InlineData("Merkur", "Das merkur ist ein Wort", false)]
    [InlineData("北京大学", "今天北京大学开学", true)]
    [InlineData("Москва", "Москва-сити", true)]
    [InlineData("Москва", "Подмосква", false)]
    public void ANameIsFoundByItsWordsLetterByLetter(string name, string title, bool matches)
    {
        var article = Unanalyzed("xx", title);

        Hit(Named(name), article).ShouldBe(matches);
        Hit(Named(name), article with { Title = "?", Tags = article.Tags with { Summary = ["?", title] } }).ShouldBe(matches);
        Hit(new EntityTerm("Other", [name], []), article).ShouldBe(matches);
        Hit(Named(name), Unanalyzed("en", title)).ShouldBeFalse("names were looked for");
        Hit(Named(name), Unanalyzed("und", title)).ShouldBeFalse("they were, too");
    }

    [Fact]
    public void TheOtherConditionsHoldAsFarAsWordsShow()
    {
        var article = Unanalyzed("de", "Merkur und Ganymed wachsen");
        article = article with { Tags = article.Tags with { Summary = ["Der Merkur wächst."] } };

        Hit(new EntityTerm("Merkur", [], ["Ganymed"]), article).ShouldBeFalse();
        Hit(List() with { Any = [Named("Merkur")], None = [Named("Ganymed")] }, article).ShouldBeFalse();
        Hit(new EntityTerm("Merkur", [], []) { MinMentions = 2 }, article).ShouldBeTrue();
        Hit(new EntityTerm("Merkur", [], []) { MinMentions = 3 }, article).ShouldBeFalse();
        Hit(new EntityTerm("Merkur", [], []) { InTitle = true }, article).ShouldBeTrue();
        Hit(new EntityTerm("Merkur", [], []) { InTitle = true }, article with { Title = "?" }).ShouldBeFalse();
        Match(Named("Merkur"), article with { Title = "?" })!.Hit.Sentence.ShouldBe("Der Merkur wächst.");
        Hit(Named("Merkur"), article with { Tags = article.Tags with { Entities = [Other] } })
            .ShouldBeFalse("a service has analyzed it");
    }

    private static TaggedEntity Other =>
        SampleNews.Entity(("X", EntityCategory.Organization), SentimentLabel.Neutral, "About X.", 1, inTitle: true);

    private static StoredArticle Unanalyzed(string language, string title)
    {
        var article = SampleNews.Article(1, title);
        return article with { Tags = article.Tags with { Language = language, Entities = [], Summary = [] } };
    }

    private static EntityTerm Named(string name) => new(name, [], []);

    private static WatchList List() => new() { Id = "list", Name = "list" };

    private static WatchMatch? Match(WatchTerm term, StoredArticle article) =>
        WatchListMatcher.Match(article, [List() with { Any = [term] }]).SingleOrDefault();

    private static bool Hit(WatchTerm term, StoredArticle article) => Match(term, article) is not null;

    private static bool Hit(WatchList list, StoredArticle article) => WatchListMatcher.Match(article, [list]).Count > 0;
}
