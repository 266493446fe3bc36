namespace Bot.Slack.Rendering;

/// <summary>The dialogue that asks what was wrong with an answer.</summary>
internal static class FeedbackModal
{
    public const string Callback = "what_was_wrong";
    public const int LongestComment = 1_000;

    /// <param name="answer">The answer's id and language, which come back with the comment.</param>
    public static ModalView Render(string answer, string language)
    {
        var phrases = Phrases.In(language);
        var input = new InputBlock(
            TextObject.Plain(phrases.WhatWasWrong), new TextInputElement("comment", Multiline: true, LongestComment), Optional: true);
        return new(
            Callback, TextObject.Plain(phrases.WhatWasWrong), TextObject.Plain(phrases.Send), TextObject.Plain(phrases.Close),
            answer, NotifyOnClose: true, [input]);
    }
}
