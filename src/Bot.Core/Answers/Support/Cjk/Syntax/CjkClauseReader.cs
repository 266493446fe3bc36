using System.Text.RegularExpressions;

namespace Bot.Core.Answers.Support.Cjk.Syntax;

/// <summary>Reads the verbs of a Korean or Japanese sentence with what belongs to each.</summary>
internal static partial class CjkClauseReader
{
    /// <summary>Cuts a sentence into words with particles and verbs.</summary>
    public static List<CjkChunk> Cut(string text) => Language.LanguageDetector.Detect(text) == "ko" ? KoreanChunks.Read(text) : JapaneseChunks.Read(text);

    public static List<CjkClause> Read(string text) => Read(text, Cut(text));

    /// <param name="chunks">The sentence as <see cref="Cut"/> cuts it.</param>
    /// <inheritdoc cref="Read(string)"/>
    public static List<CjkClause> Read(string text, List<CjkChunk> chunks)
    {
        var clauses = new List<CjkClause>();
        CjkPhrase? topic = null, subject = null, target = null, dative = null, source = null, agent = null;
        CjkChunk? before = null;
        CjkPhrase? outer = null;
        foreach (var chunk in chunks)
        {
            if (chunk.Form is { } form)
            {
                // What describes a noun has its own object, but whose the subject before it is stays open.
                var describes = form == CjkForm.Adnominal;
                // 生徒を、近くにいた教師が助けた: behind a comma the object is that of a later verb.
                var isNear = (before?.Case == CjkCase.Object && text[before.Last - 1] is not (',' or '、') && (before.Last == text.Length || text[before.Last] is not (',' or '、'))) || !describes;
                // 들이받다, 물려받다: what is done to something is no passive.
                clauses.Add(new CjkClause(chunk.Start, chunk.End, chunk.Last, form, chunk.Passive && !(isNear && target is not null && text.AsSpan(chunk.End).StartsWith("받")), describes ? null : subject ?? (Quotes().IsMatch(text.AsSpan(chunk.Start, chunk.Last - chunk.Start)) ? null : topic), isNear ? target : null, isNear || before?.Case == CjkCase.Dative ? dative : null, source, agent, topic));
                // 生徒を飛び込んで助けた: of two verbs side by side both have the object.
                if (clauses is [.., { Form: CjkForm.Connective, Object: { } shared } first, { Object: null, Form: not CjkForm.Adnominal, Passive: false }] && first.Last == chunk.Start && text[first.Last - 1] is 'て' or 'で')
                {
                    clauses[^1] = clauses[^1] with { Object = shared };
                }

                if (!describes)
                {
                    // To whom something is said stands before what is said.
                    dative = Quotes().IsMatch(text.AsSpan(chunk.Start, chunk.Last - chunk.Start)) ? dative : null;
                    (target, source, agent) = (null, null, null);
                    subject = topic is null ? subject : null;
                    // 소방당국은 사망자는 없으며 …: what there is or is not is nothing that goes on to do anything.
                    if (outer is not null && Exists().IsMatch(text, chunk.Start))
                    {
                        topic = outer;
                    }
                }
                else
                {
                    // "의회가 시작되는 날에 하원은 …": with a topic before it the subject is that of the description.
                    dative = before?.Case == CjkCase.Dative ? null : dative;
                    (target, subject) = (isNear ? null : target, topic is not null && before?.Case == CjkCase.Subject ? null : subject);
                }
            }
            else
            {
                var phrase = new CjkPhrase(chunk.Start, chunk.End, chunk.Case);
                switch (chunk.Case)
                {
                    case CjkCase.Topic: (outer, topic, subject) = (topic, phrase, null); break;
                    case CjkCase.Subject: subject = phrase; break;
                    case CjkCase.Object: target = phrase; break;
                    // 두리에 500억 원에: a price is nobody that it is done to.
                    case CjkCase.Dative: dative = dative is not null && char.IsAsciiDigit(text[phrase.Start]) ? dative : phrase; break;
                    case CjkCase.Source: source = phrase; break;
                    case CjkCase.Agent: agent = phrase; break;
                }
            }

            before = chunk;
        }

        for (var i = 0; i + 1 < clauses.Count; i++)
        {
            // 払うよう命じられた: who is ordered to do it.
            if (clauses[i + 1] is { Passive: true, Subject: { } ordered } && clauses[i].Subject is null && Orders().IsMatch(text.AsSpan(clauses[i].Start, clauses[i].Last - clauses[i].Start)))
            {
                clauses[i] = clauses[i] with { Subject = ordered };
            }
        }

        return clauses;
    }

    [GeneratedRegex(@"\G(?:없|있|なく|なかっ|おらず|いない|いなかっ)", RegexOptions.CultureInvariant)]
    private static partial Regex Exists();

    [GeneratedRegex("(?:도록|よう|ように)$", RegexOptions.CultureInvariant)]
    private static partial Regex Orders();

    // "X는 … 받았다고 말했다": whose doing is told may be left out.
    [GeneratedRegex("(?:[다라자냐](?:고|며)|도록|と|よう|ように)$", RegexOptions.CultureInvariant)]
    private static partial Regex Quotes();
}
