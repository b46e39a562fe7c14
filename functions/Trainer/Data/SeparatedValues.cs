using System.Text;

namespace NewsMonitor.Trainer.Data;

/// <summary>Reads comma-separated values; a value in double quotes may have commas and line breaks.</summary>
internal static class SeparatedValues
{
    public static IEnumerable<string[]> Read(string text)
    {
        List<string> row = [];
        var value = new StringBuilder();
        var quoted = false;
        foreach (var c in text.ReplaceLineEndings("\n"))
        {
            if (c == '"')
                quoted = !quoted;
            else if (quoted || c is not (',' or '\n'))
                value.Append(c);
            else
            {
                row.Add(value.ToString());
                value.Clear();
                if (c == ',')
                    continue;
                yield return [.. row];
                row.Clear();
            }
        }
    }
}
