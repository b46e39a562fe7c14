namespace NewsMonitor.News.Text;

internal static class Words
{
    /// <summary>Runs of letters and digits.</summary>
    public static int Count(string text)
    {
        var count = 0;
        var inWord = false;
        foreach (var character in text)
        {
            var isPart = char.IsLetterOrDigit(character) || (inWord && character is '\'' or '’' or '-');
            if (isPart && !inWord)
                count++;
            inWord = isPart;
        }

        return count;
    }
}
