-- The terms are made by the application (stems, character pairs), so the tokenizer only has to split at spaces. Contentless and
-- without column sizes: five times faster at a million rows, and the flatter length norm ranks sentences better.
CREATE VIRTUAL TABLE passage_terms USING fts5 (terms, content = '', columnsize = 0, tokenize = "ascii tokenchars '.'");

-- A row a paragraph: the article's headline, the section's heading and all its sentences. The rowid is its first passage's key.
CREATE VIRTUAL TABLE paragraph_terms USING fts5 (terms, content = '', columnsize = 0, tokenize = "ascii tokenchars '.'");

-- What ranking needs of a paragraph's sentences, see ParagraphTokens, so that no candidate is tokenized again.
CREATE TABLE paragraph_tokens (
    paragraph_key INTEGER PRIMARY KEY,
    article_key   INTEGER NOT NULL REFERENCES article (article_key),
    position      INTEGER NOT NULL,
    tokens        BLOB NOT NULL
) STRICT;

CREATE INDEX paragraph_tokens_article ON paragraph_tokens (article_key);

-- In how many sentences of an article each of its terms stands, see ArticleTerms.
CREATE TABLE article_terms (
    article_key INTEGER PRIMARY KEY REFERENCES article (article_key),
    terms       BLOB NOT NULL
) STRICT;

-- In how many passages of the store a term stands. FTS5's own vocabulary would have to count them at each question.
CREATE TABLE term (
    term     TEXT PRIMARY KEY,
    passages INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE search_total (
    total_key  INTEGER PRIMARY KEY CHECK (total_key = 1),
    articles   INTEGER NOT NULL,
    paragraphs INTEGER NOT NULL,
    passages   INTEGER NOT NULL,
    tokens     INTEGER NOT NULL
) STRICT;

INSERT INTO search_total VALUES (1, 0, 0, 0, 0);
