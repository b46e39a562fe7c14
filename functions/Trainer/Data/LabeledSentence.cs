using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Trainer.Data;

/// <summary>A sentence of a corpus with its names.</summary>
internal sealed class LabeledSentence(string[] words, byte[] tags)
{
    /// <summary>All tags, as bits, for a token of which nothing is known.</summary>
    public const uint AnyTag = (1u << Analyzer.Tagging.Tags.Count) - 1;

    public string[] Words { get; } = words;

    public byte[] Tags { get; } = tags;

    /// <summary>The tags that a token may have, as bits; more than one if the corpus does not say.</summary>
    public required uint[] Allowed { get; init; }

    public required string Corpus { get; init; }

    /// <summary>The sentence's document; sentences of the same document are next to each other.</summary>
    public required int Document { get; init; }

    /// <summary>Whether the corpus has a single tag for the token.</summary>
    public bool IsCertain(int at) => uint.PopCount(Allowed[at]) == 1;

    public static uint AllowedFor(byte tag, bool marksOthers)
    {
        if (tag != Analyzer.Tagging.Tags.Outside || marksOthers)
            return 1u << tag;
        var allowed = 1u;
        for (var place = 0; place < 4; place++)
            allowed |= 1u << Analyzer.Tagging.Tags.Encode(NameKind.Other, place);
        return allowed;
    }

    public static Document ToDocument(IReadOnlyList<LabeledSentence> sentences, Vocabulary vocabulary)
    {
        var document = new Document(string.Join('\n', sentences.Select(s => string.Join(' ', s.Words))), vocabulary);
        var at = 0;
        foreach (var sentence in sentences)
        {
            var start = document.Count;
            foreach (var word in sentence.Words)
            {
                var token = new Token
                {
                    Start = at,
                    Length = word.Length,
                    SpaceBefore = true,
                    Kind = KindOf(word),
                };
                Tokenizer.Emit(document, ref token);
                at += word.Length + 1;
            }
            document.Sentences.Add(new TokenRange(start, document.Count));
        }
        return document;
    }

    private static TokenKind KindOf(string word) =>
        word.StartsWith("http", StringComparison.Ordinal) || word.StartsWith("www.", StringComparison.Ordinal) ? TokenKind.Url
        : word.Length > 1 && word[0] is '@' or '#' ? TokenKind.Handle
        : char.IsDigit(word[0]) ? TokenKind.Number
        : char.IsLetter(word[0]) ? TokenKind.Word
        : TokenKind.Punctuation;
}
