using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>Features of the nearest words with content on either side of a name: no stop words, names or numbers.</summary>
internal readonly ref struct ContentFeatures(SentenceView sentence, TokenRange name, FeatureBag bag)
{
    private readonly SentenceView _sentence = sentence;

    public void Write()
    {
        var (left, right) = (Next(name.Start, -1), Next(name.End - 1, 1));
        var (left2, right2) = (Next(left, -1), Next(right, 1));
        var (left3, right3) = (Next(left2, -1), Next(right2, 1));
        var content = FeatureTemplates.Content;
        bag.Add(content[0], WordAt(left));
        bag.Add(content[1], WordAt(right));
        bag.Add(content[2], WordAt(left2), WordAt(left));
        bag.Add(content[3], WordAt(right), WordAt(right2));
        bag.Add(content[4], WordAt(left), WordAt(right));
        bag.Add(content[5], WordAt(right2), WordAt(right3));
        bag.Add(content[6], WordAt(right), WordAt(right3));
        bag.Add(content[7], WordAt(left3), WordAt(left2));
    }

    /// <summary>The next word with content in a direction; where the sentence ends, if there is none.</summary>
    private int Next(int at, int step)
    {
        do at += step;
        while (at >= 0 && at < _sentence.Length && !HasContent(at));
        return Math.Clamp(at, -1, _sentence.Length);
    }

    /// <summary>"Up" and "down" are stop words with content.</summary>
    private bool HasContent(int at) =>
        _sentence.Tokens[at].Kind == TokenKind.Word
        && !_sentence.IsName(at)
        && (at < name.Start || at >= name.End)
        && ((_sentence.Infos[at].Flags & WordFlags.Stop) == 0 || _sentence.Words.DirectionOf(_sentence.Tokens[at].Lower) != 0);

    private uint WordAt(int at) => ClauseFeatures.WordAt(_sentence, name, at);
}
