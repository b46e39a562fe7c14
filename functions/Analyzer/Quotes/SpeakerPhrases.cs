namespace NewsMonitor.Analyzer.Quotes;

/// <summary>Finds the words that name the speaker, before or after a verb.</summary>
internal sealed class SpeakerPhrases(QuotedText text)
{
    /// <summary>The distance from a verb to its subject, in tokens, and the parts between commas that are searched.</summary>
    private const int Farthest = 40;
    private const int MostParts = 6;
    private const int LongestPhrase = 12;

    /// <summary>The subject of the verb at a token: "Ms. Doe, a spokeswoman for the company, also said".</summary>
    /// <param name="verb">The token of the verb.</param>
    /// <param name="low">The first token that may belong to the subject.</param>
    public SpeakerPhrase? Before(int verb, int low)
    {
        low = Math.Max(low, verb - Farthest);
        var end = BeforeFillers(verb, low);
        if (end <= low)
            return null;
        if (text.Is(end - 1, text.Words.And))
            return null;
        if (text.Is(end - 1, text.Words.Relatives))
            return Relative(end - 1, low);
        return text.IsBreak(end - 1) ? BeforeBreak(end - 1, low) : Adjacent(PartStart(end, low), end);
    }

    /// <summary>The phrase that begins at a token: "said Jane Doe, a spokeswoman".</summary>
    public SpeakerPhrase? After(int at, int high)
    {
        high = Math.Min(high, at + LongestPhrase);
        if (at >= high || text.IsPreposition(at) || !IsPhraseStart(at))
            return null;
        var end = at;
        while (end < high && (!EndsPhrase(end, at) || IsOwned(end, at)))
            end++;
        return end == at ? null : Core(at, end);
    }

    /// <summary>Whom "according to" names, if the token begins that.</summary>
    public SpeakerPhrase? Source(int at, int high) =>
        text.Is(at, text.Words.According) && at + 2 < high ? After(at + 2, high) : null;

    /// <summary>The subject of a clause: the first one who is named outside a phrase like "In an interview, …".</summary>
    public SpeakerPhrase? SubjectOf(int low, int high)
    {
        var start = AfterIntroduction(low, high);
        if (start < high && text.IsPreposition(start) && PronounIn(start, high) is var pronoun and >= 0)
            return new SpeakerPhrase(pronoun, pronoun + 1, SpeakerKind.Pronoun);
        for (var i = start; i < high; i++)
        {
            if (text.IsPronoun(i))
                return new SpeakerPhrase(i, i + 1, SpeakerKind.Pronoun);
            if (text.Is(i, text.Words.UnresolvedPronouns))
                return new SpeakerPhrase(i, i + 1, SpeakerKind.Unknown);
            if (
                text.Names.Of(i) is not { } name
                || IsPlaceAside(name, high)
                || !(name.IsName || name.Category == EntityCategory.PersonType)
            )
                continue;
            if (name.Category == EntityCategory.PersonType && HasAuxiliary(start, i))
                continue;
            var end = LastOfRun(name, high);
            if (end < high && text.Is(end, text.Document.Vocabulary.Names.Possessives))
                continue;
            return Core(name.IsName ? i : PhraseStart(i, start), end);
        }
        return null;
    }

    /// <summary>The token of "she" in "in a post on Tumblr she described"; -1 without a pronoun.</summary>
    private int PronounIn(int low, int high)
    {
        for (var i = low; i < high; i++)
            if (text.IsPronoun(i))
                return i;
        return -1;
    }

    /// <summary>In "the law does not ban presidents", they are not the subject.</summary>
    private bool HasAuxiliary(int low, int high)
    {
        for (var i = high - 1; i >= low && !text.IsClauseWord(i); i--)
            if (
                text.Is(i, text.Words.Auxiliaries)
                && !text.IsPreposition(i)
                && !text.Is(i, text.Document.Vocabulary.Names.Possessives)
            )
                return true;
        return false;
    }

    /// <summary>"In Portsmouth, N.H., Doe": a place before a comma is not the subject.</summary>
    private bool IsPlaceAside(NamedSpan name, int high) =>
        name.Category == EntityCategory.Location && name.End < high && text.IsBreak(name.End);

    private bool IsPhraseStart(int at) =>
        !text.IsBreak(at)
        && !text.EndsSentence(at)
        && !text.Is(at, text.Words.ClauseWords)
        && !text.Is(at, text.Words.And)
        && !text.IsDate(at);

    /// <summary>In "said Doe's lawyer", Doe does not speak.</summary>
    private bool IsOwned(int at, int first) =>
        at > first && text.IsName(at - 1) && text.Is(at, text.Document.Vocabulary.Names.Possessives);

    private bool EndsPhrase(int at, int first) =>
        !IsPhraseStart(at) || (at > first && (text.IsPreposition(at) || text.Is(at, text.Words.Auxiliaries)));

    private int BeforeFillers(int verb, int low)
    {
        var end = verb;
        while (end > low)
            if (text.Names.Of(end - 1) is { Category: EntityCategory.DateTime } date)
                end = date.First > low && text.IsPreposition(date.First - 1) ? date.First - 1 : date.First;
            else if (text.IsFiller(end - 1))
                end--;
            else
                break;
        return Math.Max(end, low);
    }

    /// <summary>"Jane Doe, who said": the pronoun stands for the name before it.</summary>
    private SpeakerPhrase? Relative(int pronoun, int low)
    {
        var end = pronoun > low && text.IsBreak(pronoun - 1) ? pronoun - 1 : pronoun;
        if (end <= low || Adjacent(PartStart(end, low), end) is not { } named)
            return null;
        return named.Kind == SpeakerKind.Name ? named with { First = pronoun, End = pronoun + 1 } : named;
    }

    /// <summary>Before a comma, there may be words about the speaker: "Doe, 45, who lives in Ohio, said".</summary>
    private SpeakerPhrase? BeforeBreak(int comma, int low)
    {
        SpeakerPhrase? nearest = null;
        var end = comma;
        for (var part = 0; part < MostParts && end > low; part++)
        {
            var start = PartStart(end, low);
            if (start < end && !(nearest is null && text.IsParticiple(start)) && Adjacent(start, end) is { } phrase)
            {
                if (
                    nearest is not null
                    && phrase.IsSomeone
                    && !IsNameOfRole(nearest.Value, phrase)
                    && (!text.IsPreposition(start) || text.IsPerson(phrase.First))
                )
                    return phrase;
                nearest ??= phrase;
            }
            end = start - 1;
        }
        return nearest;
    }

    /// <summary>"Doe's mother, Jane Roe, said": the name in the apposition says more than the role.</summary>
    private bool IsNameOfRole(SpeakerPhrase name, SpeakerPhrase role) =>
        name.Kind == SpeakerKind.Name && role.Kind == SpeakerKind.Role && text.IsPerson(name.First);

    /// <summary>The start of the part of the sentence that ends before a token.</summary>
    private int PartStart(int end, int low)
    {
        var start = end;
        while (start > low && !text.IsBreak(start - 1) && !text.EndsSentence(start - 1) && !text.IsClauseWord(start - 1))
            start--;
        return start;
    }

    /// <summary>Reads a part of a sentence as a phrase; after a preposition, only its last name or pronoun.</summary>
    private SpeakerPhrase? Adjacent(int first, int end)
    {
        while (first < end && (text.Is(first, text.Words.And) || text.Is(first, text.Words.Adverbs)))
            first++;
        if (first == end)
            return null;
        if (text.IsPreposition(first))
            return Last(end);
        var core = first + 1;
        while (core < end && !text.IsPreposition(core))
            core++;
        var phrase = Core(first, core);
        if (phrase?.Kind is not (SpeakerKind.Name or SpeakerKind.Pronoun) && Last(end) is { Kind: SpeakerKind.Pronoun } pronoun)
            return pronoun;
        return phrase is { Kind: SpeakerKind.Role } role ? role with { End = Math.Min(end, role.First + LongestPhrase) } : phrase;
    }

    /// <summary>The name or pronoun that ends before a token.</summary>
    public SpeakerPhrase? Last(int end)
    {
        if (text.IsPronoun(end - 1))
            return new SpeakerPhrase(end - 1, end, SpeakerKind.Pronoun);
        return text.Names.Of(end - 1) is { IsName: true } name && name.End == end
            ? new SpeakerPhrase(name.First, name.End, SpeakerKind.Name, name.Cluster)
            : null;
    }

    /// <summary>A phrase without prepositions: what it ends with says what it is.</summary>
    private SpeakerPhrase? Core(int first, int end)
    {
        if (Last(end) is { } last)
            return last;
        if (text.Is(end - 1, text.Words.UnresolvedPronouns))
            return new SpeakerPhrase(end - 1, end, SpeakerKind.Unknown);
        var start = Math.Max(PhraseStart(end - 1, first), end - LongestPhrase);
        if (text.Names.Of(end - 1) is { Category: EntityCategory.PersonType })
            return new SpeakerPhrase(start, end, SpeakerKind.Role);
        var isSomeone = text.IsNounPhrase(start, end) && !text.IsTime(end - 1);
        return isSomeone || (end == start + 1 && text.Is(start, text.Words.Indefinite))
            ? new SpeakerPhrase(start, end, SpeakerKind.Other)
            : null;
    }

    /// <summary>The article before a noun, if there is one.</summary>
    private int PhraseStart(int noun, int low)
    {
        for (var i = noun; i > low; i--)
            if (text.Is(i, text.Words.Determiners))
                return i;
        return low;
    }

    /// <summary>"Trump spokeswoman Hope Hicks" is one phrase of three mentions.</summary>
    private int LastOfRun(NamedSpan name, int high)
    {
        var end = name.End;
        while (end < high)
            if (text.Names.Of(end) is { } next && (next.IsName || next.Category == EntityCategory.PersonType))
                end = next.End;
            else if (text.Is(end, text.Document.Vocabulary.Names.Titles))
                end++;
            else
                break;
        return Math.Min(end, high);
    }

    private int AfterIntroduction(int low, int high)
    {
        var start = low;
        while (start < high && (text.Is(start, text.Words.And) || text.IsFiller(start)))
            start++;
        if (start == high || !(text.IsPreposition(start) || text.IsClauseWord(start) || text.IsParticiple(start)))
            return start;
        for (var i = start; i + 1 < high; i++)
            if (text.IsBreak(i) && !text.IsPreposition(i + 1))
                return i + 1;
        return start;
    }
}
