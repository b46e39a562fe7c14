using System.Collections.Frozen;
using NewsMonitor.Analyzer.PlainForms;

namespace NewsMonitor.Analyzer.Entities;

/// <summary>What a company's name may end in and is not known by: "Co.", "plc", "GmbH".</summary>
internal static class LegalForms
{
    private static readonly FrozenSet<uint> All = Numbers.Words(
        "co co. corp corp. inc inc. ltd ltd. limited plc llc llp lp ag se sa s.a. nv n.v. ab asa oyj spa s.p.a. gmbh kgaa bhd pty"
    );

    public static bool Contains(uint lower) => All.Contains(lower);
}
