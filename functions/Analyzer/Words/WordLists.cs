using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>
/// The word lists of one language: text files of one folder. "#" begins a comment; white space separates words.
/// </summary>
/// <param name="folder">The folder's name, for messages.</param>
/// <param name="open">Opens a file of the folder by its name; null if there is none.</param>
internal sealed class WordLists(string folder, Func<string, Stream?> open)
{
    /// <summary>The hashes of words that are found regardless of case.</summary>
    /// <exception cref="WordListException">The list is missing, or has a word twice or with a capital letter.</exception>
    public FrozenSet<uint> Words(string list)
    {
        var words = new HashSet<uint>();
        foreach (var row in Rows(list))
        foreach (var word in row.Fields)
            Add(words, Hash.Of(InLowerCase(row, word)), row, word);
        return words.ToFrozenSet();
    }

    /// <summary>The hashes of words that are found only as they are written.</summary>
    /// <exception cref="WordListException">The list is missing or has a word twice.</exception>
    public FrozenSet<uint> WordsAsWritten(string list)
    {
        var words = new HashSet<uint>();
        foreach (var row in Rows(list))
        foreach (var word in row.Fields)
            Add(words, Hash.Of(word), row, word);
        return words.ToFrozenSet();
    }

    /// <summary>The hashes of phrases, a line each, in any case: the words' hashes joined.</summary>
    /// <exception cref="WordListException">The list is missing, or has a phrase twice or with a capital letter.</exception>
    public FrozenSet<uint> Phrases(string list)
    {
        var phrases = new HashSet<uint>();
        foreach (var row in Rows(list))
        {
            var joined = row.Fields.Aggregate(0u, (joined, word) => Hash.Join(joined, Hash.Of(InLowerCase(row, word))));
            Add(phrases, joined, row, string.Join(' ', row.Fields));
        }
        return phrases.ToFrozenSet();
    }

    /// <summary>The hashes of the words of one cue of <c>cues.txt</c>.</summary>
    /// <exception cref="WordListException">The list has no such cue.</exception>
    public FrozenSet<uint> Cue(string name) => [.. Named("cues", name).Select(word => Hash.Of(word))];

    /// <summary>The endings of one rule of <c>endings.txt</c>.</summary>
    /// <exception cref="WordListException">The list has no such rule.</exception>
    public string[] Endings(string name) => Named("endings", name);

    /// <summary>The words after a name at the beginning of a line.</summary>
    /// <exception cref="WordListException">The list does not have exactly one such line.</exception>
    public string[] Named(string list, string name)
    {
        var rows = Rows(list).Where(row => row.Word == name).ToList();
        return rows switch
        {
            [{ Fields.Length: > 1 } row] => row.Fields[1..],
            [] => throw new WordListException($"{folder}/{list}.txt", 0, $"'{name}' is missing"),
            _ => throw rows[^1].Fault($"'{name}' must have exactly one line, with at least one value"),
        };
    }

    /// <summary>All lines with content.</summary>
    /// <exception cref="WordListException">The list is missing or empty.</exception>
    public List<WordListRow> Rows(string list)
    {
        var file = $"{folder}/{list}.txt";
        using var stream = open($"{list}.txt") ?? throw new WordListException(file, 0, "the file is missing");
        using var reader = new StreamReader(stream);
        var rows = new List<WordListRow>();
        for (var number = 1; reader.ReadLine() is { } line; number++)
            if (FieldsOf(line) is { Length: > 0 } fields)
                rows.Add(new WordListRow(file, number, fields));
        return rows.Count > 0 ? rows : throw new WordListException(file, 0, "the list is empty");
    }

    private static string[] FieldsOf(string line)
    {
        var fields = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var comment = Array.FindIndex(fields, field => field[0] == '#');
        return comment < 0 ? fields : fields[..comment];
    }

    private static string InLowerCase(WordListRow row, string word) =>
        word.Any(char.IsUpper) ? throw row.Fault($"'{word}' has a capital letter and would never be found") : word;

    private static void Add(HashSet<uint> words, uint hash, WordListRow row, string word)
    {
        if (!words.Add(hash))
            throw row.Fault($"'{word}' is in the list twice");
    }
}
