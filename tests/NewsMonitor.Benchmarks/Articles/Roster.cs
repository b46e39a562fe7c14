using System.Text.RegularExpressions;
using NewsMonitor.Analyzer;

namespace NewsMonitor.Benchmarks.Articles;

/// <summary>The names that generated articles mention. No name is part of another one.</summary>
internal static class Roster
{
    private static readonly string[] First =
        "Ana Bruno Clara Dmitri Elena Farid Greta Hamish Ines Jonas Keiko Lars Marta Nikhil Olga Pavel".Split(' ');
    private static readonly string[] Last =
        "Duarte Okafor Lindqvist Marchetti Petrov Ashdown Castellanos Haddad Novak Brennan Ueda Falk".Split(' ');
    private static readonly string[] Kind =
        "Northern Atlantic Pacific United Meridian Sterling Alpine Crescent Harbour Summit".Split(' ');
    private static readonly string[] Body =
        "Bank|Airlines|Energy|Motors|Pharma|Railways|Council|Institute|University|Shipping|Telecom|Foundation".Split('|');

    public static IReadOnlyList<string> People { get; } = [.. from last in Last from first in First select $"{first} {last}"];

    public static IReadOnlyList<string> Organizations { get; } = [.. from body in Body from kind in Kind select $"{kind} {body}"];

    public static IReadOnlyList<string> Places { get; } =
        (
            "Lisbon Porto Madrid Toulouse Lyon Geneva Turin Vienna Prague Krakow Riga Tallinn Helsinki Bergen Aarhus "
            + "Hamburg Antwerp Leeds Cardiff "
            + "Galway Boston Denver Toronto Lima Santiago Nairobi Accra Lagos Cairo Amman Karachi Pune Hanoi Osaka Busan Perth"
        ).Split(' ');

    public static IReadOnlyDictionary<string, EntityCategory> Categories { get; } =
        People
            .Select(name => (name, EntityCategory.Person))
            .Concat(Organizations.Select(name => (name, EntityCategory.Organization)))
            .Concat(Places.Select(name => (name, EntityCategory.Location)))
            .ToDictionary(StringComparer.Ordinal);

    /// <summary>Finds every mention.</summary>
    public static Regex Names { get; } =
        new(
            $@"\b(?:(?:{string.Join('|', First)}) (?:{string.Join('|', Last)})|(?:{string.Join('|', Kind)}) (?:{string.Join('|', Body)})|{string.Join('|', Places)})\b",
            RegexOptions.Compiled | RegexOptions.CultureInvariant
        );
}
