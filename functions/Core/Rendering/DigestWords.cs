using NewsMonitor.News.Digests.Model;
using NewsMonitor.News.Digests.Schedules;
using NewsMonitor.News.Text;
using NodaTime;
using NodaTime.Text;

namespace NewsMonitor.Core.Rendering;

/// <summary>The sentences of one digest, with its times in the reader's zone.</summary>
internal sealed class DigestWords(Digest digest)
{
    /// <summary>What most mailboxes show of a subject; RFC 5322 recommends as much for a line.</summary>
    private const int MaxSubject = 78;

    private const int LeastLead = 30;
    private const int MostLead = 80;

    private static readonly ZonedDateTimePattern DayPattern = Pattern("ddd d MMM");
    private static readonly ZonedDateTimePattern LongDayPattern = Pattern("dddd d MMMM yyyy");
    private static readonly ZonedDateTimePattern TimePattern = Pattern("d MMM HH:mm");
    private static readonly ZonedDateTimePattern OldTimePattern = Pattern("d MMM yyyy");

    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb.GetZoneOrNull(digest.TimeZone) ?? DateTimeZone.Utc;

    private DigestCounts Counts => digest.Counts;

    private DigestArticle? Lead =>
        digest.Stories.Count > 0
            ? digest.Stories[0].Lead
            : digest.Groups.FirstOrDefault(group => group.Articles.Count > 0)?.Articles[0];

    public string Date => LongDayPattern.Format(Local(digest.Window.To));

    public string Covers =>
        $"{TimePattern.Format(Local(digest.Window.From))} – {TimePattern.Format(Local(digest.Window.To))}, {digest.TimeZone}";

    /// <summary>A headline that looks like a header's encoded word would be decoded by whoever reads the mail; here, none does.</summary>
    public string Subject => $"{digest.Name}: {Headline}{Day}".Replace("=?", "= ?", StringComparison.Ordinal);

    private string Day => $" – {DayPattern.Format(Local(digest.Window.To))}";

    /// <summary>Stories that are told no more; empty where there are none.</summary>
    public string Continuing =>
        digest.StoryCounts.Continuing == 0
            ? ""
            : $"Continuing, nothing new: {ToneWords.Count(digest.StoryCounts.Continuing, "story", "stories")} earlier digests told of.";

    /// <summary>What a mailbox shows beside the subject.</summary>
    public string Preheader => digest.Brief.Count > 0 ? digest.Brief[0] : Lead?.Summary ?? Summary;

    public string Summary
    {
        get
        {
            if (Counts.Articles == 0)
                return Counts.Rejected == 0
                    ? "Nothing came in."
                    : $"No articles; {ToneWords.Count(Counts.Rejected, "file")} could not be read.";
            return $"{ToneWords.Count(Counts.Articles, "article")}.{Topics ?? Names}";
        }
    }

    /// <summary>That a digest does not reach back to the last one; null where it does.</summary>
    public string? Missed =>
        digest.Window.MissedFrom is { } missed
            ? $"No digest was made since {TimePattern.Format(Local(missed))}. This one reaches back {DigestWindow.Longest.Days} days; "
                + "what came in before is not in it."
            : null;

    public string? Further =>
        digest.FurtherTopics.Count == 0
            ? null
            : "Also in the news: "
                + string.Join(
                    ", ",
                    digest.FurtherTopics.Select(topic =>
                        $"{UntrustedText.Isolated(topic.Topic)} ({ToneWords.Number(topic.Size)})"
                    )
                );

    /// <summary>Why the reader gets this, and when.</summary>
    public string Why =>
        $"You get this because your address is among the recipients of \u201c{digest.Name}\u201d"
        + (digest.Comes.Length == 0 ? "." : $", which comes {digest.Comes} ({digest.TimeZone}).");

    private string? Topics
    {
        get
        {
            var topics = digest
                .Groups.Where(group => group.Topic is not null)
                .Take(3)
                .Select(group => $"{UntrustedText.Isolated(group.Topic!)} ({ToneWords.Number(group.Size)})")
                .ToList();
            return topics.Count == 0 ? null : $" Most covered: {Listed(topics)}.";
        }
    }

    private string Names
    {
        get
        {
            var names = digest
                .People.Concat(digest.Organizations)
                .Concat(digest.Places)
                .OrderByDescending(entity => entity.Articles)
                .Take(3)
                .Select(entity => UntrustedText.Isolated(entity.Name))
                .ToList();
            return names.Count == 0 ? "" : $" They speak of {Listed(names)}.";
        }
    }

    private string Headline
    {
        get
        {
            if (Lead is not { } lead)
                return Counts.Rejected == 0 ? "nothing new" : $"{ToneWords.Count(Counts.Rejected, "file")} could not be read";
            var others = Counts.Articles - 1;
            var rest = others > 0 ? $" (+{ToneWords.Number(others)})" : "";
            var room = MaxSubject - digest.Name.Length - ": ".Length - rest.Length - Day.Length;
            return UntrustedText.Line(lead.Title, Math.Clamp(room, LeastLead, MostLead)) + rest;
        }
    }

    /// <summary>When an article came out; without the hour where it is old news.</summary>
    public string Time(DateTimeOffset time)
    {
        var old = time < digest.Window.From.AddDays(-60) || time > digest.Window.To.AddDays(60);
        return (old ? OldTimePattern : TimePattern).Format(Local(time));
    }

    private static string Listed(List<string> parts) =>
        parts.Count == 1 ? parts[0] : string.Join(", ", parts.Take(parts.Count - 1)) + " and " + parts[^1];

    private static ZonedDateTimePattern Pattern(string text) => ZonedDateTimePattern.CreateWithInvariantCulture(text, null);

    private ZonedDateTime Local(DateTimeOffset time) => Instant.FromDateTimeOffset(time).InZone(_zone);
}
