using System.CommandLine.Parsing;
using System.Globalization;

namespace NewsMonitor.Local.Commands;

/// <summary>
/// Values that are not text: what cannot be read is explained in one line, in the words of the command. The library's own
/// conversion names types of .NET, and a validator that asks it for a value throws.
/// </summary>
internal static class TypedValues
{
    private const int IdLength = 32;

    /// <summary>A whole number.</summary>
    /// <param name="result">What was typed.</param>
    /// <param name="name">What the message calls it.</param>
    /// <param name="from">The smallest number.</param>
    /// <param name="to">The largest number.</param>
    public static int Number(ArgumentResult result, string name, int from, int to)
    {
        var text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            if (number >= from && number <= to)
                return number;
        }

        result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} must be from {from} to {to}; it is \"{text}\""));
        return from;
    }

    /// <summary>One of the names of an enumeration, in any case.</summary>
    public static T Choice<T>(ArgumentResult result, string name)
        where T : struct, Enum
    {
        var text = result.Tokens[0].Value;
        foreach (var value in Enum.GetValues<T>())
        {
            if (value.ToString().Equals(text, StringComparison.OrdinalIgnoreCase))
                return value;
        }

        result.AddError($"{name} must be one of {string.Join(", ", Enum.GetNames<T>())}; it is \"{text}\"");
        return default;
    }

    /// <summary>An article's ID, which is written in small letters; any other text as it is.</summary>
    public static string ArticleId(string text) =>
        text.Length == IdLength && text.All(char.IsAsciiHexDigit) ? text.ToLowerInvariant() : text;

    /// <summary>A file that exists.</summary>
    public static FileInfo File(ArgumentResult result)
    {
        var path = result.Tokens[0].Value;
        if (Directory.Exists(path))
            result.AddError($"{path} is a folder; name a file");
        else if (!System.IO.File.Exists(path))
            result.AddError($"There is no file {path}");
        return new FileInfo(path);
    }
}
