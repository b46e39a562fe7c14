using NewsMonitor.Analyzer;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Entities;
using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Digests;

public sealed class NameHashesTests
{
    [Fact]
    public void ASurnameThatOnlyEarlierArticlesHaveIsThePersonOfTheWindow()
    {
        var hashes = Of("Amira Haddad", "Jonas Falk");

        Find(hashes, "haddad").ShouldBe(Find(hashes, "amira haddad"));
    }

    [Fact]
    public void ASurnameOfTwoPeopleIsNeither()
    {
        var hashes = Of("Amira Haddad", "Jonas Haddad");

        Find(hashes, "haddad").ShouldBe(StoryTerms.PhraseHash("haddad"));
    }

    private static uint? Find(NameHashes hashes, string name) => hashes.Find(StoryTerms.PhraseHash(name));

    private static NameHashes Of(params string[] people)
    {
        var names = new NameUses();
        names.Add([.. people.Select(Named)]);
        return new NameHashes(names);
    }

    private static TaggedEntity Named(string name) =>
        new()
        {
            Name = name,
            Category = EntityCategory.Person,
            Key = EntityKey.Of(name, EntityCategory.Person),
            Mentions = 1,
            Sentiment = new Sentiment(SentimentLabel.Neutral, 0, 1, 0),
            Evidence = "",
        };
}
