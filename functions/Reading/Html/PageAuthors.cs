using System.Text.RegularExpressions;
using NewsMonitor.Reading.Cleaning;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// Who wrote a page's article: in its metadata, then in its visible byline, which comes first if it names everybody whom the
/// JSON-LD names, and more. Those who edited the article, then the outlet, and at last an agency count only if nobody else
/// is named.
/// </summary>
internal static partial class PageAuthors
{
    private const int MostLabels = 4;

    private static readonly string[] Metas =
    [
        "author",
        "article:author",
        "dc.creator",
        "dc:creator",
        "dcterms.creator",
        "citation_author",
        "parsely-author",
        "sailthru.author",
        "byl",
        "cxenseparse:author",
        "og:article:author",
        "article:author_name",
        "articleauthor",
        "twitter:creator:name",
        "twitter:misc:written by",
    ];

    public static void AddTo(ArticleDraft draft, Page page)
    {
        var bylines = PageBylines.Of(page).Select(names => People(page, names)).Where(people => people.Length > 0).ToList();
        var editors = new Lazy<IReadOnlyList<string>>(() => EditorCredits.Of(page.Document));
        if (page.Article is { } article)
        {
            string[] named = [.. page.Data.People(article, "author")];
            var people = People(page, named);
            AddLonger(draft, bylines, people);
            AddWhole(draft, bylines, people);
            AddWriters(draft, bylines, people, editors);
            Add(draft, page, named, "json-ld:author");
            Add(draft, page, page.Data.People(article, "creator"), "json-ld:creator");
        }

        foreach (var name in Metas)
        {
            AddWhole(draft, bylines, People(page, page.Meta.All(name)));
            Add(draft, page, page.Meta.All(name).Where(author => !IsBody(author)), MetaElements.Place(name));
        }

        for (var number = 1; number <= MostLabels; number++)
            if (page.Meta.First($"twitter:label{number}") is { } label && AuthorLabels.Is(label))
                Add(draft, page, page.Meta.All($"twitter:data{number}"), $"twitter:data{number}");
        foreach (var byline in bylines)
            if (Shown(page, byline) is { Length: > 0 } people)
                draft.Bylines.Add(new(people, "byline"));
        var accounts = draft.Bylines.Count == 0 ? MarkedAccounts.Of(page).ToList() : [];
        if (accounts.Find(name => People(page, [name]).Length > 0) is { } account)
            Add(draft, page, [account], "byline");
        if (draft.Bylines.Count == 0)
            AddOthers(draft, page, editors.Value, accounts);
    }

    /// <summary>Those who stand for the authors, of whom none is named.</summary>
    private static void AddOthers(ArticleDraft draft, Page page, IReadOnlyList<string> editors, List<string> accounts)
    {
        draft.Bylines.Add(new([.. editors.Where(PageBylines.IsFullName)], "editor"));
        if (page.Article is { } outlets)
            draft.Bylines.Add(new([.. page.Data.Names(outlets, "author")], "json-ld:author"));
        foreach (var name in Metas)
            Add(draft, page, page.Meta.All(name), MetaElements.Place(name));
        draft.Bylines.Add(new(PageBylines.Agencies(page), "byline"));
        draft.Bylines.Add(new([.. accounts.Take(1)], "byline"));
    }

    private static void AddLonger(ArticleDraft draft, List<string[]> bylines, string[] named)
    {
        if (
            named.Length > 0
            && bylines.Find(byline =>
                byline.Length > named.Length
                && named.All(name => byline.Contains(name, StringComparer.OrdinalIgnoreCase))
                && byline.All(PageBylines.IsFullName)
            )
                is { } longer
        )
            draft.Bylines.Add(new(longer, "byline"));
    }

    /// <summary>The byline's whole name instead of a given name or an account: "ann.teller" and "Ann" are Ann Teller.</summary>
    private static void AddWhole(ArticleDraft draft, List<string[]> bylines, string[] named)
    {
        if (
            named is [{ Length: > 0 } account]
            && account[0] < '\u2E80'
            && !account.Contains(' ')
            && bylines.SelectMany(byline => byline).FirstOrDefault(name => PageBylines.IsFullName(name) && IsOf(account, name))
                is { } whole
        )
            draft.Bylines.Add(new([whole], "byline"));
    }

    private static bool IsOf(string account, string name)
    {
        var words = HeadlineWords.Of(name);
        return HeadlineWords.Fold(account) == HeadlineWords.Fold(name)
            || (
                HeadlineWords.Of(account.Replace('_', ' ')).ToList() is [var given, ..] parts
                && name.StartsWith(given, StringComparison.OrdinalIgnoreCase)
                && parts.TrueForAll(words.Contains)
            );
    }

    /// <summary>Whether an author is no person, but an organization by its legal form.</summary>
    private static bool IsBody(string author) => LegalForm().IsMatch(author);

    /// <summary>If the JSON-LD only names who edited the article, the byline of others counts.</summary>
    private static void AddWriters(
        ArticleDraft draft,
        List<string[]> bylines,
        string[] named,
        Lazy<IReadOnlyList<string>> editors
    )
    {
        if (
            named.Length > 0
            && bylines.Exists(byline => !byline.Any(name => Has(named, name)))
            && named.All(name => Has(editors.Value, name))
            && bylines.Find(byline => !byline.Any(name => Has(editors.Value, name)) && byline.All(PageBylines.IsFullName))
                is { } writers
        )
            draft.Bylines.Add(new(writers, "byline"));

        static bool Has(IEnumerable<string> names, string name) => names.Contains(name, StringComparer.OrdinalIgnoreCase);
    }

    private static void Add(ArticleDraft draft, Page page, IEnumerable<string> bylines, string from)
    {
        if (People(page, bylines) is { Length: > 0 } people)
            draft.Bylines.Add(new(people, from));
    }

    /// <summary>
    /// The people in a visible byline: beside a full name, nothing that is only a word; never the page's headline.
    /// </summary>
    private static string[] Shown(Page page, string[] byline)
    {
        var people = byline.Where(name => !page.Headlines.Contains(HeadlineWords.Fold(name))).ToArray();
        var full = people.Where(PageBylines.IsFullName).ToArray();
        return full.Length > 0 ? full : people;
    }

    /// <summary>The names without the outlet's, and beside others without those of its sections.</summary>
    private static string[] People(Page page, IEnumerable<string> bylines)
    {
        string[] people =
        [
            .. AuthorNames
                .Of(bylines.Where(name => !LinkedData.IsAddress(name) && !page.OutletNames.IsName(name)))
                .Select(name => WithoutOutlet(page, name))
                .Where(name => !page.OutletNames.IsName(name)),
        ];
        return people.Length > 1 && people.Where(name => !page.OutletNames.IsSection(name)).ToArray() is { Length: > 0 } others
            ? others
            : people;
    }

    /// <summary>"Ann Teller" of "Gazette - Ann Teller".</summary>
    private static string WithoutOutlet(Page page, string name) =>
        name.Split(" - ", 2) is [var outlet, var person] && page.OutletNames.IsName(outlet) ? person.Trim()
        : name.Split(" - ", 2) is [var first, var last] && page.OutletNames.IsName(last) ? first.Trim()
        : name;

    /// <summary>Only as it is written: "Sá" is a surname, too, and so are others of the analyzer's legal forms.</summary>
    [GeneratedRegex(
        @"\b(?:e\. ?V|GmbH|AG|KG|Inc|Ltd|LLC|plc|S\.A|S\.p\.A|S\.r\.l|GbR|eG|gGmbH|B\.V)\.?\s*$",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex LegalForm();
}
