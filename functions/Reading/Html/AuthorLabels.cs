using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Html;

/// <summary>The words with which pages label who wrote an article, such as "Written by" or "Autorin/Autor:".</summary>
internal static partial class AuthorLabels
{
    public static bool Is(string text) => Label().IsMatch(text);

    [GeneratedRegex(
        @"^\s*(?:(?:authors?|autor(?:en|in|innen|es|as?|i|ka)?|auteure?s?|autric[ei]|autori|auteur|redacteur|författare"
            + @"|forfatter|skribent|reporter|yazar|автор[ыи]?|συντάκτης|作者|著者|筆者|執筆者|投稿者|記者|记者)(?:\s*[/|&]\s*\p{L}+)?"
            + @"|(?:written|words|reported|story) by|(?:verfasst|geschrieben|ein beitrag|text) von|(?:écrit|rédigé|publié) par"
            + @"|escrit[oa] por|scritto da|geschreven door|skrevet av|skrevet af|skriven av|napisane przez|yazan"
            + @"|написано автором|napsal\(a\))\s*[:：]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Label();
}
