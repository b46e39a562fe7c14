using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>
/// Which short names stand for a longer one, and what an entity is called: "Ford" is "Ford Motor Co.", while "Ford Owners Club" is
/// another body.
/// </summary>
internal sealed class OrganizationNames(TaggedDocument work)
{
    /// <summary>At most so many words are left out at the end of a name, so that it takes linear time.</summary>
    private const int MostLeftOut = 4;
    private const PhraseFlags Places = PhraseFlags.Region | PhraseFlags.Capital | PhraseFlags.BigCity | PhraseFlags.City;

    private readonly NameWords _words = work.Document.Vocabulary.Names;

    private Document Document => work.Document;

    /// <summary>The start of a name without "the".</summary>
    public int StartOf(EntitySpan name) =>
        name.Count > 1 && _words.DefiniteArticles.Contains(Document[name.First].Lower) ? name.First + 1 : name.First;

    /// <summary>
    /// Whether the first word stands for the whole name: the first name of a person, "Goldman" of "Goldman Sachs", "Bank" of "Bank of
    /// England". It does not if any other word makes it another body.
    /// </summary>
    public bool MayBeginAlone(EntitySpan name)
    {
        if (name.Category != EntityCategory.Organization)
            return name.Category == EntityCategory.Person;
        var first = StartOf(name);
        if (IsPlus(name))
            return false;
        if (IsListed(first, name.End))
            return true;
        for (var i = first + 1; i < name.End; i++)
            if (Document.Vocabulary.Dates.Of.Contains(Document[i].Lower))
                return true;
            else if (!IsOfCompany(i) && !IsProper(i))
                return false;
        return true;
    }

    /// <summary>
    /// Whether the last word stands for the whole name: not "Fed" of "New York Fed", "House" of "White House" or "GOP" of "Ohio GOP".
    /// </summary>
    public bool MayEndAlone(EntitySpan name)
    {
        if (name.Category != EntityCategory.Organization)
            return true;
        var (first, last) = (StartOf(name), name.End - 1);
        if (IsPlus(name))
            return false;
        if (Document[first] is { Kind: TokenKind.Word, Casing: Casing.Lower })
            return false;
        var flags = work.Lexicon.Phrase(Document.Joined(first, last));
        var isCountry =
            (flags & PhraseFlags.Country) != 0
            || (last == first + 1 && _words.CountryAbbreviations.Contains(Document[first].Word));
        if (_words.Branched.Contains(Document[last].Lower))
            return isCountry;
        return isCountry || (flags & Places) == 0 || Document[last].Casing != Casing.Upper;
    }

    /// <summary>
    /// The name of an entity: the longest mention, or, if a company is mostly written without its legal form, without that.
    /// </summary>
    public EntitySpan NameOf(EntityClusters clusters, int cluster)
    {
        var full = clusters.FullestOf(cluster);
        if (full.Category != EntityCategory.Organization)
            return Usual(clusters, cluster, full);
        var start = StartOf(full);
        var (best, most) = FormOf(clusters, cluster, new TokenRange(start, full.End));
        if (best.First == StartOf(best) && IsMostlyWithArticle(clusters, cluster, full))
            best = full;
        for (var end = full.End - 1; end > start && end >= full.End - MostLeftOut && MayBeLeftOut(end); end--)
            if (FormOf(clusters, cluster, new TokenRange(start, end)) is var (form, count) && count > most)
                (best, most) = (form, count);
        return best;
    }

    /// <summary>"Disney+" is another thing than "Disney".</summary>
    private bool IsPlus(EntitySpan name) => Document.TextOf(Document[name.End - 1]) is "+";

    /// <summary>Rather "Perris" than "PERRIS", and "California" than "Calif.".</summary>
    private EntitySpan Usual(EntityClusters clusters, int cluster, EntitySpan full)
    {
        if (IsCapitals(full) || Document[full.First].Abbreviation)
            foreach (var span in clusters.SpansOf(cluster))
                if (span.Count == full.Count && !IsCapitals(span) && !Document[span.First].Abbreviation)
                    return span;
        return full;
    }

    /// <summary>"Dow Jones", "Cathay Pacific Airways Ltd.", "Newcastle United", but not "BP America".</summary>
    private bool IsListed(int first, int end)
    {
        const PhraseFlags wholes = PhraseFlags.Team | PhraseFlags.Company | PhraseFlags.Listed;
        while (end > first + 2 && IsOfCompany(end - 1))
            end--;
        return (work.Lexicon.Phrase(Document.Joined(first, end)) & wholes) != 0 && !IsLargePlace(end - 1);
    }

    private bool IsLargePlace(int at) => (work.Lexicon.Phrase(Document.Joined(at, at + 1)) & PhraseFlags.LargePlaces) != 0;

    private bool IsOfCompany(int at) =>
        Document[at].Kind == TokenKind.Punctuation
        || _words.LegalForms.Contains(Document[at].Lower)
        || _words.CompanyWords.Contains(Document[at].Lower)
        || Document.Vocabulary.Quotes.And.Contains(Document[at].Lower);

    /// <summary>"Sachs", "Jones": neither a word of the dictionary nor a country, whose body may be another one.</summary>
    private bool IsProper(int at) =>
        Document[at].IsCapitalized
        && (
            WordKind.IsLastName(work.Infos[at].Kind)
            || ((work.Infos[at].Flags & WordFlags.Dictionary) == 0 && !WordKind.IsNoName(work.Infos[at].Kind))
        )
        && !IsLargePlace(at);

    private bool MayBeLeftOut(int at) =>
        Document.TextOf(Document[at]) is ","
        || _words.LegalForms.Contains(Document[at].Lower)
        || _words.CompanyForms.Contains(Document[at].Lower);

    /// <summary>
    /// "The Carlyle Group": whether inside sentences, an article with a capital letter stands before more mentions than none, or
    /// a small one.
    /// </summary>
    private bool IsMostlyWithArticle(EntityClusters clusters, int cluster, EntitySpan full)
    {
        var (key, balance) = (Document.Joined(StartOf(full), full.End), 0);
        foreach (var span in clusters.SpansOf(cluster))
            if (Document.Joined(StartOf(span), span.End) == key)
                balance += ArticleBefore(StartOf(span) - 1);
        return balance > 0;
    }

    /// <summary>1 for "The" inside a sentence, 0 if it begins one, and -1 for any other word.</summary>
    private int ArticleBefore(int at) =>
        at < 0 || !_words.DefiniteArticles.Contains(Document[at].Lower) || !Document[at].IsCapitalized ? -1
        : StartsSentence(at) ? 0
        : 1;

    private bool StartsSentence(int at) => Document.Sentences[Document.SentenceOf(at)].Start == at;

    /// <summary>The first mention with certain words, rather without "the" and capitals, and how many there are.</summary>
    private (EntitySpan Form, int Count) FormOf(EntityClusters clusters, int cluster, TokenRange words)
    {
        var (key, form, count) = (Document.Joined(words.Start, words.End), default(EntitySpan), 0);
        foreach (var span in clusters.SpansOf(cluster))
        {
            var start = StartOf(span);
            if (span.End - start != words.Count || Document.Joined(start, span.End) != key)
                continue;
            if (count++ == 0 || span.Count < form.Count || (span.Count == form.Count && IsCapitals(form) && !IsCapitals(span)))
                form = span;
        }
        return (form, count);
    }

    private bool IsCapitals(EntitySpan span) => Document[span.First].Casing == Casing.Upper;
}
