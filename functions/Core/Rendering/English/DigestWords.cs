using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Text;
using NewsMonitor.News.Trends;
using NodaTime;
using NodaTime.Text;

namespace NewsMonitor.Core.Rendering.English;

/// <summary>The sentences about one digest.</summary>
internal sealed class DigestWords(Digest digest) : IDigestWords
{
    /// <summary>What most mailboxes show of a subject; RFC 5322 recommends the same length for a line.</summary>
    private const int MaxSubject = 78;

    private const int LeastLead = 30;
    private const int MostLead = 80;

    // The invariant culture has the English names of days and months.
    private static readonly ZonedDateTimePattern DayPattern = Pattern("ddd d MMM");
    private static readonly ZonedDateTimePattern LongDayPattern = Pattern("dddd d MMMM yyyy");
    private static readonly ZonedDateTimePattern TimePattern = Pattern("d MMM HH:mm");
    private static readonly ZonedDateTimePattern OldTimePattern = Pattern("d MMM yyyy");

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(digest.TimeZone) ?? DateTimeZone.Utc;

    public string Date => LongDayPattern.Format(Local(digest.Window.To));

    public string Covers =>
        $"{TimePattern.Format(Local(digest.Window.From))} – {TimePattern.Format(Local(digest.Window.To))}, {digest.TimeZone}";

    /// <summary>
    /// A headline that looks like an encoded word of a mail header is broken up, so that mail programs do not decode it.
    /// </summary>
    public string Subject => $"{digest.Name}: {Headline}{Day}".Replace("=?", "= ?", StringComparison.Ordinal);

    // The subject tells the first headline.
    public string Preheader
    {
        get
        {
            var next = digest
                .Stories.Select(story => story.Lead)
                .Concat(digest.Groups.SelectMany(group => group.Articles))
                .Skip(1)
                .Select(article => UntrustedText.Isolated(article.Title))
                .Where(title => title.Length > 0)
                .Take(2)
                .ToList();
            return next.Count > 0 ? $"Also: {string.Join(" · ", next)}" : Lead?.Summary ?? Summary;
        }
    }

    public string Continuing =>
        digest.StoryCounts.Continuing == 0
            ? ""
            : $"Nothing new in {Counts.Of(Counted.Story, digest.StoryCounts.Continuing)} from earlier digests.";

    public string Summary
    {
        get
        {
            if (Articles > 0)
                return $"{Counts.Of(Counted.Article, Articles)}.{Names ?? Topics}{Mood}";
            return Rejected == 0 ? "No articles came in." : $"No articles came in; {Unread} could not be read.";
        }
    }

    public string Missed =>
        digest.Window.MissedFrom is { } missed
            ? $"The previous {Noun(digest)} ended on {TimePattern.Format(Local(missed))}. This one covers only the last "
                + $"{DigestWindow.Longest.Days} days; anything that came in before that is not included."
            : "";

    public string FurtherTopics =>
        digest.FurtherTopics.Count == 0
            ? ""
            : "Also in the news: " + string.Join(", ", digest.FurtherTopics.Select(topic => Topic(topic.Topic, topic.Size)));

    public string Coverage => string.Join(' ', CoverageWords.Of(digest, this));

    // An alert comes at no set time, so it has no time zone.
    public string Why =>
        $"You receive this {Noun(digest)} because your address is on the recipient list of “{digest.Name}”"
        + (
            digest.Comes.Length == 0 ? "."
            : digest.IsAlert ? $", which is sent {digest.Comes}."
            : $", which is sent {digest.Comes} ({digest.TimeZone})."
        );

    /// <summary>What readers call it.</summary>
    internal static string Noun(Digest digest) => digest.IsAlert ? "alert" : "digest";

    public string Change =>
        digest.Contact.Length == 0
            ? "To change what you receive or when, contact the operator of this service."
            : "To change what you receive or when, write to";

    private int Articles => digest.Counts.Articles;

    private int Rejected => digest.Counts.Rejected;

    private string Unread => RejectionWords.Of(Rejected, digest.RejectedParts);

    private string Day => $" – {DayPattern.Format(Local(digest.Window.To))}";

    private DigestArticle? Lead =>
        digest.Stories.Count > 0
            ? digest.Stories[0].Lead
            : digest.Groups.FirstOrDefault(group => group.Articles.Count > 0)?.Articles[0];

    private string Topics
    {
        get
        {
            var topics = digest
                .Groups.Where(group => group.Topic is not null)
                .Take(3)
                .Select(group => Topic(group.Topic!, group.Size))
                .ToList();
            return topics.Count == 0 ? "" : $" Most covered: {Counts.Joined(topics)}.";
        }
    }

    // Counts of all articles that mention a name; those of topics leave out what is in stories.
    private string? Names
    {
        get
        {
            var names = digest
                .People.Concat(digest.Organizations)
                .Concat(digest.Places)
                .OrderByDescending(entity => entity.Articles)
                .Take(3)
                .Select(entity => Topic(entity.Name, entity.Articles))
                .ToList();
            return names.Count == 0 ? null : $" Most mentioned: {Counts.Joined(names)}.";
        }
    }

    private string Mood =>
        digest.UsualSentiment?.Change is SentimentChange.Better or SentimentChange.Worse
            ? $" The news is {TrendWords.Of(digest.UsualSentiment)}."
            : "";

    private string Headline
    {
        get
        {
            if (Lead is not { } lead)
                return digest.Corrections is { Count: > 0 } corrections ? Corrected(corrections[0])
                    : Rejected == 0 ? "nothing new"
                    : $"{Unread} could not be read";
            var others = Articles - 1;
            var rest = others > 0 ? $" (+{Counts.Number(others)})" : "";
            var room = MaxSubject - digest.Name.Length - ": ".Length - rest.Length - Day.Length;
            var title = lead.Title.Length > 0 ? lead.Title : EnglishLabels.Mail.NoHeadline;
            return UntrustedText.Line(title, Math.Clamp(room, LeastLead, MostLead)) + rest;
        }
    }

    private string Corrected(DigestCorrection correction) =>
        (correction.IsWithdrawn ? "withdrawn: " : "corrected: ")
        + (correction.Title.Length > 0 ? UntrustedText.Line(correction.Title, MostLead) : EnglishLabels.Mail.NoHeadline);

    public string Time(DateTimeOffset time) => (IsFar(time) ? OldTimePattern : TimePattern).Format(Local(time));

    public string Published(DateTimeOffset time) =>
        PublishedDay.Is(time) ? EnglishWords.PublishedOn(LocalDate.FromDateTime(time.UtcDateTime), IsFar(time)) : Time(time);

    private bool IsFar(DateTimeOffset time) => digest.Window.IsLongAfter(time) || time > digest.Window.To.AddDays(60);

    private static string Topic(string name, int size) => $"{UntrustedText.Isolated(name)} ({Counts.Number(size)})";

    private static ZonedDateTimePattern Pattern(string text) => ZonedDateTimePattern.CreateWithInvariantCulture(text, null);

    private ZonedDateTime Local(DateTimeOffset time) => Instant.FromDateTimeOffset(time).InZone(_zone);
}
