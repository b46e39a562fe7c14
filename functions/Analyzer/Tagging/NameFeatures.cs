using NewsMonitor.Analyzer.Lexicons;
using NewsMonitor.Analyzer.Words;

namespace NewsMonitor.Analyzer.Tagging;

/// <summary>Collects the features of one token. Each call has its own template; a value of 0 means "absent".</summary>
internal ref struct FeatureWriter(Span<uint> buffer)
{
    private readonly Span<uint> _buffer = buffer;
    private uint _template;

    public int Count { get; private set; }

    public void Add(uint value)
    {
        _template++;
        if (value != 0)
            _buffer[Count++] = Hash.Feature(_template, value);
    }

    public void Add(uint first, uint second)
    {
        _template++;
        if (first != 0 || second != 0)
            _buffer[Count++] = Hash.Feature(_template, first, second);
    }
}

/// <summary>The features of the name tagger. The model contains their hashes, so a change here needs a new model.</summary>
internal static class NameFeatures
{
    public const int Most = 128;

    public static int Write(ReadOnlySpan<TokenFeatures> tokenFeatures, int at, CaseMode mode, Span<uint> buffer)
    {
        var writer = new FeatureWriter(buffer);
        ref readonly var here = ref tokenFeatures[at];
        var (before, after) = (Near(tokenFeatures, at - 1), Near(tokenFeatures, at + 1));
        var (before2, after2) = (Near(tokenFeatures, at - 2), Near(tokenFeatures, at + 2));
        writer.Add(1 + (uint)mode);
        AddWords(ref writer, here, before, after, before2, after2, mode);
        AddShapes(ref writer, here, before, after, at, mode);
        AddClasses(ref writer, here, before, after, before2, after2);
        AddLists(ref writer, here, before, after);
        AddRun(ref writer, tokenFeatures, at, mode);
        AddKinds(ref writer, tokenFeatures, at, mode);
        return writer.Count;
    }

    private static TokenFeatures Near(ReadOnlySpan<TokenFeatures> tokenFeatures, int at) =>
        at >= 0 && at < tokenFeatures.Length
            ? tokenFeatures[at]
            : new TokenFeatures
            {
                Word = 1,
                Lower = 1,
                Shape = 1,
            };

    private static void AddWords(
        ref FeatureWriter writer,
        in TokenFeatures here,
        in TokenFeatures before,
        in TokenFeatures after,
        in TokenFeatures before2,
        in TokenFeatures after2,
        CaseMode mode
    )
    {
        writer.Add(mode == CaseMode.Sentence ? here.Word : 0);
        writer.Add(here.Lower);
        writer.Add(before.Lower);
        writer.Add(after.Lower);
        writer.Add(before2.Lower);
        writer.Add(after2.Lower);
        writer.Add(before.Lower, here.Lower);
        writer.Add(here.Lower, after.Lower);
        writer.Add(before.Lower, after.Lower);
        writer.Add(before2.Lower, before.Lower);
        writer.Add(after.Lower, after2.Lower);
        writer.Add(here.Prefix);
        writer.Add(here.Suffix2);
        writer.Add(here.Suffix3);
        writer.Add(here.Suffix4);
        writer.Add(before.Suffix3);
        writer.Add(after.Suffix3);
    }

    private static void AddShapes(
        ref FeatureWriter writer,
        in TokenFeatures here,
        in TokenFeatures before,
        in TokenFeatures after,
        int at,
        CaseMode mode
    )
    {
        var place = ((uint)mode << 2) | (at == 0 ? 1u : 0);
        writer.Add(here.Shape, place);
        writer.Add(here.Shape, after.Shape ^ (uint)mode);
        writer.Add(before.Shape, here.Shape ^ (uint)mode);
        writer.Add(Hash.Feature(99, before.Shape, here.Shape), after.Shape ^ (uint)mode);
        writer.Add(here.Shape, before.Lower ^ (uint)mode);
        writer.Add(here.Shape, after.Lower ^ (uint)mode);
        writer.Add(1 + (uint)here.Info.Frequency, place | (here.Capitalized ? 16u : 0));
        writer.Add(
            here.Capitalized ? 1 + (uint)here.Info.Frequency + (32u * after.Info.Frequency) : 0,
            after.Capitalized ? 1u : 0
        );
    }

    private static void AddClasses(
        ref FeatureWriter writer,
        in TokenFeatures here,
        in TokenFeatures before,
        in TokenFeatures after,
        in TokenFeatures before2,
        in TokenFeatures after2
    )
    {
        writer.Add(here.Info.Coarse);
        writer.Add(here.Info.Middle);
        writer.Add(here.Info.Fine);
        writer.Add(before.Info.Coarse);
        writer.Add(before.Info.Middle);
        writer.Add(before.Info.Fine);
        writer.Add(after.Info.Coarse);
        writer.Add(after.Info.Middle);
        writer.Add(after.Info.Fine);
        writer.Add(before2.Info.Middle);
        writer.Add(after2.Info.Middle);
        writer.Add(before.Info.Middle, after.Info.Middle);
        writer.Add(here.Shape, before.Info.Middle);
        writer.Add(here.Shape, after.Info.Middle);
        writer.Add(here.Info.NounSense, here.Capitalized ? 1u : 2);
        writer.Add(before.Info.NounSense, here.Capitalized ? 1u : 2);
        writer.Add(after.Info.NounSense, here.Capitalized ? 1u : 2);
        writer.Add(before.Info.VerbSense, here.Capitalized ? 1u : 2);
        writer.Add(after.Info.VerbSense, here.Capitalized ? 1u : 2);
    }

    private static void AddLists(ref FeatureWriter writer, in TokenFeatures here, in TokenFeatures before, in TokenFeatures after)
    {
        const WordFlags names = WordFlags.FirstName | WordFlags.LastName | WordFlags.Name;
        const WordFlags roles = WordFlags.Actor | WordFlags.Honorific | WordFlags.Event | WordFlags.Unit | WordFlags.Currency;
        for (var g = 0; g < GazetteerGroups.Count; g++)
            writer.Add((uint)GazetteerGroups.Place(here.Lists, g));
        writer.Add(here.Lists);
        writer.Add(before.Lists);
        writer.Add(after.Lists);
        writer.Add(here.Lists, after.Lower);
        writer.Add(here.Lists, before.Lower);
        writer.Add((uint)(here.Info.Flags & names), here.Capitalized ? 1u : 0);
        writer.Add((uint)(here.Info.Flags & names), (uint)(after.Info.Flags & names) | (after.Capitalized ? 1u : 0));
        writer.Add((uint)(here.Info.Flags & names), (uint)(before.Info.Flags & names) | (before.Capitalized ? 1u : 0));
        writer.Add((uint)(here.Info.Flags & roles));
        writer.Add((uint)(before.Info.Flags & roles), here.Capitalized ? 1u : 0);
        writer.Add((uint)(after.Info.Flags & roles), here.Capitalized ? 1u : 0);
    }

    /// <summary>
    /// The run of capitalized words around the token: its first and last words, and the words on either side.
    /// </summary>
    private static void AddRun(ref FeatureWriter writer, ReadOnlySpan<TokenFeatures> tokenFeatures, int at, CaseMode mode)
    {
        ref readonly var here = ref tokenFeatures[at];
        if (!here.Capitalized || mode != CaseMode.Sentence)
            return;
        var (left, right) = (Near(tokenFeatures, here.RunStart - 1), Near(tokenFeatures, here.RunEnd));
        ref readonly var first = ref tokenFeatures[here.RunStart];
        ref readonly var last = ref tokenFeatures[here.RunEnd - 1];
        var length = (uint)Math.Min(6, here.RunEnd - here.RunStart);
        var place =
            at == here.RunStart ? 1u
            : at == here.RunEnd - 1 ? 2u
            : 3u;
        writer.Add(length, place);
        writer.Add(left.Lower, length);
        writer.Add(right.Lower, length);
        writer.Add(left.Info.Middle);
        writer.Add(right.Info.Middle);
        writer.Add(left.Info.Middle, right.Info.Middle);
        writer.Add(first.Lower, place);
        writer.Add(last.Lower, place);
        writer.Add(last.Suffix3, place);
        writer.Add(last.Info.NounSense, place);
        writer.Add(left.Info.NounSense, place);
        writer.Add(right.Info.VerbSense, place);
        writer.Add(first.Lists, last.Lists);
        writer.Add((uint)first.Info.Flags, (uint)last.Info.Flags);
    }

    /// <summary>Features from the words' vectors.</summary>
    private static void AddKinds(ref FeatureWriter writer, ReadOnlySpan<TokenFeatures> tokenFeatures, int at, CaseMode mode)
    {
        ref readonly var here = ref tokenFeatures[at];
        var (before, after) = (Near(tokenFeatures, at - 1).Info.Kind, Near(tokenFeatures, at + 1).Info.Kind);
        var capital = here.Capitalized ? 1u : 2;
        var likeliest = 1 + WordKind.Likeliest(here.Info.Kind);
        writer.Add(here.Info.Kind, capital);
        writer.Add(likeliest, here.Shape);
        writer.Add(before, capital);
        writer.Add(after, capital);
        writer.Add(likeliest, 1 + WordKind.Likeliest(before));
        writer.Add(likeliest, 1 + WordKind.Likeliest(after));
        if (!here.Capitalized || mode != CaseMode.Sentence)
            return;
        var (first, last) = (tokenFeatures[here.RunStart].Info.Kind, tokenFeatures[here.RunEnd - 1].Info.Kind);
        var place =
            at == here.RunStart ? 1u
            : at == here.RunEnd - 1 ? 2u
            : 3u;
        writer.Add(last, place);
        writer.Add(first, place);
        var length = (uint)Math.Min(3, here.RunEnd - here.RunStart);
        writer.Add(Hash.Feature(WordKind.Likeliest(first), WordKind.Likeliest(last)), Hash.Feature(length, place));
    }
}
