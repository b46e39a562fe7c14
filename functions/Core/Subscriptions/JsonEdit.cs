using System.Text;

namespace NewsMonitor.Core.Subscriptions;

/// <summary>Changes to a JSON text that leave everything else in it as it is, comments included.</summary>
/// <param name="json">The text.</param>
internal sealed class JsonEdit(string json)
{
    private const string Step = "  ";
    private readonly List<(int Start, int End, string Text)> _changes = [];
    private readonly HashSet<JsonPlace> _removed = [];

    /// <summary>Puts another value in the place of one.</summary>
    /// <param name="place">The value that goes.</param>
    /// <param name="value">Valid JSON; its further lines are indented as the place is.</param>
    public void Replace(JsonPlace place, string value) =>
        _changes.Add((place.ValueStart, place.End, Indented(value, IndentAt(place.ValueStart))));

    /// <summary>Adds members to an object, or items to an array, behind those that it has.</summary>
    /// <param name="place">The object or array.</param>
    /// <param name="added">Each an item, or a member with its name: valid JSON.</param>
    public void Append(JsonPlace place, params IReadOnlyList<string> added)
    {
        if (place.Children is [.., { CommaEnd: null } last])
            _changes.Add((last.End, last.End, ","));
        if (!json.AsSpan(place.ValueStart, place.End - place.ValueStart).Contains('\n'))
        {
            var before = json[place.Inner - 1] is ' ' or '\t' ? "" : " ";
            _changes.Add((place.Inner, place.Inner, before + string.Join(", ", added.Select(OnOneLine))));
            return;
        }

        var indent =
            place.Children is [var first, ..] && StartsLine(first.Start)
                ? IndentAt(first.Start)
                : IndentAt(place.ValueStart) + Step;
        var text = string.Join(",", added.Select(item => "\n" + indent + Indented(item, indent)));
        _changes.Add((place.Inner, place.Inner, text));
    }

    /// <summary>Removes a member or an item, and its lines if nothing else is on them.</summary>
    /// <param name="place">It.</param>
    /// <param name="around">The object or array that has it.</param>
    public void Remove(JsonPlace place, JsonPlace around)
    {
        var end = place.End;
        if (place.CommaEnd is { } comma)
        {
            if (json[end..(comma - 1)].All(char.IsWhiteSpace))
                end = comma;
            else
                _changes.Add((comma - 1, comma, ""));
        }
        // The last one takes the comma before it along.
        else if (around.Children.LastOrDefault(child => child != place && !_removed.Contains(child)) is { CommaEnd: { } before })
            _changes.Add((before - 1, before, ""));
        _removed.Add(place);
        _changes.Add(WholeLines(place.Start, end, place.CommaEnd is null));
    }

    /// <summary>The text with all changes.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        var at = 0;
        foreach (var (start, end, replacement) in _changes.OrderBy(change => change.Start))
        {
            text.Append(json, at, Math.Max(0, start - at)).Append(replacement);
            at = Math.Max(at, end);
        }

        return text.Append(json, at, json.Length - at).ToString();
    }

    private (int Start, int End, string Text) WholeLines(int start, int end, bool isLast)
    {
        var after = end;
        while (after < json.Length && json[after] is ' ' or '\t')
            after++;
        if (StartsLine(start) && after < json.Length && json[after] is '\r' or '\n')
        {
            var lineEnd = json[after] == '\r' && after + 1 < json.Length && json[after + 1] == '\n' ? after + 2 : after + 1;
            return (start - IndentAt(start).Length, lineEnd, "");
        }

        // One space goes along: that before the last one, or that behind another.
        while (isLast && !StartsLine(start) && json[start - 1] is ' ' or '\t')
            start--;
        return (start, isLast ? end : after, "");
    }

    private bool StartsLine(int at) => LineStart(at) + IndentAt(at).Length == at;

    private int LineStart(int at) => at == 0 ? 0 : json.LastIndexOfAny(['\n', '\r'], at - 1) + 1;

    private string IndentAt(int at)
    {
        var start = LineStart(at);
        var end = start;
        while (end < at && json[end] is ' ' or '\t')
            end++;
        return json[start..end];
    }

    private static string Indented(string value, string indent) =>
        value.ReplaceLineEndings("\n").Replace("\n", "\n" + indent, StringComparison.Ordinal);

    private static string OnOneLine(string value) =>
        string.Join(' ', value.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()));
}
