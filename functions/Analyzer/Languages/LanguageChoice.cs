using NewsMonitor.Analyzer.Identification;

namespace NewsMonitor.Analyzer.Languages;

/// <summary>Settles which language a text is in, by what it says of itself and by what its words say.</summary>
internal sealed class LanguageChoice(LanguageIdentifier identifier)
{
    private const double Certain = 0.9;

    /// <summary>A shorter text, in UTF-16 code units, may be mostly names, which look like the language they come from.</summary>
    private const int LongEnough = 200;

    /// <summary>A claim holds unless identification is certain of another language.</summary>
    /// <param name="text">The text.</param>
    /// <param name="claimed">
    /// A language tag such as "en" or "en-GB"; null, or one of a language that is not known, for no claim.
    /// </param>
    /// <returns>
    /// What identification found, or the claimed language with the confidence that identification leaves to it.
    /// </returns>
    public DetectedLanguage Choose(string text, string? claimed)
    {
        var detected = identifier.Detect(text);
        var code = CodeOf(claimed);
        if (code is null || code == detected.Code || IsCertain(text, detected))
            return detected;
        return new DetectedLanguage(code, Math.Round(1 - detected.Confidence, 2));
    }

    /// <summary>Whether the script is that of one language, or the words of a longer text are.</summary>
    private static bool IsCertain(string text, DetectedLanguage detected) =>
        Scripts.Have(detected.Code) || (detected.Confidence >= Certain && text.Length >= LongEnough);

    private string? CodeOf(string? tag)
    {
        if (tag is null)
            return null;
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var code = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        return identifier.Knows(code) ? code : null;
    }
}
