namespace NewsMonitor.Core.Analysis.AzureLanguage;

/// <summary>Batches documents into as few requests as the service allows.</summary>
internal static class DocumentBatches
{
    // A UTF-16 code unit escaped in JSON takes up to six bytes; the JSON around a text stays below the allowance.
    private const int BytesPerUnit = 6;
    private const int BytesAround = 200;
    private const int RequestBytes = LanguageLimits.RequestBytes * 9 / 10;

    /// <param name="documents">The documents; each is small enough for a request of its own.</param>
    /// <param name="most">The maximum number of documents in a request.</param>
    public static IEnumerable<IReadOnlyList<LanguageDocument>> Of(IEnumerable<LanguageDocument> documents, int most)
    {
        List<LanguageDocument> batch = [];
        var bytes = 0;
        foreach (var document in documents)
        {
            var more = BytesAround + BytesPerUnit * document.Text.Length;
            if (batch.Count == most || (batch.Count > 0 && bytes + more > RequestBytes))
            {
                yield return batch;
                (batch, bytes) = ([], 0);
            }

            batch.Add(document);
            bytes += more;
        }

        if (batch.Count > 0)
            yield return batch;
    }
}
