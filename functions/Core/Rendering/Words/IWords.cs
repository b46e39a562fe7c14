using NewsMonitor.Analyzer;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Trends;
using NodaTime;

namespace NewsMonitor.Core.Rendering.Words;

/// <summary>
/// The words of mails and pages in one language. Each language is a folder beside this one; views and templates contain no words
/// of their own.
/// </summary>
internal interface IWords
{
    /// <summary>Headings, labels and links.</summary>
    Labels Labels { get; }

    /// <summary>The texts of the unsubscribe pages.</summary>
    UnsubscribeTexts Unsubscribe { get; }

    /// <summary>The words that all pages share.</summary>
    PageLabels Pages { get; }

    /// <summary>The words of the page of a name.</summary>
    INamePageWords NamePage { get; }

    /// <summary>The words of the page of a story.</summary>
    IStoryPageWords StoryPage { get; }

    /// <summary>The words of the page that compares names.</summary>
    IComparePageWords ComparePage { get; }

    /// <summary>The words of the pages of watch-lists.</summary>
    IWatchPageWords WatchPage { get; }

    /// <summary>The words about queries that cannot be asked.</summary>
    IQueryWords Query { get; }

    /// <summary>The words of feedback.</summary>
    IFeedbackWords Feedback { get; }

    /// <summary>A number with its thousands separated; one decimal below ten.</summary>
    string Number(double number);

    /// <summary>What is counted, in the form that follows <paramref name="count"/>, such as "articles".</summary>
    string Noun(Counted what, int count);

    /// <summary>The number and the noun, such as "1,200 articles".</summary>
    string Count(Counted what, int count);

    /// <summary>That a list goes on, such as "… and 3 more".</summary>
    string More(int count);

    /// <summary>A heading: how many other events of a storyline follow, and how many articles are about them.</summary>
    string Related(int events, int articles);

    /// <summary>Names separated by commas, and how many more there are if <paramref name="more"/> is above 0.</summary>
    string Names(IEnumerable<string> names, int more);

    string Sentiment(SentimentLabel label);

    /// <summary>Such as "3 positive, 1 negative"; sentiments that do not occur are left out.</summary>
    string Sentiments(SentimentCounts counts);

    /// <summary>The overall sentiment of a number of articles, such as "mostly positive".</summary>
    string Overall(SentimentCounts counts);

    /// <summary>The overall sentiment in a number of articles, with the counts if they differ.</summary>
    string Verdict(SentimentCounts counts, int articles);

    /// <summary>
    /// The sentiment toward an entity, if it is clear (<see cref="SentimentCounts.Verdict"/>), and the number of articles; with
    /// the counts if they differ.
    /// </summary>
    string EntityVerdict(SentimentCounts counts, int articles);

    /// <summary>The sentiment toward an entity without any number; empty if it is not judged.</summary>
    string EntitySentiment(SentimentCounts counts);

    /// <summary>
    /// How a sentiment differs from its usual, such as "worse than usual"; "n/a" in words if there are too few articles, and
    /// empty if it does not differ or is not compared.
    /// </summary>
    string Usual(UsualSentiment? usual);

    string Usually(double count);

    /// <summary>How the news about an entity differs from the usual, with the numbers.</summary>
    string Change(Mover mover);

    string Tag(StoryTag tag);

    /// <summary>What is different, such as "Corrected: 12 → 15 dead", or that the article was withdrawn.</summary>
    string Correction(DigestCorrection correction);

    /// <summary>The heading of a kind of notices, such as "Dividends"; the kind itself if it has no words.</summary>
    string Notices(string kind);

    /// <summary>How many files could not be read and why, such as "2 empty files".</summary>
    string Rejected(RejectedFiles files);

    string AlsoMatched(IEnumerable<DigestWatchList> lists);

    string NoMatches(IEnumerable<DigestWatchList> lists);

    /// <summary>When a digest is sent, such as "weekdays at 08:00 and 17:00"; without the time zone.</summary>
    /// <param name="schedule">When it is due.</param>
    /// <param name="maxPerHour">The most alerts in an hour; null for a digest.</param>
    string Schedule(ISchedule schedule, int? maxPerHour);

    /// <summary>What an entity is, such as "person".</summary>
    string Category(EntityCategory category);

    /// <summary>How certain a sentiment is, such as "87%"; empty if it was not judged.</summary>
    string Confidence(Sentiment sentiment);

    /// <summary>To how many a digest was sent, or why to none.</summary>
    string SentTo(int sent, int failed, int withheld, SkipReason? skipped);

    /// <summary>Why a digest was not sent; the rest of a sentence.</summary>
    string Skipped(SkipReason reason);

    /// <summary>The days from one to another, both included.</summary>
    string Days(LocalDate first, LocalDate last);

    /// <summary>That no day was searched, since the dates of the query contradict each other.</summary>
    string NoDays { get; }

    /// <summary>That a query has more days than those that were searched.</summary>
    string SearchCut(LocalDate first, LocalDate last);

    /// <summary>That no day was searched, since too many articles may match on the last one.</summary>
    string SearchedNone { get; }

    /// <summary>That some days are not in the index yet.</summary>
    string SearchMissing(int days);

    /// <summary>That articles are left out because readers said that they are not relevant.</summary>
    string LeftOut(int articles);

    /// <summary>That a part of a query does not exist.</summary>
    string SearchUnknown(string what);

    /// <summary>That a file which people correct by hand cannot be read, and what to do.</summary>
    /// <param name="file">Its name.</param>
    PageText Unreadable(string file);

    /// <summary>A time with its date, such as "26 Nov 09:12".</summary>
    string Moment(ZonedDateTime time, bool withYear);

    /// <summary>The day on which an article was published, at an unknown time.</summary>
    string Published(LocalDate day, bool withYear);

    /// <summary>A day, such as "Thursday 26 November 2026".</summary>
    string Day(LocalDate day);

    /// <summary>The sentences about one digest.</summary>
    IDigestWords For(Digest digest);
}
