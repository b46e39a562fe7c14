namespace NewsMonitor.Trainer.Tone;

/// <summary>Cross-validated scores of a sentiment model, corpus by corpus.</summary>
internal static class ToneEvaluation
{
    public static IEnumerable<string> CrossValidate(string what, IReadOnlyList<ToneExample> examples, int folds, int seed)
    {
        var scores = examples.Select(e => e.Corpus).Distinct().ToDictionary(c => c, _ => new List<ToneScore>());
        for (var fold = 0; fold < folds; fold++)
        {
            var model = ToneTrainer.Train([.. examples.Where(e => e.Group % folds != fold)], seed);
            foreach (var list in scores.Values)
                list.Add(new ToneScore());
            foreach (var example in examples.Where(e => e.Group % folds == fold))
                scores[example.Corpus][^1].Add(example.Label, model.Judge(example));
        }
        foreach (var (corpus, list) in scores)
        {
            var mean = list.Average(s => s.MacroF1);
            var spread = Math.Sqrt(list.Average(s => Math.Pow(s.MacroF1 - mean, 2)));
            yield return $"{what,-9} {corpus,-9} macro-F1 {mean:F1} ± {spread:F1} over {folds} folds; last {list[^1]}";
        }
    }
}
