using Markdig;
using Markdig.Syntax;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.Markup;
using NewsMonitor.Reading.PlainText;

namespace NewsMonitor.Reading.Markdown;

/// <summary>
/// Markdown (<c>.md</c>, or text with the lines that programs write above it): fields above the text, a headline, perhaps lines
/// with source, author and date, then paragraphs. Links keep their text, pictures and markup go.
/// </summary>
internal sealed class MarkdownFormat(TimeProvider time) : ITextFormat
{
    private const int LongestHeadline = 250;

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UsePipeTables()
        .UseFootnotes()
        .UseSoftlineBreakAsHardlineBreak()
        .Build();

    public bool Reads(string extension) => extension is "md" or "markdown";

    public bool Denies(string text) => TextMarks.Has(text);

    public bool Recognizes(string text) => ReaderHead.Is(text);

    public IEnumerable<ReadPart> Read(TextFile file)
    {
        var draft = new ArticleDraft();
        var text = ReaderHead.AddTo(draft, FrontMatter.AddTo(draft, file.Text));
        var (headline, plain) = Plain(text);
        // The headline stands above the lines with source, author and date, as in plain text.
        var above = headline ?? draft.Titles.FirstOrDefault()?.Value;
        var parts = TextParts.Of(above is null ? plain : $"{OneLine.Of(above, LongestHeadline)}\n\n{plain}");
        foreach (var (label, value) in parts.Labels)
            TextLabels.Add(draft, label, value);
        if (headline is not null)
            draft.Titles.Insert(IsPages(draft, headline) ? 0 : draft.Titles.Count, new(headline, "heading"));
        if (parts.Title.Length > 0)
            draft.Titles.Add(new(parts.Title, Provenance.FirstLine));
        draft.Titles.Add(new(file.Name.Words, Provenance.FileName));
        draft.Bodies.Add(new(parts.Body, Provenance.Text));
        var result = draft.Finish(
            time,
            Rejections.NoTitle("The file has no headline; start it with a line such as \"# Headline\"."),
            Rejections.NoText("The file has no text below the headline; add the article's text.")
        );
        return [new ReadPart("", result)];
    }

    /// <summary>Whether the title is a page's, which begins with the headline and ends with the outlet.</summary>
    private static bool IsPages(ArticleDraft draft, string headline) =>
        draft.Titles.Exists(title =>
            title.From == ReaderHead.Title && title.Value.StartsWith(headline, StringComparison.OrdinalIgnoreCase)
        );

    /// <summary>The first heading of the highest level, unless an article is above it, and the rest without markup.</summary>
    private static (string? Headline, string Text) Plain(string markdown)
    {
        try
        {
            var bounded = BoundedLinks.Of(markdown);
            var document = Markdig.Markdown.Parse(bounded, Pipeline);
            var heading = document.OfType<HeadingBlock>().FirstOrDefault(block => block.Level == 1);
            if (heading is null || TextAbove.HasHeadline(bounded[..heading.Span.Start].Split("\n\n")))
                return (null, HtmlText.Of(document.ToHtml(Pipeline)));
            document.Remove(heading);
            var alone = new MarkdownDocument();
            alone.Add(heading);
            return (HtmlText.Of(alone.ToHtml(Pipeline)).Trim(), HtmlText.Of(document.ToHtml(Pipeline)));
        }
        // Markdown that is nested too deeply is read as the text that it is.
        catch (ArgumentException)
        {
            return (null, markdown);
        }
    }
}
