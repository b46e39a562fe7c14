using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>
/// Features of the words behind and before a list of names, which are about each of them: "Infosys, TCS and Wipro fall". A name by
/// itself is a list, too.
/// </summary>
internal readonly ref struct ListFeatures(SentenceView sentence, TokenRange name, FeatureBag bag)
{
    private readonly SentenceView _sentence = sentence;

    public void Write()
    {
        var (before, after) = (name.Start - 1, name.End);
        while (after < _sentence.Length && IsListed(after))
            after++;
        while (before >= 0 && IsListed(before))
            before--;
        bag.Add(FeatureTemplates.Listed, (before < name.Start - 1 ? 1u : 0) + (after > name.End ? 2u : 0));
        bag.Add(FeatureTemplates.AfterList[0], WordAt(after));
        bag.Add(FeatureTemplates.AfterList[1], WordAt(after), WordAt(after + 1));
        bag.Add(FeatureTemplates.AfterList[2], WordAt(after + 1));
        bag.Add(FeatureTemplates.BeforeList[0], WordAt(before));
        bag.Add(FeatureTemplates.BeforeList[1], WordAt(before - 1), WordAt(before));
        bag.Add(FeatureTemplates.BeforeList[2], WordAt(before - 1));
    }

    /// <summary>Whether a token is part of another name of the list, or connects two of them.</summary>
    private bool IsListed(int at) =>
        _sentence.IsName(at)
        || (
            IsNameOrTarget(at - 1)
            && IsNameOrTarget(at + 1)
            && (_sentence.TextOf(at) is [',' or '&' or '/'] || _sentence.Words.And.Contains(_sentence.Tokens[at].Lower))
        );

    private bool IsNameOrTarget(int at) =>
        at >= 0 && at < _sentence.Length && ((at >= name.Start && at < name.End) || _sentence.IsName(at));

    private uint WordAt(int at) => ClauseFeatures.WordAt(_sentence, name, at);
}
