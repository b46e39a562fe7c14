using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Fuzzing;

/// <summary>What people search for: it is read, or its fault is named, and what was read is written as it is read again.</summary>
internal static class Queries
{
    private static readonly string[] Seeds =
    [
        "ferry lisbon",
        "\"long talks\" OR (strike -rail*)",
        "title:port person:\"Ana Duarte\" org:contoso place:lisbon source:\"Meridian Wire\"",
        "lang:en sentiment:negative date:2026-11-01..2026-11-07 -(storm OR \"high seas\")",
        "date:P30D published:2026-11 story:00112233445566778899aabbccddeeff watch:\"our brand\"",
    ];

    public static Target Target() => Targets.OfText("queries", () => Seeds, Run);

    private static bool Run(string query)
    {
        var parsed = QueryParser.Parse(query);
        if (parsed is ParsedQuery.Wrong wrong)
        {
            wrong.Fault.Start.ShouldBeInRange(0, query.Length);
            (wrong.Fault.Start + wrong.Fault.Length).ShouldBeLessThanOrEqualTo(query.Length);
            Sentences.Of(wrong.Fault).Length.ShouldBeGreaterThan(10);
            return false;
        }

        var text = QueryText.Of(((ParsedQuery.Tree)parsed).Root);
        if (text.Length > QueryParser.MaxLength)
            return true;
        var again = QueryParser.Parse(text).ShouldBeOfType<ParsedQuery.Tree>($"{query} → {text}");
        QueryText.Of(again.Root).ShouldBe(text);
        return true;
    }
}
