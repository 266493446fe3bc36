using Bot.Core.Answers.Support.Cjk.Syntax;
using Bot.Core.Answers.Support.Grammar;
using Bot.Core.Answers.Support.Rules;
using Bot.Core.Coverage;
using Bot.Core.Language;

namespace Bot.Core.Answers.Support.Cjk;

/// <summary>Checks a sentence in Korean or Japanese through numbers, dates, names and the glossary. What they leave open fails.</summary>
internal static class CjkCheck
{
    public static void Check(RuleContext context, Lexicon lexicon)
    {
        if (context.Alignment.Sources.Count > 1)
        {
            // What most words stand in is looked at first for every word.
            var look = new RuleContext(context.Alignment, context.Around, context.Cited, context.Pack);
            var found = Lay(look, lexicon, CjkClauseReader.Read(context.Draft.Text));
            var counts = found.Where(i => i.Found).GroupBy(i => i.Sentence).ToDictionary(g => g.Key, g => g.Count());
            context = context.InOrder([.. context.Alignment.Order.OrderByDescending(s => counts.GetValueOrDefault(s))]);
        }

        NumberRule.Check(context);
        DateRule.Check(context);
        var clauses = CjkClauseReader.Read(context.Draft.Text);
        var items = Lay(context, lexicon, clauses);
        CjkRoles.Check(context, items, clauses);
        CjkDoers.Check(context, items, clauses);
        CjkTold.Check(context, clauses);
        CjkTellers.Check(context, items, clauses);
        CjkIdentity.Check(context, items);
        CjkPlaces.Check(context, items);
        CjkScopes.Check(context, items, clauses);
        CjkValues.Check(context, items, clauses);
        CjkTimes.Check(context);
        CjkScores.Check(context);
        CjkComparisons.Check(context, items, clauses);
        CjkPossessors.Check(context, items);
        CjkOwnValues.Check(context);
        CjkSequence.Check(context, items, clauses);
        CjkOpposites.Check(context, items);
        CjkCommitments.Check(context, items, clauses);
        CjkPassageRule.Check(context);
    }

    /// <summary>Lays the words of the sentence over the passages.</summary>
    private static List<CjkItem> Lay(RuleContext context, Lexicon lexicon, IReadOnlyList<CjkClause> clauses)
    {
        var items = Items(context, lexicon);
        items.AddRange(CjkNames.NamesBySound(context, items, clauses));
        items.Sort((a, b) => a.Start.CompareTo(b.Start));
        CheckItems(context, items);
        CheckRest(context, items, clauses);
        return items;
    }

    private static List<CjkItem> Items(RuleContext context, Lexicon lexicon)
    {
        var text = context.Draft.Text;
        var matches = lexicon.Find(text).ToList();
        foreach (var match in CjkGlossary.Words.Find(text))
        {
            var beside = matches.FindAll(m => m.Start < match.Start + match.Length && match.Start < m.Start + m.Length);
            // 타격을 입: what a phrase means goes before what its words do.
            if (beside.Count == 0 || (beside.TrueForAll(m => m.Entity is null && match.Start <= m.Start && m.Start + m.Length < match.Start + match.Length) && Locate(context, match).Found))
            {
                matches.RemoveAll(beside.Contains);
                matches.Add(match);
            }
        }

        return [.. matches.OrderBy(m => m.Start).Where(m => !IsInValue(context, m)).Select(m => Locate(context, m)).Where(i => i.Found || i.Entity is not null)];
    }

    private static bool IsInValue(RuleContext context, LexiconMatch match) =>
        context.Draft.Dates.Any(d => d.Start < match.Start + match.Length && match.Start < d.End)
        || context.Draft.Quantities.Any(q => (q.Start < match.Start + match.Length && match.Start < q.End) || (q.HasNoun && q.NounStart < match.Start + match.Length && match.Start < q.NounEnd && match.Entity is null));

    private static CjkItem Locate(RuleContext context, LexiconMatch match)
    {
        // A word may be in the pack's glossary and in the general one: either may be meant.
        var phrases = match.Term is null ? [] : Phrases(context.Draft.Text.Substring(match.Start, match.Length), match.Term);
        foreach (var index in context.Order)
        {
            var words = context.Alignment.Sources[index].Sentence.Words;
            var places = new List<int>();
            for (var i = 0; i < words.Length; i++)
            {
                if (match.Entity is not null ? words[i].Entity?.Id == match.Entity.Id : phrases.Any(p => StartsPhrase(words, i, p)))
                {
                    places.Add(i);
                }
            }

            if (places.Count > 0)
            {
                return new CjkItem(match.Start, match.Start + match.Length, match.Entity, match.Term, index, places, match.Entity is not null || places.All(p => words[p].Is(WordTraits.Name)));
            }
        }

        return new CjkItem(match.Start, match.Start + match.Length, match.Entity, match.Term, -1, [], match.Entity is not null);
    }

    private static List<string[]> Phrases(string text, GlossaryTerm term)
    {
        var english = term.English.Concat(CjkGlossary.Words.Find(text).Where(m => m.Start == 0 && m.Length == text.Length).SelectMany(m => m.Term!.English));
        return [.. english.Select(e => e.Split([' ', '-']).Select(w => EnglishStemmer.Stem(TextFolding.Fold(w))).ToArray())];
    }

    private static bool StartsPhrase(Word[] words, int at, string[] phrase)
    {
        for (var i = 0; i < phrase.Length; i++)
        {
            if (at + i >= words.Length || !(words[at + i].Stem == phrase[i] || (phrase.Length == 1 && words[at].Is(WordTraits.Content) && EnglishRelations.MayStandFor(phrase[0], words[at].Stem))))
            {
                return false;
            }
        }

        return phrase.Length > 0;
    }

    private static void CheckItems(RuleContext context, List<CjkItem> items)
    {
        foreach (var item in items)
        {
            var written = context.Draft.Text[item.Start..item.End];
            var found = item.Found ? context.Alignment.Sources[item.Sentence] : null;
            context.Receipt.Add(new ReceiptLine(item.IsName ? "name" : "content", written, found?.Sentence.Show(item.Places[0]), found?.Passage.Marker ?? 0));
            if (item.Found || StandsInText(context, written) || (CjkGrammar.Outlook().IsMatch(written) && IsToCome(context)))
            {
                continue;
            }

            if (item.Entity is null)
            {
                if (!CjkGrammar.IsGrammar(written))
                {
                    context.Report(SupportIssueKind.Content, written);
                }
            }
            else if (!IsOwnerFromAround(context, item, isFirst: ReferenceEquals(item, items[0])) && !CjkIdentity.IsHome(context, items, item))
            {
                context.Report(SupportIssueKind.Name, written);
            }
        }
    }

    // "its trade" may be told as "South Korea's trade" where the article around says whose.
    private static bool IsOwnerFromAround(RuleContext context, CjkItem item, bool isFirst)
    {
        var text = context.Draft.Text;
        return context.Around.Any(s => s.Words.Any(w => w.Entity?.Id == item.Entity!.Id))
            && (CjkGrammar.Owner().IsMatch(text, item.End) || (item.End + 1 < text.Length && text[item.End] == ' ' && CjkText.IsHangul(text[item.End + 1])) || (isFirst && CjkGrammar.Subject().IsMatch(text, item.End)))
            && context.Best.Sentence.Words.Any(w => w.Token.Folded is "its" or "his" or "her" or "their" or "he" or "she" or "they" or "it")
            && !context.Best.Sentence.Frames.Any(f => f.Agent >= 0 && context.Best.Sentence.Words[f.Agent].Entity is { } agent && agent.Id != item.Entity!.Id && CjkGrammar.Subject().IsMatch(text, item.End));
    }

    /// <summary>What no name, word or value covers has to be grammar, or stand in a passage of the same language.</summary>
    private static void CheckRest(RuleContext context, List<CjkItem> items, IReadOnlyList<CjkClause> clauses)
    {
        var text = context.Draft.Text;
        Span<bool> covered = text.Length <= 2048 ? stackalloc bool[text.Length] : new bool[text.Length];
        covered.Clear();
        foreach (var (start, end) in CjkGrammar.Auxiliaries(text, clauses)) { covered[start..end].Fill(true); }
        // 瀬名鉄道は: who is only "同社" in the passage is named in what stands around it.
        foreach (var topic in clauses.SelectMany(c => new[] { c.Topic, c.Subject }).OfType<CjkPhrase>().Where(p => p.End - p.Start >= 2 && context.Around.Any(s => s.Text.AsSpan().Contains(text.AsSpan(p.Start, p.End - p.Start), StringComparison.Ordinal))))
        {
            covered[topic.Start..topic.End].Fill(true);
        }

        foreach (var item in items) { covered[item.Start..item.End].Fill(true); }
        foreach (var date in context.Draft.Dates) { covered[date.Start..date.End].Fill(true); }
        foreach (var quantity in context.Draft.Quantities)
        {
            covered[quantity.Start..quantity.End].Fill(true);
            // 오전 10시: the half of the day is part of the value.
            var half = CjkGrammar.DayHalf().Match(text[..quantity.Start]);
            covered.Slice(half.Index, half.Length).Fill(true);
            if (quantity.HasNoun) { covered[quantity.NounStart..quantity.NounEnd].Fill(true); }
        }

        var cover = new CjkCover(context);
        var (little, quoted) = (new List<CjkPiece>(), 0);
        foreach (var token in context.Draft.Words)
        {
            var at = token.Token.Start;
            while (at < token.Token.End)
            {
                if (covered[at]) { at++; continue; }

                var end = at;
                while (end < token.Token.End && !covered[end]) { end++; }
                CheckStretch(context, cover, items, clauses, little, ref quoted, text, at, end, token.Token.Is(TokenFlags.Cjk));
                at = end;
            }
        }

        if (!CjkHeldWords.AreHeld(little.Count, items.Count(i => i.Found) + quoted + context.Draft.Quantities.Count + context.Draft.Dates.Count))
        {
            foreach (var piece in little)
            {
                context.Report(SupportIssueKind.Content, text[piece.Start..piece.End]);
            }
        }
    }

    private static void CheckStretch(RuleContext context, CjkCover cover, List<CjkItem> items, IReadOnlyList<CjkClause> clauses, List<CjkPiece> little, ref int quoted, string text, int start, int end, bool cjk)
    {
        var stretch = text[start..end];
        if (!cjk)
        {
            var known = context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Token.Folded == TextFolding.Fold(stretch))) || context.Cited.Any(c => c.Publisher?.Contains(stretch, StringComparison.OrdinalIgnoreCase) == true);
            known |= start < CjkGrammar.TopicEnd(text) && context.Around.Any(s => s.Words.Any(w => w.Token.Folded == TextFolding.Fold(stretch)));
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

        if (CjkCountryPairs.IsTold(context, stretch, out var pair) && CjkGrammar.IsGrammar(stretch.AsSpan(pair)))
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
                if (piece.English.Count > 0 && (CjkSlot.IsTaken(context, piece) || (cover.HasOpposite(piece) && !StandsInText(context, text[piece.Start..piece.End]))))
                {
                    context.Report(SupportIssueKind.Content, text[piece.Start..piece.End]);
                }
            }
            else if (piece.Kind == CjkPieceKind.Word)
            {
                items.Add(new CjkItem(piece.Start, piece.End, null, new GlossaryTerm(text[piece.Start..piece.End], "", piece.English), piece.Sentence, piece.Places, IsName: false));
            }
        }

        foreach (var unknown in Stretches(pieces))
        {
            if ((CjkGrammar.IsPointedAt(text, unknown.Start) && unknown.Piece.English.Take(3).Any(english => EnglishGrammar.Anaphors.Contains(EnglishStemmer.Stem(english)))) || IsTopic(context, cover, text, clauses, unknown) || (CjkGrammar.Outlook().IsMatch(text[unknown.Start..unknown.End]) && IsToCome(context)))
            {
                continue;
            }

            if (unknown.Piece.Kind == CjkPieceKind.Alien && items.Exists(i => i.Found && !i.IsName && i.Start - unknown.End is 0 or 1) && cover.IsAround(unknown.Piece.English))
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

            context.Report(unknown.Piece.Kind == CjkPieceKind.Alien ? SupportIssueKind.Content : SupportIssueKind.Undecided, text[unknown.Start..unknown.End]);
        }
    }

    private static bool IsToCome(RuleContext context) =>
        context.Alignment.Sources.Any(s => s.Sentence.Words.Any(w => w.Is(WordTraits.Future | WordTraits.Modal | WordTraits.HedgedHead)));

    // "The meeting's outcome", where the article around is about a meeting: what a sentence begins with.
    private static bool IsTopic(RuleContext context, CjkCover cover, string text, IReadOnlyList<CjkClause> clauses, (CjkPiece Piece, int Start, int End) unknown) =>
        (CjkGrammar.IsPointedAt(text, unknown.Start) || clauses.Any(c => c.Topic is { } topic && topic.Start <= unknown.Start && unknown.End <= topic.End) || (unknown.Start < CjkGrammar.TopicEnd(text) && context.Draft.Quantities.All(q => q.Start >= unknown.Start)))
        && (unknown.Piece.Kind == CjkPieceKind.Alien && cover.IsAround(unknown.Piece.English) || cover.IsNameAround(text, unknown.Start, unknown.End));

    // Letters side by side that nothing covers are one stretch.
    private static IEnumerable<(CjkPiece Piece, int Start, int End)> Stretches(IReadOnlyList<CjkPiece> pieces)
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

    private static bool StandsInText(RuleContext context, string written) =>
        context.Alignment.Sources.Any(s => s.Sentence.Text.Contains(written, StringComparison.OrdinalIgnoreCase));
}
