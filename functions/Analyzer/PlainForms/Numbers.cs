using System.Collections.Frozen;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.PlainForms;

/// <summary>Words that dates and quantities are made of.</summary>
internal static class Numbers
{
    public static readonly FrozenSet<uint> Months = Words(
        "january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. "
            + "jan feb mar apr jun jul aug sep sept oct nov dec"
    );

    public static readonly FrozenSet<uint> Weekdays = Words("monday tuesday wednesday thursday friday saturday sunday");
    public static readonly FrozenSet<uint> Days = Words("yesterday today tomorrow tonight");
    public static readonly FrozenSet<uint> Spans = Words(
        "second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries quarter quarters "
            + "weekend night evening morning afternoon summer winter spring autumn semester season"
    );

    public static readonly FrozenSet<uint> Pointers = Words("last next this past previous coming early late mid");
    public static readonly FrozenSet<uint> Counts = Words(
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty "
            + "thirty forty fifty sixty seventy eighty ninety dozen hundreds thousands millions billions dozens"
    );

    public static readonly FrozenSet<uint> Magnitudes = Words("hundred thousand million billion trillion mn bn crore lakh m b k");
    public static readonly FrozenSet<uint> Ordinals = Words("first second third fourth fifth sixth seventh eighth ninth tenth");
    public static readonly FrozenSet<uint> Percents = Words("% percent percentage pc");
    public static readonly FrozenSet<uint> Monies = Words(
        "dollar dollars euro euros pound pounds yen yuan rupee rupees rouble roubles ruble rubles franc francs peso pesos won real reais "
            + "rand naira lira shillings cents usd eur gbp inr jpy cny"
    );

    public static readonly FrozenSet<uint> CurrencyMarks = Words("$ € £ ¥ ₹ ₽ us$ a$ c$ rs rs. usd eur gbp inr");
    public static readonly FrozenSet<uint> Lengths = Words(
        "km kilometre kilometres kilometer kilometers mile miles metre metres meter meters feet foot inches inch cm mm yards yard hectares hectare "
            + "acres acre tonnes tonne tons ton kg kilograms kilogram grams litres litre liters barrels barrel gallons gallon mph kph knots mw gw megawatts gigawatts kilometers-per-hour"
    );

    public static readonly FrozenSet<uint> Degrees = Words("degrees degree celsius fahrenheit °c °f");
    public static readonly FrozenSet<uint> Halves = Words("a.m. p.m. am pm gmt utc est edt bst");
    public static readonly uint Of = Hash.Of("of");
    public static readonly uint The = Hash.Of("the");
    public static readonly uint Comma = Hash.Of(",");
    public static readonly uint Old = Hash.Of("old");
    public static readonly uint Aged = Hash.Of("aged");
    public static readonly uint Ago = Hash.Of("ago");

    public static FrozenSet<uint> Words(string list) => list.Split(' ').Select(w => Hash.Of(w)).ToFrozenSet();
}
