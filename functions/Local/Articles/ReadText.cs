using NewsMonitor.Local.Terminal;
using NewsMonitor.Reading.Formats;

namespace NewsMonitor.Local.Articles;

/// <summary>Prints what was read from a part of a file, for a person.</summary>
internal static class ReadText
{
    public static void Print(Screen screen, string name, ReadResult read)
    {
        screen.Print(name);
        if (read.Rejection is { } rejection)
            screen.Print($"  rejected     {rejection.Reason}");
        else
            foreach (var (field, text, from) in ArticleField.Of(read.Article!))
                screen.Print($"  {field, -12} {text}   [{from}]");
        screen.Print("");
    }
}
