using NewsMonitor.Analyzer.Identification;

namespace NewsMonitor.Analyzer.Languages;

/// <summary>Decides which language a text is in, from the language it declares and from its words.</summary>
internal sealed class LanguageChoice(LanguageIdentifier identifier)
{
    private const double Certain = 0.9;

    /// <summary>
    /// The minimum length, in UTF-16 code units, for overruling a declared language: shorter texts may be mostly names, which
    /// look like the language they come from.
    /// </summary>
    private const int LongEnough = 200;

    /// <summary>Chooses the language: the declared one, unless identification is certain of another.</summary>
    /// <param name="text">The text.</param>
    /// <param name="claimed"> A language tag such as "en" or "en-GB"; null or an unknown language if none is declared. </param>
    /// <returns> The identified language, or the declared one with the confidence that identification leaves for it. </returns>
    public ChosenLanguage Choose(string text, string? claimed)
    {
        var (detected, fit) = identifier.Detect(text);
        var isCertain = IsCertain(text, detected);
        if (CodeOf(claimed) is not { } code || (isCertain && code != detected.Code) || Scripts.Exclude(code, text))
            return new ChosenLanguage(detected, fit, isCertain);
        var claim = code == detected.Code ? detected : new DetectedLanguage(code, Math.Round(1 - detected.Confidence, 2));
        return new ChosenLanguage(claim, double.PositiveInfinity, IsCertain: true);
    }

    /// <summary>Whether identification is certain: by its script, or by the words of a longer text.</summary>
    private static bool IsCertain(string text, DetectedLanguage detected) =>
        (Scripts.Have(detected.Code) && detected.Confidence == 1)
        || (detected.Confidence >= Certain && text.Length >= LongEnough);

    private string? CodeOf(string? tag)
    {
        if (tag is null)
            return null;
        var end = tag.AsSpan().IndexOfAny('-', '_');
        var code = (end < 0 ? tag : tag[..end]).ToLowerInvariant();
        return identifier.Knows(code) ? code : null;
    }
}

/// <summary>A language before the words of the text were looked up.</summary>
/// <param name="Language">The language.</param>
/// <param name="Fit">The mean score of the text's n-grams in the language; infinite if it is declared.</param>
/// <param name="IsCertain">Whether it is declared, or identified beyond doubt.</param>
internal sealed record ChosenLanguage(DetectedLanguage Language, double Fit, bool IsCertain);
