using NewsMonitor.Analyzer.Identification;
using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Model;

namespace NewsMonitor.Trainer.Data;

/// <summary>Compiles the n-gram profiles of the languages that share a script.</summary>
internal static class LanguageProfiles
{
    private static readonly HashSet<string> Kept =
    [
        .. (
            "en de fr es it pt nl sv da no fi is pl cs sk sl hr hu ro et lv lt "
            + "ca eu sq tr vi ms tl ru uk bg be sr ar fa ur he"
        ).Split(' '),
    ];

    public static void Build(SourceLists lists, ModelFile file)
    {
        string[] all = [];
        var grams = new SortedDictionary<uint, List<(int Language, byte Score)>>();
        foreach (var row in lists.Rows("languages"))
        {
            if (row[0] == "languages")
                all = row[1].Split(' ');
        }
        var codes = all.Where(Kept.Contains).ToList();
        foreach (var row in lists.Rows("languages").Where(r => r[0] != "languages"))
        {
            var bytes = Convert.FromHexString(row[0]);
            var (first, last) = (bytes[0] == ' ', bytes[^1] == ' ');
            var gram = bytes.AsSpan(first ? 1 : 0, bytes.Length - (first ? 1 : 0) - (last ? 1 : 0));
            var scores = row[1]
                .Split(' ')
                .Select(s => s.Split(':'))
                .Select(s => (Language: codes.IndexOf(all[int.Parse(s[0], null)]), Score: byte.Parse(s[1], null)))
                .Where(s => s.Language >= 0)
                .ToList();
            if (scores.Count > 0)
                grams[LanguageIdentifier.GramHash(gram, first, last)] = scores;
        }
        file.Add(
            "languages",
            writer =>
            {
                writer.Write(string.Join(' ', codes));
                HashTable.WriteKeys(writer, [.. grams.Keys]);
                foreach (var scores in grams.Values)
                    writer.Write((byte)scores.Count);
                foreach (var scores in grams.Values)
                foreach (var (language, _) in scores)
                    writer.Write((byte)language);
                foreach (var scores in grams.Values)
                foreach (var (_, score) in scores)
                    writer.Write(score);
            }
        );
    }
}
