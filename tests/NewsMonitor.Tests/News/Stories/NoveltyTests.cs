using NewsMonitor.News.Stories;

namespace NewsMonitor.Tests.News.Stories;

public sealed class NoveltyTests
{
    private static readonly StoryArticle Earlier = Reader.Report(
        "a",
        "Officer shoots man in Leeds street",
        "An officer shot a man in a street in Leeds. The man died. Residents spoke of three shots."
    );

    [Fact]
    public void WhatAHeadlineSaysHappenedIsNewAlthoughItContainsNoNameAndNoFigure()
    {
        Find("Leeds officer charged with manslaughter", "The officer was charged with manslaughter after the shots in Leeds.")
            .ShouldHaveSingleItem()
            .Sentence.ShouldBe("Leeds officer charged with manslaughter");
    }

    [Fact]
    public void TheSameInOtherWordsIsNotNew()
    {
        Find("Man dies in Leeds: gunfire stuns residents", "A man died in a street in Leeds. An officer shot him.")
            .ShouldBeEmpty();
    }

    [Fact]
    public void OneNewVerbIsNewAlthoughTheWordsAreScatteredOverEarlierTexts()
    {
        const string headline = "House passes doomed harbor relief bill";
        const string body = "The House passed a harbor relief bill. The Senate says that it is doomed.";
        StoryArticle[] earlier =
        [
            Reader.Report(
                "a",
                "House unveils harbor relief bill",
                "Leaders of the House unveiled a bill for the harbor that critics call doomed."
            ),
            Reader.Report(
                "b",
                "Senators scorn harbor relief bill",
                "Senators scorned the bill. An earlier one was passed in May."
            ),
        ];

        Find(headline, body, earlier).ShouldHaveSingleItem().Sentence.ShouldBe(headline);
    }

    [Theory]
    [InlineData(
        "House to vote on harbor bill",
        "The House is expected to pass the harbor bill.",
        "House passes harbor bill",
        "The House passed the harbor bill."
    )]
    [InlineData(
        "Brandt mulls primary challenge to Kroll",
        "Brandt is mulling a primary challenge to Kroll.",
        "Brandt will challenge Kroll in primary",
        "Brandt will challenge Kroll."
    )]
    [InlineData(
        "Mayor of Leeds may resign",
        "The mayor of Leeds could resign over the harbor.",
        "Mayor of Leeds resigns over harbor",
        "The mayor of Leeds resigned over the harbor."
    )]
    public void WhatWasAnnouncedIsNewWhenItHappens(string announced, string lead, string headline, string body)
    {
        var earlier = Reader.Report("a", announced, lead);

        Find(headline, body, earlier).ShouldHaveSingleItem().Sentence.ShouldBe(headline);
        Find(headline, body, earlier, Reader.Report("b", headline, body)).ShouldBeEmpty();
        Find(headline, body, earlier with { Prospects = null }).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("House votes to reject harbor bill", "The House voted to reject the harbor bill.", "House rejects harbor bill")]
    [InlineData("House rejects harbor bill", "The House rejected the harbor bill.", "House to reject harbor bill")]
    [InlineData("Brandt resigns in Leeds", "Brandt met Kroll to resign.", "Brandt resigns in Leeds")]
    public void WhatWasToldIsNotNewAgain(string told, string lead, string headline) =>
        Find(headline, lead, Reader.Report("a", told, lead)).ShouldBeEmpty();

    [Fact]
    public void AHeadlineAboutSomethingElseThatAnEarlierTextMentionsIsNew()
    {
        const string headline = "Debates on television draw crowds";
        var earlier = Reader.Report(
            "a",
            "Brandt fires Kroll",
            "Debates on television draw crowds in Lagos. Brandt fired Kroll after a quarrel."
        );

        Find(headline, "Debates on television draw crowds.", earlier).ShouldHaveSingleItem().Sentence.ShouldBe(headline);
    }

    [Fact]
    public void WhatAnEarlierTextOnlyMentionsFurtherDownIsNew()
    {
        const string headline = "Leeds officer charged with manslaughter";
        const string charge = "The officer was charged with manslaughter.";
        const string more = "Rain fell. The street was closed. Crowds came. Traffic stood still. Shops shut. Lights went out.";
        StoryArticle Told(string text) => Reader.Report("a", "Officer shoots man in Leeds street", $"A man was shot. {text}");

        Find(headline, charge, Told($"{charge} {more}")).ShouldBeEmpty();
        Find(headline, charge, Told($"{more} {charge}")).ShouldHaveSingleItem().Sentence.ShouldBe(headline);
    }

    /// <summary>It was published on a Thursday.</summary>
    [Theory]
    [InlineData("Amira Haddad closed the street in Leeds on Thursday after the shots.", true)]
    [InlineData("Amira Haddad closed the street in Leeds last Thursday after the shots.", false)]
    [InlineData("Amira Haddad closed the street in Leeds in spring before the shots.", false)]
    public void ANameInASentenceThatSaysItJustHappenedIsNew(string sentence, bool isNew)
    {
        var found = Find(
            "Officer shoots man in Leeds street",
            $"{sentence} A man died in a street in Leeds. An officer shot him."
        );

        found.Select(news => news.Sentence).ShouldBe(isNew ? [sentence] : []);
    }

    /// <summary>It was published on a Thursday, and the earlier report some days before.</summary>
    [Theory]
    [InlineData("An officer shot a man in a street in Leeds on Thursday.", 1, true)]
    [InlineData("An officer shot a man in a street in Leeds on Thursday.", 0, false)]
    [InlineData("An officer shot a man in a street in Leeds on Wednesday.", 2, true)]
    [InlineData("An officer is expected to be heard in a street in Leeds on Thursday.", 1, false)]
    public void WhatATextSaysHappenedOnADayIsNewIfAllEarlierReportsAreOlder(string sentence, int daysBefore, bool isNew)
    {
        var earlier = Earlier with { StoredAt = DateTimeOffset.UnixEpoch.AddDays(-daysBefore) };

        Find("What do residents of the Leeds street say?", $"{sentence} Residents spoke of three shots.", earlier)
            .Select(news => news.Sentence)
            .ShouldBe(isNew ? [sentence] : []);
    }

    [Fact]
    public void AHeadlineThatStatesNothingIsNotNew()
    {
        Find("Why was the officer charged with manslaughter?", "The officer was charged with manslaughter in Leeds.")
            .ShouldBeEmpty();
    }

    [Theory]
    [InlineData("Amira Haddad", "Haddad closed the bridge in Leeds.", true)]
    [InlineData("Amira Haddad", "She closed the bridge in Leeds.", false)]
    public void ALineNamesWhatIsNew(string what, string line, bool isNamed) =>
        new StoryNews(what, line).IsNamed.ShouldBe(isNamed);

    private static IReadOnlyList<StoryNews> Find(string title, string body, params StoryArticle[] earlier)
    {
        var article = new NewsMonitor.News.Articles.Article { Title = new(title, "text"), Body = new(body, "text") };
        var read = Reader.Read(article, "b", DateTimeOffset.UnixEpoch);
        return Novelty.Find(
            earlier.Length > 0 ? earlier : [Earlier],
            [ArticleFacts.Find(read.Title, read.Tags, read.IsInText, read.PublishedOn)],
            name => name
        );
    }
}
