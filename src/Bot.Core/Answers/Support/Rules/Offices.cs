using System.Runtime.CompilerServices;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>Who holds which office by the pack's aliases: "South Korean President" is an alias of whom it names.</summary>
internal sealed class Offices
{
    private static readonly ConditionalWeakTable<CoveragePack, Offices> ByPack = [];

    private readonly ILookup<string, Office> _held;

    private Offices(CoveragePack pack)
    {
        var names = new Dictionary<string, Entity>(StringComparer.Ordinal);
        foreach (var entity in pack.Entities)
        {
            names.TryAdd(TextFolding.Fold(entity.Name), entity);
            foreach (var alias in entity.Aliases)
            {
                names.TryAdd(TextFolding.Fold(alias.Text), entity);
            }
        }

        _held = (
            from entity in pack.Entities
            from alias in entity.Aliases
            where alias.Language == "en"
            let tokens = Tokenizer.Tokenize(alias.Text)
            let title = tokens.Select(t => t.Folded).LastOrDefault(EnglishGrammar.Titles.Contains)
            where title is not null && tokens.Count > 1
            let rest = string.Join(' ', tokens.Where(t => !EnglishGrammar.Titles.Contains(t.Folded) && t.Folded is not ("of" or "the" or "s")).Select(t => t.Folded))
            select new Office(entity.Id, Key(title), OwnerOf(names, rest, entity))).ToLookup(o => o.Bearer);
    }

    private static Entity? OwnerOf(Dictionary<string, Entity> names, string rest, Entity bearer) =>
        names.GetValueOrDefault(rest) is { } owner && owner.Id != bearer.Id ? owner : null;

    public static Offices Of(CoveragePack pack) => ByPack.GetValue(pack, p => new Offices(p));

    /// <summary>What a title is compared by.</summary>
    public static string Key(string folded) => folded switch
    {
        "pm" or "premier" => "minister",
        "ceo" => "executive",
        "chairman" or "chairwoman" => "chair",
        _ => folded,
    };

    /// <summary>Whether somebody holds an office; null where the pack does not say.</summary>
    /// <param name="title">A title in lower case.</param>
    /// <param name="owner">Of what; null for "of whatever".</param>
    public bool? Holds(Entity bearer, string title, Entity? owner)
    {
        var key = Key(title);
        var same = _held[bearer.Id].Where(o => o.Title == key).ToList();
        if (same.Count > 0)
        {
            return owner is null || same.Any(o => o.Owner?.Id == owner.Id) ? true : same.Any(o => o.Owner is not null) ? false : null;
        }

        // Who is known as a president is not what another is known as.
        return _held.Contains(bearer.Id) && _held.Any(other => other.Key != bearer.Id && other.Any(o => o.Title == key)) ? false : null;
    }

    /// <param name="Bearer">Id of whom the pack calls so.</param>
    /// <param name="Owner">Of what; null where the alias does not say.</param>
    private sealed record Office(string Bearer, string Title, Entity? Owner);
}
