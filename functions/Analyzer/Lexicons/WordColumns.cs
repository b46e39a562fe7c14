namespace NewsMonitor.Analyzer.Lexicons;

/// <summary>Word infos stored column by column, which compresses far better than record by record.</summary>
internal static class WordColumns
{
    public static void Write(BinaryWriter writer, IReadOnlyList<WordInfo> infos)
    {
        foreach (var info in infos) writer.Write(info.Frequency);
        foreach (var info in infos) writer.Write(info.NounSense);
        foreach (var info in infos) writer.Write(info.VerbSense);
        foreach (var info in infos) writer.Write((ushort)info.Flags);
        foreach (var info in infos) writer.Write(info.Coarse);
        foreach (var info in infos) writer.Write(info.Middle);
        foreach (var info in infos) writer.Write(info.Fine);
        foreach (var info in infos) writer.Write(info.Afinn);
        foreach (var info in infos) writer.Write(info.Finance);
        foreach (var info in infos) writer.Write(info.Vader);
        foreach (var info in infos) writer.Write(info.Induced);
    }

    public static WordInfo[] Read(BinaryReader reader, int count)
    {
        var infos = new WordInfo[count];
        for (var i = 0; i < count; i++) infos[i].Frequency = reader.ReadByte();
        for (var i = 0; i < count; i++) infos[i].NounSense = reader.ReadByte();
        for (var i = 0; i < count; i++) infos[i].VerbSense = reader.ReadByte();
        for (var i = 0; i < count; i++) infos[i].Flags = (WordFlags)reader.ReadUInt16();
        for (var i = 0; i < count; i++) infos[i].Coarse = reader.ReadUInt16();
        for (var i = 0; i < count; i++) infos[i].Middle = reader.ReadUInt16();
        for (var i = 0; i < count; i++) infos[i].Fine = reader.ReadUInt16();
        for (var i = 0; i < count; i++) infos[i].Afinn = reader.ReadSByte();
        for (var i = 0; i < count; i++) infos[i].Finance = reader.ReadSByte();
        for (var i = 0; i < count; i++) infos[i].Vader = reader.ReadSByte();
        for (var i = 0; i < count; i++) infos[i].Induced = reader.ReadSByte();
        return infos;
    }
}
