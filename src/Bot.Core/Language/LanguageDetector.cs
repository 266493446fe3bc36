namespace Bot.Core.Language;

/// <summary>Tells English, Korean and Japanese apart by their scripts.</summary>
public static class LanguageDetector
{
    /// <summary>ISO 639-1 code: <c>ko</c>, <c>ja</c>, else <c>en</c>.</summary>
    public static string Detect(string text)
    {
        var (hangul, kana, han, latin) = (0, 0, 0, 0);
        foreach (var c in text)
        {
            if (char.IsAsciiLetterLower(c))
            {
                // Capitals are not counted: acronyms stand in texts of every language.
                latin++;
            }
            else if (CjkText.IsHangul(c))
            {
                hangul++;
            }
            else if (CjkText.IsKana(c))
            {
                kana++;
            }
            else if (CjkText.IsHan(c))
            {
                han++;
            }
        }

        // A syllable or ideograph carries about as much as two or three letters.
        var cjk = hangul + kana + han;
        return cjk == 0 || cjk * 2 < latin ? "en" : hangul >= kana && hangul >= 1 && hangul * 2 >= han ? "ko" : "ja";
    }
}
