using NewsMonitor.Analyzer.Model;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Lexicons;

/// <summary>Words, phrases and names that the trainer compiled, looked up by hash.</summary>
internal sealed class Lexicon
{
    /// <summary>
    /// Names are stored by the low bits of their hash only, so one in a hundred unknown words is taken for a name.
    /// </summary>
    public const uint NameMask = 0xFFFFFF;

    public const int LongestPhrase = 6;

    /// <summary>The minimum length of listed names: shorter ones are words in too many languages.</summary>
    public const int ShortestName = 3;

    private readonly HashTable _words;
    private readonly WordInfo[] _infos;
    private readonly HashTable _phrases;
    private readonly PhraseFlags[] _flags;
    private readonly HashTable _names;

    public Lexicon(ModelFile file)
    {
        using (var words = file.Open("words"))
        {
            var keys = HashTable.ReadKeys(words);
            _words = new HashTable(keys);
            _infos = WordColumns.Read(words, keys.Length);
        }
        using (var phrases = file.Open("phrases"))
        {
            var keys = HashTable.ReadKeys(phrases);
            _phrases = new HashTable(keys);
            _flags = new PhraseFlags[keys.Length];
            for (var i = 0; i < keys.Length; i++)
                _flags[i] = (PhraseFlags)phrases.ReadUInt16();
        }
        using var names = file.Open("names");
        _names = new HashTable(HashTable.ReadKeys(names));
    }

    public WordInfo Word(uint lower)
    {
        var at = _words.Find(lower);
        return at < 0 ? default : _infos[at];
    }

    public PhraseFlags Phrase(uint joined)
    {
        var at = _phrases.Find(joined);
        return at < 0 ? PhraseFlags.None : _flags[at];
    }

    /// <summary>Whether the word, or a hyphenated part of it, is a person's name.</summary>
    public bool IsName(ReadOnlySpan<char> word)
    {
        for (var hyphen = word.IndexOf('-'); hyphen >= 0; hyphen = word.IndexOf('-'))
        {
            if (hyphen >= ShortestName && IsNamePart(word[..hyphen]))
                return true;
            word = word[(hyphen + 1)..];
        }
        return word.Length >= ShortestName && IsNamePart(word);
    }

    private bool IsNamePart(ReadOnlySpan<char> word) => _names.Find(Hash.OfPlain(word) & NameMask) >= 0;
}
