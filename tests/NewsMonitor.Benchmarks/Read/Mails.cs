using System.Text;
using MimeKit;
using NewsMonitor.Benchmarks.Articles;

namespace NewsMonitor.Benchmarks.Read;

/// <summary>Articles as newsletters.</summary>
internal static class Mails
{
    public static byte[] Eml(NewsText news)
    {
        using var mail = new MimeMessage();
        mail.From.Add(new MailboxAddress("The Invented Courier", "news@courier.example"));
        mail.To.Add(new MailboxAddress("", "desk@example.org"));
        mail.Subject = news.Title;
        mail.Date = new DateTimeOffset(2026, 11, 20, 8, 30, 0, TimeSpan.Zero);
        mail.MessageId = $"{news.Number}@courier.example";
        mail.Body = new BodyBuilder
        {
            TextBody = string.Join("\n\n", news.Paragraphs),
            HtmlBody = $"<html><body><h1>{news.Title}</h1>{Agencies.Paragraphs(news)}</body></html>",
        }.ToMessageBody();
        using var bytes = new MemoryStream();
        mail.WriteTo(bytes);
        return bytes.ToArray();
    }

    public static byte[] Mbox(IEnumerable<NewsText> all) =>
        [
            .. all.SelectMany(news =>
                (byte[])
                    [.. Encoding.ASCII.GetBytes("From news@courier.example Fri Nov 20 08:30:00 2026\n"), .. Eml(news), (byte)'\n']
            ),
        ];
}
