namespace NewsMonitor.Analyzer.Lexicons;

/// <summary>
/// What a word is probably part of, in one byte: one of eight classes (not a name; a person's first or last name; the first word
/// or the rest of an organization or a place; another name), the confidence in three steps, and the second most likely class. 0
/// is unknown.
/// </summary>
internal static class WordKind
{
    public const int Classes = 8;
    private const int Steps = 3;
    private const int FirstName = 1;
    private const int LastName = 2;

    public static byte Code(int likeliest, int sureness, int next) =>
        (byte)(1 + (((likeliest * Steps) + sureness) * Classes) + next);

    /// <summary>Whether a word is probably part of no name; false if it is unknown.</summary>
    public static bool IsNoName(byte kind) => kind > 0 && (kind - 1) / Classes / Steps == 0;

    /// <summary>Whether a word is probably a person's first name.</summary>
    public static bool IsFirstName(byte kind) => kind > 0 && (kind - 1) / Classes / Steps == FirstName;

    /// <summary>Whether a word is probably a person's last name.</summary>
    public static bool IsLastName(byte kind) => kind > 0 && (kind - 1) / Classes / Steps == LastName;

    /// <summary>The value without the second class: 1 to 24, or 0.</summary>
    public static uint Likeliest(byte kind) => kind == 0 ? 0 : 1 + ((kind - 1u) / Classes);
}
