namespace Bot.Core.Answers.Support.Grammar;

/// <summary>A phrase of the relations in a sentence ("dropped out", "took place"), as indexes of its words.</summary>
internal readonly record struct PhraseMention(int First, int Last, RelationGroups Groups)
{
    public static List<PhraseMention> Read(Word[] words)
    {
        List<PhraseMention>? found = null;
        for (var i = 0; i < words.Length; i++)
        {
            foreach (var phrase in EnglishRelations.PhrasesFrom(EnglishRelations.Key(words[i].Token)))
            {
                if (Matches(phrase, i))
                {
                    (found ??= []).Add(new PhraseMention(i, i + phrase.Keys.Length - 1, phrase.Groups));
                }
            }
        }

        return found ?? [];

        bool Matches(RelatedPhrase phrase, int at)
        {
            for (var k = 1; k < phrase.Keys.Length; k++)
            {
                if (at + k >= words.Length || words[at + k].Is(WordTraits.AfterBreak) && words[at + k].Token.Start - words[at + k - 1].Token.End > 1 || EnglishRelations.Key(words[at + k].Token) != phrase.Keys[k])
                {
                    return false;
                }
            }

            return true;
        }
    }
}
