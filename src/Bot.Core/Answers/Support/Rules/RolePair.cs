using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support.Rules;

/// <summary>A verb of the draft and the verb of a source sentence that it stands for, each with who does it and to whom.</summary>
/// <param name="Index">The source sentence, among those of the alignment.</param>
internal readonly record struct RolePair(RuleContext Context, int Index, VerbFrame Said, VerbFrame Told)
{
    public EnglishSentence Draft => Context.Draft;

    public EnglishSentence Source => Context.Alignment.Sources[Index].Sentence;

    /// <summary>Whether the verb says the same with both turned round ("met").</summary>
    public bool IsSymmetric =>
        (EnglishGrammar.Symmetric.Contains(Source.Words[Told.Verb].Stem) || EnglishGrammar.Symmetric.Contains(Draft.Words[Said.Verb].Stem))
        // Who plays whom in a film does not play with him.
        && !(Source.Words[Told.Verb].Stem == "plai" && Source.Words.Any(w => w.Stem is "film" or "actor" or "actress" or "movi" or "seri" or "drama" or "charact" or "role"));

    public bool IsAgent(int word) => word >= 0 && (RefersTo(word, Told.Agent) || RefersTo(word, Told.OtherAgent));

    public bool IsPatient(int word) => word >= 0 && (RefersTo(word, Told.Patient) || RefersTo(word, Told.OtherPatient));

    public bool IsPronoun(int told) => told >= 0 && Source.Words[told].Is(WordTraits.Pronoun) && !Source.Words[told].Is(WordTraits.Content);

    private bool RefersTo(int word, int told) => Reference.IsNominal(Source, told) && (Reference.Refers(Context, Index, word, told) || (NameOf(Source, told) is >= 0 and var name && Reference.Refers(Context, Index, word, name)) || IsCalled(word, told));

    // "The author died" of "Edith Marlowe, who has died, was the author".
    private bool IsCalled(int word, int told)
    {
        var heads = Context.Alignment.AnyIn(Index, word);
        return heads.Count > 0 && Source.Identities.Any(identity => identity.Bearer == told && !identity.Denied && heads.Contains(identity.Head));
    }

    // "a system called MODES": what a thing is called.
    private static int NameOf(EnglishSentence source, int thing) =>
        thing + 2 < source.Words.Length && source.Words[thing + 1].Token.Folded is "called" or "named" or "dubbed" or "nicknamed" or "titled" && !source.Words[thing + 1].Is(WordTraits.AfterBreak) && !source.Frames.Any(f => f.Verb == thing + 1 && f.Agent == thing) ? NounPhrase.HeadFrom(source.Words, thing + 2) : -1;
}
