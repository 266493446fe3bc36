using Bot.Core.Answers.Support;
using Bot.Core.Coverage;

namespace Bot.Core.Tests.Answers.Support;

/// <summary>Who or what a passage tells something of, where words for others stand beside.</summary>
public class DoerTests
{
    [Theory]
    [InlineData("The hospital next to the school has 230 beds and 60 nurses.", null, "The school has 230 beds", "The hospital has 230 beds")]
    [InlineData("The dockers' union, which Jon Abel leads, represents 300 workers in the region.", null, "Jon Abel leads the region", "Jon Abel leads the union")]
    [InlineData("Mayor Ida Hale won the election by 312 votes.", "The judge who tried the case said the vote was fair.", "The judge won the election", "The mayor won the election")]
    [InlineData("The prime minister accepted her resignation.", "Minister Ana Brand resigned on Friday.", "The prime minister resigned", "The prime minister accepted her resignation")]
    [InlineData("The prime minister accepted her resignation.", "Minister Ana Brand resigned on Friday.", "The minister accepted the resignation", "The prime minister accepted the resignation")]
    [InlineData("It opened in 1998.", "The hospital next to the school has 230 beds.", "The school opened in 1998", "The hospital opened in 1998")]
    [InlineData("The school was built in 1975.", "The hospital has 230 beds.", "The hospital was built in 1975", "The school was built in 1975")]
    [InlineData("The ferry that served the island before the tunnel carried 200 cars a day.", null, "The tunnel carried 200 cars a day", "The ferry carried 200 cars a day")]
    [InlineData("The ferry that served the island before the tunnel carried 200 cars a day.", null, "The ferry served the tunnel", "The ferry served the island")]
    [InlineData("The boy's mother had called the police at noon.", "The police thanked the owner of the dog.", "The boy thanked the police", "The boy's mother called the police")]
    [InlineData("The port company employs 450 people.", null, "The region employs 450 people", "The port company employs 450 people")]
    [InlineData("The fund that paid for the trip spent 9,000 dollars.", null, "The trip spent 9,000 dollars", "The fund spent 9,000 dollars")]
    [InlineData("The bank that advised Altona earned 2 million euros.", null, "Altona earned 2 million euros", "The bank earned 2 million euros")]
    [InlineData("The league fined the club 40,000 pounds because its fans had thrown flares.", null, "The league fined the fans 40,000 pounds", "The league fined the club 40,000 pounds")]
    [InlineData("The governor visited the town on Tuesday.", "Rain flooded the cellar of the museum.", "The governor visited the museum", "The governor visited the town")]
    [InlineData("The cave, which divers found in 2015, is 300 metres long.", "Biologists found a crab in a cave.", "The crab is 300 metres long", "The cave is 300 metres long")]
    [InlineData("The villagers were without water after the pipes froze.", "The soldiers came on Monday.", "The soldiers were without water", "The villagers were without water")]
    [InlineData("The prosecutor called the theft clumsy.", "Guard goes to prison.\nHis lawyer asked the court for mercy.", "The lawyer called the theft clumsy", "The prosecutor called the theft clumsy")]
    [InlineData("The farmer who owned the barn told the police.", null, "The police thanked the farmer", "The farmer told the police")]
    [InlineData("The museum bought a model of the crab.", "The professor named the crab after a student.", "The museum named the crab", "The museum bought a model of the crab")]
    [InlineData("Norton's chairman blamed the referee.", "The players thanked the fans.", "The manager blamed the referee", "The chairman blamed the referee")]
    [InlineData("Berg invited Falk and greeted him outside, a breach of protocol.", null, "Falk breached protocol", "Berg breached protocol")]
    [InlineData("Since Varnia imports most of its oil from Tarnia, this move dealt a blow to its industry.", null, "The move dealt a blow to Tarnia's industry", "The move dealt a blow to Varnia's industry")]
    public void What_is_told_of_one_is_not_told_of_another(string passage, string? before, string wrong, string right)
    {
        Standing(wrong, passage, before).ShouldNotBe(ClaimStanding.Supported, wrong);
        Standing(right, passage, before).ShouldBe(ClaimStanding.Supported, right);
    }

    [Theory]
    [InlineData("Doctors at the clinic tested a drug on 320 patients.", null, "The clinic tested a drug on 320 patients")]
    [InlineData("The trawler sank off the coast in 1988.", null, "The vessel sank off the coast in 1988")]
    [InlineData("The storm closed schools in the town.", null, "The schools closed because of the storm")]
    [InlineData("Doctors sent him home the next day.", "A nurse gave the boy hot tea.", "Doctors sent the boy home")]
    [InlineData("The tunnel carries 1,500.", "The ferry carried 200 cars a day.", "The tunnel carries 1,500 cars a day")]
    [InlineData("The government raised the milk price by 4 percent in May, and the association demanded 8 percent.", null, "The government raised the milk price by 4 percent")]
    [InlineData("The insurer, which had paid the museum 3 million euros, demands its money.", null, "The insurer demands its money")]
    public void Another_word_for_the_same_one_stands(string passage, string? before, string claim) => Standing(claim, passage, before).ShouldBe(ClaimStanding.Supported);

    [Theory]
    [InlineData("The town of Kelm, 12 km from the port, has 900 inhabitants.", "Port of Vardo closes.", "Vardo has 5,200 inhabitants")]
    [InlineData("The ferry carried 200 cars a day.", "The tunnel opened in May.", "The tunnel carries 1,500 cars a day")]
    public void A_value_of_another_contradicts_nothing(string passage, string? before, string claim) => Standing(claim, passage, before).ShouldNotBe(ClaimStanding.Contradicted);

    private static ClaimStanding Standing(string claim, string passage, string? before) => ClaimCheck.Check(claim, [new CitedPassage(1, passage, before)], Lexicon.Empty).Standing;
}
