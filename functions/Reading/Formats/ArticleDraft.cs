using NewsMonitor.News.Articles;
using NewsMonitor.News.Text;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Formats;

/// <summary>
/// The raw values that a format found, the best source first in each list; <see cref="Finish"/> cleans and bounds them. If a
/// value is not usable, such as an invalid date or a placeholder, the next one is used.
/// </summary>
internal sealed class ArticleDraft
{
    private const int MaxSource = 200;

    public List<Found<string>> Titles { get; } = [];

    /// <summary>Paragraphs separated by an empty line, or one per line.</summary>
    public List<Found<string>> Bodies { get; } = [];

    public List<Found<string>> Urls { get; } = [];
    public List<Found<string>> Sources { get; } = [];
    public List<Found<IReadOnlyList<string>>> Bylines { get; } = [];
    public List<Found<string>> Dates { get; } = [];
    public List<Found<string>> Languages { get; } = [];

    /// <summary>When this version was made.</summary>
    public List<Found<string>> Modified { get; } = [];

    /// <summary>Whether the body is only the beginning of the article.</summary>
    public bool IsExcerpt { get; set; }

    /// <summary>What the other articles of its file show of numeric dates; null if there is only one.</summary>
    public ShownOrder? Order { get; init; }

    /// <summary>What its provider says about publishing it, and what the provider calls it.</summary>
    public PublicationNotes Notes { get; } = new();

    /// <summary>The article, or the rejection for the missing title or text, or for its withdrawal if it has no text.</summary>
    public ReadResult Finish(TimeProvider time, Rejection noTitle, Rejection noText)
    {
        if (First(Bodies, b => NotBlank(InsertedLinks.Remove(Paragraphs.Of(Mojibake.Repair(b))))) is not { } body)
            return Notes.Withdrawal(Reference(time)) ?? noText;
        if (First(Titles, t => NotBlank(OneLine.Of(Mojibake.Repair(t), Article.MaxTitleLength))) is not { } title)
            return noTitle;
        if (Notes.UnreadEmbargo is { } embargo)
            return embargo;
        return new Article
        {
            Title = title,
            Body = IsExcerpt ? body with { From = body.From + " (excerpt)" } : body,
            IsExcerpt = IsExcerpt,
            Url = Url,
            Source = Source,
            Authors = First(Bylines, b => AuthorNames.Of(b) is { Count: > 0 } names ? names : null) ?? new([], Provenance.None),
            Published = Date(time, Dates),
            Language = First(
                Languages,
                l => LanguageTag.Code(l) is { } code && LanguageScript.Allows(code, body.Value) ? code : null
            ),
            Status = Notes.Status,
            EmbargoedUntil = Notes.EmbargoedUntil,
            Modified = Date(time, Modified),
            Identity = Notes.Identity,
        };
    }

    private Found<Uri>? Url => First(Urls, UrlCleaner.Clean);

    private Found<string>? Source => First(Sources, s => NotBlank(OneLine.Of(Mojibake.Repair(s), MaxSource)));

    private ArticleReference Reference(TimeProvider time) =>
        new()
        {
            Identity = Notes.Identity?.Value,
            Url = Url?.Value,
            Source = Source?.Value,
            Published = Date(time, Dates)?.Value,
            Modified = Date(time, Modified)?.Value,
        };

    private Found<DateTimeOffset>? Date(TimeProvider time, List<Found<string>> dates) =>
        new PublishedDate(time).First(
            dates,
            Order?.Value ?? DayOrders.Of(Languages.Select(l => l.Value), Urls.Select(u => u.Value)),
            Modified.Select(change => change.From)
        );

    private static Found<TClean>? First<TRaw, TClean>(List<Found<TRaw>> candidates, Func<TRaw, TClean?> clean)
        where TClean : class
    {
        foreach (var (raw, from) in candidates)
            if (clean(raw) is { } value)
                return new(value, from);
        return null;
    }

    private static string? NotBlank(string text) =>
        text.AsSpan().ContainsAnyLetterOrDigit() && !Placeholders.Has(text) ? text : null;
}
