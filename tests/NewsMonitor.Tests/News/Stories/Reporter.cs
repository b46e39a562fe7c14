using System.Text.RegularExpressions;

namespace NewsMonitor.Tests.News.Stories;

/// <summary>One reporter's words: no two who write of one thing put it in the same ones.</summary>
internal sealed partial class Reporter(Random random)
{
    private static readonly Dictionary<string, string[]> Others = new()
    {
        ["said"] = ["told this newspaper", "remarked", "noted", "explained"],
        ["says"] = ["insists", "maintains", "believes"],
        ["after"] = ["following", "in the wake of", "once there had been"],
        ["about"] = ["around", "roughly", "close to"],
        ["people"] = ["persons", "men and women", "citizens"],
        ["had"] = ["had already", "had long", "had by then"],
        ["has"] = ["has now", "has meanwhile"],
        ["is"] = ["is now", "is, for the moment,"],
        ["was"] = ["was, in the end,", "was then"],
        ["were"] = ["were then", "were soon"],
        ["on"] = ["late on", "early on", "on"],
        ["over"] = ["because of", "on account of", "over"],
        ["with"] = ["along with", "and with", "with"],
        ["who"] = ["who", "a person who", "the one who"],
        ["and"] = ["and also", "and", "as well as"],
        ["for"] = ["for", "in return for", "in exchange for"],
        ["from"] = ["from", "out of", "away from"],
        ["the"] = ["the", "the", "that", "the said"],
        ["a"] = ["a", "a", "one", "yet another"],
        ["in"] = ["in", "within", "here in"],
        ["by"] = ["by", "through", "at the hands of"],
        ["to"] = ["to", "so as to"],
        ["no"] = ["no", "hardly any", "not a single"],
        ["new"] = ["new", "fresh", "further"],
        ["will"] = ["will", "is going to", "should"],
    };

    private readonly HashSet<string> _habits = [.. Others.Keys.Where(_ => random.Next(4) > 0)];

    public string Reword(string sentence) =>
        Word()
            .Replace(
                sentence,
                match =>
                    _habits.Contains(match.Value) ? Others[match.Value][random.Next(Others[match.Value].Length)] : match.Value
            );

    [GeneratedRegex(@"\b[a-z]+\b")]
    private static partial Regex Word();
}
