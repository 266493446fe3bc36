using Bot.Core.Answers.Understanding;
using Bot.Core.Coverage;
using Bot.Core.Language;
using Bot.Core.Language.WordNet;

namespace Bot.Core.Answers.Reranking;

/// <summary>A passage as questions are held against it, with the sentence before it, which its pronouns lean on.</summary>
internal sealed class PassageReading
{
    private readonly Lazy<TextSenses> _senses;
    private readonly Lazy<IReadOnlySet<int>> _meanings;
    private readonly Lazy<IReadOnlySet<int>> _meaningsNear;

    private PassageReading(Passage passage, Passage? before, Lexicon lexicon)
    {
        (Passage, Before) = (passage, before);
        Tokens = Tokenizer.Tokenize(passage.Text);
        var near = Tokenizer.Tokenize($"{passage.Text}\n{passage.Heading}\n{before?.Text}");
        Stems = Tokens.Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        StemsNear = near.Select(token => token.Stem).ToHashSet(StringComparer.Ordinal);
        Words = [.. Tokens.Where(token => !token.Is(TokenFlags.StopWord)).Select(token => token.Folded).Distinct()];
        Names = lexicon.Find(passage.Text);
        Entities = NamedEntities.Of(Names);
        IdsNear = NamedEntities.Ids([.. Entities, .. before is null ? [] : NamedEntities.Of(lexicon.Find(before.Text))]);
        _senses = new(() => EnglishWordNet.SensesOfText(Words));
        _meanings = new(() => EnglishWordNet.Meanings(Words));
        _meaningsNear = new(() => EnglishWordNet.Meanings(near.Where(token => !token.Is(TokenFlags.StopWord)).Select(token => token.Folded)));
    }

    public Passage Passage { get; }

    public Passage? Before { get; }

    public IReadOnlyList<Token> Tokens { get; }

    public IReadOnlySet<string> Stems { get; }

    /// <summary>Those of the heading and the sentence before among them.</summary>
    public IReadOnlySet<string> StemsNear { get; }

    /// <summary>Words of content.</summary>
    public IReadOnlyList<string> Words { get; }

    public IReadOnlyList<LexiconMatch> Names { get; }

    /// <summary>Those of the pack that it names, each once.</summary>
    public IReadOnlyList<Entity> Entities { get; }

    /// <summary>The <see cref="NamedEntities.Ids"/> of these and of those whom the sentence before names.</summary>
    public IReadOnlySet<string> IdsNear { get; }

    /// <summary>Those of its words of content.</summary>
    public TextSenses Senses => _senses.Value;

    public IReadOnlySet<int> Meanings => _meanings.Value;

    public IReadOnlySet<int> MeaningsNear => _meaningsNear.Value;

    public static PassageReading Of(CoverageReader coverage, long passageKey, Lexicon lexicon)
    {
        var passage = coverage.Passage(passageKey);
        return new(passage, coverage.Before(coverage.Article(passage.ArticleKey), passage), lexicon);
    }
}
