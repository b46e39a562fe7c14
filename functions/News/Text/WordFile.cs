using System.Reflection;

namespace NewsMonitor.News.Text;

/// <summary>
/// A list in a text file that an assembly carries, beside the code that uses it; a line that begins with "#" is a comment.
/// </summary>
internal static class WordFile
{
    /// <summary>The lines with content.</summary>
    /// <param name="assembly">What carries the file.</param>
    /// <param name="name">Its name as a resource.</param>
    public static IEnumerable<string> Lines(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (line.Length > 0 && line[0] != '#')
                yield return line;
    }
}
