using System.Text.RegularExpressions;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Reading.PlainText;

/// <summary>
/// The agency and the reporters with which a Chinese or Japanese report begins: "新华社北京11月3日电（记者王小明、李华）",
/// "（中央社記者王小明台北3日電）", "【北京共同】".
/// </summary>
internal static partial class ChineseDateline
{
    private const int Longest = 120;

    /// <summary>Adds them as the last of each kind: what is labeled is more certain.</summary>
    public static void AddTo(ArticleDraft draft, string body)
    {
        var start = body.AsSpan().TrimStart();
        if (start.IsEmpty || start[0] < '\u2E80' && start[0] is not ('(' or '['))
            return;
        var match = Dateline().Match(start[..Math.Min(start.Length, Longest)].ToString());
        if (!match.Success)
            return;
        draft.Sources.Add(new(match.Groups["agency"].Value, "dateline"));
        string[] names =
        [
            .. Names().Matches(match.Groups["by"].Value).Select(name => name.Value.Replace(" ", "", StringComparison.Ordinal)),
        ];
        if (names.Length > 0)
            draft.Bylines.Add(new(names, "dateline"));
    }

    [GeneratedRegex(
        @"^[（(\[【]?(?<agency>新华社|新華社|中新社|中新网|中央社|央视网|人民网|法新社|路透社|美联社|美聯社|共同社|时事社|塔斯社|韩联社)"
            + @"(?:(?:记者|記者)(?<by>[\p{IsCJKUnifiedIdeographs}、]{2,20}?)(?=[\p{IsCJKUnifiedIdeographs}]{2}(?:\d{1,2}月)?\d{1,2}日))?"
            + @"[\p{IsCJKUnifiedIdeographs}]{0,12}?\s?(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:电|電|讯|訊)[）)\]】]?"
            + @"\s?(?:[（(](?:[^（()）]{0,12}?)(?:记者|記者)\s?(?<by>[\p{IsCJKUnifiedIdeographs}、 　]{2,40})[）)])?"
            + @"|^【\p{L}{2,10}(?<agency>共同|時事)】",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Dateline();

    /// <summary>Names of two characters are written with a space between these, too.</summary>
    [GeneratedRegex(@"\p{L}[ 　]\p{L}(?![\p{L}])|\p{L}{2,6}", RegexOptions.CultureInvariant)]
    private static partial Regex Names();
}
