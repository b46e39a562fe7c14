using NewsMonitor.Analyzer.Pipeline;

namespace NewsMonitor.Tests.Analyzer;

/// <summary>Key phrases against articles of our own whose phrases were marked by a rule before any were computed.</summary>
public sealed class KeyPhraseTests
{
    private const string MarkLine = "\n= ";

    private static readonly TextAnalyzer Analyzer = new();

    public static TheoryData<string, string> Marked() => Read("phrases.txt");

    [Theory]
    [InlineData("phrases.txt")]
    [InlineData("phrases-held-out.txt")]
    public void PhrasesAgreeWithAnEditors(string file)
    {
        var scores = Read(file).Select(row => Score(row.Data.Item1, row.Data.Item2, 15)).ToList();
        scores.Average().ShouldBeGreaterThan(0.57);
    }

    [Theory]
    [MemberData(nameof(Marked))]
    public void PhrasesAreManyShortAndDifferent(string text, string marked)
    {
        marked.ShouldNotBeEmpty();
        var phrases = Analyzer.Analyze(text, "en").KeyPhrases;
        phrases.Count.ShouldBeInRange(15, 20);
        phrases.Select(Stemmed).ShouldBeUnique();
        phrases.Average(p => p.Split(' ').Length).ShouldBeLessThan(2);
        phrases.ShouldAllBe(p => p.Split(' ').Length <= 5);
    }

    [Theory]
    [InlineData("Norvind builds a wind farm. The wind farm will have 148 turbines.", "wind farm", "wind", "farm")]
    [InlineData("Hackers steal records\n\nHackers took records from a health insurer.", "records", "Hackers steal", "steal")]
    [InlineData("Tanker runs aground\n\nA tanker hit a reef off the coast.", "Tanker", "Tanker runs", "runs")]
    [InlineData("Crews fought the forest fire. The forest fire destroyed a village.", "forest fire", "forest", "fire")]
    [InlineData("The drug, ranetumab, slows the disease. Doctors want ranetumab for children.", "ranetumab", "slows")]
    [InlineData("Three children died. The children had eaten mangroves.", "children", "died", "eaten")]
    [InlineData(
        "Chipmaker Quantel to build plant\n\nQuantel will build a plant. Quantel makes chips.",
        "Quantel",
        "Chipmaker Quantel"
    )]
    [InlineData("NEW YORK - The mayor of New York resigned. New York will vote in May.", "New York", "NEW YORK")]
    [InlineData("Solberg won the Golden Anchor for \"The Lamp Room\" in Trieste.", "Golden Anchor", "Anchor")]
    [InlineData("The officials and leaders discussed a cease-fire. The cease-fire holds.", "cease-fire", "officials", "leaders")]
    [InlineData("The U.S. and Laos signed a treaty. The United States will pay.", "United States", "U.S.")]
    [InlineData("Voters kept the income tax. Income taxes fund schools, and taxes rise.", "income tax", "Income taxes", "taxes")]
    [InlineData("The ferry sank at 4 p.m. EDT, and the EDT time of the ferry was wrong.", "ferry", "EDT", "p.m.")]
    [InlineData(
        "An earthquake hit the province of Papua on Sunday. The Indonesian province of Papua has many quakes.",
        "province of Papua",
        "of Papua"
    )]
    [InlineData("The bank sold shares at a 5 per cent discount. The per cent figure fell.", "discount", "cent discount")]
    [InlineData("He wrote to @ harbor and praised the ferry. The ferry of @ harbor sank.", "ferry", "@")]
    public void PhrasesAreWhatAnEditorWouldPick(string text, string picked, params string[] others)
    {
        var phrases = Analyzer.Analyze(text, "en").KeyPhrases;
        phrases.ShouldContain(picked);
        phrases.ShouldAllBe(phrase => !others.Contains(phrase));
    }

    [Theory]
    [InlineData("GENEVA (Reuters) - The glaciers of the Alps are melting, Ann Lund told Reuters.", "Reuters", "GENEVA")]
    [InlineData(
        "The glaciers are melting. (Reporting by Tom Ashe in Basel; editing by Ann Lund)",
        "Tom Ashe",
        "Ann Lund",
        "Basel"
    )]
    [InlineData("The glaciers on Monday. (Tom Ashe/Getty Images)", "Tom Ashe", "Getty Images", "Getty")]
    [InlineData("Sign up for our newsletter about climate. The glaciers are melting.", "newsletter")]
    public void CreditsAndLinksAreNoPhrases(string paragraph, params string[] others) =>
        Analyzer
            .Analyze($"Glaciers melt faster\n\n{paragraph}\n\nThe glaciers lost a tenth of their ice.", "en")
            .KeyPhrases.ShouldAllBe(phrase => !others.Contains(phrase));

    private static TheoryData<string, string> Read(string file) =>
        [.. AnalysisSamples.Articles(file).Select(a => a.Split(MarkLine)).Select(a => (a[0], a[1]))];

    /// <summary>F1 of the first phrases, by stems.</summary>
    private static double Score(string text, string marked, int first)
    {
        var said = Analyzer.Analyze(text, "en").KeyPhrases.Take(first).Select(Stemmed).ToHashSet();
        var gold = marked.Trim().Split("; ").Select(Stemmed).ToHashSet();
        return 2.0 * said.Count(gold.Contains) / (said.Count + gold.Count);
    }

    private static string Stemmed(string phrase) => string.Join(' ', phrase.ToLowerInvariant().Split(' ').Select(Stem));

    private static string Stem(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) ? word[..^3] + "y" : word.TrimEnd('s');
}
