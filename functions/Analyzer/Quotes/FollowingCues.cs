namespace NewsMonitor.Analyzer.Quotes;

/// <summary>Finds the cue behind a quote.</summary>
internal sealed class FollowingCues(QuotedText text)
{
    /// <summary>How far from a quote its cue may be, in tokens.</summary>
    private const int Farthest = 60;

    /// <summary>"As a person familiar with the matter put it".</summary>
    private const int LongestSubject = 10;

    private readonly SpeakerPhrases _phrases = new(text);

    /// <summary>"…," said Jane Doe; "…," she said: nothing stands between the quote and its cue.</summary>
    public Attribution? Beside(SentencePart words)
    {
        var at = words.First;
        if (words.IsQuote)
            return null;
        if (_phrases.Source(at, words.End) is { } source)
            return new Attribution(at, at + 2, source);
        if (Put(text.IsMark(at, ",") ? at + 1 : at, words.End) is { } put)
            return put;
        if (text.Is(at, text.Words.Verbs) && _phrases.After(at + 1, words.End) is { } speaker)
            return new Attribution(at, at + 1, speaker);
        var verb =
            text.IsPronoun(at) ? at + 1
            : text.Names.Of(at) is { IsName: true } name ? name.End
            : at;
        return verb > at && verb < words.End && text.Is(verb, text.Words.Verbs) && _phrases.Before(verb, at) is { } subject
            ? new Attribution(verb, verb + 1, subject)
            : null;
    }

    /// <summary>"As the Times put it".</summary>
    private Attribution? Put(int at, int end) =>
        at + 1 < end
        && text.Is(at, text.Words.As)
        && Verb(at + 1, end) is var verb and > 0
        && text.Is(verb + 1, text.Words.It)
        && _phrases.Before(verb, at + 1) is { } speaker
            ? new Attribution(verb, verb + 2, speaker)
            : null;

    /// <summary>The verb before "it" in the words behind "as"; 0 if there is none.</summary>
    private int Verb(int first, int end)
    {
        for (var at = first + 1; at + 1 < Math.Min(end, first + LongestSubject); at++)
            if (text.Is(at, text.Words.Put))
                return at;
        return 0;
    }

    /// <summary>"Newspapers quoted Doe as saying".</summary>
    private Attribution? Quoting(int at, int end) =>
        text.Is(at, text.Words.Quoting)
        && _phrases.After(at + 1, end) is { } speaker
        && speaker.End + 1 < end
        && text.Is(speaker.End, text.Words.As)
        && text.Is(speaker.End + 1, text.Words.Participles)
            ? new Attribution(speaker.End + 1, speaker.End + 2, speaker)
            : null;

    /// <summary>Finds "…," she said; said Jane Doe; according to Jane Doe.</summary>
    /// <param name="words">The part of the sentence behind the quote.</param>
    /// <param name="endsOpen">Whether the quote ends with a comma or the like, so that its cue is expected here.</param>
    /// <param name="starts">Whether the sentence begins with the quote.</param>
    public Attribution? Find(SentencePart words, bool endsOpen, bool starts)
    {
        if (words.IsQuote)
            return null;
        var (first, end) = (text.IsMark(words.First, ",") ? words.First + 1 : words.First, words.End);
        var isAside = endsOpen || first > words.First;
        for (var at = first; at < Math.Min(end, first + Farthest) && !text.IsMark(at, ";"); at++)
            if (At(at, first, end, endsOpen, isAside) is { } found)
                return found;
        return endsOpen && starts && first < end ? Bare(first, end) : null;
    }

    private Attribution? At(int at, int first, int end, bool endsOpen, bool isAside)
    {
        if (_phrases.Source(at, end) is { } source)
            return new Attribution(at, at + 2, source);
        if (Quoting(at, end) is { } quoted)
            return quoted;
        if (at == first && endsOpen && SpeakerOfAnyVerb(at, end) is { } anyone)
            return new Attribution(at, at + 1, anyone);
        if (!text.Is(at, text.Words.Verbs) || text.IsName(at) || text.IsNoun(at))
            return null;
        if (MayBeInverted(at, first) && _phrases.After(at + 1, end) is { } inverted)
            return new Attribution(at, at + 1, inverted);
        return _phrases.Before(at, first) is { } speaker && (endsOpen || IsAside(first, at, speaker, isAside))
            ? new Attribution(at, at + 1, speaker)
            : null;
    }

    /// <summary>"…," snarled Jane Doe.</summary>
    private SpeakerPhrase? SpeakerOfAnyVerb(int at, int end) =>
        text.IsVerb(at) && _phrases.After(at + 1, end) is { Kind: SpeakerKind.Name or SpeakerKind.Role } anyone ? anyone : null;

    /// <summary>In "…, told the mayor", the mayor says nothing.</summary>
    private bool MayBeInverted(int verb, int first) =>
        verb == first || (text.IsMark(verb - 1, ",") && !text.Is(verb, text.Words.HearerVerbs));

    /// <summary>", Doe said": without a comma before the speaker, the verb says something else.</summary>
    private bool IsAside(int first, int verb, SpeakerPhrase speaker, bool isAside) =>
        (speaker.First > first ? text.IsMark(speaker.First - 1, ",") : isAside) && speaker.End <= verb;

    /// <summary>"…," Doe snarled: any word behind a speaker is the cue.</summary>
    private Attribution? Bare(int first, int end)
    {
        if (text.IsPronoun(first) && first + 1 < end)
            return new Attribution(first + 1, first + 2, new SpeakerPhrase(first, first + 1, SpeakerKind.Pronoun));
        return text.Names.Of(first) is { IsName: true } name && name.End < end
            ? new Attribution(name.End, name.End + 1, new SpeakerPhrase(first, name.End, SpeakerKind.Name, name.Cluster))
            : null;
    }
}
