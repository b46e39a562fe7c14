using System.Globalization;

namespace NewsMonitor.Analyzer.Words;

/// <summary>A line of a word list, without its comment.</summary>
/// <param name="File">The list's file, with its folder.</param>
/// <param name="Number">The line number, from 1.</param>
/// <param name="Fields">The fields, separated by white space; at least one.</param>
internal sealed record WordListRow(string File, int Number, string[] Fields)
{
    public string Word => Fields[0];

    /// <exception cref="WordListException">The field is missing or not a number.</exception>
    public double Value(int field) =>
        field < Fields.Length && double.TryParse(Fields[field], NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value
            : throw Fault($"'{Word}' needs a number in column {field + 1}");

    public WordListException Fault(string fault) => new(File, Number, fault);
}
