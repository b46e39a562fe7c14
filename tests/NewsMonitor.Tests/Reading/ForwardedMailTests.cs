namespace NewsMonitor.Tests.Reading;

public sealed class ForwardedMailTests
{
    private const string First = "The harbor council of Wexmouth voted on Monday to close the old fish market.";
    private const string Second = "Mayor Edith Polland said the decision was painful but necessary.";
    private const string Header =
        "From: Wexmouth Gazette <news@gazette.example>\nTo: me@example.org\nDate: Tue, 9 Jun 2026 09:00:00 +0200\n";

    [Theory]
    [InlineData("Fwd: Market closes", "FYI\n\n---------- Forwarded message ---------\n")]
    [InlineData("Fwd: Market closes", "\nBegin forwarded message:\n\n> ")]
    [InlineData("FW: Market closes", "")]
    public void AForwardedMailIsTheOneInIt(string subject, string before)
    {
        var article = Some.Article(
            "a.eml",
            $"From: Ann Lee <ann@office.example>\nDate: Thu, 11 Jun 2026 10:00:00 +0000\nSubject: {subject}\n\n"
                + $"{before}From: Wexmouth Gazette <news@gazette.example>\nDate: Tue, 9 Jun 2026 09:00:00 +0000\n"
                + $"Subject: Market closes\nTo: Ann Lee <ann@office.example>\n\n{First}\n\n{Second}\n"
        );

        article.Title.Value.ShouldBe("Market closes");
        article.Source!.Value.ShouldBe("Wexmouth Gazette");
        article.Published!.Value.Day.ShouldBe(9);
        article.Body.Value.ShouldBe($"{First}\n\n{Second}");
    }

    [Theory]
    [InlineData("RV: Cierra el mercado", "De: {0}\nEnviado el: martes, 9 de junio de 2026 11:00\nPara: a@b.example\nAsunto: {1}")]
    [InlineData("I: Chiude il mercato", "Da: {0}\nInviato: martedì 9 giugno 2026 11:00\nA: a@b.example\nOggetto: {1}")]
    [InlineData("FW: Markt dicht", "Van: {0}\nVerzonden: dinsdag 9 juni 2026 11:00\nAan: a@b.example\nOnderwerp: {1}")]
    [InlineData("PD: Koniec targu", "Od: {0}\nWysłano: 9 czerwca 2026 11:00\nDo: a@b.example\nTemat: {1}")]
    [InlineData("VB: Torget stänger", "Från: {0}\nSkickat: den 9 juni 2026 11:00\nTill: a@b.example\nÄmne: {1}")]
    [InlineData("VS: Torvet lukker", "Fra: {0}\nSendt: 9. juni 2026 11:00\nTil: a@b.example\nEmne: {1}")]
    [InlineData("I: Mercato", "Oggetto: {1}\nData: Tue, 9 Jun 2026 11:00:00 +0200\nMittente: {0}\nA: a@b.example")]
    [InlineData("PD: Targ", "Temat: {1}\nData: Tue, 9 Jun 2026 11:00:00 +0200\nNadawca: {0}\nAdresat: a@b.example")]
    [InlineData("Videresend: Torvet", "Fra: {0}\nSendt: 9. juni 2026 11:00\nTil: a@b.example\nEmne: {1}")]
    [InlineData("FW: On behalf", "From: {0} on behalf of post@times.example\nDate: Tue, 9 Jun 2026 11:00\nSubject: {1}")]
    [InlineData(
        "Fwd: In one line",
        "----- Forwarded Message ----- From: {0}To: \"a@b.example\" <a@b.example>Cc: Bo <bo@b.example>Sent: Tuesday, June 9, 2026,"
            + " 09:26:50 AM GMT+1Subject: {1}"
    )]
    [InlineData(
        "TR: In one line",
        "----- Message transmis ----- De : {0}À : a@b.example <a@b.example>Envoyé : mardi 9 juin 2026, 09:26:50 UTC+1Objet : {1}"
    )]
    [InlineData(
        "VS: In one line",
        "----- Videresendt meddelelse ----- Fra: {0}Til: \"a@b.example\" <a@b.example>Sendt: tirsdag den 9. juni 2026 09.26.50"
            + " CETEmne: {1}"
    )]
    [InlineData("ENC: Mercado", "De: {0}\nEnviada em: 9 de junho de 2026 11:00\nPara: a@b.example\nAssunto: {1}")]
    public void AForwardedMailIsTheMailInItInAnyLanguage(string subject, string header)
    {
        var inner = string.Format(header, "Wexmouth Times <news@times.example>", "The market closes");
        var article = Some.Article(
            "a.eml",
            Header.Replace("9 Jun", "11 Jun").Replace("Tue", "Thu")
                + $"Subject: {subject}\nContent-Type: text/plain; charset=utf-8\n\nFYI\n\n{inner}\n\n{First}\n\n{Second}\n"
        );
        (article.Title.Value, article.Source!.Value, article.Published!.Value.Day, article.Body.Value).ShouldBe(
            ("The market closes", "Wexmouth Times", 9, $"{First}\n\n{Second}")
        );
    }

    [Theory]
    [InlineData("FW: The market closes", "On 9 June 2026 12:46, \"Wexmouth Times\" <news@times.example> wrote:")]
    [InlineData("WG: The market closes", "Am 9.6.2026, 12:46 schrieb Wexmouth Times <news@times.example>:")]
    [InlineData("VS: The market closes", "Wexmouth Times <news@times.example> skrev følgende den 9. juni 2026, 12:46:")]
    [InlineData("TR: The market closes", "Le 9 juin 2026 12:46, « Wexmouth Times » <news@times.example> a écrit :")]
    public void AForwardedMailMayBeQuoted(string subject, string line)
    {
        var article = Some.Article(
            "a.eml",
            Header.Replace("9 Jun", "11 Jun").Replace("Tue", "Thu")
                + $"Subject: {subject}\nContent-Type: text/plain; charset=utf-8\n\n{line}\n\n> {First}\n>\n> {Second}\n"
        );
        (article.Title.Value, article.Source!.Value, article.Published!.Value.Day, article.Body.Value).ShouldBe(
            ("The market closes", "Wexmouth Times", 9, $"{First}\n\n{Second}")
        );
    }

    [Fact]
    public void TheMarksOfAQuotedForwardAreNoText()
    {
        var quoted = $"{Header}Subject: Market closes\n\n{First}\n\n{Second}".Replace("\n", "\n> ");
        var article = Some.Article("a.eml", $"{Header}Subject: Fwd: Market closes\n\nBegin forwarded message:\n\n> {quoted}\n");

        article.Body.Value.ShouldBe($"{First}\n\n{Second}");
    }

    [Fact]
    public void AForwardOfAForwardIsTheInnermostMail()
    {
        const string Boss = "From: Boss <boss@office.example>\nSent: Wednesday, June 10, 2026 8:00 AM\nTo: Ann\n";
        var article = Some.Article(
            "a.eml",
            $"From: Ann Lee <ann@office.example>\nDate: Thu, 11 Jun 2026 10:00:00 +0000\nSubject: FW: FW: Market closes\n\n"
                + $"FYI\n\n{Boss}Subject: FW: Market closes\n\nInteresting.\n\n{Header}Subject: Market closes\n\n{First}\n\n{Second}\n"
        );

        (article.Title.Value, article.Source!.Value, article.Published!.Value.Day, article.Body.Value).ShouldBe(
            ("Market closes", "Wexmouth Gazette", 9, $"{First}\n\n{Second}")
        );
    }
}
