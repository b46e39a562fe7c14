namespace NewsMonitor.News.Entities;

/// <summary>Names of entities as they are compared.</summary>
internal static class EntityNames
{
    private static readonly HashSet<string> LegalForms =
    [
        "ab",
        "ag",
        "as",
        "asa",
        "bv",
        "co",
        "company",
        "corp",
        "corporation",
        "gmbh",
        "inc",
        "incorporated",
        "kg",
        "limited",
        "llc",
        "llp",
        "ltd",
        "nv",
        "oy",
        "oyj",
        "plc",
        "pte",
        "pty",
        "sa",
        "sas",
        "se",
        "spa",
        "srl",
    ];

    /// <summary>"contoso" for "Contoso", "The Contoso Co., Ltd." and "CONTOSO PLC"; a legal form that is the whole name stays.</summary>
    public static string Fold(string name)
    {
        var folded = EntityKey.Fold(name);
        while (folded.LastIndexOf(' ') is > 0 and var space && LegalForms.Contains(folded[(space + 1)..]))
            folded = folded[..space];
        return folded;
    }
}
