using System.Text;
using NewsMonitor.Tests.Conventions;

namespace NewsMonitor.Tests.News.Stories;

/// <summary>
/// Sentences for made-up events, from <c>tests/Samples/stories/events.txt</c>: <c>H</c> headlines, <c>L</c> leads, <c>D</c>
/// details, <c>UH</c> and <c>U</c> what comes later, <c>B</c> background of any event; <c>[a|b]</c> is one of several wordings,
/// <c>{x}</c> a fact.
/// </summary>
internal sealed class EventTexts
{
    private readonly Dictionary<string, Dictionary<string, List<string>>> _kinds = [];

    public EventTexts()
    {
        Dictionary<string, List<string>> kind = [];
        foreach (
            var line in Repository.Read("tests/Samples/stories/events.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries)
        )
        {
            if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                _kinds[line[2..]] = kind = [];
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (!kind.TryGetValue(line[..colon], out var lines))
                kind[line[..colon]] = lines = [];
            lines.Add(line[(colon + 2)..]);
        }
    }

    public IReadOnlyList<string> Kinds => [.. _kinds.Keys.Where(kind => kind != "any")];

    public IReadOnlyList<string> Lines(string kind, string part) => _kinds[kind][part];

    /// <summary>A line in one of its wordings, with the facts filled in.</summary>
    public static string Write(string line, Random random, Func<string, string> fact)
    {
        var text = new StringBuilder();
        for (var at = 0; at < line.Length; )
        {
            var close = line[at] switch
            {
                '[' => line.IndexOf(']', at),
                '{' => line.IndexOf('}', at),
                _ => -1,
            };
            if (close < 0)
            {
                text.Append(line[at++]);
                continue;
            }

            var inside = line[(at + 1)..close];
            var wordings = inside.Split('|');
            text.Append(line[at] == '{' ? fact(inside) : Write(wordings[random.Next(wordings.Length)], random, fact));
            at = close + 1;
        }

        return text.ToString();
    }
}
