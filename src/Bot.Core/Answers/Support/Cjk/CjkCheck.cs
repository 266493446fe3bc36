using Bot.Core.Answers.Support.Cjk.Unreal;
using Bot.Core.Answers.Support.Copies;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Checks a sentence in Korean or Japanese through numbers, dates, names and the glossary. What they leave open fails.</summary>
internal static class CjkCheck
{
    /// <summary>Checks its numbers, dates and names alone, without the rules that report nothing of these.</summary>
    public static void CheckValues(RuleContext context, Lexicon lexicon)
    {
        var sentence = new CjkSentence(context, lexicon);
        (context, _) = CheckWords(context, sentence);
        CjkTimes.Check(context);
        CjkScores.Check(context);
        CjkOfficeModifiers.Check(context, sentence);
        CjkQuantifiers.Check(context, sentence);
        CjkTitles.Check(context, sentence.Own);
        CjkSuperlatives.Check(context);
        CjkSurnames.Check(context, sentence);
        CjkHolderNames.Check(context, sentence);
        CjkNoons.Check(context, sentence);
    }

    public static void Check(RuleContext context, Lexicon lexicon)
    {
        var sentence = new CjkSentence(context, lexicon);
        (context, var items) = CheckWords(context, sentence);
        var clauses = sentence.Clauses;
        CjkRoles.Check(context, items, clauses);
        CjkDoers.Check(context, items, clauses);
        CjkDeedNouns.Check(context, items, clauses);
        CjkTold.Check(context, sentence);
        UnrealRule.Check(context, sentence);
        CjkDone.Check(context, sentence);
        CjkDone.CheckPossible(context, sentence);
        CjkCasualties.Check(context, sentence);
        CjkOtherTopics.Check(context, sentence);
        CjkStances.Check(context, sentence);
        CjkTellers.Check(context, items, clauses);
        CjkIdentity.Check(context, items);
        CjkBearers.Check(context, items);
        CjkPlaces.Check(context, items);
        CjkScopes.Check(context, items, clauses);
        CjkValues.Check(context, items, clauses);
        CjkDateParts.Check(context, items, clauses);
        CjkCrossedDates.Check(context, items, clauses);
        CjkRemainders.Check(context, items);
        CjkPartitives.Check(context, items);
        CjkPartitives.CheckOwn(context, sentence);
        CjkFormerValues.Check(context, clauses);
        CjkOffices.Check(context);
        CjkNativeOwners.Check(context);
        CjkTimes.Check(context);
        CjkScores.Check(context);
        CjkVotes.Check(context);
        CjkComparisons.Check(context, items, clauses);
        CjkPossessors.Check(context, items);
        CjkOwnValues.Check(context);
        CjkSequence.Check(context, items, clauses);
        CjkOpposites.Check(context, items);
        CjkReversals.Check(context, sentence);
        CjkExchanges.Check(context, sentence);
        CjkTurns.Check(context, sentence);
        CjkHours.Check(context, sentence);
        CjkWhose.Check(context, sentence);
        CjkOfficeModifiers.Check(context, sentence);
        CjkQuantifiers.Check(context, sentence);
        ChangeRule.Check(context);
        CjkSubstance.Check(context, sentence, items);
        CjkCommitments.Check(context, items, clauses);
        CjkPassageRule.Check(context, sentence);
        CjkValueDirections.Check(context, sentence.Own);
        CjkValueOwners.Check(context, sentence);
        CjkSwaps.Check(context, sentence);
        CjkTitles.Check(context, sentence.Own);
        CjkCompounds.Check(context, sentence.Own);
        CjkSuperlatives.Check(context);
        CjkOwnHedges.Check(context, sentence);
        CjkNatures.Check(context, sentence, items);
        CjkMembership.Check(context, sentence, items);
        CjkRepeats.Check(context);
        CjkUndone.Check(context, sentence);
        CjkUndoneVerbs.Check(context, sentence);
        CjkDenials.Check(context, sentence);
        CjkSuits.Check(context, sentence);
        CjkConverses.Check(context, sentence);
        CjkPlacings.Check(context, sentence);
        CjkSurnames.Check(context, sentence);
        CjkHolderNames.Check(context, sentence);
        CjkNoons.Check(context, sentence);
        CjkTurnedEnds.Check(context, sentence);
        CjkPartners.Check(context, sentence);
        CjkCancelled.Check(context, sentence);
        CjkDefeats.Check(context, sentence, items);
        CjkPeriods.Check(context, sentence);
        CjkSteps.Check(context, sentence);
        CjkUnproven.Check(context, sentence);
        CjkBases.Check(context, sentence);
        CjkWays.Check(context, sentence);
        CjkTurnouts.Check(context, sentence);
        CjkAlready.Check(context, sentence, items);
        CjkDegrees.Check(context, sentence);
        CjkDatedOrder.Check(context, items);
        CjkReasons.Check(context, sentence);
        CjkPlaceNames.Check(context, sentence);
        CjkOwnComparisons.Check(context, sentence);
        CjkOwnDoers.Check(context, sentence);
        CjkShares.Check(context, sentence);
        CjkNoSigns.Check(context, items);
        CjkReceived.Check(context, sentence);
        CjkWaters.Check(context, sentence);
        NearCopyRule.CheckCjk(context, sentence);
    }

    // Reports what stands in no passage; the context is then in the order in which the passages hold most of the words.
    private static (RuleContext Context, List<CjkItem> Items) CheckWords(RuleContext context, CjkSentence sentence)
    {
        // What most words stand in is looked at first for every word.
        var look = context.Aside(context.Order);
        var items = CjkItems.Lay(look, sentence);
        var order = InOrderOf(items, context.Alignment.Order);
        if (!order.SequenceEqual(context.Order))
        {
            look = context.Aside(order);
            items = CjkItems.Lay(look, sentence);
        }

        context = context.InOrder(order);
        NumberRule.Check(context);
        DateRule.Check(context);
        context.Take(look);
        CjkLives.Check(context);
        return (context, items);
    }

    // The source sentences that hold most of the words first.
    private static int[] InOrderOf(List<CjkItem> items, int[] order)
    {
        if (order.Length < 2)
        {
            return order;
        }

        var counts = new int[order.Length];
        foreach (var item in items)
        {
            if (item.Found) { counts[item.Sentence]++; }
        }

        return [.. order.OrderByDescending(s => counts[s])];
    }
}
