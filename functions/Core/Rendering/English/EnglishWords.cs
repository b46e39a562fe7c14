using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering.Words;
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
    private static readonly LocalDatePattern DayPattern = LocalDatePattern.CreateWithInvariantCulture("dddd d MMMM yyyy");

    public Labels Labels => EnglishLabels.Mail;

    public UnsubscribeTexts Unsubscribe => EnglishLabels.Unsubscribe;

    public PageLabels Pages => EnglishPages.Labels;

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
        var verdict = counts.Verdict == SentimentLabel.Neutral ? "no clear sentiment in " : "";
        var all = $"{verdict}{Counts.Of(Counted.Article, articles)}";
        return counts.Positive + counts.Negative > 0
            ? $"{all}: {SentimentWords.Of(counts)}"
            : Counts.Of(Counted.Article, articles);
    }

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

    public string Rejected(RejectedFiles files) => RejectionWords.Of(files.Kind, files.Count);

    public string AlsoMatched(IEnumerable<DigestWatchList> lists) =>
        Named("Also matched: ", lists.Select(list => $"{list.Name} ({Counts.Of(Counted.Article, list.Articles)})"));

    public string NoMatches(IEnumerable<DigestWatchList> lists) => Named("No matches: ", lists.Select(list => list.Name));

    public string Schedule(ISchedule schedule, int? maxPerHour) => ScheduleWords.Of(schedule, maxPerHour);

    public string Moment(ZonedDateTime time, bool withYear) => (withYear ? YearPattern : TimePattern).Format(time);

    public string Day(LocalDate day) => DayPattern.Format(day);

    public IDigestWords For(Digest digest) => new DigestWords(digest);

    private static string Named(string what, IEnumerable<string> names)
    {
        var all = string.Join(", ", names);
        return all.Length == 0 ? "" : UntrustedText.Line(what + all, MaxNames);
    }
}
