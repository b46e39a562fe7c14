using System.IO.Hashing;
using System.Text;
using NewsMonitor.Analyzer.Tagging;
using NewsMonitor.Analyzer.Text;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Trainer.Data;

/// <summary>
/// Headlines of finance, whose targets of sentiment show what names a company. All that is known are the targets: those in a list
/// of companies are organizations, and those that are also written in lower case ("gold") are none. Other capitalized words may be
/// anything. Only half of the headlines are read, so that the other half shows how many companies are found.
/// </summary>
internal sealed class Headlines(Vocabulary vocabulary, IReadOnlySet<string> companies)
{
    public const string Corpus = "sentfin";

    private const uint NoName = 1u << Tags.Outside;

    private readonly HashSet<string> _companies = [.. companies.Select(name => name.ToUpperInvariant())];

    public IEnumerable<LabeledSentence> Read(string path, int document)
    {
        var headlines = File.ReadLines(path).Select(TargetText.Read).ToList();
        var lower = headlines
            .SelectMany(headline => headline.Targets.Select(t => headline.Text[t.Start..t.End]))
            .Where(target => !target.Any(char.IsUpper))
            .ToHashSet();
        foreach (
            var headline in headlines.Where(headline => (Crc32.HashToUInt32(Encoding.UTF8.GetBytes(headline.Text)) & 1) == 1)
        )
            yield return ToSentence(headline, document++, lower);
    }

    private LabeledSentence ToSentence(MarkedText headline, int number, HashSet<string> lower)
    {
        using var document = Document.Read(headline.Text, vocabulary);
        var tokens = document.Tokens.ToArray();
        var tags = new byte[tokens.Length];
        var allowed = tokens.Select(t => t.IsCapitalized ? LabeledSentence.AnyTag : NoName).ToArray();
        foreach (var (start, end, _) in headline.Targets)
        {
            var (first, last) = (Array.FindIndex(tokens, t => t.End > start), Array.FindLastIndex(tokens, t => t.Start < end));
            if (first < 0 || last < first)
                continue;
            var name = headline.Text[start..end];
            if (char.IsLower(name[0]) || lower.Contains(name.ToLowerInvariant()))
                allowed.AsSpan(first, last + 1 - first).Fill(NoName);
            else if (_companies.Contains(name.ToUpperInvariant()))
            {
                NameCorpus.Bilou(tags, first, last + 1, NameKind.Organization);
                for (var i = first; i <= last; i++)
                    allowed[i] = 1u << tags[i];
            }
        }
        return new LabeledSentence([.. tokens.Select(t => document.TextOf(t).ToString())], tags)
        {
            Allowed = allowed,
            Corpus = Corpus,
            Document = number,
        };
    }
}
