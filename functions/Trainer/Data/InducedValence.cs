namespace NewsMonitor.Trainer.Data;

/// <summary>How words feel that no lexicon knows: by WordNet, from words of the same meaning, related meanings, opposites and
/// definitions, spread in three rounds (in the manner of SentiWordNet, Baccianella et al. 2010).</summary>
internal sealed class InducedValence
{
    private const int Rounds = 3;

    /// <summary>A meaning counts as neutral to this extent before anything is known of it.</summary>
    private const double Doubt = 0.7;

    private static readonly (string Ending, string Replacement)[] Endings =
        [("ies", "y"), ("es", ""), ("s", ""), ("ied", "y"), ("ed", "e"), ("ed", ""), ("ing", "e"), ("ing", "")];

    private readonly Dictionary<string, double> _known;
    private readonly List<Meaning> _meanings;
    private readonly Dictionary<string, List<(string Meaning, double Weight)>> _senses = [];
    private readonly Dictionary<string, double> _ofMeaning = [];
    private readonly Dictionary<string, double> _ofWord;

    private sealed record Meaning(string Id, string[] Words, string[] Related, string[] Definition);

    public InducedValence(WordLists lists)
    {
        _known = lists.Rows("valence").GroupBy(r => r[1])
            .ToDictionary(g => g.Key, g => g.Average(r => double.Parse(r[2], System.Globalization.CultureInfo.InvariantCulture)));
        _ofWord = new Dictionary<string, double>(_known);
        _meanings = [.. lists.Rows("synsets").Select(r => new Meaning(r[0], r[1].Split(';'), Split(r[2]), Split(r[3])))];
        foreach (var row in lists.Rows("senses"))
            SensesOf(row[0]).AddRange(row[4].Split(' ').Select((id, place) => (id, 1.0 / (1 + place))));
        for (var round = 0; round < Rounds; round++)
        {
            _ofMeaning = _meanings.ToDictionary(m => m.Id, m => Judge(m, round == 0));
            foreach (var (word, senses) in _senses.Where(s => !_known.ContainsKey(s.Key)))
                _ofWord[word] = senses.Sum(s => s.Weight * _ofMeaning.GetValueOrDefault(s.Meaning)) / senses.Sum(s => s.Weight);
        }
    }

    /// <summary>The feeling of a word in any form, about -3 to 3; 0 where the lexicons know the form itself, or nothing is
    /// known.</summary>
    public double Of(string word)
    {
        if (_known.ContainsKey(word))
            return 0;
        return BaseForms(word).Where(_ofWord.ContainsKey).Select(form => _ofWord[form]).FirstOrDefault();
    }

    private double Judge(Meaning meaning, bool first)
    {
        double sum = 0, weight = Doubt;
        void Count(double share, double value) => (sum, weight) = (sum + (share * value), weight + Math.Abs(share));
        foreach (var word in meaning.Words.Where(_ofWord.ContainsKey))
            Count(2, _ofWord[word]);
        foreach (var related in meaning.Related)
            if (_ofMeaning.TryGetValue(related[1..], out var value))
                Count(related[0] switch { '!' => -1, '@' => 0.5, _ => 1 }, value);
        if (!first)
            Count(1, _ofMeaning[meaning.Id]);
        else
            foreach (var word in meaning.Definition)
                if (BaseForms(word).FirstOrDefault(_known.ContainsKey) is { } form)
                    Count(0.7, _known[form]);
        return sum / weight;
    }

    private List<(string Meaning, double Weight)> SensesOf(string word)
    {
        if (!_senses.TryGetValue(word, out var senses))
            _senses[word] = senses = [];
        return senses;
    }

    /// <summary>The word and what it may be a form of.</summary>
    private static IEnumerable<string> BaseForms(string word)
    {
        yield return word;
        foreach (var (ending, replacement) in Endings)
        {
            if (word.Length < ending.Length + 3 || !word.EndsWith(ending, StringComparison.Ordinal))
                continue;
            var stem = word[..^ending.Length];
            yield return stem + replacement;
            if (ending is "ed" or "ing" && stem[^1] == stem[^2])
                yield return stem[..^1];
        }
    }

    private static string[] Split(string list) => list.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
