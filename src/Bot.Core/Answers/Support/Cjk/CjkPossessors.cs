using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Whose something is in a Korean or Japanese sentence (李氏の故郷) where the English passage says "her hometown" and tells by "him" who of two is who.</summary>
internal static class CjkPossessors
{
    public static void Check(RuleContext context, List<CjkItem> items)
    {
        var text = context.Draft.Text;
        for (var i = 0; i + 1 < items.Count; i++)
        {
            var (owner, thing) = (items[i], items[i + 1]);
            if (!owner.IsName || !owner.Found || thing.Term is null || !thing.Found || thing.Sentence != owner.Sentence || CjkGrammar.Owner().Match(text, owner.End) is not { Success: true } particle || thing.Start - (particle.Index + particle.Length) > 1)
            {
                continue;
            }

            if (AreOthers(context.Alignment.Sources[thing.Sentence].Sentence, owner, thing))
            {
                context.Report(SupportIssueKind.Role, text[owner.Start..thing.End], context.Alignment.Sources[thing.Sentence].Sentence.Text);
            }
        }
    }

    private static bool AreOthers(EnglishSentence source, CjkItem owner, CjkItem thing) =>
        Array.TrueForAll(thing.Places, p => Others(source, p) is >= 0 and var other && owner.Names(source, other));

    // "Takaichi invited Lee to her hometown and greeted him": whoever "him" is, "her" is not. -1 where that is not told.
    private static int Others(EnglishSentence source, int noun)
    {
        if (noun == 0 || source.Words[noun - 1].Token.Folded is not ("his" or "her") || source.Frames.FirstOrDefault(f => f.Agent >= 0 && f.Patient >= 0 && source.Words[f.Agent].Is(WordTraits.Name) && source.Words[f.Patient].Is(WordTraits.Name) && f.Verb < noun, new VerbFrame(-1, -1, -1, -1, -1, false)) is not { Verb: >= 0 } frame)
        {
            return -1;
        }

        var isHis = source.Words[noun - 1].Token.Folded == "his";
        var patientIsHe = source.Words.Any(w => w.Token.Folded == "him");
        return !patientIsHe ? -1 : isHis ? frame.Agent : frame.Patient;
    }
}
