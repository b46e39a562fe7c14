namespace NewsMonitor.News.Entities;

/// <summary>The parts of a person's name, folded.</summary>
/// <param name="First">The first name; empty if the name has only one part.</param>
/// <param name="Middle">The initials of what is between: "hw" for "Herbert Walker" and for "H.W."</param>
/// <param name="Last">The surname with its particle: "de blasio".</param>
/// <param name="Suffix">"jr", "iii"; mostly empty.</param>
internal readonly record struct PersonName(string First, string Middle, string Last, string Suffix)
{
    private const int LongestInitials = 2;

    /// <summary>"Lee" is not "Le", but "Qassem" is "Qasem".</summary>
    private const int FewestWithDouble = 6;

    private static readonly HashSet<string> Suffixes = ["jr", "sr", "ii", "iii", "iv"];
    private static readonly HashSet<string> Particles =
    [
        .. "de del della di da dos du la le van von der den ter bin ibn".Split(' '),
    ];

    // "Al Gore" and "Van Jones" begin with first names.
    private static readonly HashSet<string> LeadingParticles = [.. "de del della di da von el bin".Split(' ')];

    public bool IsFull => First.Length > 0;

    /// <summary>The surname without its particle.</summary>
    public string BareLast => Last[(Last.LastIndexOf(' ') + 1)..];

    /// <summary>The surname as it is compared: other alphabets have no rule for doubled letters ("Zelensky", "Zelenskyy").</summary>
    public string Surname => Undouble(Last);

    /// <summary>
    /// Whether two names with the same <see cref="Surname"/> differ only in a short form of the first name, in a doubled letter, in
    /// a middle name that one of them lacks, or in a number: "Joe Manchin" and "Joseph Manchin III". "Jr." tells a son from his
    /// father.
    /// </summary>
    public bool IsOtherFormOf(PersonName other) =>
        (
            FirstNames.AreForms(First, other.First)
            || (Undouble(First) == Undouble(other.First) && (First, Last, Suffix) != (other.First, other.Last, other.Suffix))
        )
        && (Middle.Length == 0 || other.Middle.Length == 0 || Middle == other.Middle)
        && (Suffix == other.Suffix || (IsNumber(Suffix) && IsNumber(other.Suffix)));

    /// <summary>Whether a name is a surname with its particle: "al Harbi".</summary>
    public static bool BeginsWithParticle(string form) =>
        form.IndexOf(' ') is > 0 and var space && form[..space] is var word && (word == "al" || Particles.Contains(word));

    public static PersonName Parse(string form)
    {
        var words = form.Split(' ');
        var suffix = words.Length > 1 && Suffixes.Contains(words[^1]) ? words[^1] : "";
        var end = words.Length - (suffix.Length > 0 ? 1 : 0);
        var last = end - 1;
        while (last > 1 && Particles.Contains(words[last - 1]))
            last--;
        if (last == 1 && LeadingParticles.Contains(words[0]))
            last = 0;
        return new PersonName(
            last > 0 ? words[0] : "",
            string.Concat(words[Math.Min(1, last)..last].Select(Initials)),
            string.Join(' ', words[last..end]),
            suffix
        );
    }

    // Or none.
    private static bool IsNumber(string suffix) => suffix is not ("jr" or "sr");

    // Most names have none, and stay as they are.
    private static string Undouble(string name)
    {
        var at = 1;
        while (at < name.Length && name[at] != name[at - 1])
            at++;
        return at >= name.Length || name.Length < FewestWithDouble
            ? name
            : string.Concat(name.Where((letter, i) => i == 0 || letter != name[i - 1]));
    }

    private static string Initials(string word) => word.Length <= LongestInitials ? word : word[..1];
}
