using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Trainer.Data;

/// <summary>The lexicon's sections of the model file: words, phrases and names, each with its keys in order.</summary>
internal static class LexiconSections
{
    public static void Write(
        ModelFile file,
        SortedDictionary<uint, WordInfo> words,
        SortedDictionary<uint, PhraseFlags> phrases,
        IEnumerable<string> names
    )
    {
        file.Add(
            "words",
            writer =>
            {
                HashTable.WriteKeys(writer, [.. words.Keys]);
                WordColumns.Write(writer, [.. words.Values]);
            }
        );
        file.Add(
            "phrases",
            writer =>
            {
                HashTable.WriteKeys(writer, [.. phrases.Keys]);
                foreach (var flags in phrases.Values)
                    writer.Write((ushort)flags);
            }
        );
        var keys = new SortedSet<uint>(names.Select(name => Hash.OfPlain(name) & Lexicon.NameMask));
        file.Add("names", writer => HashTable.WriteKeys(writer, [.. keys]));
    }
}
