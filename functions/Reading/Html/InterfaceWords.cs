namespace NewsMonitor.Reading.Html;

/// <summary>Words of buttons, menus and headings of a page that are in no person's name: "See All Articles", "Social Media".</summary>
internal static class InterfaceWords
{
    private const string Words =
        "account advertisement all archive archives article articles author authors categories category comment comments commentators"
        + " contact cookie cookies email feed full gallery instagram facebook twitter youtube linkedin latest login media menu navigation"
        + " newsletter newsletters photos podcast popular posts privacy profile recommended register related rss schedule sections send"
        + " settings share sign size social status stories subscribe tags text topics trending video videos view website"
        + " alle anmelden artikel autor autoren beitrag beiträge bearbeiten drucken kategorien kommentar kommentare kontakt mehr merken profil"
        + " redaktion schlagwörter startseite suche teilen themen tipp über übersicht"
        + " artículos compartir comentarios enlaces perfil todos todas voir tous partager commentaires auteur articoli tutti commenti"
        + " daily engine magazine project review search speech staff technologist times"
        + " on up the these of what how why when your our";

    private static readonly string[] Unspaced =
    [
        "一覧",
        "設定",
        "ページ",
        "ログイン",
        "会員",
        "向け",
        "登録",
        "登录",
        "注册",
        "订阅",
        "设置",
    ];

    private static readonly HashSet<string> Known = new(Words.Split(' '), StringComparer.OrdinalIgnoreCase);

    public static bool In(string name) =>
        name[0] >= '\u2E80'
            ? Array.Exists(Unspaced, word => name.Contains(word, StringComparison.Ordinal))
            : name.Split(' ', '-').Any(Known.Contains);
}
