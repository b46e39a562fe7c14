using NewsMonitor.Core.Archive;
using NewsMonitor.News.Records;
using NewsMonitor.News.Stories;
using NewsMonitor.News.Text;

namespace NewsMonitor.Tests.News.Stories;

public sealed class PassagesTests
{
    private static readonly StoredArticle Article = OutletNews.Articles()[0];

    [Fact]
    public void TheyAreReadAsTheyWereWritten()
    {
        var bytes = Article.Passages!.ToBytes();

        Passages.Read(bytes, Article.Terms)!.ToBytes().ShouldBe(bytes);
        bytes.Length.ShouldBe(2 + (4 * 5) + (2 * Article.Terms!.Terms.Length));
    }

    [Fact]
    public void WhatIsDamagedOrOfOtherTermsIsNotRead()
    {
        var bytes = Article.Passages!.ToBytes();

        Passages.Read(null, Article.Terms).ShouldBeNull();
        Passages.Read([], Article.Terms).ShouldBeNull();
        Passages.Read([2, .. bytes[1..]], Article.Terms).ShouldBeNull();
        Passages.Read(bytes[..^1], Article.Terms).ShouldBeNull();
        Passages.Read(bytes, null).ShouldBeNull();
        Passages.Read(bytes, Reader.Report("b", "Another").Terms).ShouldBeNull();
    }

    [Fact]
    public void RowsKeepThemAndRowsOfEarlierVersionsHaveNone()
    {
        var row = ArticleRow.From(Article);

        ArticleRow.Read(row).Passages!.ToBytes().ShouldBe(Article.Passages!.ToBytes());
        ArticleRow.ReadForStories(row)!.Passages!.ToBytes().ShouldBe(Article.Passages!.ToBytes());
        ArticleRow.StoryColumns.ShouldContain("Passages");
        ArticleRow.Read(row).Prospects!.ToBytes().ShouldBe(Article.Prospects!.ToBytes());
        ArticleRow.ReadForStories(row)!.Prospects!.ToBytes().ShouldBe(Article.Prospects!.ToBytes());
        ArticleRow.StoryColumns.ShouldContain("Prospects");
        row.Remove("Passages");
        row.Remove("Prospects");
        ArticleRow.Read(row).ToStoryArticle().Prospects.ShouldBeNull();
        ArticleRow.ReadForStories(row)!.Prospects.ShouldBeNull();
        ArticleRow.Read(row).Passages.ShouldBeNull();
        ArticleRow.Read(row).ToStoryArticle().Passages.ShouldBeNull();
        ArticleRow.ReadForStories(row)!.Passages.ShouldBeNull();
    }

    [Fact]
    public void TermsThatAreLeftOutLeaveThePlacesOfOthers()
    {
        HashSet<uint> brandt = [StoryTerms.PhraseHash("Ilse Brandt")];
        var left = Article with
        {
            Terms = Article.Terms!.Without(brandt),
            Passages = Article.Passages!.Without(Article.Terms, brandt),
        };

        PlaceOf(left, "Reddit").ShouldBe(((byte)4, (byte)4));
        PlaceOf(left, "Leeds").ShouldBe(((byte)1, (byte)1));
        left.Passages.ToBytes().Length.ShouldBe(Article.Passages.ToBytes().Length - 2);
    }

    [Theory]
    [InlineData("Ilse Brandt", 2, 2)]
    [InlineData("Leeds", 1, 1)]
    [InlineData("Reddit", 4, 4)]
    public void ANameIsInTheSentencesThatMentionIt(string name, int first, int last) =>
        PlaceOf(Article, name).ShouldBe(((byte)first, (byte)last));

    /// <summary>"Brandt" alone is also she, in a sentence that does not have her whole name.</summary>
    [Fact]
    public void ANameThatIsAlsoMentionedInAnotherFormHasNoKnownPlace()
    {
        var article = OutletNews.Article(
            "a",
            "Prize",
            "Owner Ilse Brandt won. The jury praised Brandt for her bread.",
            OutletNews.Post
        );

        article.Tags.Entities.Single(name => name.Name == "Ilse Brandt").Mentions.ShouldBe(2);
        PlaceOf(article, "Ilse Brandt").ShouldBe((Passages.Unknown, Passages.Unknown));
    }

    [Fact]
    public void WhatIsBeyondTheLastSentenceThatIsKeptHasNoKnownPlace()
    {
        var filler = string.Join(' ', Enumerable.Range(0, 300).Select(i => $"Line {i} says nothing."));
        var article = OutletNews.Article("a", "Long", $"It begins in Leeds. {filler} It ends in Leeds.", OutletNews.Post);

        article.Passages!.Sentences.Length.ShouldBe(Passages.Unknown - 1);
        PlaceOf(article, "Leeds").ShouldBe(((byte)1, Passages.Unknown));
        article.Passages.ToBytes().Length.ShouldBeLessThan(1_400);
    }

    /// <summary>Rows hold them: they must not change.</summary>
    [Theory]
    [InlineData("Photo: Getty Images.", "025a460d")]
    [InlineData("photo -- GETTY images", "025a460d")]
    [InlineData("Images: Getty photo", "903038b3")]
    public void SentencesKeepTheirHashes(string sentence, string hash) => $"{SentenceScanner.HashOf(sentence):x8}".ShouldBe(hash);

    [Theory]
    [InlineData("One two. Three four!  Five?", "One two.|Three four!|Five?")]
    [InlineData("He met Dr. Smith of the U.S. Army. \"Go,\" he said.", "He met Dr. Smith of the U.S. Army.|\"Go,\" he said.")]
    [InlineData("It cost 1.5 million.) A line\n\nAdvertisement\r\nMore", "It cost 1.5 million.)|A line|Advertisement|More")]
    [InlineData("  ", "")]
    public void SentencesEndAtPunctuationAndLineEnds(string text, string expected)
    {
        var sentences = new List<string>();
        var scanner = new SentenceScanner(text);
        while (scanner.Next())
            sentences.Add(scanner.Sentence.ToString());
        string.Join('|', sentences).ShouldBe(expected);
    }

    private static (byte First, byte Last) PlaceOf(StoredArticle article, string name) =>
        article.Passages!.PlaceOf(article.Terms!.Find(StoryTerms.PhraseHash(name))!.Value);
}
