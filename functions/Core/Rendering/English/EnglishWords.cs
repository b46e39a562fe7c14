using System.Globalization;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Digests;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Text;
using NewsMonitor.News.Trends;
using NodaTime;
using NodaTime.Text;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>English, in American spelling.</summary>
internal sealed class EnglishWords : IWords
{
    // The room for names of watch-lists in a mail, in UTF-16 code units.
    private const int MaxNames = 3_000;

    // The invariant culture has the English names of days and months.
    private static readonly ZonedDateTimePattern TimePattern = ZonedDateTimePattern.CreateWithInvariantCulture(
        "d MMM HH:mm",
        null
    );
    private static readonly ZonedDateTimePattern YearPattern = ZonedDateTimePattern.CreateWithInvariantCulture(
        "d MMM yyyy HH:mm",
        null
    );
    private static readonly LocalDatePattern ShortDayPattern = LocalDatePattern.CreateWithInvariantCulture("d MMM yyyy");
    private static readonly LocalDatePattern DayOfYearPattern = LocalDatePattern.CreateWithInvariantCulture("d MMM");
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM yyyy");

    public Labels Labels => EnglishLabels.Mail;

    public UnsubscribeTexts Unsubscribe => EnglishLabels.Unsubscribe;

    public PageLabels Pages => EnglishPages.Labels;

    public INamePageWords NamePage { get; } = new NamePageWords();

    public IStoryPageWords StoryPage { get; } = new StoryPageWords();

    public IComparePageWords ComparePage { get; } = new ComparePageWords();

    public IWatchPageWords WatchPage { get; } = new WatchPageWords();

    public IQueryWords Query { get; } = new QueryWords();

    public IFeedbackWords Feedback { get; } = new FeedbackWords();

    public string Number(double number) => Counts.Number(number);

    public string Noun(Counted what, int count) => Counts.Noun(what, count);

    public string Count(Counted what, int count) => Counts.Of(what, count);

    public string More(int count) => $"… and {Counts.Number(count)} more";

    public string Related(int events, int articles) =>
        $"Also {Counts.Of(Counted.Article, articles)} about {Counts.Of(Counted.RelatedEvent, events)}:";

    public string Names(IEnumerable<string> names, int more) =>
        string.Join(", ", names) + (more > 0 ? $" and {Counts.Number(more)} more" : "");

    public string Sentiment(SentimentLabel label) => SentimentWords.Of(label);

    public string Sentiments(SentimentCounts counts) => SentimentWords.Of(counts);

    public string Overall(SentimentCounts counts) => SentimentWords.Overall(counts);

    public string Verdict(SentimentCounts counts, int articles)
    {
        var verdict = $"{SentimentWords.Overall(counts)} in {Counts.Of(Counted.Article, articles)}";
        return counts.Parts().Count(part => part.Count > 0) > 1 ? $"{verdict}: {SentimentWords.Of(counts)}" : verdict;
    }

    public string EntityVerdict(SentimentCounts counts, int articles)
    {
        if (counts.Verdict is SentimentLabel.Positive or SentimentLabel.Negative)
            return Verdict(counts, articles);
        var verdict = counts.Verdict == SentimentLabel.Neutral ? $"{EntitySentiment(counts)} in " : "";
        var all = $"{verdict}{Counts.Of(Counted.Article, articles)}";
        return counts.Positive + counts.Negative > 0
            ? $"{all}: {SentimentWords.Of(counts)}"
            : Counts.Of(Counted.Article, articles);
    }

    public string EntitySentiment(SentimentCounts counts) =>
        counts.Verdict switch
        {
            SentimentLabel.NotJudged => "",
            SentimentLabel.Neutral when counts.Leading() != SentimentLabel.Neutral => "no clear sentiment",
            _ => SentimentWords.Overall(counts),
        };

    public string Usual(UsualSentiment? usual) => TrendWords.Of(usual);

    public string Usually(double count) => $"usually {Counts.Number(count)}";

    public string Change(Mover mover) => TrendWords.Of(mover);

    public string Tag(StoryTag tag) =>
        tag switch
        {
            StoryTag.New => "New",
            StoryTag.Developing => "Developing",
            _ => "Update",
        };

    public string Correction(DigestCorrection correction) => CorrectionWords.Of(correction);

    public string Notices(string kind) =>
        kind switch
        {
            "bonds" => "Bonds",
            "dividends" => "Dividends",
            "fixtures" => "Fixtures and scores",
            "results" => "Company results",
            "stakes" => "Stakes and filings",
            _ => kind,
        };

    public string Rejected(RejectedFiles files) => RejectionWords.Of(files);

    public string AlsoMatched(IEnumerable<DigestWatchList> lists) =>
        Named("Also matched: ", lists.Select(list => $"{list.Name} ({Counts.Of(Counted.Article, list.Articles)})"));

    public string NoMatches(IEnumerable<DigestWatchList> lists) => Named("No matches: ", lists.Select(list => list.Name));

    public string Schedule(ISchedule schedule, int? maxPerHour) => ScheduleWords.Of(schedule, maxPerHour);

    public string Category(EntityCategory category) =>
        category switch
        {
            EntityCategory.Person => "person",
            EntityCategory.Organization => "organization",
            EntityCategory.Location => "place",
            EntityCategory.Event => "event",
            EntityCategory.Product => "product",
            _ => category.ToString().ToLowerInvariant(),
        };

    public string Confidence(Sentiment sentiment)
    {
        var certain = Math.Max(sentiment.Positive, Math.Max(sentiment.Neutral, sentiment.Negative));
        return sentiment.Label == SentimentLabel.NotJudged ? "" : certain.ToString("0%", CultureInfo.InvariantCulture);
    }

    public string Skipped(SkipReason reason) =>
        reason switch
        {
            SkipReason.NoArticles => "no articles came in",
            SkipReason.NoMatches => "nothing matched its watch-lists",
            SkipReason.NoRecipients => "no recipients are configured",
            _ => "for a reason that this version does not know",
        };

    public string SentTo(int sent, int failed, int withheld, SkipReason? skipped)
    {
        if (skipped is { } reason)
            return $"not sent: {Skipped(reason)}";
        string[] parts =
        [
            $"sent to {Counts.Number(sent)}",
            failed > 0 ? $"failed for {Counts.Number(failed)}" : "",
            withheld > 0 ? $"withheld from {Counts.Number(withheld)}" : "",
        ];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    public string Days(LocalDate first, LocalDate last) =>
        first == last ? ShortDayPattern.Format(first) : $"{ShortDayPattern.Format(first)} – {ShortDayPattern.Format(last)}";

    public string NoDays => "no day fits all dates of the query";

    public string SearchCut(LocalDate first, LocalDate last) =>
        $"The query has more days; only {Days(first, last)} {(first == last ? "was" : "were")} searched.";

    public string SearchedNone => "No day was searched, since too many articles may match.";

    public string LeftOut(int articles) =>
        articles == 1
            ? "1 article is left out because a reader said that it is not relevant."
            : $"{Counts.Of(Counted.Article, articles)} are left out because readers said that they are not relevant.";

    public string SearchMissing(int days) =>
        $"{Counts.Number(days)} of these days {(days == 1 ? "is" : "are")} not in the index yet; newsmonitor reindex adds "
        + (days == 1 ? "it." : "them.");

    public string SearchUnknown(string what) => $"There is no {what}.";

    public PageText Unreadable(string file) =>
        new(
            $"{file} cannot be read",
            "It is among the settings of this installation. What needs it cannot be shown or changed until an administrator "
                + "corrects or removes it; the log says what is wrong."
        );

    public string Moment(ZonedDateTime time, bool withYear) => (withYear ? YearPattern : TimePattern).Format(time);

    public string Published(LocalDate day, bool withYear) => PublishedOn(day, withYear);

    public static string PublishedOn(LocalDate day, bool withYear) => (withYear ? ShortDayPattern : DayOfYearPattern).Format(day);

    public string Day(LocalDate day) => DayPattern.Format(day);

    public IDigestWords For(Digest digest) => new DigestWords(digest);

    private static string Named(string what, IEnumerable<string> names)
    {
        var all = string.Join(", ", names);
        return all.Length == 0 ? "" : UntrustedText.Line(what + all, MaxNames);
    }
}
