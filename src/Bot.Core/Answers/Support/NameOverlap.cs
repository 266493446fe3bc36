using Bot.Core.Answers.Support.Grammar;

namespace Bot.Core.Answers.Support;

/// <summary>How many words of each name of a draft stand in each name of a source sentence. A word that is in no name stands for itself.</summary>
internal sealed class NameOverlap
{
    private readonly Dictionary<(int Said, int Told), int> _named = [];
    private readonly Dictionary<int, int> _fullest = [];

    // For each name of the source the two names of the draft that share most with it.
    private readonly Dictionary<int, (int Said, int Words, int Next)> _claimed = [];

    public NameOverlap(EnglishSentence draft, EnglishSentence source, List<int>[] matches)
    {
        var shared = new Dictionary<(int Said, int Told), int>();
        var (told, named) = (new HashSet<int>(), new HashSet<int>());
        for (var i = 0; i < draft.Words.Length; i++)
        {
            if (draft.Words[i].Group < 0 || matches[i] is not { Count: > 0 } found)
            {
                continue;
            }

            told.Clear();
            named.Clear();
            foreach (var match in found)
            {
                told.Add(GroupOf(source, match));
                if (source.Words[match].Is(WordTraits.Name)) { named.Add(GroupOf(source, match)); }
            }

            foreach (var group in told) { shared[(draft.Words[i].Group, group)] = shared.GetValueOrDefault((draft.Words[i].Group, group)) + 1; }
            foreach (var group in named) { _named[(draft.Words[i].Group, group)] = _named.GetValueOrDefault((draft.Words[i].Group, group)) + 1; }
        }

        foreach (var ((said, _), words) in _named)
        {
            _fullest[said] = Math.Max(_fullest.GetValueOrDefault(said), words);
        }

        foreach (var ((said, group), words) in shared)
        {
            var most = _claimed.GetValueOrDefault(group, (Said: -1, Words: 0, Next: 0));
            _claimed[group] = words > most.Words ? (said, words, most.Words) : most with { Next = Math.Max(most.Next, words) };
        }
    }

    public static int GroupOf(EnglishSentence source, int word) => source.Words[word].Group >= 0 ? source.Words[word].Group : -2 - word;

    /// <summary>Whether no other name of the source has more of a name of the draft ("Vela Fold" is not "Vela" where the passage has both), and no
    /// other name of the draft more of that of the source ("the Suez Canal" is not the "Suez Canal Company" where the draft has both).</summary>
    public bool IsFullest(int said, int told)
    {
        var named = _named.GetValueOrDefault((said, told));
        var most = _claimed.GetValueOrDefault(told, (Said: -1, Words: 0, Next: 0));
        return named >= _fullest.GetValueOrDefault(said) && (most.Said == said ? most.Next : most.Words) <= named;
    }
}
