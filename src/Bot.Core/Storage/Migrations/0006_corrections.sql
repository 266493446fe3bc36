-- Where the passages of a superseded revision went. Those that the new revision no longer holds have no row.
CREATE TABLE passage_successor (
    passage_key INTEGER PRIMARY KEY REFERENCES passage (passage_key),
    successor   INTEGER NOT NULL REFERENCES passage (passage_key)
) STRICT;

CREATE INDEX passage_predecessor ON passage_successor (successor);

-- What a new revision says otherwise, or no longer: new_passage is null for what was withdrawn.
CREATE TABLE correction (
    correction_key INTEGER PRIMARY KEY,
    article_key    INTEGER NOT NULL REFERENCES article (article_key),
    old_passage    INTEGER NOT NULL UNIQUE REFERENCES passage (passage_key),
    new_passage    INTEGER REFERENCES passage (passage_key),
    reason         TEXT NOT NULL,
    corrected_at   INTEGER NOT NULL,
    content_hash   BLOB NOT NULL
) STRICT;

CREATE INDEX correction_at ON correction (corrected_at);
CREATE INDEX correction_article ON correction (article_key);
