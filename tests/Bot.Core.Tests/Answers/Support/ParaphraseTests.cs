using Bot.Core.Answers.Support;

namespace Bot.Core.Tests.Answers.Support;

/// <summary>What is told in other words and another order passes; with its parts exchanged it does not.</summary>
public class ParaphraseTests
{
    [Theory]
    [InlineData("The reef has shrunk by 11% since 1985, compared with 6% for the neighbouring Tamo reef.", "Since 1985 the reef has shrunk by 11%, while the neighbouring Tamo reef has shrunk by 6%.", true)]
    [InlineData("The reef has shrunk by 11% since 1985, compared with 6% for the neighbouring Tamo reef.", "Since 1985 the reef has shrunk by 6%, while the neighbouring Tamo reef has shrunk by 11%.", false)]
    [InlineData("Guests from Spain made up 22% of bookings, while those from France made up 9%.", "Guests from Spain made up 22% of bookings, and guests from France made up 9%.", true)]
    [InlineData("Guests from Spain made up 22% of bookings, while those from France made up 9%.", "Guests from France made up 22% of bookings, and guests from Spain made up 9%.", false)]
    [InlineData("The dig was funded by the Lund Trust and the Berg Foundation, which gave 200,000 and 60,000 euros respectively.", "The Lund Trust gave 200,000 euros for the dig and the Berg Foundation 60,000.", true)]
    [InlineData("The dig was funded by the Lund Trust and the Berg Foundation, which gave 200,000 and 60,000 euros respectively.", "The Lund Trust gave 60,000 euros for the dig and the Berg Foundation 200,000.", false)]
    [InlineData("The dig was funded by the Lund Trust and the Berg Foundation, which gave 200,000 and 60,000 euros respectively.", "The Berg Foundation gave 200,000 euros for the dig.", false)]
    [InlineData("Shops raised the price of a loaf to 3.10 euros, up from 2.80 euros in 2022.", "Shops raised the price of a loaf from 2.80 euros in 2022 to 3.10 euros.", true)]
    [InlineData("Shops raised the price of a loaf to 3.10 euros, up from 2.80 euros in 2022.", "Shops raised the price of a loaf from 3.10 euros in 2022 to 2.80 euros.", false)]
    [InlineData("The hall will have 3,200 square metres of floor space and a terrace of 800 square metres.", "The hall will have 3,200 square metres of floor space as well as an 800-square-metre terrace.", true)]
    [InlineData("The hall will have 3,200 square metres of floor space and a terrace of 800 square metres.", "The hall will have 800 square metres of floor space as well as a 3,200-square-metre terrace.", false)]
    [InlineData("Waves of up to 80 km/h forced some swimmers to give up.", "Some swimmers were forced to give up by waves of up to 80 km/h.", true)]
    public void Values_stay_with_what_they_belong_to(string passage, string draft, bool supported) => Judge(passage, draft, supported);

    [Theory]
    [InlineData("The towns of Arle, Brod and Cemt had asked for 12 million kroner.", "The three towns had asked for 12 million kroner.", true)]
    [InlineData("The towns of Arle, Brod and Cemt had asked for 12 million kroner.", "The four towns had asked for 12 million kroner.", false)]
    [InlineData("Finland, Norway and Iceland have signed the treaty.", "The three countries have signed the treaty.", true)]
    [InlineData("Finland has signed the treaty that Norway and Iceland drafted.", "The three countries have signed the treaty.", false)]
    [InlineData("Striker Ada Berg scored three goals, including the winner.", "Striker Ada Berg scored three times, and her goals included the winner.", true)]
    [InlineData("Striker Ada Berg scored three goals, including the winner.", "Striker Ada Berg scored four times.", false)]
    [InlineData("The firm was fined on 14 occasions.", "The firm was fined 14 times.", true)]
    [InlineData("The match was watched by a crowd of 31,000.", "A crowd of 31,000 people watched the match.", true)]
    public void What_is_listed_is_counted(string passage, string draft, bool supported) => Judge(passage, draft, supported);

    [Theory]
    [InlineData("Dahl told the inquiry that he had alerted the ministry to the leak.", "Dahl told the inquiry that the ministry had alerted him to the leak.", false)]
    [InlineData("Dahl told the inquiry that he had alerted the ministry to the leak.", "Dahl told the inquiry that he had alerted the ministry to the leak there.", true)]
    [InlineData("Berg said she had sued the bank over the loan.", "Berg said the bank had sued her over the loan.", false)]
    [InlineData("Lund said the agency had paid him for the data.", "Lund said that he had been paid by the agency for the data.", true)]
    [InlineData("Lund said he had paid the agency for the data.", "Lund said that he had been paid by the agency for the data.", false)]
    [InlineData("Each hectare of marsh stores 60 tonnes of carbon, Professor Ole Dahl estimates.", "Professor Ole Dahl estimates that 60 tonnes of carbon are stored by each hectare of marsh.", true)]
    [InlineData("The city's engineer, Ada Berg, argued that frost had cracked the pipes.", "Ada Berg, the city's engineer, argued that the pipes had been cracked by frost.", true)]
    [InlineData("The hunters' league opposes the plan and argues that it would cost 200 jobs.", "The hunters' league is opposed to the plan, and it argues that it would cost 200 jobs.", true)]
    public void Who_does_it_stays_who_does_it(string passage, string draft, bool supported) => Judge(passage, draft, supported);

    [Theory]
    [InlineData("The shares rose 4% after the results.", "After the results the shares climbed 4%.", true)]
    [InlineData("The krona weakened after the decision, its lowest level since March.", "Before the decision the krona slid to its lowest level since March.", false)]
    [InlineData("Halm beat Osk 3-1 on Saturday to win the Lunda Trophy.", "Halm won the Lunda Trophy on Saturday by beating Osk 3-1.", true)]
    [InlineData("A judge ordered the farm to pay 3 million euros for polluting the lake.", "A judge ordered the farm to pay 3 million euros because it had polluted the lake.", true)]
    [InlineData("Reyes was fined for removing his shirt, but he was not suspended.", "Reyes was not suspended because he removed his shirt.", false)]
    [InlineData("The council agreed to extend the lease.", "The council agreed that the lease should be extended.", true)]
    [InlineData("The union asked to close the line.", "The union decided to close the line.", false)]
    [InlineData("Operator Halm Lines said the rope had been tested and showed no wear.", "The rope had been tested and showed no wear.", false)]
    [InlineData("The state approved the bridge.", "The state gave up the bridge.", false)]
    public void Reasons_order_and_commitment_stay_as_told(string passage, string draft, bool supported) => Judge(passage, draft, supported);

    private static void Judge(string passage, string draft, bool supported)
    {
        var report = SupportCheck.Check($"{draft.TrimEnd('.')} [1].", [new CitedPassage(1, passage)], Lexicons.Seed);

        report.IsSupported.ShouldBe(supported, string.Join("; ", report.Sentences.SelectMany(s => s.Issues)));
    }
}
