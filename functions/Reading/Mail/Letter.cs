using System.Globalization;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using MimeKit;
using NewsMonitor.News.Articles;
using NewsMonitor.Reading.Encodings;
using NewsMonitor.Reading.Formats;
using NewsMonitor.Reading.PlainText;

namespace NewsMonitor.Reading.Mail;

/// <summary>A mail that is one article, such as a newsletter or a press release: its subject, its sender and its text.</summary>
internal static partial class Letter
{
    /// <summary>In characters: "Please find our release attached."</summary>
    public const int LongestCoverNote = 250;

    /// <summary>What is read of a header; longer ones are not written by people.</summary>
    private const int LongestHeader = 2_000;
    private const int LongestTitle = 250;
    private const int MostLabels = 4;
    private const int MostTexts = 5;

    public static ReadResult Read(MimeMessage mail, MailContents contents, MailText text, FileName name, TimeProvider time)
    {
        if (contents.IsEncrypted)
            return Rejections.Encrypted("open the mail and save its text");
        var subject = Header(mail, "Subject");
        var forwarded = ForwardedMail.In(text.Text, ForwardedMail.IsForwarded(subject));
        var draft = new ArticleDraft();
        Add(draft.Titles, Bare(forwarded?.Subject), "mail:forwarded subject");
        Add(draft.Titles, Bare(subject), "mail:Subject");
        var banners = draft.Titles.FindAll(title => IsBanner(draft, title.Value));
        draft.Titles.RemoveAll(banners.Contains);
        foreach (var (at, title) in draft.Titles.Index().ToList())
            draft.Titles[at] = title with { Value = ReleaseBanner.WithoutKind(title.Value) };
        Add(draft.Sources, Sender(forwarded?.From), "mail:forwarded sender");
        Add(draft.Sources, MailSender.Of(mail), "mail:From");
        Add(draft.Dates, forwarded?.Date, "mail:forwarded date");
        AddDate(draft, mail);
        Add(draft.Urls, mail.Headers["Archived-At"]?.Trim('<', '>', ' '), "mail:Archived-At");
        Add(draft.Urls, WebVersion.Of(text.Page, MailSender.Domain(mail)), "web version");
        Add(draft.Languages, mail.Headers["Content-Language"], "mail:Content-Language");
        Add(draft.Languages, text.Page?.DocumentElement.GetAttribute("lang"), "html lang");
        AddBody(draft, MailFurniture.Without(forwarded?.Text ?? text.Text));
        draft.Titles.AddRange(banners);
        Add(draft.Titles, name.Words, Provenance.FileName);
        return draft.Finish(
            time,
            Rejections.NoTitle("The mail has no subject; add one, or drop its text as .txt with a headline."),
            Rejections.NoText("The mail has no text; if it is an image, drop its text as .txt.")
        );
    }

    /// <summary>Without a subject, the first line is the headline.</summary>
    private static void AddBody(ArticleDraft draft, string body)
    {
        while (body.TrimStart() is var rest && rest.IndexOf('\n') is > 0 and var line && IsBanner(draft, rest[..line]))
            body = rest[line..];
        var end = body.IndexOf('\n');
        if (draft.Titles.Count == 0 && end is > 0 and < LongestTitle)
        {
            draft.Titles.Add(new(body[..end], Provenance.FirstLine));
            body = body[end..];
        }

        draft.Bodies.Add(new(WithoutBeginning(draft, body), Provenance.Text));
    }

    /// <summary>
    /// The text below its headline, if that is the subject, and below the line with the author, which is added.
    /// </summary>
    private static string WithoutBeginning(ArticleDraft draft, string body)
    {
        var paragraphs = body.Trim().Split("\n\n");
        var kept = new List<string>(paragraphs.Length);
        foreach (var (at, paragraph) in paragraphs.Index())
            if (at < MostLabels && TextLabels.Of(paragraph) is ("By", var author))
                TextLabels.Add(draft, "By", author);
            else if (at < MostLabels && Array.TrueForAll(paragraph.Split('\n'), line => IsBanner(draft, line)))
                continue;
            else if (at > 0 || draft.Titles.FirstOrDefault()?.Value != paragraph)
                kept.Add(paragraph);
        return string.Join("\n\n", kept);
    }

    /// <summary>Whether a line is above the headline of a press release; what it says is added.</summary>
    private static bool IsBanner(ArticleDraft draft, string line)
    {
        if (ReleaseBanner.Of(line.AsSpan().Trim()) is not var (label, value))
            return false;
        TextLabels.Add(draft, label, value);
        return true;
    }

    /// <summary>Adds when the mail was sent, in a form that is certain.</summary>
    public static void AddDate(ArticleDraft draft, MimeMessage mail)
    {
        if (mail.Date > DateTimeOffset.MinValue)
            Add(draft.Dates, mail.Date.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), "mail:Date");
        Add(draft.Dates, mail.Headers["Date"], "mail:Date");
        Add(draft.Dates, mail.Headers["Sent"], "mail:Sent");
    }

    /// <summary>A header's text; empty if there is none.</summary>
    public static string Header(MimeMessage mail, string name)
    {
        var index = mail.Headers.IndexOf(name);
        var value = index < 0 ? "" : BareCharset(mail, mail.Headers[index]) ?? mail.Headers[index].Value;
        return value[..Math.Min(value.Length, LongestHeader)];
    }

    /// <summary>
    /// A header with letters beyond ASCII that are not encoded, in the charset that a text of the mail declares or has, since the
    /// same program wrote both; null for any other header.
    /// </summary>
    private static string? BareCharset(MimeMessage mail, Header header)
    {
        var bytes = header.RawValue;
        if (!bytes.AsSpan().ContainsAnyInRange((byte)0x80, (byte)0xFF) || Utf8.IsValid(bytes))
            return null;
        var texts = mail.BodyParts.OfType<TextPart>().Take(MostTexts).ToList();
        if (
            texts.Find(text =>
                text.ContentType.Charset is { } charset && !charset.Equals("us-ascii", StringComparison.OrdinalIgnoreCase)
            ) is
            { } declared
        )
            return OuterCharset.Decode(bytes, declared.ContentType.Charset).Trim();
        using var content = new MemoryStream();
        content.Write(bytes);
        content.WriteByte((byte)'\n');
        foreach (var text in texts)
            text.Content?.DecodeTo(content);
        var decoded = OuterCharset.Decode(content.GetBuffer().AsSpan(0, (int)content.Length), null).TrimStart();
        return decoded.IndexOf('\n') is > 0 and var end ? decoded[..end].Trim() : null;
    }

    /// <summary>A subject without what mail programs put before it.</summary>
    private static string? Bare(string? subject) => subject is null ? null : Prefixes().Replace(subject, "");

    /// <summary>The name in "Wexmouth Gazette &lt;news@gazette.example&gt;".</summary>
    private static string? Sender(string? from)
    {
        if (from is not { Length: > 0 and <= LongestHeader })
            return null;
        var address = from.IndexOf('<', 1);
        var name = Address().Replace(address < 0 ? from : from[..address], "").Trim(' ', '"', '\'', ',', '<', '>');
        return name.Contains('@') ? Domain().Match(name, name.IndexOf('@') + 1).Value : name;
    }

    private static void Add(List<Found<string>> to, string? value, string from)
    {
        if (!string.IsNullOrWhiteSpace(value))
            to.Add(new(value, from));
    }

    [GeneratedRegex(
        @"^(?:\s*(?:(?:re?|fwd?|aw|wg|sv|vs|vb|tr|rv|antw|i|enc|res|odp|doorst|videresend)(?:\[\d+\])?\s*:|\[(?:ext|external"
            + @"|extern|spam\??|list)\]))+\s*",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Prefixes();

    [GeneratedRegex(@"\G[\w.-]+", RegexOptions.CultureInvariant)]
    private static partial Regex Domain();

    [GeneratedRegex(@"\s*[<\[(](?:mailto:)?[^<>\[\]()\s]{1,200}@[^<>\[\]()]{1,300}[>\])]", RegexOptions.CultureInvariant)]
    private static partial Regex Address();
}
