namespace NewsMonitor.Analyzer.Text;

/// <summary>Tells the sentences of a text from what a page adds to it.</summary>
internal static class Furniture
{
    /// <summary>A caption has at most so many sentences before its credit.</summary>
    private const int LongestCaption = 4;

    /// <summary>
    /// Whether a sentence is a link, a request, a credit or a caption: it does not end like a sentence, or has words that only
    /// those have.
    /// </summary>
    public static bool Is(Document document, int sentence) =>
        !SentenceEnd.Marks.Contains(SentenceEnd.Of(document, document.Sentences[sentence])) || IsAdded(document, sentence);

    /// <summary>Whether a sentence has words that only links, requests and credits have, or is in a caption or a tweet.</summary>
    public static bool IsAdded(Document document, int sentence) =>
        HasItsWords(document, sentence) || IsCaption(document, sentence) || Tweets.Have(document, sentence);

    public static bool HasItsWords(Document document, int number)
    {
        var sentence = document.Sentences[number];
        var words = document.Vocabulary.Sentences;
        var first = sentence.Start;
        while (first < sentence.End - 1 && document.TextOf(document[first]) is "(" or "[" or "*" or "•" or ">" or "—" or "-")
            first++;
        return PhraseLists.StartsWith(document, sentence.Start, sentence.End, words.FurnitureOpenings)
            || PhraseLists.StartsWith(document, first, sentence.End, words.FurnitureOpenings)
            || PhraseLists.HasPart(document, sentence, words.FurnitureParts)
            || PhraseLists.HasPart(document, sentence, words.PictureCredits);
    }

    /// <summary>Whether the credit of a picture ends the line of a sentence.</summary>
    private static bool IsCaption(Document document, int number)
    {
        for (var next = number + 1; next < document.Sentences.Count && next <= number + LongestCaption; next++)
        {
            var sentence = document.Sentences[next];
            if (document[sentence.Start].BreaksBefore > 0)
                return false;
            if (PhraseLists.HasPart(document, sentence, document.Vocabulary.Sentences.PictureCredits))
                return true;
        }
        return false;
    }
}
