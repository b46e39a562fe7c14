namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// Makes an address safe to store, and the same for everyone who shares it: absolute http or https, no user name, no fragment,
/// limited length, and without the parameters that vendors add to track readers. An address without any of these is returned
/// unchanged. Addresses are shown, stored, and compared to find the versions of an article.
/// </summary>
internal static class UrlCleaner
{
    private const int MaxLength = 2048;

    private static readonly string[] Prefixes =
    [
        "utm_",
        "mtm_",
        "matomo_",
        "pk_",
        "piwik_", // campaign tags: Urchin and Google, Matomo
        "hsa_",
        "_hs",
        "__hs", // HubSpot
        "oly_",
        "vero_",
        "bsft_", // newsletter senders
        "at_",
        "xtor", // Piano and AT Internet
        "wt_", // Webtrekk
    ];

    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        // Google
        "gclid",
        "gclsrc",
        "dclid",
        "gbraid",
        "wbraid",
        "gad_source",
        "_ga",
        "_gl",
        "ved",
        "usqp",
        // Meta
        "fbclid",
        "fb_action_ids",
        "fb_action_types",
        "fb_ref",
        "fb_source",
        "igshid",
        "igsh",
        // Microsoft, Yandex, Twitter, TikTok, LinkedIn, Reddit
        "msclkid",
        "cvid",
        "ocid",
        "yclid",
        "ymclid",
        "_openstat",
        "twclid",
        "ttclid",
        "li_fat_id",
        "trk",
        "rdt_cid",
        // Mailchimp, Marketo, Adobe, Drip, MailerLite, Klaviyo, Omeda
        "mc_cid",
        "mc_eid",
        "mkt_tok",
        "s_cid",
        "cmpid",
        "__s",
        "ml_subscriber",
        "ml_subscriber_hash",
        "_ke",
        "_kx",
        "oly_anon_id",
        // Branch, Impact, Awin, Taboola, Outbrain, sharing buttons
        "_branch_match_id",
        "irclickid",
        "irgwc",
        "awc",
        "tblci",
        "dicbo",
        "wickedid",
        "smid",
        "smtyp",
        "ref_src",
        "ref_url",
        "share_id",
        "partner",
        "ncid",
        "cmp",
        "spm",
        "src_medium",
        "feature",
    };

    /// <summary>The clean address; null if the text is not an address that a reader could open.</summary>
    public static Uri? Clean(string? text)
    {
        if (text is null || text.Length > MaxLength * 2)
            return null;
        if (
            !Uri.TryCreate(text.Trim(), UriKind.Absolute, out var url)
            || url.Scheme is not ("http" or "https")
            || url.Host.Length == 0
        )
            return null;
        var clean = Clean(url);
        return clean is { AbsoluteUri.Length: <= MaxLength } ? clean : null;
    }

    /// <summary>
    /// An identifier; without these parameters if it is an address that has any. Its fragment stays: it may name an entry of a
    /// page.
    /// </summary>
    public static string WithoutTracking(string id)
    {
        var start = id.IndexOf('?', StringComparison.Ordinal);
        if (start < 0 || !Uri.TryCreate(id, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
            return id;
        var end = id.IndexOf('#', start) is var at and >= 0 ? at : id.Length;
        var parameters = id[(start + 1)..end].Split('&');
        var kept = Array.FindAll(parameters, parameter => !Tracks(parameter));
        return kept.Length == parameters.Length ? id
            : kept.Length == 0 ? id[..start] + id[end..]
            : $"{id[..start]}?{string.Join('&', kept)}{id[end..]}";
    }

    private static Uri? Clean(Uri url)
    {
        if (url.UserInfo.Length == 0 && url.Fragment.Length == 0 && url.Query.Length == 0)
            return url;
        var parameters = url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries);
        var kept = Array.FindAll(parameters, p => !Tracks(p));
        if (kept.Length == parameters.Length && url.UserInfo.Length == 0 && url.Fragment.Length == 0)
            return url;
        var port = url.IsDefaultPort ? "" : ":" + url.Port.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var query = kept.Length == 0 ? "" : "?" + string.Join('&', kept);
        return Uri.TryCreate($"{url.Scheme}://{url.Host}{port}{url.AbsolutePath}{query}", UriKind.Absolute, out var clean)
            ? clean
            : null;
    }

    private static bool Tracks(string parameter)
    {
        var name = parameter.Split('=')[0];
        // A campaign has a name; a number is the article's.
        if (name.Equals("cid", StringComparison.OrdinalIgnoreCase))
            return parameter.AsSpan(name.Length).TrimStart('=') is var value
                && (value.IsEmpty || value.ContainsAnyExceptInRange('0', '9'));
        return Names.Contains(name) || Array.Exists(Prefixes, p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));
    }
}
