using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Teams in lines of results, whose goals are no part of their names: "Wild 4, Sabres 1: Parise scored twice".</summary>
internal sealed class ScoreLines(TaggedDocument work)
{
    private const int LongestTeam = 4;
    private const int LongestScore = 3;

    private Document Document => work.Document;

    /// <summary>Makes these teams organizations, also if the tagger took them for something else.</summary>
    public void Retag()
    {
        foreach (var sentence in Document.Sentences)
        {
            var first = EndOfTeam(sentence.Start, sentence.End);
            if (first == 0 || TextOf(first + 1) is not ",")
                continue;
            var second = EndOfTeam(first + 2, sentence.End);
            if (second == 0 || second + 2 >= sentence.End || TextOf(second + 1) is not ":" || !Document[second + 2].SpaceBefore)
                continue;
            Retag(sentence.Start, first);
            Retag(first + 2, second);
        }
    }

    /// <summary>The token of the score behind the team that begins at a token; 0 if there is none.</summary>
    private int EndOfTeam(int start, int limit)
    {
        var at = start;
        while (at < Math.Min(limit, start + LongestTeam) && Document[at] is { Kind: TokenKind.Word, IsCapitalized: true })
            at++;
        return at > start && at + 1 < limit && Document[at] is { Kind: TokenKind.Number, Length: <= LongestScore } ? at : 0;
    }

    private void Retag(int start, int score)
    {
        work.Release(score, score + 1);
        work.Retag(start, score, NameKind.Organization);
    }

    private ReadOnlySpan<char> TextOf(int at) => Document.TextOf(Document[at]);
}
