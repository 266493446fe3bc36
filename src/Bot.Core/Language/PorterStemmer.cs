namespace Bot.Core.Language;

/// <summary>M. F. Porter, "An algorithm for suffix stripping", Program 14 (1980); the steps bear the paper's numbers.</summary>
public static class PorterStemmer
{
    private static readonly (string Suffix, string Replacement)[] Step2 =
    [
        ("ational", "ate"), ("tional", "tion"), ("enci", "ence"), ("anci", "ance"), ("izer", "ize"), ("bli", "ble"), ("alli", "al"),
        ("entli", "ent"), ("eli", "e"), ("ousli", "ous"), ("ization", "ize"), ("ation", "ate"), ("ator", "ate"), ("alism", "al"),
        ("iveness", "ive"), ("fulness", "ful"), ("ousness", "ous"), ("aliti", "al"), ("iviti", "ive"), ("biliti", "ble"), ("logi", "log"),
    ];

    private static readonly (string Suffix, string Replacement)[] Step3 =
    [
        ("icate", "ic"), ("ative", ""), ("alize", "al"), ("iciti", "ic"), ("ical", "ic"), ("ful", ""), ("ness", ""),
    ];

    private static readonly string[] Step4 =
    [
        "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion", "al", "er", "ic", "ou",
    ];

    /// <param name="word">Lower case; anything but the letters a to z, or shorter than three, is returned as it is.</param>
    public static string Stem(string word)
    {
        if (word.Length is < 3 or > 64)
        {
            return word;
        }

        foreach (var c in word)
        {
            if (!char.IsAsciiLetterLower(c))
            {
                return word;
            }
        }

        Span<char> letters = stackalloc char[word.Length + 1];
        word.CopyTo(letters);
        var stem = new Word(letters, word.Length);
        stem.RemovePluralsAndParticiples();
        stem.ReplaceFirst(Step2);
        stem.ReplaceFirst(Step3);
        stem.RemoveLongSuffix();
        stem.RemoveFinalE();
        return stem.Letters.SequenceEqual(word) ? word : stem.Letters.ToString();
    }

    private ref struct Word(Span<char> buffer, int length)
    {
        private readonly Span<char> _buffer = buffer;
        private int _length = length;

        public readonly Span<char> Letters => _buffer[.._length];

        /// <summary>Steps 1a, 1b and 1c.</summary>
        public void RemovePluralsAndParticiples()
        {
            if (EndsWith("sses") || EndsWith("ies"))
            {
                _length -= 2;
            }
            else if (EndsWith("s") && !EndsWith("ss"))
            {
                _length--;
            }

            if (EndsWith("eed"))
            {
                if (Measure(_length - 3) > 0)
                {
                    _length--;
                }
            }
            else if ((EndsWith("ed") && HasVowel(_length - 2) && Cut(2)) || (EndsWith("ing") && HasVowel(_length - 3) && Cut(3)))
            {
                if (EndsWith("at") || EndsWith("bl") || EndsWith("iz"))
                {
                    Append('e');
                }
                else if (EndsInDoubleConsonant() && _buffer[_length - 1] is not ('l' or 's' or 'z'))
                {
                    _length--;
                }
                else if (Measure(_length) == 1 && EndsInShortSyllable(_length))
                {
                    Append('e');
                }
            }

            if (EndsWith("y") && HasVowel(_length - 1))
            {
                _buffer[_length - 1] = 'i';
            }
        }

        /// <summary>Steps 2 and 3: the first suffix that fits is replaced when something is left before it.</summary>
        public void ReplaceFirst((string Suffix, string Replacement)[] rules)
        {
            foreach (var (suffix, replacement) in rules)
            {
                if (EndsWith(suffix))
                {
                    var before = _length - suffix.Length;
                    if (Measure(before) > 0)
                    {
                        replacement.CopyTo(_buffer[before..]);
                        _length = before + replacement.Length;
                    }

                    return;
                }
            }
        }

        /// <summary>Step 4.</summary>
        public void RemoveLongSuffix()
        {
            foreach (var suffix in Step4)
            {
                if (EndsWith(suffix))
                {
                    var before = _length - suffix.Length;
                    if (Measure(before) > 1 && (suffix != "ion" || (before > 0 && _buffer[before - 1] is 's' or 't')))
                    {
                        _length = before;
                    }

                    return;
                }
            }
        }

        /// <summary>Steps 5a and 5b.</summary>
        public void RemoveFinalE()
        {
            if (EndsWith("e"))
            {
                var measure = Measure(_length - 1);
                if (measure > 1 || (measure == 1 && !EndsInShortSyllable(_length - 1)))
                {
                    _length--;
                }
            }

            if (EndsWith("ll") && Measure(_length) > 1)
            {
                _length--;
            }
        }

        private readonly bool EndsWith(string suffix) => Letters.EndsWith(suffix);

        private bool Cut(int count)
        {
            _length -= count;
            return true;
        }

        private void Append(char c) => _buffer[_length++] = c;

        private readonly bool IsConsonant(int index) => _buffer[index] switch
        {
            'a' or 'e' or 'i' or 'o' or 'u' => false,
            'y' => index == 0 || !IsConsonant(index - 1),
            _ => true,
        };

        /// <summary>How often a vowel is followed by a consonant in the first letters: the paper's m.</summary>
        private readonly int Measure(int end)
        {
            var (count, afterVowel) = (0, false);
            for (var i = 0; i < end; i++)
            {
                var consonant = IsConsonant(i);
                count += consonant && afterVowel ? 1 : 0;
                afterVowel = !consonant;
            }

            return count;
        }

        private readonly bool HasVowel(int end)
        {
            for (var i = 0; i < end; i++)
            {
                if (!IsConsonant(i))
                {
                    return true;
                }
            }

            return false;
        }

        private readonly bool EndsInDoubleConsonant() =>
            _length >= 2 && _buffer[_length - 1] == _buffer[_length - 2] && IsConsonant(_length - 1);

        /// <summary>Consonant, vowel, consonant, the last not w, x or y: the paper's *o.</summary>
        private readonly bool EndsInShortSyllable(int end) =>
            end >= 3 && IsConsonant(end - 1) && !IsConsonant(end - 2) && IsConsonant(end - 3) && _buffer[end - 1] is not ('w' or 'x' or 'y');
    }
}
