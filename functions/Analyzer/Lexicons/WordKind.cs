namespace NewsMonitor.Analyzer.Lexicons;

/// <summary>
/// What a word is likely part of, in one byte: one of eight classes (no name; a person's first or last names; the first word or
/// the
/// others of an organization or a place; another name), how sure that is in three steps, and the class that is next. 0 is
/// unknown.
/// </summary>
internal static class WordKind
{
    public const int Classes = 8;
    private const int Steps = 3;

    public static byte Code(int likeliest, int sureness, int next) =>
        (byte)(1 + (((likeliest * Steps) + sureness) * Classes) + next);

    /// <summary>Without the class that is next: 1 to 24, or 0.</summary>
    public static uint Likeliest(byte kind) => kind == 0 ? 0 : 1 + ((kind - 1u) / Classes);
}
