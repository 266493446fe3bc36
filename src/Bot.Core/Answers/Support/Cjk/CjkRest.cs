using System.Text.RegularExpressions;
using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>What no name, word or value of a Korean or Japanese sentence covers has to be grammar, a word for what a passage says, or stand in a
/// passage of the same language.</summary>
internal static partial class CjkRest
{
    public static void Check(RuleContext context, CjkSentence sentence, List<CjkItem> items)
    {
        var (text, clauses) = (context.Draft.Text, sentence.Clauses);
        Span<bool> covered = text.Length <= 2048 ? stackalloc bool[text.Length] : new bool[text.Length];
        covered.Clear();
        foreach (var (start, end) in CjkGrammar.Auxiliaries(text, clauses)) { covered[start..end].Fill(true); }
        // 瀬名鉄道は: who is only "同社" in the passage is named in what stands around it.
        foreach (var topic in context.Around.Count == 0 ? [] : clauses.SelectMany(c => new[] { c.Topic, c.Subject }).OfType<CjkPhrase>().Where(p => p.End - p.Start >= 2 && context.Around.Any(s => s.Text.AsSpan().Contains(text.AsSpan(p.Start, p.End - p.Start), StringComparison.Ordinal))))
        {
            covered[topic.Start..topic.End].Fill(true);
        }

        foreach (var (start, end) in CjkTimes.Told(context)) { covered[start..end].Fill(true); }
        foreach (var (start, end) in CjkImplied.Told(context, sentence)) { covered[start..end].Fill(true); }
        foreach (var (start, end) in CjkComparedValues.Told(context)) { covered[start..end].Fill(true); }
        foreach (var (start, end) in CjkLightPhrases.Told(context)) { covered[start..end].Fill(true); }
        foreach (var (start, end) in CjkAbbreviations.Told(context, sentence)) { covered[start..end].Fill(true); }
        foreach (var (start, end) in CjkLives.Told(context)) { covered[start..end].Fill(true); }
        foreach (var (start, end) in CjkDefeats.Told(context, sentence)) { covered[start..end].Fill(true); }
        foreach (var (start, end) in CjkNoons.Told(context, sentence)) { covered[start..end].Fill(true); }
        foreach (var (start, end) in CjkConverses.Told(context, sentence)) { covered[start..end].Fill(true); }
        foreach (var (start, end) in CjkTimes.NextDays(context)) { covered[start..end].Fill(true); }
        // 뜻을 모았다: 합의했다
        foreach (var match in sentence.Matches.Where(m => !m.Found && m.Term is { } term && term.Text.Contains(' ', StringComparison.Ordinal) && CjkGlossary.Find(term.Text) is var meant && context.Alignment.Sources.Any(s => s.Meanings?.Have(meant, meant) == true && !CjkGrammar.Negation().IsMatch(s.Sentence.Text))))
        {
            covered[match.Start..match.End].Fill(true);
        }

        covered[..CjkGrammar.Answers().Match(text).Length].Fill(true);
        foreach (var such in CjkGrammar.Such().EnumerateMatches(text)) { covered.Slice(such.Index, such.Length).Fill(true); }
        foreach (var item in items) { covered[item.Start..item.End].Fill(true); }
        foreach (var date in context.Draft.Dates) { covered[date.Start..date.End].Fill(true); }
        foreach (var quantity in context.Draft.Quantities)
        {
            covered[quantity.Start..quantity.End].Fill(true);
            // 오전 10시: the half of the day is part of the value.
            var half = CjkGrammar.DayHalf().Match(text[..quantity.Start]);
            covered.Slice(half.Index, half.Length).Fill(true);
            if (quantity.HasNoun) { covered[quantity.NounStart..quantity.NounEnd].Fill(true); }
            // 1심: what a passage writes to the number, too.
            if (quantity.End < text.Length && !quantity.HasNoun && CjkText.IsCjk(text, quantity.End) && !(quantity.End + 1 < text.Length && CjkText.IsHan(text[quantity.End]) && CjkText.IsHan(text[quantity.End + 1])) && StandsInText(context, text[quantity.Start..(quantity.End + 1)])) { covered[quantity.End] = true; }
            if (CjkGrammar.Bound().Match(text, Math.Max(quantity.End, quantity.NounEnd)) is { Success: true } bound) { covered.Slice(bound.Index, bound.Length).Fill(true); }
        }

        var cover = new CjkCover(context, sentence);
        var (little, quoted) = (new List<CjkPiece>(), 0);
        foreach (var token in context.Draft.Words)
        {
            var at = token.Token.Start;
            while (at < token.Token.End)
            {
                if (covered[at]) { at++; continue; }

                var end = at;
                while (end < token.Token.End && !covered[end]) { end++; }
                CheckStretch(context, cover, sentence, items, little, ref quoted, text, at, end, token.Token.Is(TokenFlags.Cjk));
                at = end;
            }
        }

        if (!CjkHeldWords.AreHeld(little.Count, items.Count(i => i.Found) + quoted + context.Draft.Quantities.Length + context.Draft.Dates.Length))
        {
            foreach (var piece in little)
            {
                Report(context, SupportIssueKind.Content, text[piece.Start..piece.End]);
            }
        }
    }

    private static void Report(RuleContext context, SupportIssueKind kind, string written)
    {
        context.Report(kind, written);
        context.Receipt.Add(new ReceiptLine("content", written, null, 0));
    }

    private static void CheckStretch(RuleContext context, CjkCover cover, CjkSentence sentence, List<CjkItem> items, List<CjkPiece> little, ref int quoted, string text, int start, int end, bool cjk)
    {
        var stretch = text[start..end];
        if (!cjk)
        {
            var known = context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded == TextFolding.Fold(stretch))) || context.Cited.Any(c => c.Publisher?.Contains(stretch, StringComparison.OrdinalIgnoreCase) == true);
            known |= start < CjkGrammar.TopicEnd(text) && context.Around.Any(s => s.Words.Any(w => w.Token.Folded == TextFolding.Fold(stretch)));
            // kWh: ㎾h
            known = known || StandsInText(context, stretch) || context.Alignment.Sources.Any(s => s.Language != "en" && s.Sentence.Text.Normalize(System.Text.NormalizationForm.FormKC).Contains(stretch, StringComparison.Ordinal));
            if (!known && !stretch.All(char.IsDigit))
            {
                context.Report(SupportIssueKind.Name, stretch);
            }

            return;
        }

        // 마리벨호, 오렌섬
        if (items.Exists(i => i.IsName && i.Found && i.End == start) && CjkGrammar.IsGrammarBehindName(stretch))
        {
            return;
        }

        var particles = 0;
        while (particles < stretch.Length && CjkText.IsHiragana(stretch[particles])) { particles++; }
        if (CjkCountryPairs.IsTold(context, stretch = stretch[particles..], out var pair) && CjkGrammar.IsGrammar(stretch.AsSpan(pair)))
        {
            return;
        }

        start = cover.SkipTopic(text, start, end);
        var pieces = cover.Cut(start, end);
        foreach (var piece in pieces)
        {
            if (piece.Kind == CjkPieceKind.Quoted)
            {
                quoted++;
                var written = text[piece.Start..piece.End];
                context.Receipt.Add(new ReceiptLine("content", written, written, context.Best.Passage.Marker));
                if (piece.English.Count > 0 && !StandsInText(context, written))
                {
                    if (CjkSlot.IsTaken(context, piece) || (cover.HasOpposite(piece) && !CjkValueDirections.AreTold(context, sentence.Own) && !cover.HoldsBoth(piece) && !CjkToldOf.TheSame(context, sentence, piece)))
                    {
                        context.Report(SupportIssueKind.Content, written);
                    }
                    else if (CjkSlot.IsRenamed(context, piece))
                    {
                        context.Report(SupportIssueKind.Name, written);
                    }
                }
            }
            else if (piece.Kind == CjkPieceKind.Word)
            {
                items.Add(new CjkItem(piece.Start, piece.End, null, new GlossaryTerm(text[piece.Start..piece.End], "", piece.English), piece.Sentence, piece.Places, IsName: false));
            }
        }

        foreach (var unknown in Stretches(pieces))
        {
            if (IsOffice(context, items, text, unknown.Start, unknown.End) || IsAgent(context, items, text, unknown.Start, unknown.End))
            {
                continue;
            }

            if ((CjkGrammar.IsPointedAt(text, unknown.Start) && unknown.Piece.English.Take(3).Any(english => EnglishGrammar.Anaphors.Contains(EnglishStemmer.Stem(english)))) || IsTopic(context, cover, text, sentence.Clauses, unknown) || IsNamedAround(context, text, unknown.Start, unknown.End) || (CjkGrammar.Outlook().IsMatch(text[unknown.Start..unknown.End]) && IsToCome(context)) || (Risk().IsMatch(text[unknown.Start..unknown.End]) && sentence.Own.Exists(s => CjkGrammar.Hedge().IsMatch(s.Text))))
            {
                continue;
            }

            if (unknown.Piece.Kind == CjkPieceKind.Alien && (items.Exists(i => i.Found && !i.IsName && i.Start - unknown.End is 0 or 1) && cover.IsAround(unknown.Piece.English) || IsBeforeHeld(cover, text, unknown.Start, unknown.End)))
            {
                // 달 남극: what the article around tells nearer.
                little.Add(unknown.Piece);
                continue;
            }

            if (!CjkSlot.IsTaken(context, unknown.Piece) && !cover.HasOpposite(unknown.Piece) && CjkHeldWords.SaysLittle(context, items, unknown.Piece))
            {
                little.Add(unknown.Piece);
                continue;
            }

            Report(context, unknown.Piece.Kind == CjkPieceKind.Alien ? SupportIssueKind.Content : SupportIssueKind.Undecided, text[unknown.Start..unknown.End]);
        }
    }

    // 임금 인상안, where the text around has 임금 and the passage 인상안.
    private static bool IsBeforeHeld(CjkCover cover, string text, int start, int end)
    {
        var behind = end < text.Length && text[end] == ' ' ? end + 1 : end;
        return end - start >= 2 && cover.IsNameAround(text, start, end) && behind + 1 < text.Length && cover.IsHeld(behind);
    }

    // 노동부: "the labour ministry"
    private static bool IsOffice(RuleContext context, List<CjkItem> items, string text, int start, int end) =>
        end - start == 1 && text[start] is '부' or '청' or '처' or '省' or '庁' or '局' && items.Exists(i => i.Found && i.End == start && context.Alignment.Sources[i.Sentence].Sentence.Words is var words
            && i.Places.Any(p => Enumerable.Range(Math.Max(0, p - OfficeReach), Math.Min(words.Length, p + OfficeReach + 1) - Math.Max(0, p - OfficeReach)).Any(w => words[w].Stem is "ministri" or "depart" or "agenc" or "offic" or "bureau" or "author" or "administr")));

    // 調査官: "investigators"
    private static bool IsAgent(RuleContext context, List<CjkItem> items, string text, int start, int end) =>
        end - start == 1 && text[start] is '官' or '員' or '家' or '師' or '士' or '手' or '係' or '관' or '원' or '가' or '사' or '자'
        && items.Exists(i => i.Found && i.End == start && i.Places.Any(p => Agent().IsMatch(context.Alignment.Sources[i.Sentence].Sentence.Words[p].Token.Folded)));

    [GeneratedRegex("(?:[eo]r|ist|ian|ant|officer|official)s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Agent();

    // 恐れがある: しかねない
    [GeneratedRegex("^(?:恐れ|おそれ|可能性|가능성|우려)$", RegexOptions.CultureInvariant)]
    private static partial Regex Risk();

    /// <summary>How far from its field the name of an office stands, in words ("department for environment").</summary>
    private const int OfficeReach = 3;

    /// <summary>Whether a passage tells of what is to come.</summary>
    public static bool IsToCome(RuleContext context) =>
        context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Is(WordTraits.Future | WordTraits.Modal | WordTraits.HedgedHead)) || (s.Language != "en" && CjkCommitments.IsComing(s.Sentence)));

    // "The meeting's outcome", where the article around is about a meeting: what a sentence begins with.
    private static bool IsTopic(RuleContext context, CjkCover cover, string text, List<CjkClause> clauses, (CjkPiece Piece, int Start, int End) unknown) =>
        (CjkGrammar.IsPointedAt(text, unknown.Start) || clauses.Any(c => c.Topic is { } topic && topic.Start <= unknown.Start && unknown.End <= topic.End) || (unknown.Start < CjkGrammar.TopicEnd(text) && context.Draft.Quantities.All(q => q.Start >= unknown.Start)))
        && (unknown.Piece.Kind == CjkPieceKind.Alien && cover.IsAround(unknown.Piece.English) || cover.IsNameAround(text, unknown.Start, unknown.End));

    // 北嶺町, where the passage says 町 alone: what stands around it names the town.
    private static bool IsNamedAround(RuleContext context, string text, int start, int end)
    {
        if (end >= text.Length || !"町市村県社校院島港駅店区国".Contains(text[end]) || end - start < 2)
        {
            return false;
        }

        var head = text[end];
        return context.Around.Any(s => s.Text.AsSpan().Contains(text.AsSpan(start, end + 1 - start), StringComparison.Ordinal))
            && context.Alignment.Sources.Any(s => s.Sentence.Text is var told && Enumerable.Range(0, told.Length).Any(i => told[i] == head && (i == 0 || told[i - 1] == '同' || !CjkText.IsHan(told[i - 1])) && (i + 1 == told.Length || !CjkText.IsHan(told[i + 1]))));
    }

    // Letters side by side that nothing covers are one stretch.
    private static IEnumerable<(CjkPiece Piece, int Start, int End)> Stretches(List<CjkPiece> pieces)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (pieces[i].Kind is not (CjkPieceKind.Alien or CjkPieceKind.Unknown))
            {
                continue;
            }

            var last = i;
            while (pieces[i].Kind == CjkPieceKind.Unknown && last + 1 < pieces.Count && pieces[last + 1].Kind == CjkPieceKind.Unknown) { last++; }
            yield return (pieces[i], pieces[i].Start, pieces[last].End);
            i = last;
        }
    }

    /// <summary>Whether a passage holds what is written, letter for letter.</summary>
    public static bool StandsInText(RuleContext context, string written) =>
        context.Alignment.Sources.Any(s => s.Sentence.Text.Contains(written, StringComparison.OrdinalIgnoreCase));
}
