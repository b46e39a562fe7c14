using System.Buffers;
using NewsMonitor.Analyzer.Pooling;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Text;

/// <summary>A text, split into tokens and sentences.</summary>
internal sealed class Document(string text, Vocabulary vocabulary) : IDisposable
{
    private Token[] _tokens = ArrayPool<Token>.Shared.Rent(Math.Max(16, text.Length / 5));

    public string Text { get; } = text;

    /// <summary>The words of the language that the text is read in.</summary>
    public Vocabulary Vocabulary { get; } = vocabulary;

    public int Count { get; private set; }

    public List<TokenRange> Sentences { get; } = SpareList<TokenRange>.Rent();

    public Span<Token> Tokens => _tokens.AsSpan(0, Count);

    public ref Token this[int index] => ref _tokens[index];

    public void Add(in Token token)
    {
        if (Count == _tokens.Length)
            Grow();
        _tokens[Count++] = token;
    }

    /// <summary>Returns the tokens' memory; the document may not be used afterward.</summary>
    public void Dispose()
    {
        ArrayPool<Token>.Shared.Return(_tokens);
        SpareList<TokenRange>.Return(Sentences);
        _tokens = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<Token>.Shared.Rent(Count * 2);
        _tokens.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<Token>.Shared.Return(_tokens);
        _tokens = larger;
    }

    /// <summary>The words of a phrase as one hash, ignoring case, for looking up phrases in lists.</summary>
    public uint Joined(int first, int end)
    {
        var joined = 0u;
        for (var i = first; i < end; i++)
            joined = Hash.Join(joined, _tokens[i].Lower);
        return joined;
    }

    public ReadOnlySpan<char> TextOf(in Token token) => Text.AsSpan(token.Start, token.Length);

    /// <summary>The text from one token to another, both inclusive.</summary>
    public string Slice(int first, int last) => Text[_tokens[first].Start.._tokens[last].End];

    /// <summary>The number of the sentence that contains a token.</summary>
    public int SentenceOf(int token)
    {
        int low = 0,
            high = Sentences.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Sentences[middle].Start <= token)
                low = middle;
            else
                high = middle - 1;
        }
        return low;
    }

    public static Document Read(string text, Vocabulary vocabulary)
    {
        var document = new Document(text, vocabulary);
        new Tokenizer(document).Run();
        SentenceSplitter.Run(document);
        return document;
    }
}
