namespace NewsMonitor.Analyzer.Quotes;

/// <summary>Finds the cue of a quote in its sentence, and the speaker that the cue names.</summary>
internal sealed class CueFinder(QuotedText text, QuoteSentences sentences)
{
    /// <summary>How far from a quote its cue may be, in tokens and in parts of the sentence.</summary>
    private const int Farthest = 60;
    private const int MostParts = 8;

    /// <summary>Words between a cue and the quote that still belong to it: "told reporters that".</summary>
    private const int Close = 6;

    private readonly SpeakerPhrases _phrases = new(text);
    private readonly FollowingCues _following = new(text);

    /// <summary>Finds the cue of the quote that is a part of the sentence.</summary>
    public Attribution? Find(QuoteSentence sentence, int part)
    {
        var parts = sentence.Parts;
        var endsOpen = part + 1 < parts.Count && text.IsMark(sentences.LastInside(parts[part]), ",?!—–-…");
        var before = Before(parts, part, out var distance);
        if (endsOpen && (before is null || !FollowsBreak(parts, part)) && _following.Beside(parts[part + 1]) is { } beside)
            return beside;
        if (distance > Close && (Announced(parts, part) ?? Acted(parts, part)) is { } announced)
            return announced;
        if (before is not null && (distance <= Close || !endsOpen || FollowsBreak(parts, part)))
            return before;
        return part + 1 < parts.Count ? _following.Find(parts[part + 1], endsOpen, part == 0) ?? before : before;
    }

    /// <summary>Finds who the words of a sentence without a cue are about.</summary>
    public SpeakerPhrase? Subject(QuoteSentence sentence, int end)
    {
        for (var p = 0; p < Math.Min(end, MostParts); p++)
            if (!sentence.Parts[p].IsQuote && _phrases.SubjectOf(sentence.Parts[p].First, sentence.Parts[p].End) is { } subject)
                return subject;
        return null;
    }

    /// <summary>Finds the last cue of a sentence that has no quote: "Doe said that it rained."</summary>
    public Attribution? FindIndirect(QuoteSentence sentence) => Before(sentence.Parts, sentence.Parts.Count, out _);

    /// <summary>"Doe shot back:" with any verb, in the last part of the sentence before a colon.</summary>
    private Attribution? Announced(List<SentencePart> parts, int part)
    {
        if (part == 0 || parts[part - 1] is not { IsQuote: false } words || !text.IsMark(words.End - 1, ":"))
            return null;
        var first = words.End - 1;
        while (first > words.First && !text.IsBreak(first - 1))
            first--;
        return
            _phrases.SubjectOf(first, words.End - 1) is { Kind: not SpeakerKind.Unknown } subject && subject.End < words.End - 1
            ? new Attribution(subject.End, subject.End + 1, subject)
            : null;
    }

    /// <summary>"Doe laughed, “Never!”": any verb in the past between a person and a comma.</summary>
    private Attribution? Acted(List<SentencePart> parts, int part)
    {
        if (part == 0 || parts[part - 1] is not { IsQuote: false } words || words.End - words.First <= 2)
            return null;
        var verb = words.End - 2;
        return
            text.IsMark(verb + 1, ",")
            && text.IsPast(verb)
            && text.Document[parts[part].First + 1].IsCapitalized
            && _phrases.Last(verb) is { } subject
            && (subject.Kind == SpeakerKind.Pronoun || text.IsPerson(subject.First))
            ? new Attribution(verb, verb + 1, subject)
            : null;
    }

    private bool FollowsBreak(List<SentencePart> parts, int part) => part > 0 && text.IsMark(parts[part - 1].End - 1, ",:");

    private Attribution? Before(List<SentencePart> parts, int part, out int distance)
    {
        distance = 0;
        for (var p = part - 1; p >= Math.Max(0, part - MostParts) && distance < Farthest; p--)
        {
            if (parts[p].IsQuote)
                continue;
            for (var at = parts[p].End - 1; at >= parts[p].First && distance < Farthest; at--, distance++)
            {
                if (text.IsMark(at, ";"))
                    return null;
                if (
                    CueAt(parts, p, at) is { } found
                    && (distance <= Close || !(IsRelative(found) || IsFarSource(found, parts[p])))
                )
                    return found;
            }
        }
        return null;
    }

    /// <summary>"Those who complained about …": far from a quote, it tells who they are.</summary>
    private bool IsRelative(Attribution found) => found.First > 0 && text.Is(found.First - 1, text.Words.Relatives);

    /// <summary>"According to a model that Doe will use …": behind another name and without a comma, a source says nothing.</summary>
    private bool IsFarSource(Attribution found, SentencePart part)
    {
        var isNamed = false;
        for (var at = found.Speaker.End; at < part.End; at++)
            if (text.IsBreak(at))
                return false;
            else
                isNamed |= text.IsPerson(at);
        return isNamed && text.Is(found.First, text.Words.According);
    }

    private Attribution? CueAt(List<SentencePart> parts, int p, int at)
    {
        var part = parts[p];
        if (_phrases.Source(at, part.End) is { } source)
            return new Attribution(at, at + 2, source);
        if (text.IsName(at) || text.IsNoun(at) || IsQuestion(part, at))
            return null;
        if (text.Is(at, text.Words.Participles))
            return at > part.First && _phrases.Last(text.Is(at - 1, text.Words.As) ? at - 1 : at) is { } named
                ? new Attribution(at, at + 1, named)
                : OfSubject(parts, p, at);
        var isLabel = text.Is(at, text.Words.Labels);
        if (!isLabel && !text.Is(at, text.Words.Verbs))
            return null;
        if ((isLabel || text.Is(at, text.Words.HearerVerbs)) && at > part.First && text.Is(at - 1, text.Words.Passive))
            return null;
        if (at == part.First && p > 0 && _phrases.After(at + 1, part.End) is { } inverted)
            return new Attribution(at, at + 1, inverted);
        return _phrases.Before(at, part.First) is { } speaker ? new Attribution(at, at + 1, speaker) : OfSubject(parts, p, at);
    }

    /// <summary>"Asked about" a subject; "whether Doe should claim", which is no claim.</summary>
    private bool IsQuestion(SentencePart part, int cue)
    {
        if (cue + 1 < part.End && text.Is(cue, text.Words.Askers) && text.Is(cue + 1, text.Words.About))
            return true;
        var isWish = cue > part.First && text.Is(cue - 1, text.Words.Auxiliaries);
        for (var at = cue - 1; isWish && at >= Math.Max(part.First, cue - Close); at--)
            if (text.Is(at, text.Words.Whether))
                return true;
        return false;
    }

    /// <summary>The subject of the clause, which may be before other quotes of the sentence.</summary>
    private Attribution? OfSubject(List<SentencePart> parts, int p, int cue)
    {
        for (var q = p; q >= Math.Max(0, p - MostParts); q--)
            if (!parts[q].IsQuote && _phrases.SubjectOf(parts[q].First, Math.Min(cue, parts[q].End)) is { } subject)
                return new Attribution(cue, cue + 1, subject);
        return null;
    }
}
