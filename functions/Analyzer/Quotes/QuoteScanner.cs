using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Quotes;

/// <summary>Finds what is in quotation marks: straight, curly, angled, or single ones that are no apostrophes.</summary>
internal ref struct QuoteScanner(Document document)
{
    private const int None = -1;

    private readonly ReadOnlySpan<Token> _tokens = document.Tokens;
    private readonly List<QuoteSpan> _spans = [];

    /// <summary>Whether the text opens its quotes with ``, so that '' only closes them.</summary>
    private readonly bool _hasBackquotes = document.Text.Contains("``", StringComparison.Ordinal);

    /// <summary>The opening mark of the quote that has not been closed.</summary>
    private int _open = None;

    /// <summary>Whether the quote before was not closed, so that the next one at the start of a paragraph continues it.</summary>
    private bool _continues;

    public static List<QuoteSpan> Scan(Document document)
    {
        var scanner = new QuoteScanner(document);
        scanner.Run();
        return scanner._spans;
    }

    private void Run()
    {
        for (var i = 0; i < _tokens.Length; i++)
        {
            if (i > 0 && Breaks(i))
                EndParagraph(i);
            if (_tokens[i].Kind == TokenKind.Punctuation)
                i = Read(i);
        }
        EndParagraph(_tokens.Length);
    }

    /// <summary>Opens or closes a quote; returns the last token that was read.</summary>
    private int Read(int at)
    {
        var mark = MarkOf(at);
        if (mark == Mark.Single && _open == None)
            return ReadSingle(at);
        if (mark == Mark.Close || (mark is Mark.Either or Mark.Open && _open != None && IsClosing(at)))
            Close(at + 1);
        else if (mark == Mark.Open || (mark == Mark.Either && IsOpening(at)))
            Open(at);
        return at;
    }

    /// <summary>A quote that the next one opens inside was never closed, and nobody knows where it ended.</summary>
    private void Open(int at)
    {
        _continues &= _tokens[at].BreaksBefore > 0;
        _open = at;
    }

    private void Close(int end)
    {
        if (_open != None && HasWord(_open, end))
            _spans.Add(new QuoteSpan(_open, end, _continues));
        if (_open != None)
            _continues = false;
        _open = None;
    }

    private void EndParagraph(int at)
    {
        _continues &= at < _tokens.Length && IsMark(at);
        if (_open == None)
            return;
        Close(at);
        _continues = at < _tokens.Length && IsMark(at);
    }

    /// <summary>A blank line, or a line that begins with an opening mark.</summary>
    private readonly bool Breaks(int at) => _tokens[at].BreaksBefore > 1 || (_tokens[at].BreaksBefore == 1 && IsMark(at));

    private readonly bool IsMark(int at) =>
        _tokens[at].Kind == TokenKind.Punctuation && MarkOf(at) is Mark.Open or Mark.Either && IsOpening(at);

    /// <summary>A straight mark opens if it stands before a word and not behind one.</summary>
    private readonly bool IsOpening(int at) => !IsLast(at) && IsApart(at) && (!_tokens[at + 1].SpaceBefore || _open == None);

    /// <summary>Texts that mix their marks close a quote with any.</summary>
    private readonly bool IsClosing(int at) =>
        !IsOpening(at) && (!_tokens[at].SpaceBefore || IsLast(at) || _tokens[at + 1].SpaceBefore);

    private readonly bool IsLast(int at) => at + 1 == _tokens.Length;

    private readonly bool IsApart(int at) =>
        at == 0 || _tokens[at].SpaceBefore || document.Text[_tokens[at - 1].End - 1] is '(' or '[' or '—' or '–' or '-';

    /// <summary>Reads a quote in single marks up to its end, if that is near; an apostrophe has none.</summary>
    private int ReadSingle(int at)
    {
        if (!IsOpening(at) || _tokens[at + 1].SpaceBefore || _tokens[at + 1].Kind != TokenKind.Word)
            return at;
        var end = SingleQuotes.EndOf(document, at);
        if (end == 0 || !HasWord(at, end))
            return at;
        Open(at);
        Close(end);
        return end - 1;
    }

    private readonly bool HasWord(int first, int end)
    {
        for (var i = first; i < end; i++)
            if (_tokens[i].Kind != TokenKind.Punctuation)
                return true;
        return false;
    }

    private readonly Mark MarkOf(int at) =>
        document.TextOf(_tokens[at]) is "''" && _hasBackquotes ? Mark.Close : Marks.Of(document.TextOf(_tokens[at]));
}
