using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Identification;

/// <summary>
/// Identifies the language of a text: by its script if only one language or a few use it, otherwise by the n-grams of its UTF-8
/// bytes.
/// </summary>
internal sealed class LanguageIdentifier
{
    /// <summary>The beginning of a text is enough to identify its language; more would only cost time.</summary>
    private const int MostCharacters = 1500;
    private const int LongestWord = 70;

    /// <summary>The offset that was subtracted from the stored scores.</summary>
    private const int Floor = 53;

    private readonly string[] _codes;
    private readonly HashTable _grams;
    private readonly int[] _starts;
    private readonly byte[] _languages;
    private readonly byte[] _scores;

    public LanguageIdentifier(BinaryReader reader)
    {
        _codes = reader.ReadString().Split(' ');
        var keys = HashTable.ReadKeys(reader);
        _grams = new HashTable(keys);
        _starts = new int[keys.Length + 1];
        for (var i = 0; i < keys.Length; i++)
            _starts[i + 1] = _starts[i] + reader.ReadByte();
        _languages = reader.ReadBytes(_starts[^1]);
        _scores = reader.ReadBytes(_starts[^1]);
    }

    /// <summary>Whether this language can be identified.</summary>
    public bool Knows(string code) => Scripts.Have(code) || Array.IndexOf(_codes, code) >= 0;

    /// <summary>The language whose n-grams the text has most of.</summary>
    /// <returns>
    /// The language, and the mean score of the text's n-grams in it: around 100 in ordinary text of a known language, 30 in text
    /// that is mostly names, 10 to 25 in a language that is not known.
    /// </returns>
    public (DetectedLanguage Language, double Fit) Detect(string text)
    {
        if (Scripts.Recognize(text.AsSpan(0, Math.Min(text.Length, MostCharacters))) is { } plain)
            return (plain, double.PositiveInfinity);
        Span<int> totals = stackalloc int[_codes.Length];
        totals.Clear();
        var grams = Count(text.AsSpan(0, Math.Min(text.Length, MostCharacters)), totals);
        return Decide(totals, grams);
    }

    private int Count(ReadOnlySpan<char> text, Span<int> totals)
    {
        var seen = Spare<bool>.Rent();
        Span<byte> word = stackalloc byte[LongestWord + 8];
        var length = 0;
        foreach (var raw in text)
        {
            var c = char.ToLowerInvariant(raw);
            if (char.IsLetter(c) || (length > 0 && Hash.Straighten(c) == '\''))
            {
                if (length < LongestWord)
                    length += Write(c, word[length..]);
                continue;
            }
            AddWord(word[..length], seen, totals);
            length = 0;
        }
        AddWord(word[..length], seen, totals);
        var count = seen.Count;
        Spare<bool>.Return(seen);
        return count;
    }

    private static int Write(char c, Span<byte> target) =>
        new System.Text.Rune(char.IsSurrogate(c) ? '?' : c).EncodeToUtf8(target);

    /// <summary>
    /// The n-grams of a word: four bytes at a stride of three; the first starts with a space, and the last ends with one.
    /// </summary>
    private void AddWord(ReadOnlySpan<byte> word, Dictionary<uint, bool> seen, Span<int> totals)
    {
        if (word.IsEmpty)
            return;
        var at = 0;
        for (; at + 4 < word.Length; at += 3)
            Add(GramHash(word.Slice(at, 4), at == 0, false), seen, totals);
        var tail = word.Length == 3 ? word : word[Math.Max(0, word.Length - 4)..];
        Add(GramHash(tail, at == 0, true), seen, totals);
    }

    public static uint GramHash(ReadOnlySpan<byte> gram, bool first, bool last)
    {
        var hash = Hash.Seed;
        if (first)
            hash = Hash.Add(hash, ' ');
        foreach (var b in gram)
            hash = Hash.Add(hash, (char)b);
        return last ? Hash.Add(hash, ' ') : hash;
    }

    private void Add(uint gram, Dictionary<uint, bool> seen, Span<int> totals)
    {
        if (!seen.TryAdd(gram, true))
            return;
        var entry = _grams.Find(gram);
        if (entry < 0)
            return;
        for (var i = _starts[entry]; i < _starts[entry + 1]; i++)
            totals[_languages[i]] += _scores[i] + Floor;
    }

    private (DetectedLanguage Language, double Fit) Decide(ReadOnlySpan<int> totals, int grams)
    {
        int best = 0,
            second = -1;
        for (var i = 1; i < totals.Length; i++)
            if (totals[i] > totals[best])
                (second, best) = (best, i);
            else if (second < 0 || totals[i] > totals[second])
                second = i;
        if (totals[best] == 0)
            return (new DetectedLanguage("und", 0), 0);
        var lead = (totals[best] - totals[second]) / (double)totals[best];
        var confidence = Math.Round(Math.Min(1, 0.5 + (lead * Math.Sqrt(grams) / 2)), 2);
        return (new DetectedLanguage(_codes[best], confidence), totals[best] / (double)grams);
    }
}
