namespace NewsMonitor.Reading.Cleaning;

internal static class Composition
{
    public static string Compose(string text) => text;
}
