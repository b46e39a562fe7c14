using System.Collections.Frozen;

namespace NewsMonitor.Analyzer.Words;

/// <summary>Roles of people, in addition to those in the lexicon.</summary>
internal sealed class RoleWords(WordLists lists)
{
    public FrozenSet<uint> Roles { get; } = lists.Words("roles");

    public FrozenSet<uint> RolesOfTwoWords { get; } = lists.Phrases("roles-of-two-words");

    /// <summary>"Prime" of "prime minister".</summary>
    public FrozenSet<uint> Qualifiers { get; } = lists.Words("role-qualifiers");

    /// <summary>Words for people in the lexicon that are not roles.</summary>
    public FrozenSet<uint> Vague { get; } = lists.Words("roles-vague");

    /// <summary>Roles that, before a noun or a name, only modify it: "parent" of "parent company".</summary>
    public FrozenSet<uint> Modifiers { get; } = lists.Words("role-modifiers");

    /// <summary>A word with such an ending is a participle.</summary>
    public string[] ParticipleEndings { get; } = lists.Endings("past");
}
