using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using MimeKit;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Markup;

namespace NewsMonitor.Reading.Mail;

/// <summary>
/// The articles that an alert lists, such as Google Alerts: headlines that link to other sites, each with an excerpt. A mail is
/// an alert if its sender or subject says so, or if its links lead through a search engine.
/// </summary>
internal static partial class AlertItems
{
    private const int MostItems = 200;
    private const int ShortestTitle = 15;
    private const int LongestTitle = 300;
    private const int LongestLine = 2_000;

    /// <summary>Under which countries register the domains of many.</summary>
    private static readonly HashSet<string> SharedLabels = new(StringComparer.Ordinal)
    {
        "ac",
        "co",
        "com",
        "edu",
        "go",
        "gob",
        "gov",
        "info",
        "ltd",
        "ne",
        "net",
        "nom",
        "or",
        "org",
        "plc",
        "web",
    };

    public static IReadOnlyList<AlertItem> In(MimeMessage mail, MailText text)
    {
        var isCalledAlert =
            Alert().IsMatch(Letter.Header(mail, "Subject"))
            || Alert().IsMatch(mail.From.Mailboxes.FirstOrDefault()?.Address ?? "");
        var found = text.Page is { } page ? InPage(page) : InText(text.Text);
        var domain = MailSender.Domain(mail);
        var items = found
            .Where(one => one.Item.HasExcerpt(one.IsSearched) && !IsOwn(one.Item.Address, domain))
            .Take(MostItems)
            .ToList();
        return isCalledAlert && items.Count > 0 || items.Count(one => one.IsSearched) > 1
            ? [.. items.Select(one => one.Item)]
            : [];
    }

    /// <summary>
    /// The items of HTML: a headline is a link of several words, and the text up to the next one belongs to it.
    /// </summary>
    private static List<(AlertItem Item, bool IsSearched)> InPage(IHtmlDocument page)
    {
        var items = new List<(AlertItem Item, bool IsSearched)>();
        var lines = new List<string>();
        var labels = new LinkLabels();
        INode? block = null;
        var isBelow = false;
        foreach (var node in (page.Body as INode)?.GetDescendants() ?? [])
        {
            if (
                node is IHtmlAnchorElement link
                && Headline(link) is { } headline
                && headline.Address != items.LastOrDefault().Item?.Address
            )
            {
                // What follows is written to the lines of this item.
                (lines, isBelow) = ([], false);
                items.Add((new AlertItem(headline.Title, headline.Address, lines), headline.IsSearched));
            }
            else if (node is IHtmlAnchorElement other && IsOfAlert(other.GetAttribute("href") ?? ""))
                isBelow = true;
            else if (node is IText && items.Count > 0 && !isBelow && !labels.Has(node, items[^1].Item))
            {
                var own = Block(node);
                if (own != block)
                    lines.Add("");
                block = own;
                if (lines.Count > 0 && lines[^1].Length < LongestLine)
                    lines[^1] += node.TextContent;
            }
        }

        return [.. items.Select(one => (one.Item with { Lines = Cleaned(one.Item.Lines) }, one.IsSearched))];
    }

    private static (string Title, string Address, bool IsSearched)? Headline(IHtmlAnchorElement link)
    {
        var title = OneLine.Of((link.QuerySelector("h1, h2, h3, h4") ?? link).TextContent, LongestTitle);
        var address = link.GetAttribute("href") ?? "";
        return IsTitle(title, IsSearch(address)) ? (title, RedirectAddress.Unwrap(address), IsSearch(address)) : null;
    }

    private static INode? Block(INode node)
    {
        var parent = node.Parent;
        while (parent is IElement element && HtmlTags.Of(element.LocalName).HasFlag(HtmlTraits.Inline))
            parent = element.Parent;
        return parent;
    }

    /// <summary>
    /// The items of plain text: a headline, the outlet, the excerpt, then the address in brackets or on a line.
    /// </summary>
    private static List<(AlertItem Item, bool IsSearched)> InText(string text)
    {
        var items = new List<(AlertItem Item, bool IsSearched)>();
        var lines = new List<string>();
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n').Select(line => OneLine.Of(line, LongestLine)))
            if (Link().Match(line) is { Success: true } link)
            {
                var address = link.Groups["address"].Value;
                var isSearched = IsSearch(address);
                if (lines.Count > 1 && IsTitle(lines[0], isSearched))
                    items.Add((new AlertItem(lines[0], RedirectAddress.Unwrap(address), Cleaned(Joined(lines))), isSearched));
                lines = [];
            }
            else if (line.StartsWith("===", StringComparison.Ordinal) || !line.AsSpan().ContainsAnyLetterOrDigit())
                lines = line.Length > 0 ? [] : lines;
            else
                lines.Add(line);
        return items;
    }

    /// <summary>The outlet's line, and all others as one.</summary>
    private static List<string> Joined(List<string> lines) =>
        lines.Count > 2 ? [lines[1], string.Join(' ', lines[2..])] : [.. lines.Skip(1)];

    private static List<string> Cleaned(IEnumerable<string> lines) =>
        [
            .. lines
                .Select(line => OneLine.Of(line, LongestLine))
                .Where(line => line.AsSpan().ContainsAnyLetterOrDigit() && !Button().IsMatch(line)),
        ];

    /// <summary>What leads through the search engine needs to be no more than a text; other links have labels, too.</summary>
    private static bool IsTitle(string title, bool isSearched) =>
        !Button().IsMatch(title)
        && (
            isSearched
                ? title.AsSpan().ContainsAnyLetterOrDigit()
                : AlertItem.Width(title) >= ShortestTitle && (title.AsSpan().Count(' ') >= 2 || title.Any(AlertItem.IsWide))
        );

    private static bool IsSearch(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath == "/url" && SearchHost().IsMatch(uri.Host);

    /// <summary>
    /// Whether a link below the last article, in whatever language, leads to more results or to the alert's settings; those of an
    /// article are for sharing it, and for saying that it does not belong there.
    /// </summary>
    private static bool IsOfAlert(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && SearchHost().IsMatch(uri.Host)
        && uri.AbsolutePath is not ("/url" or "/alerts/share" or "/alerts/feedback");

    /// <summary>Whether an address leads to who sent the alert.</summary>
    private static bool IsOwn(string address, string? domain) =>
        !Uri.TryCreate(address, UriKind.Absolute, out var uri)
        || uri.Scheme is not ("http" or "https")
        || SearchHost().IsMatch(uri.Host)
        || (domain is not null && Site(uri.Host) == Site(domain));

    /// <summary>The domain that its owner registered: the last two labels, or three under "co.uk" and its like.</summary>
    private static string Site(string host)
    {
        var labels = host.ToLowerInvariant().Split('.');
        var isShared = labels is [.., var second, { Length: 2 }] && SharedLabels.Contains(second);
        return string.Join('.', labels[^Math.Min(isShared ? 3 : 2, labels.Length)..]);
    }

    /// <summary>The labels of links; that of the latest is kept, since a link may contain many texts.</summary>
    private sealed class LinkLabels
    {
        private IElement? _link;
        private string _label = "";
        private bool _isButton;

        /// <summary>Whether a text is the headline itself, or the text of a button such as "Flag as irrelevant".</summary>
        public bool Has(INode text, AlertItem item)
        {
            if (text.ParentElement?.Closest("a") is not { } link)
                return false;
            if (link != _link)
            {
                var label = link.TextContent;
                (_link, _label, _isButton) = (link, OneLine.Of(label, LongestTitle), Button().IsMatch(label));
            }

            return _isButton || _label == item.Title;
        }
    }

    [GeneratedRegex(@"\balerts?\b|alerts?[-_.@]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Alert();

    [GeneratedRegex(@"(?:^|\.)google\.[a-z.]{2,7}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SearchHost();

    [GeneratedRegex(@"^<?(?<address>https?://\S+?)>?$", RegexOptions.CultureInvariant)]
    private static partial Regex Link();

    [GeneratedRegex(
        @"^\s*(?:flag as irrelevant|facebook|twitter|x|linkedin|share|email|see (?:more|all) (?:results|stories|news).*"
            + @"|edit th(?:is|e) alert.*|unsubscribe.*"
            + @"|receive this alert.*|view all your alerts.*|create (?:another|an) alert.*|send feedback.*"
            + @"|manage (?:your )?alerts?.*|read more.*|full (?:coverage|story).*"
            + @"|sign in to manage your alerts.*|this google alert is.*|you (?:have received|are receiving|received) this.*"
            + @"|as-it-happens update.*|(?:daily|weekly) update.*)\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline
    )]
    private static partial Regex Button();
}
