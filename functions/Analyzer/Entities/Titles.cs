using System.Collections.Frozen;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Titles and ranks before a name are no part of it: "Dr", "Tan Sri", "Justice".</summary>
internal static class Titles
{
    private static readonly FrozenSet<uint> All = (
        "mr mrs ms miss mx dr prof professor sir dame hon rev reverend fr pastor bishop archbishop cardinal imam "
        + "ayatollah gen. general col colonel lt lieutenant maj major capt captain cmdr commander sgt sergeant cpl adm "
        + "admiral insp inspector supt superintendent det detective constable brig brigadier sen. senator rep. congressman "
        + "congresswoman gov governor mayor president vice-president chairman chancellor minister premier secretary "
        + "ambassador judge justice barrister engr advocate comrade alhaji alhaja malam mallam chief datuk dato dato' "
        + "datin shri smt ustaz madam coach"
    )
        .Split(' ')
        .SelectMany(w => new[] { Hash.Of(w), Hash.Of(w + ".") })
        .ToFrozenSet();

    /// <summary>"Tan" and "Sri" are names by themselves, and a title together.</summary>
    private static readonly FrozenSet<uint> Malay = "tan datuk dato dato' datin".Split(' ').Select(w => Hash.Of(w)).ToFrozenSet();
    private static readonly FrozenSet<uint> MalaySecond = "sri seri".Split(' ').Select(w => Hash.Of(w)).ToFrozenSet();

    /// <summary>Where the name begins once its titles are taken off; its last word always stays.</summary>
    public static int Skip(Document document, int first, int end)
    {
        while (first < end - 1)
            if (first < end - 2 && Malay.Contains(document[first].Lower) && MalaySecond.Contains(document[first + 1].Lower))
                first += 2;
            else if (All.Contains(document[first].Lower))
                first++;
            else
                break;
        return first;
    }
}
