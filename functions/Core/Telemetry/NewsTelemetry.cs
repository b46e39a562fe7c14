using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using NewsMonitor.News.Articles;

namespace NewsMonitor.Core.Telemetry;

/// <summary>
/// The product's one <see cref="Meter"/> and one <see cref="ActivitySource"/>, both called <see cref="Name"/>. Names and units
/// follow the conventions of OpenTelemetry. Tags hold names of blobs and fixed words only, never what an article says and never
/// an address.
/// </summary>
/// <remarks> Static, as both are meant to be: they cost nothing unless something listens, and need no configuration. </remarks>
public static class NewsTelemetry
{
    public const string Name = "NewsMonitor";

    private static readonly ActivitySource Source = new(Name);
    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Articles = Meter.CreateCounter<long>(
        "newsmonitor.articles",
        "{article}",
        "Articles that ended with an outcome, by outcome."
    );

    private static readonly Histogram<double> StepDurations = Meter.CreateHistogram(
        "newsmonitor.step.duration",
        "s",
        "Duration of one step for one article, digest or recipient.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 150],
        }
    );

    private static readonly Gauge<double> Backlog = Meter.CreateGauge<double>(
        "newsmonitor.backlog.age",
        "s",
        "Age of the oldest article that was waiting at the last check; 0 if none was."
    );

    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "newsmonitor.deliveries",
        "{message}",
        "Attempts to send a digest to one recipient, by channel and result."
    );

    private static readonly Gauge<int> Late = Meter.CreateGauge<int>(
        "newsmonitor.windows.late",
        "{window}",
        "Digest windows that were due and not done after the last run."
    );

    private static readonly Counter<long> Records = Meter.CreateCounter<long>(
        "newsmonitor.text_records",
        "{record}",
        "Text records billed by a service."
    );

    private static readonly Counter<long> Polls = Meter.CreateCounter<long>(
        "newsmonitor.polls",
        "{poll}",
        "Polls of a feed or of the mailbox, by collector and result."
    );

    private static readonly Counter<long> Collected = Meter.CreateCounter<long>(
        "newsmonitor.collected",
        "{file}",
        "Files that a collector put into the inbox."
    );

    private static readonly Counter<long> Unread = Meter.CreateCounter<long>(
        "newsmonitor.rows.unread",
        "{row}",
        "Stored rows that could not be understood, by table."
    );

    /// <summary>Begins the trace of one blob; dispose of the result when the blob is done. Null if nothing listens.</summary>
    public static Activity? Blob(string name) => Source.StartActivity("handle_blob")?.SetTag("newsmonitor.blob", name);

    /// <summary>Begins a step. When the result is disposed of, the step ends and its duration is recorded.</summary>
    /// <param name="step">One of <see cref="Steps"/>.</param>
    public static StepTimer Step(string step) => new(step, Source.StartActivity(step));

    /// <summary>Counts an article.</summary>
    public static void Handled(ArticleOutcome outcome)
    {
        var tags = new TagList { { "newsmonitor.outcome", Word(outcome.GetType().Name) } };
        if (outcome is ArticleOutcome.Rejected { Rejection.Kind: var kind })
            tags.Add("newsmonitor.rejection.kind", Word($"{kind}"));
        Articles.Add(1, tags);
    }

    /// <summary>Records how long the oldest article has been waiting; zero if none is waiting.</summary>
    public static void BacklogAge(TimeSpan age) => Backlog.Record(age.TotalSeconds);

    /// <summary>Counts an attempt to send a digest to one recipient.</summary>
    /// <param name="channel">Such as <c>mail</c>.</param>
    /// <param name="result">The result, as the name of a type or of an enum value.</param>
    public static void Delivered(string channel, string result) =>
        Deliveries.Add(1, new TagList { { "newsmonitor.channel", Word(channel) }, { "newsmonitor.result", Word(result) } });

    /// <summary>Records how many windows are due and not done. A zero also shows that a run took place.</summary>
    /// <param name="schedule">The schedule: <c>digests</c> or <c>alerts</c>.</param>
    /// <param name="windows">How many; 1 if not even that is known, as when the subscriptions cannot be read.</param>
    public static void LateWindows(string schedule, int windows) =>
        Late.Record(windows, new TagList { { "newsmonitor.schedule", schedule } });

    /// <summary>Counts a poll, and what it brought.</summary>
    /// <param name="collector"><c>feeds</c> or <c>mailbox</c>.</param>
    /// <param name="result"><c>worked</c>, <c>failed</c> or <c>ended</c>.</param>
    /// <param name="dropped">How many files it put into the inbox.</param>
    public static void Polled(string collector, string result, int dropped)
    {
        Polls.Add(1, new TagList { { "newsmonitor.collector", collector }, { "newsmonitor.result", result } });
        Collected.Add(dropped, new TagList { { "newsmonitor.collector", collector } });
    }

    /// <summary>Counts text records.</summary>
    public static void TextRecords(int records) => Records.Add(records);

    /// <summary>Counts a row that could not be understood.</summary>
    public static void RowNotRead(string table) => Unread.Add(1, new TagList { { "newsmonitor.table", table } });

    internal static void EndStep(string step, TimeSpan duration) =>
        StepDurations.Record(duration.TotalSeconds, new TagList { { "newsmonitor.step", step } });

    private static string Word(string name) => JsonNamingPolicy.SnakeCaseLower.ConvertName(name);
}
