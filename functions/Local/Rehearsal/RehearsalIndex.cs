using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using NewsMonitor.News.Digests.Model;
using NodaTime;

namespace NewsMonitor.Local.Rehearsal;

/// <summary>A page that links digests.</summary>
internal sealed class RehearsalIndex
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _rows = new();

    /// <param name="name">Its files, without the extension.</param>
    /// <param name="digest">The digest.</param>
    /// <param name="subject">Its subject, as plain text.</param>
    public void Add(string name, Digest digest, string subject)
    {
        var due = Instant.FromDateTimeOffset(digest.Window.To).InZone(DateTimeZoneProviders.Tzdb[digest.TimeZone]);
        _rows.AppendLine(
            $"""
            <tr><td>{due:uuuu-MM-dd HH:mm}</td><td><a href="{name}.html">{Encoder.Encode(subject)}</a></td>
            <td>{digest.Counts.Articles}</td><td>{digest.StoryCounts.All}</td>
            <td><a href="{name}.txt">text</a> <a href="{name}.json">JSON</a></td></tr>
            """
        );
    }

    public string ToHtml() =>
        $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Rehearsed digests</title>
            <style>
            body { font-family: sans-serif }
            td, th { padding: .2em .8em .2em 0; text-align: left; vertical-align: top }
            </style>
            </head>
            <body>
            <h1>Rehearsed digests</h1>
            <table>
            <tr><th>Due</th><th>Digest</th><th>Articles</th><th>Stories</th><th>Also as</th></tr>
            {{_rows}}</table>
            </body>
            </html>

            """;
}
