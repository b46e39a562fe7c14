using System.Collections.Frozen;
using NewsMonitor.Analyzer.Text;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>Names that are of nobody and nowhere: events and products where a word says so, nothing otherwise.</summary>
internal static class OtherNames
{
    private static readonly FrozenSet<uint> Events = Words(
        "war cup olympics olympic games championship championships festival summit conference election elections revolution uprising "
            + "tournament league open prix crisis attack attacks massacre pandemic expo awards grammys oscars marathon derby hurricane typhoon "
            + "storm cyclone earthquake day week brexit crusade coup riots protests forum convention gala parade wars battle ramadan christmas easter"
    );

    private static readonly FrozenSet<uint> Products = Words(
        "iphone ipad android windows galaxy playstation xbox boeing airbus f-16 f-35 macbook kindle prius model civic corolla mustang "
            + "chatgpt gpt bitcoin ethereum missile rocket falcon starship jet phone console app edition vaccine tablet"
    );

    public static EntityCategory? Classify(Document document, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
            if (Events.Contains(document[i].Lower))
                return EntityCategory.Event;
        for (var i = first; i < end; i++)
            if (Products.Contains(document[i].Lower))
                return EntityCategory.Product;
        return null;
    }

    private static FrozenSet<uint> Words(string list) => list.Split(' ').Select(w => Hash.Of(w)).ToFrozenSet();
}
