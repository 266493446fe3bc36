namespace Bot.Core.Language.WordNet;

/// <summary>The senses of a text's words taken together, so that a word is held against all of them at once.</summary>
internal sealed class TextSenses
{
    /// <summary>How many steps up a word may stand and still be kin.</summary>
    private const int Kinship = 3;

    private readonly WordNetTables _data;
    private readonly HashSet<int> _senses = [];
    private readonly HashSet<int> _above = [];
    private readonly HashSet<int> _opposites = [];
    private readonly HashSet<int> _verbs = [];
    private readonly HashSet<int> _aboveVerbs = [];

    /// <param name="words">As <see cref="TextFolding"/> leaves them.</param>
    internal TextSenses(WordNetTables data, IEnumerable<string> words)
    {
        _data = data;
        foreach (var word in words)
        {
            foreach (var sense in data.Senses(word, asVerbs: false))
            {
                _senses.Add(sense);
                _opposites.UnionWith(data.Opposite[sense]);
                AddAbove(sense, Kinship);
            }

            foreach (var verb in data.Senses(word, asVerbs: true))
            {
                _verbs.Add(verb);
                _aboveVerbs.UnionWith(data.General[verb]);
            }
        }
    }

    /// <summary>Whether <see cref="EnglishWordNet.AreOpposite"/> holds of a word and one of the text's.</summary>
    public bool HasOpposite(string word)
    {
        foreach (var sense in _data.Senses(word, asVerbs: false))
        {
            if (_opposites.Contains(sense) || Array.Exists(_data.Opposite[sense], _senses.Contains))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <see cref="EnglishWordNet.ShareAbove"/> holds of a word and one of the text's.</summary>
    public bool HasSibling(string word)
    {
        foreach (var verb in _data.Senses(word, asVerbs: true))
        {
            if (Array.Exists(_data.General[verb], _aboveVerbs.Contains) || IsBelow(verb, _verbs, EnglishWordNet.Levels))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether <see cref="EnglishWordNet.IsMoreGeneral"/> holds of a word and one of the text's, either way.</summary>
    public bool HasKin(string word)
    {
        foreach (var sense in _data.Senses(word, asVerbs: false))
        {
            if (_above.Contains(sense) || IsBelow(sense, _senses, Kinship))
            {
                return true;
            }
        }

        return false;
    }

    private void AddAbove(int sense, int levels)
    {
        foreach (var above in _data.General[sense])
        {
            _above.Add(above);
            if (levels > 1)
            {
                AddAbove(above, levels - 1);
            }
        }
    }

    private bool IsBelow(int sense, HashSet<int> others, int levels)
    {
        foreach (var above in _data.General[sense])
        {
            if (others.Contains(above) || (levels > 1 && IsBelow(above, others, levels - 1)))
            {
                return true;
            }
        }

        return false;
    }
}
