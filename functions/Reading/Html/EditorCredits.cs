using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// The people whom a line credits with editing the article: "Editor: Ann Teller", "(责编：牛镛、岳弘彬)". They did not write it, but
/// stand for who did if nobody else is named.
/// </summary>
internal static partial class EditorCredits
{
    private const int MostElements = 4_000;
    private const int Longest = 80;

    /// <summary>With the white space between the elements.</summary>
    private const int LongestMarkup = 300;

    /// <returns>The names in the last such line; empty if there is none.</returns>
    public static IReadOnlyList<string> Of(IHtmlDocument document) =>
        document
            .QuerySelectorAll("div, p, span, li, td, em, small")
            .Take(MostElements)
            .Select(element =>
                ShortText.Of(element, LongestMarkup) is { } text ? Line().Match(OneLine.Of(text, Longest)) : Match.Empty
            )
            .LastOrDefault(line => line.Success)
            is { } credit
            ? AuthorNames.Of([credit.Groups["names"].Value])
            : [];

    [GeneratedRegex(
        @"^\s*[(（\[【]?\s*(?:责任编辑|責任編輯|责编|責編|编辑|編輯|editor|editado por|edited by|redaktor|redaktur|düzenleyen)\s*[:：]\s*"
            + @"(?<names>[^()（）\[\]【】:：]{2,60}?)\s*[)）\]】]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Line();
}
