using System.Text;

namespace NewsMonitor.Core.Web.Exports;

/// <summary>Names of files that are downloaded: they say what was asked for, and nothing that a header could not hold.</summary>
internal static class FileName
{
    private const int MaxLength = 60;

    /// <summary>ASCII letters, digits and hyphens; never empty.</summary>
    /// <param name="text">A query: untrusted.</param>
    public static string Of(string text)
    {
        var name = new StringBuilder("news-");
        foreach (var c in text)
        {
            if (name.Length >= MaxLength)
                break;
            if (char.IsAsciiLetterOrDigit(c))
                name.Append(c);
            else if (name[^1] != '-')
                name.Append('-');
        }

        return name.ToString().TrimEnd('-');
    }
}
