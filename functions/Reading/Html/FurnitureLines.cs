using System.Text;
using System.Text.RegularExpressions;

namespace NewsMonitor.Reading.Html;

/// <summary>
/// Paragraphs that are not part of an article: share buttons, photo credits, comment counts, offers. Only short ones that are
/// nothing else are left out.
/// </summary>
internal static partial class FurnitureLines
{
    private const int Longest = 300;

    /// <summary>The text without such paragraphs; paragraphs are separated by empty lines.</summary>
    public static string Without(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var range in text.AsSpan().Split("\n\n"))
        {
            var paragraph = text.AsSpan(range.Start.Value, range.End.Value - range.Start.Value);
            if (!paragraph.IsWhiteSpace() && !Is(paragraph))
                kept.Append(paragraph).Append("\n\n");
        }

        return kept.ToString();
    }

    /// <summary>Whether such a paragraph stands above a list of other articles.</summary>
    public static bool HeadsList(ReadOnlySpan<char> paragraph) => Lists().IsMatch(paragraph.Trim());

    public static bool Is(ReadOnlySpan<char> paragraph)
    {
        var line = paragraph.Trim();
        return line.Length <= Longest
            && (
                Buttons().IsMatch(line)
                || Places().IsMatch(line)
                || Phrases().IsMatch(line)
                || Lists().IsMatch(line)
                || Credits().IsMatch(line)
                || EastAsian().IsMatch(line)
            );
    }

    /// <summary>Chinese, Japanese and Korean: the source, who edited it, buttons, and what may not be done with it.</summary>
    [GeneratedRegex(
        @"^[\s(（\[【〔]*(?:(?:(?:文章|新闻|新聞|稿件|信息|资料|資料)?(?:来源|來源)|(?:责任|責任|值班|本文|执行|執行|网络|網絡)?(?:编辑|編輯)"
            + @"|(?:责任?|責任?)(?:编|編)|校对|校對|(?:审|審)(?:核|校)|编审|编校|监制|主编|出典|編集(?:者|協力)?|原标题|原標題)\s*[:：丨｜/].{0,60}"
            + @"|分享(?:到|至|给好友)?|(?:打印|列印|打印本页|关闭窗口|關閉|收藏|点赞|點讚|点击查看更多|查看更多|返回顶部|回到頂部|返回首页|举报(?:/反馈)?)"
            + @"|返回[^，。]{1,12}[，,]\s*查看更多|字(?:体|體|号|號)\s*[:：].{0,30}|(?:微信)?扫(?:一扫|描二维码).{0,40}|点击进入专题.{0,40}"
            + @"|(?:シェア|ツイート|印刷|保存|もっと見る|続きを読む|記事を(?:印刷|保存|シェア)(?:する)?|この記事をシェア(?:する)?)"
            + @"|공유(?:하기)?|스크랩|인쇄(?:하기)?|글자크기.{0,20}"
            + @"|.{0,60}(?:無断(?:転載|複製)[^。]{0,12}禁(?:止|じます)|未经(?:本报|本网|授权|许可|书面)[^。]{0,30}(?:转载|使用)"
            + @"|未經(?:授權|同意|許可)[^。]{0,30}(?:轉載|使用)|무단\s?전재[^.]{0,30}금지|版权所有|版權所有|저작권자).{0,80}"
            + @"|(?:平台|特别|特別|免责|免責|版权|版權)声明\s*[:：].{0,200})[\s:：)）\]】〕。>»]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex EastAsian();

    [GeneratedRegex(
        @"^(?:share|share (?:this|on|via|with)\b[\w\s]{0,40}|copy (?:link|url)|link copied!?|email|e-mail|mail|print|save"
            + @"|saved|tweet|pin it|post|facebook|twitter|x|x\.com|linkedin|reddit|pinterest|tumblr|whatsapp|telegram"
            + @"|flipboard|bluesky|threads|messenger|pocket|instagram|youtube|tiktok|sms|bookmark|follow|follow us|listen"
            + @"|subscribe|sign up|sign in|log in|register|menu|search|close|home|next|previous|more|read more|show more"
            + @"|see more|continue reading|load more|back to top|top|advertisement|ad|advert|anzeige|werbung|publicité"
            + @"|publicidad|pubblicità|annonse|reklama|sponsored|promoted|loading\.*|play video|play|watch|video|gallery"
            + @"|skip to (?:main )?content|teilen|merken|drucken|kommentare?|compartir|partager|condividi|imprimer"
            + @"|enregistrer|guardar)[\s:.!|]*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Buttons();

    /// <summary>Buttons beside one another, pictures of galleries, an address, and marks that a program left.</summary>
    [GeneratedRegex(
        @"^(?:(?:(?:facebook|twitter|whatsapp|telegram|linkedin|pinterest|pint|reddit|instagram|baixar|e-?mail|print"
            + @"|share)\b[\s|,·•]*){2,}"
            + @"|(?:image|photo|picture|bild|foto)\s+\d+\s+(?:of|von|de)\s*/?\s*\d+|https?://\S+|\$\$\w+\$\$|\[(?:button"
            + @"|banner|cta|ads?)\b[^\[\]]*\].*\[/\w+\]"
            + @"|this slideshow requires javascript\.?|skip past newsletter promotion|after newsletter promotion"
            + @"|(?:personen-?|info-?)?box aufklappen\b.{0,40}|reklam|annonce|реклама|etiketler|tags|watch now|swipe\W*"
            + @"|placeholder image.{0,5})\s*[:：]?\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Places();

    [GeneratedRegex(
        @"^[\s(\[]*(?:\d[\d.,]*k?\s+(?:comments?|shares?|likes?|views?|kommentare?|commentaires?|comentarios?)"
            + @"|comments?\s*\(?\d+\)?|(?:view|show|read|leave a|post a|add a|be the first to) comments?"
            + @"|join the (?:conversation|discussion)|share your thoughts|have your say|this (?:article|story"
            + @"|content) (?:was|is) (?:originally published|available to)|opens? in (?:a )?new (?:tab|window)|opens new tab"
            + @"|recommended (?:stories|reading|for you)|related(?:\s+(?:articles?|stories|content|topics|news|coverage"
            + @"|posts|links))?\s*:?$|read (?:also|next|more|the full story|our)\b|also read\b|see also\b|more (?:on|from"
            + @"|stories|news)\b.{0,60}[^.]$|most (?:read|popular|viewed)\b|trending\b.{0,30}$|(?:sign up"
            + @"|subscribe)\b.{0,200}(?:newsletter|inbox|e-?mails?|alerts?|updates|free|digital|app|podcast|channel|today"
            + @"|now|access|latest)\b|subscribe (?:now|today|to)\b|get (?:the|our|your)\b.{0,80}(?:newsletter|inbox|app)\b"
            + @"|(?:already|not) (?:a|an) (?:subscriber|member)|create an account.{0,120}$|continue with .{0,30}$"
            + @"|support (?:our|quality|independent) journalism|(?:we|this (?:site|website)|our (?:site"
            + @"|website)) uses? cookies|we value your privacy|by (?:clicking|signing up|submitting|subscribing"
            + @"|continuing)\b|accept (?:all )?cookies|privacy policy.{0,40}$|terms (?:of use|and conditions"
            + @"|of service)\b.{0,60}$|all rights reserved|copyright (?:©|\(c\)|\d{4})|©|follow (?:us|the"
            + @"|[A-Z@])[\w\s@.']{0,60}\bon\b|(?:download|get) (?:the|our)[\w\s]{0,30}app\b|listen to this (?:article|story)"
            + @"|your browser does not support|please enable javascript|to view this (?:video|content)|story continues"
            + @"|article continues|scroll (?:down )?to continue|photo gallery|view gallery|image (?:source|caption|credit)"
            + @"|lesen sie (?:auch|mehr|hier)|lire aussi|à lire aussi|lea también|lee también|te puede interesar|leggi anche"
            + @"|lees ook|leia (?:também|mais)|les også|läs också|czytaj (?:więcej|także|też|również)|(?:quellen?|source"
            + @"|fuente|źródło|bron|kilde|källa)\s*:.{0,80}$|(?:letzte )?aktualisier(?:t|ung)\b.{0,40}\d.{0,20}$"
            + @"|(?:last )?updated\b.{0,40}\d.{0,20}$|veröffentlich(?:t|ung)\b.{0,30}\d.{0,20}$"
            + @"|opublikowano\b.{0,30}\d.{0,20}$|aufrufe:|(?:keine )?kommentare? (?:sind )?(?:geschlossen|schreiben"
            + @"|verfassen|deaktiviert)|no responses?\b.{0,20}$|(?:war|wie bewerten sie|gefällt (?:dir|ihnen)"
            + @"|hier können sie) .{0,10}\b(?:dieser|der|diesen|den|unser)? ?(?:artikel|beitrag|text)\b.{0,40}$"
            + @"|über (?:den autor|die autorin)$|about the author$|zur startseite|zurück\W*$|zurück zu[rm]? .{0,20}$"
            + @"|weiterlesen\b.{0,20}$|werden sie mitglied|jetzt (?:abonnieren|anmelden|registrieren)|(?:lea|lee|mire|vea"
            + @"|mira|voir|lire|read|watch|see)(?: más| aussi| also)?\s*:\s|anzeige(?:\s*[-–:]|, enthält).{0,80}$"
            + @"|werbung\W*$|\*werbung|we want to hear what you think|submit a letter to the editor|never miss"
            + @"|to read the full (?:story|article)|first-time subscribers|download the\b.{0,60}\bapps?\b|have a (?:tip"
            + @"|story)\?|got a (?:tip|story)\?|empfohlener (?:redaktioneller|externer) inhalt|an dieser stelle findest du"
            + @"|ich bin damit einverstanden, dass|personenbezogene daten können an|ein klick für den datenschutz"
            + @"|video starten|\S+-inhalte erlauben|link zum \S+-inhalt|sie haben einen fehler gefunden|die mit einem symbol"
            + @"|unlimited (?:online|digital) access to|access articles from|enjoy (?:additional|unlimited) articles"
            + @"|exclusive articles (?:by|from)\b|create an account or sign in|support local journalism\W*$"
            + @"|この記事は(?:有料)?会員限定|(?:無料)?会員登録(?:する|は)|ログインして|関連キーワード$|おすすめ情報$"
            + @"|externe inhalte|zobacz (?:także|też|również)|читайте также|источник\s*:.{0,80}$|il vous reste \d"
            + @"|bitte markieren sie die entsprechenden wörter"
            + @"|get email updates from\b|.{0,60}\bepaper, an electronic replica of|.{0,160}\bsign(?:ing)? up (?:for"
            + @"|to) (?:our|the|one of our)\b.{0,40}newsletters?\b.{0,60}$"
            + @"|get in touch with our news team|for more stories like this|our standards: the thomson reuters"
            + @"|fehler gefunden\W|published under:"
            + @"|opportunity to engage with our comment|daily puzzles\b.{0,60}crossword|enjoy the latest local, national"
            + @"|記事に『リアクション』|『?カテゴリーをフォロー)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Phrases();

    [GeneratedRegex(
        @"^(?:related\b.{0,40}|recommended\b.{0,40}|you (?:may|might) also (?:like|be interested).{0,30}|more (?:on this"
            + @"|from|stories|news|like this)\b.{0,40}|most (?:read|popular|viewed)\b.{0,30}|trending\b.{0,30}|don.t miss"
            + @"|what to read next|read next|das könnte (?:sie|dich|euch) auch interessieren.{0,10}|auch interessant"
            + @"|mehr interessantes|mehr (?:zum thema|themen|aus)\b.{0,50}|weitere (?:artikel|themen|informationen"
            + @"|nachrichten|tourentipps|meldungen|beiträge)\b.{0,40}|auch auf \S+|zum weiterlesen|empfehlungen\b.{0,40}"
            + @"|à lire aussi.{0,30}|sur le même sujet|te puede interesar|también te puede interesar|noticias relacionadas"
            + @"|leggi anche|potrebbe interessarti.{0,20}|lees ook|meer over.{0,40}|les også|läs (?:också|mer)|zobacz też"
            + @"|przeczytaj też|czytaj też|[【\[]?(?:相关(?:新闻|阅读|报道|文章|推荐|链接)|相關(?:新聞|報導|文章|閱讀)|延伸(?:阅读|閱讀)"
            + @"|推荐(?:阅读|閱讀)|推薦閱讀|更多新闻|更多新聞|热门(?:新闻|推荐)|猜你喜欢|関連(?:記事|ニュース|リンク|情報)|あわせて読みたい"
            + @"|こちらもおすすめ|おすすめ記事|人気記事|관련\s?(?:기사|뉴스)|인기\s?기사)[】\]]?)\s*[:：!.»]?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Lists();

    [GeneratedRegex(
        @"^\(?(?:(?:photo(?:graph)?s?|pictures?|images?|video|credit|foto|fotos|bild|crédits? photo|photo credit"
            + @"|image credit|illustration)\s*(?:credit|courtesy|by)?\s*[:/©].{0,150}|.{0,150}(?:/|\s"
            + @"|\()(?:getty images(?:/\S+)?|shutterstock(?:\.com)?|istock(?:photo)?|ap photo(?:/.{0,60})?|afp|dpa|epa"
            + @"|imago(?: images)?|picture alliance|alamy|unsplash|pixabay|adobe stock)\)?\s*\.?)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant
    )]
    private static partial Regex Credits();
}
