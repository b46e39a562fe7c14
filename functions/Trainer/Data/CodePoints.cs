namespace NewsMonitor.Trainer.Data;

internal static class CodePoints
{
    public static int ToOffset(string text, int codePoints)
    {
        var at = 0;
        while (codePoints-- > 0 && at < text.Length)
            at += char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        return at;
    }
}
