using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Sentiments;

/// <summary>Features of what the part of the sentence with a name says, with the other names in it.</summary>
internal readonly ref struct PartFeatures(SentenceView sentence, TokenRange name, FeatureBag bag)
{
    private readonly SentenceView _sentence = sentence;

    public void Write()
    {
        var part = Part.Around(_sentence, name);
        bag.Add(FeatureTemplates.PartEnds, (part.Start > 0 ? 1u : 0) + (part.End < _sentence.Length ? 2u : 0));
        WriteWords(part.Start, name.Start, 0);
        WriteWords(name.End, part.End, 1);
        WritePolarity(part, PolaritySource.Lexicons, FeatureTemplates.PartPolarity);
        WritePolarity(part, PolaritySource.Vectors, FeatureTemplates.PartLearnedPolarity);
        WriteMoves(part);
    }

    private void WriteWords(int from, int to, int side)
    {
        var last = 0u;
        for (var i = from; i < to; i++)
        {
            var word = ClauseFeatures.WordAt(_sentence, name, i);
            bag.Add(FeatureTemplates.PartWord[side], word);
            bag.Add(FeatureTemplates.PartPair[side], last, word);
            last = word;
        }
    }

    private void WritePolarity(Part part, PolaritySource by, FeatureTemplates template)
    {
        var polarity = SidePolarity.Of(_sentence, name, part.Start, part.End, by);
        bag.Add(template[0], WordPolarity.Bucket(polarity.Left));
        bag.Add(template[1], WordPolarity.Bucket(polarity.Right));
        bag.Add(template[2], WordPolarity.Bucket(polarity.Sum));
    }

    /// <summary>What goes up or down in the part.</summary>
    private void WriteMoves(Part part)
    {
        var subject = 0u;
        for (var i = part.Start; i < part.End; i++)
        {
            var word = _sentence.Tokens[i].Lower;
            if (_sentence.Words.SubjectOf(word) is var kind and not 0)
                subject = kind;
            if (_sentence.Words.DirectionOf(word) is var direction and not 0)
                bag.Add(FeatureTemplates.PartMove, subject, direction + (i < name.Start ? 2u : 0));
        }
    }
}
