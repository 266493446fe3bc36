using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Where an English passage tells a deed by a noun before it names who does it ("During his visit to Oslo, Berg met Lund"), no other one does it in
/// the Korean or Japanese sentence: 룬드는 오슬로를 방문했다.</summary>
internal static class CjkDeedNouns
{
    public static void Check(RuleContext context, List<CjkItem> items, List<CjkClause> clauses)
    {
        foreach (var clause in clauses)
        {
            if (clause.Passive || (clause.Subject ?? clause.Topic) is not { } phrase || items.Find(item => item.IsName && item.Found && item.Start < phrase.End && phrase.Start < item.End) is not { } doer)
            {
                continue;
            }

            var deed = items.Find(item => item is { Found: true, Term: not null, IsName: false } && item.Start < clause.Last && clause.Start < item.End);
            if (deed is not null && deed.Places.Length > 0 && Array.TrueForAll(deed.Places, place => IsAnothers(context, doer, deed, place)))
            {
                context.Report(SupportIssueKind.Role, $"{context.Draft.Text[phrase.Start..phrase.End]} {context.Draft.Text[deed.Start..deed.End]}");
            }
        }
    }

    private static bool IsAnothers(RuleContext context, CjkItem doer, CjkItem deed, int place)
    {
        var source = context.Alignment.Sources[deed.Sentence].Sentence;
        return NounPhrase.OwnerAhead(source, place) is >= 0 and var owner && !(doer.Entity is { } entity && source.Words[owner].Entity?.Id == entity.Id)
            && !(doer.Sentence == deed.Sentence && (doer.Names(source, owner) || doer.Places.Contains(owner)));
    }
}
