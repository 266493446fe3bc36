-- The outbox of corrections to answers: one row an answer and the revision that corrects what it cited.
CREATE TABLE correction_reply (
    reply_key   INTEGER PRIMARY KEY,
    answer_id   TEXT NOT NULL REFERENCES answer_given (id) ON DELETE CASCADE,
    article_key INTEGER NOT NULL REFERENCES article (article_key),
    state       INTEGER NOT NULL DEFAULT 0,
    tries       INTEGER NOT NULL DEFAULT 0,
    next_try    INTEGER,                     -- Unix milliseconds; null when nothing is left to do
    first_sent  INTEGER,
    message     TEXT,
    cause       TEXT,
    UNIQUE (answer_id, article_key)
) STRICT;

CREATE INDEX correction_reply_next ON correction_reply (next_try) WHERE next_try IS NOT NULL;

-- Up to which correction the answers were looked through.
CREATE TABLE correction_seen (
    seen_key       INTEGER PRIMARY KEY CHECK (seen_key = 1),
    correction_key INTEGER NOT NULL
) STRICT;

INSERT INTO correction_seen VALUES (1, 0);
