namespace NewsMonitor.Analyzer.Lexicons;

/// <summary>Word infos stored by column, which compresses much better than by record.</summary>
internal static class WordColumns
{
    public static void Write(BinaryWriter writer, IReadOnlyList<WordInfo> infos)
    {
        foreach (var info in infos)
            writer.Write(info.Frequency);
        foreach (var info in infos)
            writer.Write(info.NounSense);
        foreach (var info in infos)
            writer.Write(info.VerbSense);
        foreach (var info in infos)
            writer.Write((ushort)info.Flags);
        foreach (var info in infos)
            writer.Write(info.Fine);
        foreach (var info in infos)
            writer.Write(info.Kind);
        foreach (var info in infos)
            writer.Write(info.Afinn);
        foreach (var info in infos)
            writer.Write(info.Finance);
        foreach (var info in infos)
            writer.Write(info.Vader);
        foreach (var info in infos)
            writer.Write(info.Polarity);
        WriteGroups(writer, infos);
    }

    public static WordInfo[] Read(BinaryReader reader, int count)
    {
        var infos = new WordInfo[count];
        for (var i = 0; i < count; i++)
            infos[i].Frequency = reader.ReadByte();
        for (var i = 0; i < count; i++)
            infos[i].NounSense = reader.ReadByte();
        for (var i = 0; i < count; i++)
            infos[i].VerbSense = reader.ReadByte();
        for (var i = 0; i < count; i++)
            infos[i].Flags = (WordFlags)reader.ReadUInt16();
        for (var i = 0; i < count; i++)
            infos[i].Fine = reader.ReadUInt16();
        for (var i = 0; i < count; i++)
            infos[i].Kind = reader.ReadByte();
        for (var i = 0; i < count; i++)
            infos[i].Afinn = reader.ReadSByte();
        for (var i = 0; i < count; i++)
            infos[i].Finance = reader.ReadSByte();
        for (var i = 0; i < count; i++)
            infos[i].Vader = reader.ReadSByte();
        for (var i = 0; i < count; i++)
            infos[i].Polarity = reader.ReadSByte();
        ReadGroups(reader, infos);
        return infos;
    }

    /// <summary>The fine group determines the middle and coarse groups, so they are written once per fine group.</summary>
    private static void WriteGroups(BinaryWriter writer, IReadOnlyList<WordInfo> infos)
    {
        var groups = infos.GroupBy(info => info.Fine).OrderBy(g => g.Key).Select(g => g.First()).ToList();
        writer.Write((ushort)groups.Count);
        foreach (var group in groups)
        {
            writer.Write(group.Fine);
            writer.Write(group.Middle);
            writer.Write(group.Coarse);
        }
    }

    private static void ReadGroups(BinaryReader reader, WordInfo[] infos)
    {
        var groups = new (ushort Middle, ushort Coarse)[ushort.MaxValue + 1];
        for (var left = reader.ReadUInt16(); left > 0; left--)
            groups[reader.ReadUInt16()] = (reader.ReadUInt16(), reader.ReadUInt16());
        foreach (ref var info in infos.AsSpan())
            (info.Middle, info.Coarse) = groups[info.Fine];
    }
}
