using System.Collections.Frozen;

namespace Bot.Core.Language;

/// <summary>Takes the particles off a Korean word: 중국이, 중국은, 중국에서는 → 중국.</summary>
public static class KoreanParticles
{
    // By their last letter; longest first, so that 에서는 is not left as 에서.
    private static readonly FrozenDictionary<char, string[]> Particles =
        "으로부터 에서부터 이라는 이라고 에게서 에서는 에서도 에서의 으로서 으로써 으로는 으로도 까지의 까지는 부터는 에게는 이라도 과의 와의 에는 에도 에의 로는 로서 로써 라는 라고 라도 이란 이나 이며 이자 에서 에게 께서 한테 으로 까지 부터 보다 처럼 마다 조차 마저 밖에 하고 만이 만을 만은 들은 들이 들을 들의 은 는 이 가 을 를 의 에 로 와 과 도 만 며 나 란 께"
            .Split(' ').GroupBy(p => p[^1]).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(p => p.Length).ToArray());

    /// <summary>The word without its particle. A word keeps at least two syllables, since a single one may be the ending of a noun
    /// (국가, 회의); text without Hangul at its end is returned as it is.</summary>
    public static string Strip(string word)
    {
        if (word.Length < 3 || !CjkText.IsHangul(word[^1]))
        {
            return word;
        }

        foreach (var particle in Particles.GetValueOrDefault(word[^1]) ?? [])
        {
            if (word.Length - particle.Length >= 2 && word.EndsWith(particle, StringComparison.Ordinal))
            {
                return word[..^particle.Length];
            }
        }

        return word;
    }
}
