using System.Globalization;

namespace NewsMonitor.Tests.News.Stories;

/// <summary>Who, where and what a made-up event is about.</summary>
internal sealed class Facts
{
    private static readonly string[] First = Words(
        "Amira Bruno Clara Dmitri Elena Farid Greta Hamish Ines Jonas Keiko Lars Marta Nikhil Olga Pavel Rosa Samir "
            + "Tilda Ugo Vera Wout Yara Zoltan Aoife Bashir Celia Dario Esther Femi Gloria Henrik Irma Jamal Karin Liam "
            + "Mina Noor Otto Petra"
    );
    private static readonly string[] Last = Words(
        "Duarte Okafor Lindqvist Marchetti Petrov Ashdown Castellanos Haddad Novak Brennan Ueda Falk Grimaldi "
            + "Sorensen Kowalski Mbeki Tanaka Varga Osei Delacroix Whitlock Jansen Romero Keller Adeyemi Bergstrom Conti "
            + "Dimitrov Eklund Farrow Galvez Horvath Ivanova Jokinen Kaplan Laurent Moreau Nakamura Oduya Pereira Quigley "
            + "Rahman Silva Thorne Ulrich Vasquez Weiss Yilmaz Zielinski Abbott Barclay Chandra Donnelly Engstrom Fontaine "
            + "Gupta Hollis Iqbal Joubert Kaur"
    );
    private static readonly string[] Brand = Words(
        "Halden Kestrel Northwind Brightwell Calder Lumivolt Meridian Tessaro Ostrava Granby Valmont Sterling Corvus "
            + "Alderney Bexley Dunmore Everett Fairmont Garrick Hensley Ironbridge Jarrow Kingsway Lockhart Marlowe Norbury "
            + "Orchard Pemberton Quayside Redfern Solberg Trident Umbria Verity Westbrook Yarrow Zephyr Arden Belmont Crestline"
    );
    private static readonly string[] Trade = Words(
        "Airlines Bank Brewery Chemicals Electric Energy Engineering Foods Freight Group Industries Insurance "
            + "Logistics Motors Pharma Railways Shipping Steel Telecom University"
    );
    private static readonly string[] Town = Words(
        "Rotterdam Lisbon Porto Madrid Toulouse Lyon Geneva Turin Vienna Prague Krakow Riga Tallinn Helsinki Bergen "
            + "Aarhus Hamburg Antwerp Leeds Cardiff Galway Boston Denver Toronto Lima Santiago Nairobi Accra Lagos Cairo "
            + "Amman Karachi Pune Hanoi Osaka Busan Perth Bristol Ghent Seville Naples Gdansk Malmo Basel Dresden Marseille "
            + "Bilbao Utrecht Aberdeen Belfast"
    );
    private static readonly string[] Quarter = (
        "the old harbour|Millgate|Eastfield|the canal district|Saint Anne|Northgate|the tannery "
        + "quarter|Hillside|Ropewalk|Lower Town|the brick works|Kingsmead|the fish market|Windmill Hill|Oakley|Station "
        + "Row|the lime kilns|Fernside|Cooper Street|the glass quarter"
    ).Split('|');
    private static readonly string[] Thing = (
        "heat pumps|night trains|river ferries|olive oil|solar panels|insulin pens|school meals|electric "
        + "bicycles|baby monitors|cargo drones|cement|hearing aids|frozen fish|wool|battery packs|seed "
        + "potatoes|pressure cookers|tram brakes|wine corks|garden tools|lift cables|water meters|ski lifts|toy "
        + "trains|roof tiles|coffee machines|wheelchairs|car tyres|paper cups|apple juice|pianos|tents|ship paint|bread "
        + "ovens|shoe leather|street lamps|milk powder|gas boilers|parking meters|carpets"
    ).Split('|');
    private static readonly string[] Cause = (
        "a rusted valve|a late frost|a software update|an unpaid invoice|three days of rain|a forged certificate|a "
        + "broken weld|a swarm of beetles|a clerk's typing error|cheap copper wire|a shortage of drivers|an old "
        + "treaty|a leaked letter|salt in the groundwater|a faulty thermostat|a cancelled loan|a missing signature|dust "
        + "in the filters|a bankrupt dealer|a change in the tax code|a storm at sea|a stolen laptop|poor maps|a bad "
        + "harvest|a mislabelled crate"
    ).Split('|');

    private readonly Dictionary<string, string> _facts = [];

    public Facts(Random random, Facts? neighbour)
    {
        this["org"] = $"{Pick(random, Brand)} {Pick(random, Trade)}";
        this["rival"] = $"{Pick(random, Brand)} {Pick(random, Trade)}";
        this["person"] = Person(random);
        this["person2"] = Person(random);
        this["place"] = Pick(random, Town);
        this["district"] = Pick(random, Quarter);
        this["thing"] = Pick(random, Thing);
        this["cause"] = Pick(random, Cause);
        // Another event may share whom or where it is about.
        foreach (
            var shared in neighbour is null
                ? []
                : random.Next(3) switch
                {
                    0 => (string[])["org", "person"],
                    1 => ["org", "place"],
                    _ => ["place", "person"],
                }
        )
            this[shared] = neighbour![shared];
        this["last"] = LastName(this["person"]);
        this["last2"] = LastName(this["person2"]);
        this["count"] = $"{random.Next(11, 99)}";
        this["n"] = string.Create(CultureInfo.InvariantCulture, $"{random.Next(11, 99) * 100:N0}");
        this["money"] = $"{random.Next(2, 99)} million euros";
        this["pct"] = $"{random.Next(3, 48)}";
        this["age"] = $"{this["org"].Length * 5}";
        this["staff"] = $"{this["org"].Length * 130}";
    }

    private Facts(Dictionary<string, string> facts) => _facts = facts;

    public IReadOnlyCollection<string> All => _facts.Values;

    public string this[string name]
    {
        get => _facts[name];
        private set => _facts[name] = value;
    }

    /// <summary>The same event with facts that came to light later.</summary>
    public Facts Later(Random random) =>
        new(
            new Dictionary<string, string>(_facts)
            {
                ["newperson"] = Person(random),
                ["newcount"] = $"{random.Next(101, 989)}",
                ["newn"] = string.Create(CultureInfo.InvariantCulture, $"{random.Next(101, 989) * 100:N0}"),
                ["newmoney"] = $"{random.Next(101, 989)} million euros",
            }
        );

    /// <summary>The same event with what one reporter adds.</summary>
    public Facts Told(Random random) =>
        new(new Dictionary<string, string>(_facts) { ["bystander"] = Person(random), ["rnd"] = $"{random.Next(11, 39)}" });

    private static string Person(Random random) => $"{Pick(random, First)} {Pick(random, Last)}";

    private static string LastName(string person) => person[(person.IndexOf(' ', StringComparison.Ordinal) + 1)..];

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];

    private static string[] Words(string text) => text.Split(' ');
}
