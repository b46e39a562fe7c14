using System.Text.RegularExpressions;

namespace NewsMonitor.Trainer.Scoring;

/// <summary>Exact-span scores of names, after both sides are stripped of titles, articles and possessives.</summary>
internal sealed partial class NameScore
{
    public static readonly string[] Kinds = ["PER", "ORG", "LOC"];

    private readonly Dictionary<string, (int Right, int Extra, int Missed)> _counts = Kinds
        .Append("ALL")
        .ToDictionary(k => k, _ => (0, 0, 0));

    public List<string> Errors { get; } = [];

    public double F1(string kind)
    {
        var (right, extra, missed) = _counts[kind];
        return right == 0 ? 0 : 200.0 * right / ((2 * right) + extra + missed);
    }

    public void Add(
        string text,
        IEnumerable<(int Start, int End, string Kind)> gold,
        IEnumerable<(int Start, int End, string Kind)> found
    )
    {
        var g = gold.Select(x => Strip(text, x)).Where(x => x.End > x.Start && Kinds.Contains(x.Kind)).ToHashSet();
        var f = found.Select(x => Strip(text, x)).Where(x => x.End > x.Start && Kinds.Contains(x.Kind)).ToHashSet();
        foreach (var kind in Kinds.Append("ALL"))
        {
            bool Of((int, int, string Kind) x) => kind == "ALL" || x.Kind == kind;
            var (right, extra, missed) = _counts[kind];
            var same = g.Count(x => Of(x) && f.Contains(x));
            _counts[kind] = (right + same, extra + f.Count(Of) - same, missed + g.Count(Of) - same);
        }
        var wrong = f.Except(g)
            .Select(x => $"+{text[x.Start..x.End]}/{x.Kind}")
            .Concat(g.Except(f).Select(x => $"-{text[x.Start..x.End]}/{x.Kind}"))
            .ToList();
        if (wrong.Count > 0)
            Errors.Add($"{string.Join("  ", wrong)}   ⟨{text.ReplaceLineEndings(" ")}⟩");
    }

    /// <summary>Whether the name is one of the marked ones.</summary>
    public static bool Holds(
        string text,
        IEnumerable<(int Start, int End, string Kind)> gold,
        (int Start, int End, string Kind) name
    ) => gold.Any(g => Strip(text, g) == Strip(text, name));

    /// <summary>F1 of all, then of people, organizations and places.</summary>
    public string Brief => $"{F1("ALL"):F1} ({F1("PER"):F1} {F1("ORG"):F1} {F1("LOC"):F1})";

    public override string ToString() =>
        string.Join(
            "  ",
            _counts
                .OrderBy(c => c.Key, StringComparer.Ordinal)
                .Select(c =>
                {
                    var (right, extra, missed) = c.Value;
                    var (precision, recall) = (
                        100.0 * right / Math.Max(1, right + extra),
                        100.0 * right / Math.Max(1, right + missed)
                    );
                    return $"{c.Key} P {precision:F1} R {recall:F1} F1 {F1(c.Key):F1}";
                })
        );

    private static (int Start, int End, string Kind) Strip(string text, (int Start, int End, string Kind) span)
    {
        var (start, end, kind) = span;
        for (var changed = true; changed && start < end; )
        {
            changed = false;
            while (start < end && !char.IsLetterOrDigit(text[start]))
                start++;
            while (end > start && !char.IsLetterOrDigit(text[end - 1]))
                end--;
            var here = text[start..end];
            if (here.EndsWith("'s", StringComparison.Ordinal) || here.EndsWith("’s", StringComparison.Ordinal))
            {
                end -= 2;
                changed = true;
                continue;
            }
            var title = kind == "PER" ? Title().Match(here) : The().Match(here);
            if (title.Success)
            {
                start += title.Length;
                changed = true;
            }
        }
        return (start, end, kind);
    }

    [GeneratedRegex(
        @"^(?:the|mr|mrs|ms|dr|miss|sir|lady|lord|president|prime minister|minister|general|gen|senator|sen|"
            + @"governor|gov|king|queen|prince|princess|pope|professor|prof|judge|justice|secretary|former|vice|rep|"
            + @"col|lt|capt)\.?\s+",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Title();

    [GeneratedRegex(@"^the\s+", RegexOptions.IgnoreCase)]
    private static partial Regex The();
}
