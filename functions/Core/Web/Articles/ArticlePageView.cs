using System.Globalization;
using System.Text;
using NewsMonitor.Analyzer;
using NewsMonitor.Core.Rendering;
using NewsMonitor.Core.Rendering.Words;
using NewsMonitor.Core.Web.Items;
using NewsMonitor.Core.Web.Times;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Records;
using NewsMonitor.News.Text;

namespace NewsMonitor.Core.Web.Articles;

/// <summary>What the page of an article shows.</summary>
internal sealed record ArticlePageView
{
    private const int MaxBytes = 45_000;
    private const int MostMarks = 400;
    private const int MostNames = 40;
    private const int MaxLine = 200;
    private static readonly IWords Words = RenderingWords.Default;

    public required string Id { get; init; }
    public required string Source { get; init; }
    public required string Url { get; init; }
    public required Moment Published { get; init; }
    public required Moment Stored { get; init; }
    public required string Day { get; init; }
    public required string Authors { get; init; }
    public required string Language { get; init; }
    public required string Sentiment { get; init; }
    public required string Color { get; init; }
    public required string Confidence { get; init; }
    public required string Analyzer { get; init; }
    public required string ReplacedBy { get; init; }
    public required bool IsWithdrawn { get; init; }
    public required IReadOnlyList<string> Summary { get; init; }
    public required IReadOnlyList<IReadOnlyList<TextRun>> Paragraphs { get; init; }

    /// <summary>Whether the text goes on, and how much of it is shown.</summary>
    public required bool IsCut { get; init; }
    public required IReadOnlyList<ArticleName> Names { get; init; }
    public required IReadOnlyList<PhraseItem> Phrases { get; init; }
    public required IReadOnlyList<ReceiptItem> Receipts { get; init; }
    public required IReadOnlyList<string> Faults { get; init; }

    /// <summary>What readers said about it.</summary>
    public required IReadOnlyList<VerdictItem> Verdicts { get; init; }

    /// <summary>The fixed words of feedback.</summary>
    public FeedbackLabels Feedback { get; } = Words.Feedback.Labels;

    /// <summary>Its versions, the latest first; empty if there is only this one.</summary>
    public IReadOnlyList<VersionItem> Versions { get; init; } = [];

    public static ArticlePageView Of(FoundArticle found, IReadOnlyList<ReceiptItem> receipts, ReaderZone zone)
    {
        var (article, details, _) = found;
        var text = details is null ? "" : ArticleDetails.AnalyzedText(details.Article, int.MaxValue);
        var start = details is null ? 0 : text.Length - details.Article.Body.Value.Length;
        var end = EndOf(text, start);
        return new ArticlePageView
        {
            Id = article.Id,
            Source = Line(article.Source ?? ""),
            Url = UntrustedText.Link(article.Url) ?? "",
            Published = zone.ShowPublished(article.Published),
            Stored = zone.Show(article.StoredAt),
            Day = zone.DayOf(article.StoredAt).ToString("'/day/'yyyy-MM-dd", CultureInfo.InvariantCulture),
            Authors = Line(string.Join(", ", article.Authors)),
            Language = article.Tags.Language,
            Sentiment = Words.Sentiment(article.Tags.Sentiment.Label),
            Color = article.Tags.Sentiment.Label.ToString(),
            Confidence = Words.Confidence(article.Tags.Sentiment),
            Analyzer = article.Tags.Analyzer,
            ReplacedBy = found.ReplacedBy is { } by ? ArticleItem.AddressOf(by) : "",
            IsWithdrawn = found.IsWithdrawn,
            Summary = article.Tags.Summary,
            Paragraphs = TaggedText.Of(text, start, end, Mentions(found)),
            IsCut = end < text.Length,
            Names = [.. article.Tags.Entities.Take(MostNames).Select(ArticleName.Of)],
            Phrases = [.. article.Tags.KeyPhrases.Select(PhraseItem.Of)],
            Receipts = receipts,
            Faults = details?.Faults ?? [],
            Verdicts = VerdictItem.Of(found.Verdicts, zone),
        };
    }

    private static IEnumerable<(Mention Mention, string Name)> Mentions(FoundArticle found) =>
        (found.Details?.Analysis.Entities ?? [])
            .Where(entity => entity.Category.IsNamed() && found.Mentions(entity.Name))
            .SelectMany(entity => entity.Mentions, (entity, mention) => (mention, NameOf(entity)))
            .OrderBy(one => one.mention.Offset)
            .Take(MostMarks);

    private static string NameOf(Entity entity) => $"{Line(entity.Name)} · {Words.Category(entity.Category)}";

    // A page stays small however long the article is, and whatever its script.
    private static int EndOf(string text, int start)
    {
        if (Encoding.UTF8.GetByteCount(text.AsSpan(start)) <= MaxBytes)
            return text.Length;
        var (low, high) = (start, text.Length);
        while (low < high)
        {
            var middle = low + (high - low + 1) / 2;
            if (Encoding.UTF8.GetByteCount(text.AsSpan(start, middle - start)) <= MaxBytes)
                low = middle;
            else
                high = middle - 1;
        }

        return low > start && char.IsHighSurrogate(text[low - 1]) ? low - 1 : low;
    }

    private static string Line(string text) => UntrustedText.Line(text, MaxLine);
}

/// <summary>A name that an article mentions.</summary>
/// <param name="Name">The name.</param>
/// <param name="Address">Other articles that mention it.</param>
/// <param name="Category">What it is, in words.</param>
/// <param name="Mentions">How often it is mentioned, in words.</param>
/// <param name="Sentiment">The sentiment toward it, in words.</param>
/// <param name="Color">The name of that sentiment.</param>
/// <param name="Confidence">How certain that is, in words.</param>
/// <param name="Evidence">The sentence that shows it.</param>
internal sealed record ArticleName(
    string Name,
    string Address,
    string Category,
    string Mentions,
    string Sentiment,
    string Color,
    string Confidence,
    string Evidence
)
{
    public static ArticleName Of(TaggedEntity entity) =>
        new(
            UntrustedText.Line(entity.Name, TaggedEntity.MaxNameLength),
            NameItem.AddressOf(entity.Name),
            RenderingWords.Default.Category(entity.Category),
            RenderingWords.Default.Number(entity.Mentions),
            RenderingWords.Default.Sentiment(entity.Sentiment.Label),
            entity.Sentiment.Label.ToString(),
            RenderingWords.Default.Confidence(entity.Sentiment),
            UntrustedText.Line(entity.Evidence, TaggedEntity.MaxEvidenceLength)
        );
}

/// <summary>What an article is about.</summary>
internal sealed record PhraseItem(string Text, string Address)
{
    public static PhraseItem Of(string phrase) =>
        new(phrase, "/search?q=" + Uri.EscapeDataString($"\"{phrase.Replace('"', ' ')}\""));
}

/// <summary>Where an article was read.</summary>
/// <param name="File">The file and the part.</param>
/// <param name="At">When that version of the file was written.</param>
/// <param name="Outcome">What became of it, in words.</param>
internal sealed record ReceiptItem(string File, Moment At, string Outcome);
