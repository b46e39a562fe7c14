using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Languages;

/// <summary>
/// Confirms or corrects an uncertain language by looking up the text's words in the dictionary of the default language. Headlines
/// are too short, and too full of foreign names, for n-grams alone.
/// </summary>
internal static class DictionaryCheck
{
    /// <summary>Texts in related languages have up to 0.4 of their words in common with English.</summary>
    private const double Most = 0.5;

    /// <summary>Texts in unrelated languages have at most 0.1.</summary>
    private const double Few = 0.2;

    /// <summary>Text of a language that is not known does not reach this fit.</summary>
    private const double Fitting = 30;

    /// <summary>Headlines in a known language fit it better.</summary>
    private const double WellFitting = 70;

    private const WordFlags Names = WordFlags.FirstName | WordFlags.LastName | WordFlags.Name;
    private const int FewestWords = 5;

    /// <summary>
    /// The default language if the words are mostly its own; "und" with a confidence of 0 if they neither are nor look like
    /// another known language; otherwise the language that was chosen.
    /// </summary>
    /// <param name="chosen">The language as chosen by n-grams.</param>
    /// <param name="work">
    /// The text, with what the lexicon of the chosen language, or of the default one if it has none, knows about its words.
    /// </param>
    /// <returns>The language, and the one to analyze the text in: null if there is no folder for it.</returns>
    public static (DetectedLanguage Language, Language? Known) Settle(ChosenLanguage chosen, TaggedDocument work)
    {
        if (chosen.IsCertain && chosen.Fit >= Fitting)
            return (chosen.Language, KnownLanguages.All.GetValueOrDefault(chosen.Language.Code));
        var language = Settle(chosen, Count(work), out var isTooShort);
        return (language, isTooShort ? KnownLanguages.Default : KnownLanguages.All.GetValueOrDefault(language.Code));
    }

    private static DetectedLanguage Settle(ChosenLanguage chosen, (int All, int Known) words, out bool isTooShort)
    {
        isTooShort = chosen.Language.Code == "und" && words.All < FewestWords;
        var share = words.Known / (double)Math.Max(1, words.All);
        if (MayBeDefault(chosen) && words.Known > 1 && share >= Most)
            return new DetectedLanguage(KnownLanguages.Default.Code, Math.Round(share, 2));
        var fitsNone = chosen.Fit < Fitting && words.All >= FewestWords && share < Few;
        return fitsNone ? new DetectedLanguage("und", 0) : chosen.Language;
    }

    // A language with a folder has its own dictionary, which the words were looked up in.
    private static bool MayBeDefault(ChosenLanguage chosen) =>
        !chosen.IsCertain && chosen.Fit < WellFitting && !KnownLanguages.All.ContainsKey(chosen.Language.Code);

    /// <summary>The words that are not names, and those of them that are in the dictionary.</summary>
    private static (int All, int Known) Count(TaggedDocument work)
    {
        const int shortest = 3;
        var (words, known) = (0, 0);
        for (var i = 0; i < work.Document.Count; i++)
        {
            var token = work.Document[i];
            if (token.Kind != TokenKind.Word || token.Length < shortest)
                continue;
            var flags = work.Infos[i].Flags;
            if ((flags & WordFlags.Dictionary) != 0)
                known++;
            else if (token.Casing is Casing.Title or Casing.Mixed || (flags & Names) != 0)
                continue;
            words++;
        }
        return (words, known);
    }
}
