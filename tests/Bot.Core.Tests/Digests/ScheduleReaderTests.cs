using Bot.Core.Digests.Scheduling;
using NodaTime.Text;

namespace Bot.Core.Tests.Digests;

public sealed class ScheduleReaderTests
{
    [Theory]
    [InlineData("9", "09:00")]
    [InlineData("09:30", "09:30")]
    [InlineData("0:05", "00:05")]
    [InlineData("23:59", "23:59")]
    [InlineData("9.15", "09:15")]
    [InlineData("18h30", "18:30")]
    [InlineData("7pm", "19:00")]
    [InlineData("7 PM", "19:00")]
    [InlineData("7:45 p.m.", "19:45")]
    [InlineData("12am", "00:00")]
    [InlineData("12 pm", "12:00")]
    [InlineData("noon", "12:00")]
    [InlineData("midnight", "00:00")]
    [InlineData("at 8:20", "08:20")]
    [InlineData("９：３０", "09:30")]
    [InlineData("오전 9시", "09:00")]
    [InlineData("오후 7시 30분", "19:30")]
    [InlineData("오후7시반에", "19:30")]
    [InlineData("정오", "12:00")]
    [InlineData("午前9時", "09:00")]
    [InlineData("午後７時半", "19:30")]
    [InlineData("18時15分に", "18:15")]
    public void A_time_of_day_is_read(string typed, string time)
    {
        var read = ScheduleReader.Read(typed).ShouldBeOfType<ScheduleRequest>();

        read.Time.ShouldBe(LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value);
        read.Topic.ShouldBeNull();
    }

    [Theory]
    [InlineData("8:00 Asia/Seoul", "Asia/Seoul")]
    [InlineData("asia/seoul", "Asia/Seoul")]
    [InlineData("9:00 seoul", "Asia/Seoul")]
    [InlineData("9am New York", "America/New_York")]
    [InlineData("9:00 Lord Howe", "Australia/Lord_Howe")]
    [InlineData("America/Argentina/Buenos_Aires", "America/Argentina/Buenos_Aires")]
    [InlineData("9:00 KST", "Asia/Seoul")]
    [InlineData("JST", "Asia/Tokyo")]
    [InlineData("9:00 UTC", "Etc/UTC")]
    [InlineData("UTC+9", "UTC+09")]
    [InlineData("9:00 GMT-05:30", "UTC-05:30")]
    [InlineData("9시 서울", "Asia/Seoul")]
    [InlineData("9:00 한국시간", "Asia/Seoul")]
    [InlineData("9時 東京", "Asia/Tokyo")]
    [InlineData("日本時間", "Asia/Tokyo")]
    public void A_time_zone_is_read(string typed, string zone)
    {
        var read = ScheduleReader.Read(typed).ShouldBeOfType<ScheduleRequest>();

        read.Zone.ShouldNotBeNull().Id.ShouldBe(zone);
        read.Topic.ShouldBeNull();
    }

    [Theory]
    [InlineData("daily", DigestDays.Daily)]
    [InlineData("every day", DigestDays.Daily)]
    [InlineData("weekdays", DigestDays.Weekdays)]
    [InlineData("on weekdays", DigestDays.Weekdays)]
    [InlineData("weekends", DigestDays.Weekends)]
    [InlineData("Mon, Wed and Friday", DigestDays.Monday | DigestDays.Wednesday | DigestDays.Friday)]
    [InlineData("mon wed", DigestDays.Monday | DigestDays.Wednesday)]
    [InlineData("mon-fri", DigestDays.Weekdays)]
    [InlineData("fri to mon", DigestDays.Friday | DigestDays.Saturday | DigestDays.Sunday | DigestDays.Monday)]
    [InlineData("tuesdays", DigestDays.Tuesday)]
    [InlineData("매일", DigestDays.Daily)]
    [InlineData("평일에", DigestDays.Weekdays)]
    [InlineData("월수금", DigestDays.Monday | DigestDays.Wednesday | DigestDays.Friday)]
    [InlineData("월,목", DigestDays.Monday | DigestDays.Thursday)]
    [InlineData("월~금", DigestDays.Weekdays)]
    [InlineData("토요일", DigestDays.Saturday)]
    [InlineData("毎日", DigestDays.Daily)]
    [InlineData("平日", DigestDays.Weekdays)]
    [InlineData("月・水・金", DigestDays.Monday | DigestDays.Wednesday | DigestDays.Friday)]
    [InlineData("月〜金", DigestDays.Weekdays)]
    [InlineData("土曜日", DigestDays.Saturday)]
    public void Days_are_read(string typed, DigestDays days)
    {
        var read = ScheduleReader.Read(typed).ShouldBeOfType<ScheduleRequest>();

        read.Days.ShouldBe(days);
        read.Topic.ShouldBeNull();
    }

    [Theory]
    [InlineData("9:00 Asia/Seoul weekdays rare earths", "rare earths")]
    [InlineData("weekdays 9:00 rare earths", "rare earths")]
    [InlineData("rare earths", "rare earths")]
    [InlineData("growth in 2026", "growth in 2026")]
    [InlineData("Seoul", "Seoul")]
    [InlineData("G7 and the Fed", "G7 and the Fed")]
    [InlineData("about Taiwan", "Taiwan")]
    [InlineData("매일 오전 9시 희토류", "희토류")]
    [InlineData("금", "금")]
    [InlineData("毎日 9時 土木", "土木")]
    [InlineData("", null)]
    public void What_is_left_is_the_topic(string typed, string? topic) =>
        ScheduleReader.Read(typed).ShouldBeOfType<ScheduleRequest>().Topic.ShouldBe(topic);

    [Theory]
    [InlineData("25:00", SchedulePart.Time)]
    [InlineData("9:75 Asia/Seoul", SchedulePart.Time)]
    [InlineData("13pm", SchedulePart.Time)]
    [InlineData("9:00 Asia/Seol", SchedulePart.Zone)]
    [InlineData("9:00 UTC+30", SchedulePart.Zone)]
    public void What_looks_like_a_schedule_and_is_none_is_named(string typed, SchedulePart part) =>
        ScheduleReader.Read(typed).ShouldBeOfType<UnreadableSchedule>().Part.ShouldBe(part);

    [Theory]
    [InlineData("soon", null, null, SchedulePart.Time, "soon")]
    [InlineData("9:00", "the moon", null, SchedulePart.Zone, "the moon")]
    [InlineData("9:00", "Seoul", "someday", SchedulePart.Days, "someday")]
    public void Each_part_given_by_itself_has_to_be_one(string? time, string? zone, string? days, SchedulePart part, string written) =>
        ScheduleReader.Read(time, zone, days, "Friday prayers").ShouldBe(new UnreadableSchedule(part, written));

    [Fact]
    public void Whatever_is_typed_is_read_or_named()
    {
        string[] pieces = ["9", "25:00", "7pm", "오전", "시", "반", "午後", "時", "mon", "-", "fri", "to", "월", "금", "土", "曜", "Asia", "/", "Seoul", "UTC", "+", "30", ",", "、", " ", "  ", "at", "on", "\u00A0", "😀", "시간", "rare", "("];
        var random = new Random(20260113);
        for (var round = 0; round < 20_000; round++)
        {
            var typed = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));

            var read = ScheduleReader.Read(typed);

            (read is UnreadableSchedule { Written.Length: > 0 } || read is ScheduleRequest { Days: not DigestDays.None }).ShouldBeTrue(typed);
        }
    }

    [Fact]
    public void A_topic_given_by_itself_is_left_as_it_is() =>
        ScheduleReader.Read("7pm", "tokyo", "weekdays", "Friday prayers").ShouldBeOfType<ScheduleRequest>().Topic.ShouldBe("Friday prayers");
}
