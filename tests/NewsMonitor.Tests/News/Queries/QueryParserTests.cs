using NewsMonitor.Core.Rendering;
using NewsMonitor.News.Queries;

namespace NewsMonitor.Tests.News.Queries;

public sealed class QueryParserTests
{
    /// <summary>A query, and its canonical form or where it is wrong and why.</summary>
    public static TheoryData<string, string> Queries =>
        new()
        {
            { "rail strike", "rail strike" },
            { "rail AND strike", "rail strike" },
            { "rail OR strike delay", "rail OR strike delay" },
            { "(rail OR bus) strike", "(rail OR bus) strike" },
            { "a (b c) ((d))", "a b c d" },
            { "rail -strike", "rail -strike" },
            { "rail NOT strike", "rail -strike" },
            { "rail -(strike OR delay)", "rail -(strike OR delay)" },
            { "rail -(a b)", "rail -(a b)" },
            { "\"night train\" x", "\"night train\" x" },
            { "“night train”", "\"night train\"" },
            { "\"train\"", "train" },
            { "\"OR\" \"-x\" \"a:b\"", "\"OR\" \"-x\" \"a:b\"" },
            { "rail* \"new yor\"*", "rail* \"new yor\"*" },
            { "Covid-19 10:30 O'Neill", "Covid-19 10:30 O'Neill" },
            { "TITLE:rail title:\"night train\" title:ra*", "title:rail title:\"night train\" title:ra*" },
            { "entity:Fabrikam person:\"Amira Haddad\"", "entity:Fabrikam person:\"Amira Haddad\"" },
            { "org:Contoso place:Harrow", "org:Contoso place:Harrow" },
            { "lang:deu OR lang:und", "lang:de OR lang:und" },
            { "source:\"The Harbour Post\" lang:EN", "source:\"The Harbour Post\" lang:en" },
            { "sentiment:Negative sentiment:not-judged", "sentiment:negative sentiment:not-judged" },
            { "date:2026-11-25 date:2026-11 date:2026", "date:2026-11-25 date:2026-11 date:2026" },
            { "date:2026-11-01..2026-11-20 date:2026-10..", "date:2026-11-01..2026-11-20 date:2026-10.." },
            { "date:p7d date:P1Y6M", "date:P7D date:P1Y6M" },
            { "published:2026-11 published:p7d", "published:2026-11 published:P7D" },
            { "story:3f9a-1 watch:\"Rail news\"", "story:3f9a-1 watch:\"Rail news\"" },
            { "北京大学 京都*", "北京大学 京都*" },
            { "tittle:rail", "0+7 Unknown operator tittle:. Did you mean title:?" },
            { "rail tone:bad", "5+5 Unknown operator tone:. Did you mean sentiment:?" },
            { "https://a.example", "0+6 Unknown operator https:." },
            { "a sentiment:negativ", "2+17 sentiment: does not have this value. Did you mean negative?" },
            { "a date:2026-13", "2+12 date: does not have this value." },
            { "date:2026-11-20..2026-11-01", "0+27 date: does not have this value. Write two days in order" },
            { "date:P0D", "0+8 date: does not have this value." },
            { "date:P1D1Y", "0+10 date: does not have this value." },
            { "published:monday", "0+16 published: does not have this value. Write a day such as" },
            { "published:2026..2025", "0+20 published: does not have this value. Write two days in order" },
            { "published:", "0+10 published: has no value. Write one directly after the colon, such as published:2026-11-25." },
            { "pubdate:2026", "0+8 Unknown operator pubdate:. Did you mean published:?" },
            { "lang:english", "0+12 lang: does not have this value." },
            { "story:../x", "0+10 story: does not have this value." },
            { "source:", "0+7 source: has no value." },
            { "source:\"\"", "0+9 source: has no value." },
            { ".\uffa0", "0+2 This has no letter and no digit" },
            { "watch:\ufffd", "0+7 watch: has no value." },
            { "source:BB*", "0+10 source: takes no asterisk." },
            { "ra*l", "0+4 An asterisk can only end a word." },
            { "r*", "0+2 One letter is too few" },
            { "a & b", "2+1 This has no letter and no digit" },
            { "", "0+0 The query is empty." },
            { " \t\0", "0+0 The query is empty." },
            { "(a", "0+1 This bracket is not closed." },
            { "a) b", "1+1 This bracket was not opened." },
            { "a ()", "2+2 There is nothing in the brackets." },
            { "a \"b c", "2+4 The quotation mark is not closed." },
            { "a OR", "2+2 A word is missing" },
            { "OR a", "0+2 A word is missing" },
            { "a AND", "2+3 A word is missing" },
            { "(a OR) b", "3+2 A word is missing" },
            { "a -", "2+1 It is not followed by" },
            { "a - b", "2+1 It is not followed by" },
            { "a --b", "2+2 This is negated twice." },
            { "-a", "0+2 The query, or a side of OR" },
            { "a OR -b", "0+7 The query, or a side of OR" },
            { "-(-a)", "0+5 The query, or a side of OR" },
            { new string('(', 17) + "a", "16+1 There are more than 16 brackets" },
            { string.Join(' ', Enumerable.Repeat("a", 65)), "128+1 The query has more than 64 words." },
            { new string('a', 1001), "1000+1 The query has 1,001 characters." },
        };

    [Theory]
    [MemberData(nameof(Queries))]
    public void AQueryIsReadOrItIsSaidWhereItIsWrong(string query, string expected)
    {
        var text = Told(QueryParser.Parse(query));

        text.ShouldStartWith(expected);
        if (!char.IsAsciiDigit(text[0]))
            Told(QueryParser.Parse(text)).ShouldBe(expected);
    }

    [Fact]
    public void NoTextMakesTheParserThrowAndWhatItReadsIsReadAgain()
    {
        var random = new Random(20261126);
        string[] parts =
        [
            "a",
            "\"",
            "(",
            ")",
            "-",
            "OR",
            "AND",
            "NOT",
            "title:",
            "date:",
            "P7D",
            "*",
            " ",
            ":",
            "京",
            "\0",
            "\ud83d",
            "é",
        ];
        foreach (var _ in Enumerable.Range(0, 3000))
        {
            var query = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
            if (QueryParser.Parse(query) is not ParsedQuery.Tree { Root: var root })
                continue;
            Told(QueryParser.Parse(root.ToString())).ShouldBe(root.ToString(), query);
        }
    }

    [Fact]
    public void WhatIsNegatedTwiceKeepsItsBrackets() => Told(QueryParser.Parse("port -(-rail*)")).ShouldBe("port -(-rail*)");

    /// <summary>What cannot be shown may stand between a letter and its accent.</summary>
    [Fact]
    public void ANameIsComposedAfterItWasCleaned() => Told(QueryParser.Parse("org:c\ufffd\u0301o")).ShouldBe("org:\u0107o");

    [Theory]
    [InlineData("rail", "source:BBC", "rail source:BBC")]
    [InlineData("rail OR bus", "source:\"Civic Radio\"", "(rail OR bus) source:\"Civic Radio\"")]
    [InlineData("rail source:BBC", "source:BBC", "rail source:BBC")]
    [InlineData("rail date:P7D", "date:2026-11-25", "rail date:2026-11-25")]
    [InlineData("rail published:P7D", "date:2026-11-25", "rail published:P7D date:2026-11-25")]
    public void AFilterIsAddedOnceAndADateReplacesADate(string query, string filter, string expected)
    {
        var (tree, condition) = (Tree(query), Tree(filter));

        var narrowed = tree.With(condition);
        narrowed.ToString().ShouldBe(expected);
        narrowed.Has(condition).ShouldBeTrue();
        narrowed.Without(condition)!.Has(condition).ShouldBeFalse();
    }

    [Theory]
    [InlineData("a", "0001-01-01..9999-12-31")]
    [InlineData("a date:2026-11", "2026-11-01..2026-11-30")]
    [InlineData("a date:P7D", "2026-11-21..2026-11-27")]
    [InlineData("a date:P1M", "2026-10-28..2026-11-27")]
    [InlineData("date:2026-11 date:2026-11-20..", "2026-11-20..2026-11-30")]
    [InlineData("date:2026-11-01 OR (date:2026-11-05 a)", "2026-11-01..2026-11-05")]
    [InlineData("published:2026-11-05..2026-11-06 a", "2026-11-04..9999-12-31")]
    [InlineData("published:P7D date:2026-11", "2026-11-20..2026-11-30")]
    [InlineData("a -published:2026-11", "0001-01-01..9999-12-31")]
    [InlineData("date:2026-11-01 OR a", "0001-01-01..9999-12-31")]
    [InlineData("a -date:2026-11", "0001-01-01..9999-12-31")]
    public void OnlyTheDaysThatCanHaveResultsAreSearched(string query, string days)
    {
        var span = QueryDays.Of(Tree(query), new DateOnly(2026, 11, 27));
        $"{span.First:yyyy-MM-dd}..{span.Last:yyyy-MM-dd}".ShouldBe(days);
    }

    [Theory]
    [InlineData("The U.S. and the U.K.", "the us and the uk")]
    [InlineData("End of U.S.A. Next", "end of usa next")]
    [InlineData("Macron's l'Élysée", "macron s l elysee")]
    [InlineData("CAFE\u0301 Ångström STRASSE Straße", "cafe angstrom strasse strasse")]
    [InlineData("Ｆｕｌｌ１", "full1")]
    [InlineData("北京, 東京タワー ok", "北 京 東 京 タ ワ ー ok")]
    [InlineData("서울 지하철", "서울 지하철")]
    [InlineData("हिन्दी में", "हिन्दी में")]
    [InlineData("\ud842\udfb7野家 \ud83d\ude80 x\ud800y", "\ud842\udfb7 野 家 x y")]
    [InlineData("1,000.5 a_b\0c", "1 000 5 a b c")]
    public void TextsAreCutIntoTokens(string text, string expected)
    {
        Tokens.Spaced(text).TrimEnd().ShouldBe(expected);
        string.Join(' ', Tokens.Of(text).Select(token => token.Text)).ShouldBe(expected);
    }

    private static QueryNode Tree(string query) => QueryParser.Parse(query).ShouldBeOfType<ParsedQuery.Tree>().Root;

    private static string Told(ParsedQuery query) =>
        query switch
        {
            ParsedQuery.Tree tree => tree.Root.ToString(),
            ParsedQuery.Wrong { Fault: var fault } => $"{fault.Start}+{fault.Length} {Sentences.Of(fault)}",
            _ => "",
        };
}
