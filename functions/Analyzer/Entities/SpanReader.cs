using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Reads the names from the tags.</summary>
internal static class SpanReader
{
    private const double Likely = 0.9;

    public static void Read(TaggedDocument work, NameConfidence confidences, List<EntitySpan> spans)
    {
        new TitleCaseNames(work).Cut();
        new DatelinePlaces(work).Retag();
        new ScoreLines(work).Retag();
        new StartNouns(work).Release();
        JoinedBodies.Separate(work);
        new BracketedCountries(work).Retag();
        new NotNames(work).Release();
        new ExplainedAcronyms(work).Retag();
        var tags = work.Tags;
        var common = new CommonTerms(work);
        for (var i = 0; i < tags.Length; i++)
        {
            var isMissed = tags[i] == Tags.Outside || tags[i] == Tags.Encode(NameKind.Other, Tags.Unit);
            if (isMissed && (Abbreviated(work.Document, i) ?? Fed(work.Document, i)) is { } abbreviated)
                spans.Add(new EntitySpan(i, i + 1, abbreviated, null, Likely));
            else if (tags[i] == Tags.Outside)
                continue;
            else
                i = ReadName(work, common, i, confidences, spans);
        }
        new Countries(work).Complete(spans);
        new Surnames(work).Complete(spans);
        TitledPeople.Extend(work, spans);
        WebCompanies.Retag(work.Document, spans);
        new CompanyContexts(work).Retag(spans);
        NamedPlaces.Retag(work.Document, spans);
        AgedPeople.Retag(work.Document, work.Lexicon, spans);
        TypeVoting.Apply(work, spans);
        Credits.Remove(work.Document, spans);
    }

    /// <summary>Reads the name that starts at a token; returns its last token.</summary>
    private static int ReadName(
        TaggedDocument work,
        CommonTerms common,
        int i,
        NameConfidence confidences,
        List<EntitySpan> spans
    )
    {
        var tags = work.Tags;
        var first = i;
        while (Tags.Place(tags[i]) is Tags.Begin or Tags.Inside && i + 1 < tags.Length)
            i++;
        first = Possessives.Skip(work, BehindBracket(work.Document, first, i + 1), i + 1, spans);
        while (first < i && (IsPrefix(work.Document, first) || IsMark(work.Document, first) || IsOpening(work, first, i + 1)))
            first++;
        var isCourtesy = Titles.AreCourtesy(work.Document, first, i + 1);
        if (isCourtesy || Tags.Kind(tags[first]) == NameKind.Person)
            first = Titles.Skip(work.Document, WithoutArticle(work.Document, first, i + 1), i + 1);
        var last = i;
        while (last > first && IsMark(work.Document, last))
            last--;
        var end = WithPlus(work.Document, Possessives.TakeOff(work, first, last + 1));
        if (Tags.Kind(tags[first]) == NameKind.Person)
            first = Titles.Skip(work.Document, BehindPosition(work.Document, first, end), end);
        var category = isCourtesy ? EntityCategory.Person : CategoryOf(work, first, end);
        var confidence = confidences.Estimate(work, first, end);
        if (RunBehindPrefix(work.Document, first, end) is var run && run < end)
            (end, category) = (run, EntityCategory.Person);
        var mayBeCommon = category is EntityCategory.Location or EntityCategory.Organization;
        if (end > first && category is { } known && !(mayBeCommon && common.Contains(first, end)))
            spans.Add(new EntitySpan(first, end, known, null, confidence));
        return i;
    }

    /// <summary>"Larry Ogunjobi" of "Cleveland DL Larry Ogunjobi": the start of a person behind a position in capitals.</summary>
    private static int BehindPosition(Document document, int first, int end)
    {
        for (var i = end - 2; i > first; i--)
            if (
                document[i] is { Casing: Casing.Upper, Length: 2 or 3, Abbreviation: false, Kind: TokenKind.Word }
                && document[i - 1].Casing == Casing.Title
                && document[i + 1].Casing == Casing.Title
            )
                return i + 1;
        return first;
    }

    /// <summary>"Obama" of "The Obama administration".</summary>
    private static int WithoutArticle(Document document, int first, int end) =>
        end > first + 1 && document.Vocabulary.Names.DefiniteArticles.Contains(document[first].Lower) ? first + 1 : first;

    /// <summary>What an abbreviation with periods stands for; null if it is not in the lists.</summary>
    private static EntityCategory? Abbreviated(Document document, int at)
    {
        var (names, word) = (document.Vocabulary.Names, document[at].Word);
        return names.CountryAbbreviations.Contains(word) ? EntityCategory.Location
            : names.OrganizationAbbreviations.Contains(word) ? EntityCategory.Organization
            : null;
    }

    /// <summary>"Fed" behind "the".</summary>
    private static EntityCategory? Fed(Document document, int at) =>
        at > 0
        && document[at].IsCapitalized
        && document.Vocabulary.Names.ShortBodies.ContainsKey(document[at].Lower)
        && document.Vocabulary.Names.DefiniteArticles.Contains(document[at - 1].Lower)
            ? EntityCategory.Organization
            : null;

    /// <summary>"Trump" of "Donald) Trump": the start of what is behind a bracket that closes in the name without opening there.</summary>
    private static int BehindBracket(Document document, int first, int end)
    {
        for (var i = first; i < end - 1; i++)
            if (document.TextOf(document[i]) is "(")
                return first;
            else if (document.TextOf(document[i]) is ")")
                return i + 1;
        return first;
    }

    /// <summary>
    /// "Putin party" of "pro-Putin party" is no name: the end of the capitalized words behind a prefix; elsewhere, the end.
    /// </summary>
    private static int RunBehindPrefix(Document document, int first, int end)
    {
        if (first == 0 || !IsPrefix(document, first - 1))
            return end;
        var run = first;
        while (run < end && document[run].IsCapitalized)
            run++;
        return run;
    }

    /// <summary>"Former" of "Former Obama administration officials", "As" of "As House", "About" of the line "About Acme".</summary>
    private static bool IsOpening(TaggedDocument work, int first, int end)
    {
        var (document, lower) = (work.Document, work.Document[first].Lower);
        if (document.Vocabulary.Names.Openings.Contains(lower))
            return true;
        return document.Vocabulary.Quotes.Prepositions.Contains(lower)
            && document.Sentences[document.SentenceOf(first)] is var sentence
            && first == sentence.Start
            && (end == sentence.End || document.Vocabulary.Names.Chambers.Contains(document[first + 1].Lower))
            && work.Lexicon.Phrase(document.Joined(first, end)) == PhraseFlags.None;
    }

    /// <summary>The end of "Disney+", whose last mark the tagger leaves out.</summary>
    private static int WithPlus(Document document, int end) =>
        end < document.Count && document.TextOf(document[end]) is "+" && !document[end].SpaceBefore ? end + 1 : end;

    /// <summary>A mark of a quote beside a name belongs to the quote.</summary>
    private static bool IsMark(Document document, int at) => document.TextOf(document[at]) is "``" or "''" or "\"" or "“" or "”";

    /// <summary>"anti-" of "anti-Putin".</summary>
    private static bool IsPrefix(Document document, int at) => document.TextOf(document[at]) is [_, .., '-' or '‑'];

    /// <summary>"Minn."</summary>
    private static bool IsState(Document document, int first, int end) =>
        end == first + 1
        && document[first].Abbreviation
        && document.Vocabulary.Names.StateAbbreviations.ContainsKey(document[first].Lower);

    /// <summary>"Edmond Street" behind "on", unlike "Picabo Street".</summary>
    private static bool IsStreet(Document document, int first, int end) =>
        first > 0
        && end - first > 1
        && document.Vocabulary.Names.Streets.Contains(document[end - 1].Lower)
        && document.Vocabulary.Quotes.Prepositions.Contains(document[first - 1].Lower);

    private static EntityCategory? CategoryOf(TaggedDocument work, int first, int end) =>
        Tags.Kind(work.Tags[first]) switch
        {
            NameKind.Person => IsStreet(work.Document, first, end) ? EntityCategory.Location : EntityCategory.Person,
            NameKind.Organization when !IsState(work.Document, first, end) => EntityCategory.Organization,
            NameKind.Organization => EntityCategory.Location,
            NameKind.Location => EntityCategory.Location,
            _ => OtherNames.Classify(work.Document, first, end),
        };
}
