namespace NewsMonitor.Reading.Cleaning;

/// <summary>
/// The months in the languages of the news, in the forms that dates use: in full, short, and inflected. (The runtime has no
/// names for cultures in invariant mode.)
/// </summary>
internal static class MonthNames
{
    /// <summary>A language a line: the twelve months, separated by slashes, each in its forms.</summary>
    private static readonly string[] Languages =
    [
        "january jan/february feb/march mar/april apr/may/june jun/july jul/august aug/september sept sep/october oct"
            + "/november nov/december dec",
        "januar jänner jän/februar feber/märz mär mrz maerz/april/mai/juni/juli/august/september/oktober okt/november/dezember dez",
        "janvier janv/février févr fév fevrier/mars/avril avr/mai/juin/juillet juil/août aout/septembre/octobre/novembre"
            + "/décembre déc decembre",
        "enero ene/febrero/marzo/abril abr/mayo/junio/julio/agosto ago/septiembre setiembre set/octubre/noviembre/diciembre dic",
        "gennaio gen/febbraio/marzo/aprile/maggio mag/giugno giu/luglio lug/agosto/settembre sett/ottobre ott/novembre/dicembre",
        "janeiro/fevereiro fev/março marco/abril/maio/junho/julho/agosto/setembro/outubro out/novembro/dezembro",
        "januari/februari/maart mrt/april/mei/juni/juli/augustus/september/oktober/november/december",
        "januari/februari/mars/april/maj/juni/juli/augusti/september/oktober/november/december",
        "januar/februar/marts/april/maj/juni/juli/august/september/oktober/november/desember des",
        "tammikuuta tammikuu/helmikuuta helmikuu/maaliskuuta maaliskuu/huhtikuuta huhtikuu/toukokuuta toukokuu/kesäkuuta kesäkuu"
            + "/heinäkuuta heinäkuu/elokuuta elokuu/syyskuuta syyskuu/lokakuuta lokakuu/marraskuuta marraskuu/joulukuuta joulukuu",
        "stycznia styczeń sty/lutego luty lut/marca marzec/kwietnia kwiecień kwi/maja maj/czerwca czerwiec cze/lipca lipiec lip"
            + "/sierpnia sierpień sie/września wrzesień wrz/października październik paź/listopada listopad lis"
            + "/grudnia grudzień gru",
        "ledna leden led/února únor úno/března březen bře/dubna duben dub/května květen kvě/června červen čvn"
            + "/července červenec čvc/srpna srpen srp/září zář/října říjen říj/listopadu/prosince prosinec",
        "januára január/februára február/marca marec/apríla apríl/mája máj/júna jún/júla júl/augusta/septembra/októbra október"
            + "/novembra/decembra",
        "január/február febr/március márc/április ápr/május/június/július/augusztus/szeptember szept/október/november/december",
        "ianuarie ian/februarie/martie/aprilie/mai/iunie iun/iulie iul/august/septembrie/octombrie/noiembrie noi/decembrie",
        "января январь янв/февраля февраль фев февр/марта март мар/апреля апрель апр/мая май/июня июнь июн/июля июль июл"
            + "/августа август авг/сентября сентябрь сен сент/октября октябрь окт/ноября ноябрь ноя нояб/декабря декабрь дек",
        "січня січ/лютого лют/березня бер/квітня квіт/травня трав/червня черв/липня лип/серпня серп/вересня вер/жовтня жовт"
            + "/листопада лист/грудня груд",
        "януари яну/февруари/март/април/май/юни/юли/август/септември сеп септ/октомври/ноември ное/декември",
        "јануар јан/фебруар феб/март/април/мај/јун/јул/август/септембар/октобар/новембар/децембар",
        "siječnja/veljače/ožujka/travnja/svibnja/lipnja/srpnja/kolovoza/rujna/-/studenoga studenog/prosinca",
        "januarja/februarja/marca/aprila/maja/junija/julija/avgusta/septembra/oktobra/novembra/decembra",
        "ocak oca/şubat şub/mart/nisan nis/mayıs/haziran haz/temmuz tem/ağustos ağu/eylül eyl/ekim eki/kasım kas/aralık ara",
        "ιανουαρίου ιαν/φεβρουαρίου φεβ/μαρτίου μαρ/απριλίου απρ/μαΐου μαΐ/ιουνίου ιουν/ιουλίου ιουλ/αυγούστου αυγ"
            + "/σεπτεμβρίου σεπ/οκτωβρίου οκτ/νοεμβρίου νοε/δεκεμβρίου δεκ",
        "januari/februari/maret mac/april/mei/juni/juli julai/agustus ogos/september/oktober/november nopember/desember disember",
        "يناير/فبراير/مارس/أبريل ابريل إبريل/مايو/يونيو/يوليو/أغسطس اغسطس/سبتمبر/أكتوبر اكتوبر/نوفمبر/ديسمبر",
        "جانفي/فيفري/مارس/أفريل/ماي/جوان/جويلية/أوت/سبتمبر/أكتوبر/نوفمبر/ديسمبر",
        "בינואר ינואר/בפברואר פברואר/במרץ מרץ/באפריל אפריל/במאי מאי/ביוני יוני/ביולי יולי/באוגוסט אוגוסט/בספטמבר ספטמבר"
            + "/באוקטובר אוקטובר/בנובמבר נובמבר/בדצמבר דצמבר",
        "जनवरी/फरवरी फ़रवरी/मार्च/अप्रैल/मई/जून/जुलाई/अगस्त/सितंबर सितम्बर/अक्टूबर अक्तूबर/नवंबर नवम्बर/दिसंबर दिसम्बर",
        "jaanuar/veebruar/märts/aprill/mai/juuni/juuli/august/september/oktoober/november/detsember",
        "sausio/vasario/kovo/balandžio/gegužės/birželio/liepos/rugpjūčio/rugsėjo/spalio/lapkričio/gruodžio",
        "janvāris/februāris/marts/aprīlis/maijs/jūnijs/jūlijs/augusts/septembris/oktobris/novembris/decembris",
        "gener/febrer/març/abril/maig/juny/juliol/agost/setembre/octubre/novembre/desembre",
    ];

    private static readonly Dictionary<string, int> Months = ByName();

    /// <summary>The month of this name, 1 to 12, ignoring case; null if it is none.</summary>
    public static int? Of(string name) => Months.TryGetValue(name.TrimEnd('.').ToLowerInvariant(), out var month) ? month : null;

    private static Dictionary<string, int> ByName()
    {
        var months = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var language in Languages)
        {
            var names = language.Split('/');
            for (var month = 1; month <= names.Length; month++)
                foreach (var name in names[month - 1].Split(' '))
                    months.TryAdd(name, month);
        }

        return months;
    }
}
