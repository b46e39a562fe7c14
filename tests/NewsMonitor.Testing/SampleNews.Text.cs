using System.Globalization;

namespace NewsMonitor.Testing;

internal static partial class SampleNews
{
    private static readonly string[] People =
    [
        "Ana Duarte",
        "Marek Nowak",
        "Ingrid Solberg",
        "Tomas Rivera",
        "Grace Okafor",
        "Daniel Weiss",
    ];
    private static readonly string[] Organizations =
    [
        "Port Authority",
        "European Central Bank",
        "World Health Organization",
        "Solberg Shipping",
        "Bank of England",
    ];
    private static readonly string[] Places = ["Rotterdam", "Lisbon", "Nairobi", "Gdansk", "Singapore", "Santiago", "Athens"];

    /// <summary>
    /// A text file's content: any number of short articles, each different, each naming people, organizations and places.
    /// </summary>
    public static string Text(int number)
    {
        var person = People[number % People.Length];
        var organization = Organizations[number % Organizations.Length];
        var place = Places[number % Places.Length];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            {organization} announces plan {number} for {place}

            {person} of the {organization} presented plan number {number} in {place} on Tuesday. Residents of {place} welcomed the decision, while critics called it a costly mistake.

            "We are proud of the result," {person} said. The {organization} expects the work to take {number % 30
                + 2} months and to cost {number * 3 + 10} million euros.
            """
        );
    }
}
