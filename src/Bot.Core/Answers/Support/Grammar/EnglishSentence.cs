using System.Buffers;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Grammar;

/// <summary>A word of an analysed sentence.</summary>
/// <param name="entity">The entity of the pack whose name it is part of, or null.</param>
/// <param name="group">Number of the name it is part of, or -1.</param>
internal sealed class Word(Token token, WordTraits traits, Entity? entity, int group)
{
    public readonly Token Token = token;
    public WordTraits Traits = traits;
    public readonly Entity? Entity = entity;
    public readonly int Group = group;

    /// <summary>What it may stand for.</summary>
    public readonly RelationGroups Groups = EnglishRelations.GroupsOf(FalseFriends.KeyOf(token.Folded) ?? token.Stem);

    public string Stem => Token.Stem;

    public bool Is(WordTraits any) => (Traits & any) != 0;

    /// <summary>The same with more traits.</summary>
    public Word With(WordTraits more)
    {
        var word = (Word)MemberwiseClone();
        word.Traits |= more;
        return word;
    }
}

/// <summary>A sentence with its words, names, values, verbs and the reach of its negations and hedges.</summary>
internal sealed class EnglishSentence
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(",;:—–()[]");

    private List<Identity>? _identities;
    private List<VerbFrame>? _possessions;
    private ValueOwner? _quantityOwners;
    private ValueOwner? _dateOwners;

    private EnglishSentence(string text, Word[] words, IReadOnlyList<QuantityMention> quantities, IReadOnlyList<DateMention> dates)
    {
        (Text, Words, Quantities, Dates) = (text, words, [.. quantities], [.. dates]);
        Phrases = PhraseMention.Read(words);
        Frames = VerbReader.Read(this);
        Clauses = ClauseReader.Clauses(words);
        Governors = ClauseReader.Governors(this);
        ScopeReader.Mark(this);
    }

    private EnglishSentence(EnglishSentence other, Word[] words)
    {
        (Text, Words, Quantities, Dates) = (other.Text, words, other.Quantities, other.Dates);
        (Phrases, Frames, Clauses, Governors) = (other.Phrases, other.Frames, other.Clauses, other.Governors);
    }

    public string Text { get; }

    public Word[] Words { get; }

    public QuantityMention[] Quantities { get; }

    public DateMention[] Dates { get; }

    public List<VerbFrame> Frames { get; }

    public List<PhraseMention> Phrases { get; }

    /// <summary>For each word the number of its clause.</summary>
    public int[] Clauses { get; }

    /// <summary>Who is called what.</summary>
    public List<Identity> Identities => _identities ??= IdentityReader.Read(this);

    /// <summary>Who has what.</summary>
    public List<VerbFrame> Possessions => _possessions ??= PossessionReader.Read(Words);

    /// <summary>Which of its quantities a word belongs to.</summary>
    public ValueOwner QuantityOwners => _quantityOwners ??= ValueOwner.OfQuantities(this);

    /// <summary>Which of its dates a word belongs to.</summary>
    public ValueOwner DateOwners => _dateOwners ??= ValueOwner.OfDates(this);

    /// <summary>For each word the verb that it depends on, or -1.</summary>
    public int[] Governors { get; }

    public static EnglishSentence Analyse(string text, Lexicon lexicon, DateOnly? reference)
    {
        var tokens = Tokenizer.Tokenize(text);
        var dates = DateReader.Read(text, reference);
        var quantities = Counted(text, QuantityReader.Read(text, dates));
        var words = new Word[tokens.Count];
        var entities = lexicon.Find(text);
        var names = NameReader.Read(text, tokens);
        var (entity, name, quantity, date) = (0, 0, 0, 0);
        for (var i = 0; i < words.Length; i++)
        {
            var token = tokens[i];
            var traits = token.Is(TokenFlags.AllCapitals) ? WordTraits.None : EnglishGrammar.Of(token.Folded);
            while (quantity < quantities.Count && quantities[quantity].End <= token.Start) { quantity++; }
            while (date < dates.Count && dates[date].End <= token.Start) { date++; }
            while (entity < entities.Count && entities[entity].Start + entities[entity].Length <= token.Start) { entity++; }
            while (name < names.Count && names[name].Last < i) { name++; }

            Entity? known = null;
            var group = -1;
            if (quantity < quantities.Count && quantities[quantity].Start < token.End && token.Start < quantities[quantity].End)
            {
                traits = WordTraits.Quantity;
            }
            else if (quantity > 0 && quantities[quantity - 1] is { HasNoun: true, Unit: not (null or "person" or "country" or "time" or "item" or "company" or "member") } measured
                && (measured.Unit[^1] is '²' or '³' ? measured.End : measured.NounStart) < token.End && token.Start < measured.NounEnd)
            {
                // The unit is compared with the value.
                traits = WordTraits.Quantity;
            }
            else if (i > 1 && words[i - 2].Is(WordTraits.Quantity) && words[i - 1].Is(WordTraits.Quantity) && token.Start == tokens[i - 1].End + 1 && text[tokens[i - 1].End] == '/'
                || (i > 1 && tokens[i - 1].Folded == "per" && words[i - 2].Is(WordTraits.Quantity) && token.Folded is "hour" or "second" or "minute" or "day"))
            {
                // "165 km/h", "165 kilometres per hour"
                traits = WordTraits.Quantity;
            }
            else if (token.Folded == "half" && i > 1 && tokens[i - 1].Folded == "a" && tokens[i - 2].Folded == "and")
            {
                // "a year and a half" is read with its value.
                traits = WordTraits.Quantity;
            }
            else if (date < dates.Count && dates[date].Start < token.End && token.Start < dates[date].End)
            {
                traits = WordTraits.Date;
            }
            else if (entity < entities.Count && entities[entity].Entity is { } found && entities[entity].Start < token.End && token.Start < entities[entity].Start + entities[entity].Length)
            {
                (known, group) = (found, 10_000 + entity);
                traits = WordTraits.Name | WordTraits.Content;
            }
            else if (name < names.Count && names[name].First <= i && !token.Is(TokenFlags.Month))
            {
                group = name;
                traits = WordTraits.Name | WordTraits.Content;
            }
            else if ((traits & ~WordTraits.Light) == 0)
            {
                traits |= token.Folded.EndsWith("ly", StringComparison.Ordinal) && !EnglishGrammar.NoAdverbs.Contains(token.Folded) ? WordTraits.Content | WordTraits.Adverb : WordTraits.Content;
            }

            if (i > 0 && text.AsSpan(tokens[i - 1].End, token.Start - tokens[i - 1].End).IndexOfAny(Breaks) >= 0)
            {
                traits |= WordTraits.AfterBreak;
            }

            // ", yet" joins clauses, "not yet" and "has yet to" do not.
            if (token.Folded == "yet" && !traits.HasFlag(WordTraits.AfterBreak))
            {
                traits = WordTraits.Adverb;
            }

            // "can not pay" is as sure as "cannot pay".
            if (token.Folded == "not" && i > 0 && words[i - 1].Token.Folded == "can" && !(i + 1 < tokens.Count && tokens[i + 1].Folded == "only"))
            {
                words[i - 1].Traits &= ~WordTraits.Modal;
            }

            if (IsGenitive(text, token.End))
            {
                traits |= WordTraits.Possessive;
            }

            words[i] = new Word(token, traits, known, group);
        }

        return new EnglishSentence(text, words, quantities, dates);
    }

    // "at first" counts nothing, and neither does what belongs to a name ("the First Minister").
    private static IReadOnlyList<QuantityMention> Counted(string text, IReadOnlyList<QuantityMention> quantities) =>
        quantities.Any(q => IsNoRank(text, q)) ? [.. quantities.Where(q => !IsNoRank(text, q))] : quantities;

    private static bool IsNoRank(string text, in QuantityMention quantity) =>
        quantity.Ordinal && char.IsLetter(text[quantity.Start])
        && ((char.IsUpper(text[quantity.Start]) && quantity.End + 1 < text.Length && text[quantity.End] == ' ' && char.IsUpper(text[quantity.End + 1]))
            || (text.AsSpan(0, quantity.Start).EndsWith("at ") && text.AsSpan(quantity.Start).StartsWith("first") && (quantity.End >= text.Length || text[quantity.End] is not ' ' || !quantity.HasNoun)));

    /// <summary>The words of the name that a word is part of, or the word itself.</summary>
    public string Show(int index)
    {
        var (first, last) = (index, index);
        while (Words[index].Group >= 0 && first > 0 && Words[first - 1].Group == Words[index].Group) { first--; }
        while (Words[index].Group >= 0 && last + 1 < Words.Length && Words[last + 1].Group == Words[index].Group) { last++; }
        return Text[Words[first].Token.Start..Words[last].Token.End];
    }

    /// <summary>The same sentence as somebody's word up to an offset.</summary>
    public EnglishSentence Attributed(int end)
    {
        return new EnglishSentence(this, Array.ConvertAll(Words, word => word.Token.Start < end ? word.With(WordTraits.Attributed) : word));
    }

    /// <summary>The same sentence with words known as names.</summary>
    public EnglishSentence WithNames(List<int> names)
    {
        Word[] words = [.. Words];
        foreach (var name in names)
        {
            words[name] = words[name].With(WordTraits.Name);
        }

        return new EnglishSentence(this, words);
    }

    /// <summary>Index of the word at or behind an offset; the number of words when there is none.</summary>
    public int WordAt(int offset)
    {
        var (low, high) = (0, Words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].Token.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Index of the last word that begins before an offset; the first where none does.</summary>
    public int LastWordBefore(int offset)
    {
        var (low, high) = (0, Words.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Words[middle].Token.Start < offset ? (middle + 1, high) : (low, middle);
        }

        return Words.Length == 0 ? -1 : Math.Max(0, low - 1);
    }

    private static bool IsGenitive(string text, int end) =>
        end < text.Length && text[end] is '\'' or '’' && ((end + 1 < text.Length && text[end + 1] is 's' or 'S') || end + 1 >= text.Length || text[end + 1] == ' ');
}
