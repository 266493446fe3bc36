using Bot.Core.Answers.Support;
using Bot.Core.Coverage;

namespace Bot.Core.Tests.Answers.Support.Grammar;

public class ReportReachTests
{
    [Theory]
    [InlineData("Brandt, who writes little, left the party in April.", "Brandt left the party in April.")]
    [InlineData("Brandt, who told the union the pier was sound, retired in June.", "Brandt retired in June.")]
    [InlineData("The clerk who claimed that the vault was empty was dismissed.", "The clerk was dismissed.")]
    [InlineData("The firm that said the pier was sound went bankrupt.", "The firm went bankrupt.")]
    [InlineData("Before she announced the school would move, Brandt sold the hall.", "Brandt sold the hall.")]
    [InlineData("As Brandt said she would, she rebuilt the pier.", "Brandt rebuilt the pier.")]
    [InlineData("The pier, Brandt said, was sound; the pier burned on Friday.", "The pier burned on Friday.")]
    [InlineData("The pier is sound, Brandt said; the council closed it.", "The council closed the pier.")]
    [InlineData("\"We will stay,\" Brandt said, and she locked the gate.", "Brandt locked the gate.")]
    [InlineData("The captain said goodbye to the crew and the ferry sank in March.", "The ferry sank in March.")]
    [InlineData("Brandt argued with Osk and left the meeting.", "Brandt left the meeting.")]
    [InlineData("Brandt claimed victory and opened the harbour.", "Brandt opened the harbour.")]
    [InlineData("The clerk explained the budget and resigned.", "The clerk resigned.")]
    [InlineData("The clerk explained the plan and resigned.", "The clerk resigned.")]
    [InlineData("Brandt believes in the project and paid the bill.", "Brandt paid the bill.")]
    [InlineData("Brandt called the budget \"a gift for the rich\" and left the room.", "Brandt left the room.")]
    [InlineData("The judge said Brandt, who burned the pier in 2020, must pay.", "Brandt burned the pier in 2020.")]
    public void What_stands_beside_speech_is_told_as_a_fact(string passage, string claim) => Check(passage, claim).ShouldBe(ClaimStanding.Supported);

    [Theory]
    [InlineData("Brandt, who told the union the pier was sound, retired in June.", "The pier was sound.")]
    [InlineData("The clerk who claimed that the vault was empty was dismissed.", "The vault was empty.")]
    [InlineData("Before she announced the school would move, Brandt sold the hall.", "The school moved.")]
    [InlineData("As Brandt told reporters, the pier burned on Friday.", "The pier burned on Friday.")]
    [InlineData("The pier, Brandt said, was sound; the pier burned on Friday.", "The pier was sound.")]
    [InlineData("The pier, Brandt said, was sound; the clerk died on Friday.", "The pier was sound.")]
    [InlineData("Brandt said the pool and the school burned.", "The school burned.")]
    [InlineData("Brandt said the pier burned and the school flooded.", "The school flooded.")]
    [InlineData("Brandt told Osk and the clerk the pier burned.", "The pier burned.")]
    [InlineData("Brandt said the wounded and displaced fled.", "The displaced fled.")]
    [InlineData("After she said that the pool, the hall and the school burned, Brandt left.", "The hall and the school burned.")]
    [InlineData("Police arrested the man who said the pier had burned.", "The pier burned.")]
    [InlineData("\"We will stay,\" Brandt said, adding that the pier burned.", "The pier burned.")]
    [InlineData("“The pier burned,” Brandt said, and that the clerk was drunk.", "The clerk was drunk.")]
    [InlineData("“The ferry,” Brandt said, “hit a pier.”", "The ferry hit a pier.")]
    [InlineData("“The ferry,” said Brandt, “struck a pier.”", "The ferry struck a pier.")]
    [InlineData("The ferry, Brandt said, hit a pier.", "The ferry hit a pier.")]
    [InlineData("Brandt said the deed was forged.", "The deed was forged.")]
    [InlineData("\"I sold the hall,\" clerk Ada Osk told the council.", "Ada Osk sold the hall.")]
    public void What_is_said_is_no_fact(string passage, string claim) => Check(passage, claim).ShouldNotBe(ClaimStanding.Supported);

    internal static ClaimStanding Check(string passage, string claim) => ClaimCheck.Check(claim, [new CitedPassage(1, passage)], Lexicon.Empty).Standing;
}
