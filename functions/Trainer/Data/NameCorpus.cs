using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Trainer.Data;

/// <summary>Reads the token-per-line corpora.</summary>
internal static class NameCorpus
{
    /// <summary>Corpora in which names of other types are marked, too.</summary>
    private static readonly HashSet<string> MarksOthers = ["wikigold", "wnut17", "docred", "crossner"];

    /// <summary>Corpora with real documents; in the others, every sentence is independent.</summary>
    private static readonly HashSet<string> WithDocuments = ["wikigold", "docred", "ewt", "men", OwnNews.Corpus];

    public static bool HasDocuments(string corpus) => WithDocuments.Contains(corpus);

    public static List<LabeledSentence> ReadAll(
        string folder,
        SourceLists lists,
        Vocabulary vocabulary,
        IReadOnlySet<string> companies
    )
    {
        var all = new List<LabeledSentence>();
        var compounds = new CompoundWords(vocabulary);
        foreach (var path in Directory.GetFiles(folder, "ner_*.tsv").Order(StringComparer.Ordinal))
            Read(path, Path.GetFileNameWithoutExtension(path)[4..], lists, compounds, all);
        var headlines = Path.Combine(folder, $"target_sentiment_{Headlines.Corpus}.jsonl");
        all.AddRange(new Headlines(vocabulary, companies).Read(headlines, all[^1].Document + 1).ToList());
        var own = Path.Combine(AppContext.BaseDirectory, "TrainingTexts", "news.txt");
        all.AddRange(OwnNews.Read(own, all[^1].Document + 1, vocabulary).ToList());
        return all;
    }

    private static void Read(string path, string corpus, SourceLists lists, CompoundWords compounds, List<LabeledSentence> all)
    {
        List<string> words = [];
        List<string> labels = [];
        var document = all.Count == 0 ? 0 : all[^1].Document + 1;
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.StartsWith("-DOCSTART-", StringComparison.Ordinal))
            {
                document++;
                continue;
            }
            if (line.Length > 0)
            {
                var tab = line.IndexOf('\t', StringComparison.Ordinal);
                words.Add(Plain(line[..tab]));
                labels.Add(line[(tab + 1)..]);
                continue;
            }
            compounds.Split(words, labels);
            if (words.Count > 0)
                all.Add(ToSentence(words, labels, corpus, HasDocuments(corpus) ? document : ++document, lists));
            words.Clear();
            labels.Clear();
        }
    }

    private static LabeledSentence ToSentence(
        List<string> words,
        List<string> labels,
        string corpus,
        int document,
        SourceLists lists
    )
    {
        var tags = new byte[words.Count];
        var others = MarksOthers.Contains(corpus);
        for (var i = 0; i < words.Count; )
        {
            if (labels[i] is "O" or CompoundWords.Unknown)
            {
                i++;
                continue;
            }
            var end = i + 1;
            while (end < words.Count && labels[end][0] == 'I' && labels[end][2..] == labels[i][2..])
                end++;
            var kind = KindOf(labels[i][2..]);
            if (kind == NameKind.Location && lists.Demonyms.Contains(string.Join(' ', words.Skip(i).Take(end - i))))
                kind = NameKind.Other;
            if (others || kind != NameKind.Other)
                Bilou(tags, i, end, kind);
            i = end;
        }
        var allowed = tags.Select((t, i) => AllowedFor(labels[i], t, others)).ToArray();
        return new LabeledSentence([.. words], tags)
        {
            Allowed = allowed,
            Corpus = corpus,
            Document = document,
        };
    }

    private static uint AllowedFor(string label, byte tag, bool marksOthers) =>
        label == CompoundWords.Unknown ? LabeledSentence.AnyTag : LabeledSentence.AllowedFor(tag, marksOthers);

    public static void Bilou(byte[] tags, int start, int end, NameKind kind)
    {
        for (var i = start; i < end; i++)
            tags[i] = (byte)
                Tags.Encode(
                    kind,
                    end - start == 1 ? Tags.Unit
                        : i == start ? Tags.Begin
                        : i == end - 1 ? Tags.Last
                        : Tags.Inside
                );
    }

    public static NameKind KindOf(string label) =>
        label switch
        {
            "PER" => NameKind.Person,
            "ORG" => NameKind.Organization,
            "LOC" => NameKind.Location,
            _ => NameKind.Other,
        };

    private static string Plain(string word) =>
        word switch
        {
            "``" or "''" => "\"",
            "-LRB-" => "(",
            "-RRB-" => ")",
            "-LSB-" => "[",
            "-RSB-" => "]",
            "" => "_",
            _ => word,
        };
}
