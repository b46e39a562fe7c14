namespace NewsMonitor.Analyzer.Tagging;

/// <summary>The four types that the tagger learns.</summary>
internal enum NameKind : byte
{
    Person,
    Organization,
    Location,
    Other,
}

/// <summary>BILOU tags as numbers: 0 is outside, then begin, inside, last and unit of each type.</summary>
internal static class Tags
{
    public const int Outside = 0;
    public const int Count = 17;

    /// <summary>No name, and the kinds of names.</summary>
    public const int Types = 5;
    public const int Named = 16;
    public const int Begin = 0;
    public const int Inside = 1;
    public const int Last = 2;
    public const int Unit = 3;

    public static int Encode(NameKind kind, int place) => 1 + ((int)kind * 4) + place;

    public static NameKind Kind(int tag) => (NameKind)((tag - 1) >> 2);

    /// <summary>0 for a word outside names, and otherwise one more than the number of the kind.</summary>
    public static int Type(int tag) => tag == Outside ? 0 : 1 + (int)Kind(tag);

    public static int Place(int tag) => (tag - 1) & 3;

    /// <summary>Whether no name is open after this tag.</summary>
    public static bool IsClosed(int tag) => tag == Outside || Place(tag) >= Last;

    /// <summary>The tag of a token of an open name, if the name ends with it.</summary>
    public static byte Closed(int tag) => (byte)Encode(Kind(tag), Place(tag) == Begin ? Unit : Last);

    /// <summary>The tag of a later token of a name, if the name begins with it.</summary>
    public static byte Opened(int tag) => (byte)Encode(Kind(tag), Place(tag) == Inside ? Begin : Unit);

    /// <summary>Whether this tag may follow a closed one.</summary>
    public static bool Opens(int tag) => tag == Outside || Place(tag) is Begin or Unit;

    public static bool MayFollow(int previous, int next) =>
        IsClosed(previous) ? Opens(next) : next != Outside && Kind(previous) == Kind(next) && Place(next) is Inside or Last;

    private static readonly byte[][] Predecessors =
    [
        .. Enumerable
            .Range(0, Count)
            .Select(next => Enumerable.Range(0, Count).Where(p => MayFollow(p, next)).Select(p => (byte)p).ToArray()),
    ];

    public static ReadOnlySpan<byte> Before(int tag) => Predecessors[tag];
}
