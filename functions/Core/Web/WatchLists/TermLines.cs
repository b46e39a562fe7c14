using NewsMonitor.Core.Subscriptions;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace NewsMonitor.Core.Web.WatchLists;

/// <summary>
/// The terms of a watch-list as lines: the name of an entity, a phrase in quotation marks, or the object that the subscriptions
/// file has for a term with more conditions.
/// </summary>
internal static class TermLines
{
    /// <summary>One line for each term.</summary>
    /// <param name="terms">As in a subscriptions file without mistakes: an array, one term, or null.</param>
    public static IReadOnlyList<string> Of(JToken? terms) =>
        terms switch
        {
            null => [],
            JArray all => [.. all.Where(term => term.Type != JTokenType.Comment).Select(Line)],
            _ => [Line(terms)],
        };

    /// <summary>Reads lines; empty ones are left out.</summary>
    /// <param name="field">The field that they are of.</param>
    /// <param name="text">The lines.</param>
    /// <param name="faults">Receives lines that are no terms.</param>
    /// <returns>The terms, and the number of the line of each.</returns>
    public static (JArray Terms, IReadOnlyList<int> Lines) Read(string field, string text, ICollection<FieldFault> faults)
    {
        JArray terms = [];
        List<int> numbers = [];
        foreach (var (index, line) in text.Split('\n').Select(line => line.Trim()).Index().Where(line => line.Item.Length > 0))
        {
            if (IsOpen(line))
                faults.Add(new FieldFault(field, index + 1, "", Words.NotClosed));
            else if (Term(line) is { } term)
            {
                terms.Add(term);
                numbers.Add(index + 1);
            }
            else
                faults.Add(new FieldFault(field, index + 1, "", Words.NotAnObject));
        }

        return (terms, numbers);
    }

    private static Rendering.Words.WatchPageLabels Words => Rendering.RenderingWords.Default.WatchPage.Labels;

    private static string Line(JToken term)
    {
        if (term is JObject { Count: 1 } simple && (string?)simple["phrase"] is { } phrase && Quoted(phrase) == phrase)
            return $"\"{phrase}\"";
        if (term is JObject { Count: 1 } named && (string?)named["entity"] is { } name && IsPlain(name))
            return name;
        return term.Type == JTokenType.String && (string)term! is { } text
            ? IsPlain(text)
                ? text
                : new JObject { ["entity"] = text }.ToString(Formatting.None)
            : term.ToString(Formatting.None);
    }

    private static JToken? Term(string line)
    {
        if (line[0] == '{')
            return SubscriptionsFile.TryParse(line);
        return IsQuote(line[0]) && IsQuote(line[^1]) ? new JObject { ["phrase"] = line[1..^1] } : line;
    }

    // A name may begin with a nickname in quotation marks.
    private static bool IsOpen(string line) => IsQuote(line[0]) && !line[1..].Any(IsQuote);

    private static string Quoted(string phrase) => phrase.Trim().Trim('"', '“', '”');

    private static bool IsPlain(string name) => name.Length > 0 && name[0] != '{' && !IsQuote(name[0]);

    private static bool IsQuote(char c) => c is '"' or '“' or '”';
}
