CREATE TABLE answer_given (
    id        TEXT PRIMARY KEY,
    surface   TEXT NOT NULL,
    channel   TEXT NOT NULL,
    thread    TEXT,
    message   TEXT,
    question  TEXT NOT NULL,
    language  TEXT NOT NULL,
    given_at  INTEGER NOT NULL
) STRICT;

CREATE INDEX answer_given_at ON answer_given (given_at);

CREATE TABLE answer_given_passage (
    answer_id   TEXT NOT NULL REFERENCES answer_given (id) ON DELETE CASCADE,
    marker      INTEGER NOT NULL,
    passage_key INTEGER NOT NULL REFERENCES passage (passage_key),
    PRIMARY KEY (answer_id, marker)
) STRICT, WITHOUT ROWID;

CREATE INDEX answer_given_passage_key ON answer_given_passage (passage_key);

CREATE TABLE feedback (
    feedback_key INTEGER PRIMARY KEY,
    answer_id    TEXT NOT NULL REFERENCES answer_given (id) ON DELETE CASCADE,
    verdict      INTEGER NOT NULL,
    comment      TEXT,
    given_at     INTEGER NOT NULL
) STRICT;
