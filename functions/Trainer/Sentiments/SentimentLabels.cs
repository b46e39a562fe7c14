namespace NewsMonitor.Trainer.Sentiments;

/// <summary>The labels of the corpora as numbers: 0 negative, 1 neutral, 2 positive.</summary>
internal static class SentimentLabels
{
    public static int Parse(string label) =>
        label[..3] switch
        {
            "neg" => 0,
            "neu" => 1,
            _ => 2,
        };
}
