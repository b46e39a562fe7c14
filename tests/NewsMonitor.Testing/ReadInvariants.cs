using System.Globalization;
using NewsMonitor.News.Articles;
using NewsMonitor.News.Copies;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Testing;

/// <summary>What holds for every result of reading, whatever was read.</summary>
internal static class ReadInvariants
{
    public static void Hold(IReadOnlyCollection<ReadPart> parts)
    {
        parts.ShouldNotBeEmpty();
        parts.Select(part => part.Name).ShouldBeUnique();
        foreach (var part in parts)
            Hold(part.Result);
    }

    public static void Hold(ReadResult result)
    {
        (result.Article is null).ShouldBe(result.Rejection is not null);
        if (result.Rejection is { } rejection)
        {
            rejection.Reason.Length.ShouldBeInRange(20, 300);
            ShouldBeOneCleanLine(rejection.Reason);
        }
        if (result.Article is { } article)
            Hold(article);
    }

    private static void Hold(Article article)
    {
        article.Title.Value.Length.ShouldBeInRange(1, Article.MaxTitleLength);
        ShouldBeOneCleanLine(article.Title.Value);
        article.Body.Value.ShouldNotBeEmpty();
        article.Body.Value.ShouldBe(article.Body.Value.Trim());
        article.Body.Value.Contains("\n\n\n").ShouldBeFalse();
        article.Body.Value.Replace("\n\n", "").Contains('\n').ShouldBeFalse("paragraphs are one line each");
        FirstUnclean(article.Body.Value.Replace("\n", "")).ShouldBe(-1);
        ShouldBeOneCleanLine(article.Source?.Value ?? "x");
        (article.Source?.Value.Length ?? 1).ShouldBeInRange(1, 200);
        article.Authors.Value.Count.ShouldBeLessThanOrEqualTo(20);
        foreach (var author in article.Authors.Value)
            ShouldBeOneCleanLine(author);
        if (article.Url is { } url)
            (
                url.Value.IsAbsoluteUri
                && url.Value.Scheme is "http" or "https"
                && url.Value.AbsoluteUri.Length <= 2048
                && url.Value.UserInfo == ""
            ).ShouldBeTrue();
        (article.Language?.Value ?? "en").ShouldMatch("^[a-z]{2}$");
        (article.Published?.Value.Year ?? 2000).ShouldBeInRange(1900, 2026);
        Fingerprint.Of(article).ShouldMatch("^[0-9a-f]{32}$");
    }

    private static void ShouldBeOneCleanLine(string text)
    {
        text.ShouldBe(text.Trim());
        text.ShouldNotBeEmpty();
        FirstUnclean(text).ShouldBe(-1, text);
    }

    /// <summary>Control and format characters other than joiners, and halves of surrogate pairs.</summary>
    private static int FirstUnclean(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsSurrogatePair(text, at))
                at++;
            else if (
                char.IsSurrogate(text[at])
                || char.IsControl(text[at])
                || (
                    text[at] is not ('\u200C' or '\u200D')
                    && char.GetUnicodeCategory(text[at])
                        is UnicodeCategory.Format
                            or UnicodeCategory.LineSeparator
                            or UnicodeCategory.ParagraphSeparator
                )
            )
                return at;
        }
        return -1;
    }
}
