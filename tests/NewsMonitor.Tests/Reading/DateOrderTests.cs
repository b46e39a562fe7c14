using NewsMonitor.Reading.Cleaning;

namespace NewsMonitor.Tests.Reading;

/// <summary>Which number of a numeric date is the day, the month and the year.</summary>
public sealed class DateOrderTests
{
    [Theory]
    [InlineData("26.11.19 09:12", DayOrder.YearFirst, "2026-11-19")]
    [InlineData("게시 26.11.19", DayOrder.MonthFirst, "2026-11-19")]
    [InlineData("发布时间：19-10-08 12:00", DayOrder.DayFirst, "2019-10-08")]
    [InlineData("19/11/26", DayOrder.DayFirst, "2026-11-19")]
    public void InEastAsiaTheYearIsFirst(string text, object order, string day) =>
        DateText.Read(text, (DayOrder)order)!.Value.Value.ToString("yyyy-MM-dd").ShouldBe(day);

    [Theory]
    [InlineData("Titre;Texte;Date de publication")]
    [InlineData("Título;Texto;Fecha")]
    [InlineData("Titolo;Testo;Data")]
    public void ATablesLanguageTellsTheOrderOfDates(string header) =>
        Some.Parts("a.csv", $"{header}\nPort;Ships sailed again.;05/11/2025\n")
            .ShouldHaveSingleItem()
            .Result.Article!.Published!.Value.ToString("yyyy-MM-dd")
            .ShouldBe("2025-11-05");
}
