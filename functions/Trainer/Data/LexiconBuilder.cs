using NewsMonitor.Analyzer.Languages;
using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Trainer.Data;

/// <summary>Compiles the word lists into the lexicon's sections of the model.</summary>
internal sealed class LexiconBuilder(SourceLists lists, Language language, IReadOnlySet<string> companies)
{
    private readonly SortedDictionary<uint, WordInfo> _words = [];
    private readonly SortedDictionary<uint, PhraseFlags> _phrases = [];
    private readonly Dictionary<string, int> _frequency = Frequencies(lists);

    /// <summary>How often each word is said, in lower case.</summary>
    public static Dictionary<string, int> Frequencies(SourceLists lists)
    {
        var frequencies = new Dictionary<string, int>();
        foreach (var row in lists.Rows("frequencies"))
            frequencies[row[0].ToLowerInvariant()] =
                frequencies.GetValueOrDefault(row[0].ToLowerInvariant()) + int.Parse(row[1], null);
        return frequencies;
    }

    public void Build(
        ModelFile file,
        IReadOnlySet<string> trainingWords,
        IReadOnlyDictionary<string, ushort[]> clusters,
        IReadOnlyDictionary<string, byte> kinds,
        IReadOnlyDictionary<uint, sbyte> polarities
    )
    {
        AddFrequencies();
        AddSenses(trainingWords);
        AddClasses();
        AddValence();
        AddPlaces();
        AddOrganizations();
        foreach (var (word, kind) in kinds)
            Change(word, (ref WordInfo info) => info.Kind = kind);
        foreach (var (word, ids) in clusters)
            Change(word, (ref WordInfo info) => (info.Coarse, info.Middle, info.Fine) = (ids[0], ids[1], ids[2]));
        foreach (var (word, polarity) in polarities)
            _words[word] = _words[word] with { Polarity = polarity };
        var names = lists
            .Lines("names")
            .Where(n => n.Length >= Lexicon.ShortestName && _frequency.GetValueOrDefault(n.ToLowerInvariant()) < 3000);
        LexiconSections.Write(file, _words, _phrases, names);
    }

    private delegate void Changer(ref WordInfo info);

    private void Change(string word, Changer change)
    {
        var key = Hash.OfLower(word);
        var info = _words.GetValueOrDefault(key);
        change(ref info);
        _words[key] = info;
    }

    private void AddFrequencies()
    {
        foreach (var (word, count) in _frequency)
            if (count >= 4)
                Change(word, (ref WordInfo info) => info.Frequency = (byte)Math.Min(15, 1 + (int)(Math.Log2(count) * 0.75)));
    }

    private void AddSenses(IReadOnlySet<string> trainingWords)
    {
        foreach (var row in lists.Rows("senses"))
        {
            if (
                row[0].Contains(' ', StringComparison.Ordinal)
                || (_frequency.GetValueOrDefault(row[0]) < 4 && !trainingWords.Contains(row[0]))
            )
                continue;
            var sense = byte.Parse(row[2], null);
            Change(row[0], (ref WordInfo info) => Sense(ref info, row[1], sense));
            var plural = Plural(row[0]);
            if (row[1] == "noun" && (_frequency.GetValueOrDefault(plural) >= 4 || trainingWords.Contains(plural)))
                Change(
                    plural,
                    (ref WordInfo info) => Sense(ref info, row[1], info.NounSense > 0 ? (byte)(info.NounSense - 1) : sense)
                );
        }
    }

    private static string Plural(string noun) =>
        noun switch
        {
            [.., 'y'] => noun[..^1] + "ies",
            [.., 's' or 'x' or 'h'] => noun + "es",
            [.., 'm', 'a', 'n'] => noun[..^2] + "en",
            _ => noun + "s",
        };

    private static void Sense(ref WordInfo info, string pos, byte sense)
    {
        switch (pos)
        {
            case "noun":
                info.NounSense = (byte)(sense + 1);
                info.Flags |= WordFlags.Noun;
                break;
            case "verb":
                info.VerbSense = (byte)(sense + 1);
                info.Flags |= WordFlags.Verb;
                break;
            case "adj":
                info.Flags |= WordFlags.Adjective;
                break;
            default:
                info.Flags |= WordFlags.Adverb;
                break;
        }
    }

    private void AddClasses()
    {
        foreach (var row in lists.Rows("classes"))
        {
            var flag = row[0] switch
            {
                "MaleName" or "FemaleName" or "FirstName" => WordFlags.FirstName,
                "LastName" => WordFlags.LastName,
                "Actor" => WordFlags.Actor,
                "Honorific" => WordFlags.Honorific,
                "Unit" => WordFlags.Unit,
                "Currency" => WordFlags.Currency,
                _ => WordFlags.None,
            };
            if (flag == WordFlags.Actor)
                Change(Plural(row[1]), (ref WordInfo info) => info.Flags |= flag);
            if (flag != WordFlags.None)
                Change(row[1], (ref WordInfo info) => info.Flags |= flag);
            else if (row[0] is not ("Place" or "City" or "Region" or "Country") || _frequency.GetValueOrDefault(row[1]) < 2000)
                AddPhrase(
                    row[1],
                    row[0] switch
                    {
                        "Organization" => PhraseFlags.Organization,
                        "SportsTeam" => PhraseFlags.Team,
                        "Person" => PhraseFlags.Person,
                        "Country" => PhraseFlags.Country,
                        "City" => PhraseFlags.BigCity,
                        _ => PhraseFlags.Place,
                    }
                );
        }
        foreach (var row in lists.Rows("stopwords").Where(r => r[0] == language.Code))
            Change(row[1], (ref WordInfo info) => info.Flags |= WordFlags.Stop);
    }

    private void AddValence()
    {
        foreach (var row in lists.Rows("valence"))
        {
            if (row[1].Contains(' ', StringComparison.Ordinal))
                continue;
            var tenths = (sbyte)
                Math.Clamp(Math.Round(10 * double.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture)), -60, 60);
            Change(
                row[1],
                (ref WordInfo info) =>
                {
                    if (row[0] == "afinn")
                        info.Afinn = tenths;
                    else if (row[0] == "finance")
                        info.Finance = tenths;
                    else
                        info.Vader = tenths;
                }
            );
        }
    }

    private void AddPlaces()
    {
        foreach (var row in lists.Rows("places"))
        {
            var flag = row[0] switch
            {
                "country" => PhraseFlags.Country,
                "capital" => PhraseFlags.Capital,
                "region" => PhraseFlags.Region,
                "bigcity" => PhraseFlags.BigCity,
                "city" => PhraseFlags.City,
                _ => PhraseFlags.Town,
            };
            if (flag == PhraseFlags.Town && _frequency.GetValueOrDefault(row[1].ToLowerInvariant()) > 3)
                continue;
            AddPhrase(row[1], flag);
        }
        foreach (var demonym in lists.Demonyms)
            AddPhrase(demonym, PhraseFlags.Demonym);
    }

    private void AddOrganizations()
    {
        foreach (var line in lists.Lines("companies"))
            AddPhrase(line, PhraseFlags.Company);
        foreach (var name in companies)
            AddPhrase(name, PhraseFlags.Listed);
        foreach (var name in OwnNews.Organizations())
            AddPhrase(name, PhraseFlags.Organization);
        foreach (var line in lists.Lines("schools"))
            AddPhrase(line, PhraseFlags.School);
        foreach (var row in lists.Rows("instances"))
            AddPhrase(
                row[1],
                row[0] switch
                {
                    "18" => PhraseFlags.Person,
                    "15" or "17" => PhraseFlags.Place,
                    "14" => PhraseFlags.Organization,
                    _ => PhraseFlags.None,
                }
            );
    }

    private void AddPhrase(string phrase, PhraseFlags flag)
    {
        var document = Document.Read(phrase, language.Vocabulary);
        if (flag == PhraseFlags.None || document.Count is 0 or > Lexicon.LongestPhrase)
            return;
        var joined = 0u;
        foreach (var token in document.Tokens)
            joined = Hash.Join(joined, token.Lower);
        _phrases[joined] = _phrases.GetValueOrDefault(joined) | flag;
    }
}
