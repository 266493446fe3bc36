using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Words that follow from how a passage tells its values and deeds: "remain" of what is left of a whole, "passed" of a vote, "long" of a
/// 412-metre bridge.</summary>
internal static class EntailedWords
{
    public static bool Contains(RuleContext context, int index)
    {
        var word = context.Draft.Words[index];
        return word.Token.Folded switch
        {
            "remain" or "remains" or "remained" or "left" => QuantityEntailment.HasRest(context),
            "passed" or "passes" or "adopted" or "adopts" => IsVotedFor(context, index),
            "refused" or "declined" or "refuses" or "declines" => IsUnwilling(context, index),
            "toll" => HasDeathCount(context),
            "shortly" or "just" or "soon" => IsJustAfter(context, index),
            "long" or "high" or "tall" or "deep" or "wide" => IsMeasured(context, index),
            "start" or "beginning" => IsFirstDay(context, index),
            "decade" => HasYears(context, 10),
            "century" => HasYears(context, 100),
            "week" => IsWeek(context),
            _ => false,
        };
    }

    // "Parliament passed the law" of "voted 62 to 41 for the law": the vote and what it was for are one phrase.
    private static bool IsVotedFor(RuleContext context, int verb)
    {
        var draft = context.Draft;
        var said = draft.Frames.FirstOrDefault(f => f.Verb == verb);
        var thing = said.Verb != verb ? -1 : said.Patient;
        for (var s = 0; thing >= 0 && s < context.Alignment.Sources.Count; s++)
        {
            var told = context.Alignment.Sources[s].Sentence.Words;
            foreach (var match in context.Alignment.AnyIn(s, thing))
            {
                var side = match - 1;
                while (side > 0 && told[side].Is(WordTraits.Determiner | WordTraits.Content) && !told[side].Is(WordTraits.Verb) && told[side].Token.Folded is not ("favour" or "favor")) { side--; }
                if ((told[side].Token.Folded == "for" || (told[side].Token.Folded == "of" && side > 0 && told[side - 1].Token.Folded is "favour" or "favor")) && told[..side].TakeLast(7).Any(w => w.Stem == "vote" && !w.Is(WordTraits.Negated)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    // "refused to pay" of "would not pay"
    private static bool IsUnwilling(RuleContext context, int index)
    {
        var words = context.Draft.Words;
        return index + 2 < words.Length && words[index + 1].Token.Folded == "to" && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s =>
            context.Alignment.Sources[s].Sentence.Words is var told && context.Alignment.In(s, index + 2).Any(m => m > 1 && told[m].Is(WordTraits.NegatedHead) && told[m - 1].Is(WordTraits.Negation) && told[m - 2].Token.Folded is "would" or "will"));
    }

    // "The death toll is 14" of "14 people died"
    private static bool HasDeathCount(RuleContext context) => context.Draft.Quantities.Any(said => context.Alignment.Sources.Any(s =>
        s.Sentence.Quantities.Any(told => told.Low == said.Low && told.Unit is "person" or null && s.Sentence.Frames.Any(f => s.Sentence.Words[f.Verb].Stem is "kill" or "die" or "di" && Math.Abs(f.Verb - s.Sentence.WordAt(told.Start)) <= 4))));

    // "shortly after 4 a.m." of "at 4:12 a.m."
    private static bool IsJustAfter(RuleContext context, int index)
    {
        var draft = context.Draft;
        return index + 2 < draft.Words.Length && draft.Words[index + 1].Token.Folded == "after" && draft.Quantities.Any(said => draft.WordAt(said.Start) == index + 2 && ClockEntailment.IsJustAfter(context, said));
    }

    // "The bridge is 412 metres long" of "the 412-metre bridge"
    private static bool IsMeasured(RuleContext context, int index)
    {
        var (draft, folded) = (context.Draft, context.Draft.Words[index].Token.Folded);
        return draft.Quantities.Any(said => said.Unit is "m" or "km" or "foot" or "mile" or "cm" && draft.WordAt(Math.Max(said.End, said.NounEnd)) == index && Enumerable.Range(0, context.Alignment.Sources.Count).Any(s =>
            context.Alignment.Sources[s].Sentence is var source && source.Quantities.Any(told => told.Low == said.Low && told.Unit == said.Unit && NounPhrase.HeadFrom(source.Words, source.WordAt(Math.Max(told.End, told.NounEnd))) is >= 0 and var thing
                && DimensionOf(source.Words[thing].Stem, folded) && Enumerable.Range(0, index).Any(i => context.Alignment.AnyIn(s, i).Contains(thing)))));
    }

    private static bool DimensionOf(string thing, string dimension) => thing switch
    {
        "bridg" or "tunnel" or "river" or "road" or "pipelin" or "rout" or "ship" or "yacht" or "boat" or "ferri" or "train" or "canal" or "wall" or "fenc" or "beach" or "railwai" => dimension == "long",
        "tower" or "mountain" or "peak" or "skyscrap" or "mast" or "chimnei" or "waterfal" or "cliff" or "statu" or "spire" or "dam" => dimension is "high" or "tall",
        "shaft" or "well" or "canyon" or "trench" => dimension == "deep",
        _ => false,
    };

    // "at the start of 2028" of "on 1 January 2028"
    private static bool IsFirstDay(RuleContext context, int index)
    {
        var words = context.Draft.Words;
        return index + 2 < words.Length && words[index + 1].Token.Folded == "of" && words[index + 2].Is(WordTraits.Date)
            && context.Alignment.Sources.Any(s => s.Sentence.Dates.Any(told => told.From is { Day: 1, Year: { } year } && context.Draft.Dates.Any(said => context.Draft.WordAt(said.Start) == index + 2 && said.From.Day is null && said.From.Year == year && told.From.Month == (said.From.Month ?? 1))));
    }

    // "the worst in a decade" of "in 10 years"
    private static bool HasYears(RuleContext context, int years) => context.Alignment.Sources.Any(s => s.Sentence.Quantities.Any(q => q is { Unit: "year", Ordinal: false } && q.Low == years && q.High == years));

    // "lasts a week" of "from 3 to 9 May"
    private static bool IsWeek(RuleContext context) => context.Alignment.Sources.Any(s => s.Sentence.Dates.Any(date => CountedDays.LengthOf(date) == 7));
}
