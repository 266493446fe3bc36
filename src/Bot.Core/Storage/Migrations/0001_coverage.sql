CREATE TABLE article (
    article_key   INTEGER PRIMARY KEY,
    id            TEXT NOT NULL,
    revision      INTEGER NOT NULL,
    superseded_by INTEGER REFERENCES article (article_key),
    url           TEXT,
    publisher     TEXT NOT NULL,
    headline      TEXT NOT NULL,
    description   TEXT,
    section       TEXT,
    language      TEXT NOT NULL,
    published     TEXT,
    retrieved     TEXT NOT NULL,
    source_type   INTEGER NOT NULL,
    disclosure    TEXT,
    origin        TEXT,
    text          TEXT NOT NULL,
    content_hash  BLOB NOT NULL,
    UNIQUE (id, revision)
) STRICT;

CREATE UNIQUE INDEX article_current ON article (id) WHERE superseded_by IS NULL;
CREATE INDEX article_url ON article (url) WHERE url IS NOT NULL AND superseded_by IS NULL;
CREATE INDEX article_retrieved ON article (retrieved, publisher) WHERE superseded_by IS NULL;

-- A passage's text is the slice of its article's text, so it is not stored twice.
CREATE TABLE passage (
    passage_key  INTEGER PRIMARY KEY,
    article_key  INTEGER NOT NULL REFERENCES article (article_key),
    kind         INTEGER NOT NULL,
    heading      TEXT,
    paragraph    INTEGER NOT NULL,
    ordinal      INTEGER NOT NULL,
    start_offset INTEGER NOT NULL,
    end_offset   INTEGER NOT NULL,
    content_hash BLOB NOT NULL,
    UNIQUE (article_key, ordinal)
) STRICT;

CREATE TABLE fact (
    fact_key      INTEGER PRIMARY KEY,
    passage_key   INTEGER NOT NULL REFERENCES passage (passage_key),
    kind          INTEGER NOT NULL,
    subject       TEXT,
    statement     TEXT NOT NULL,
    modality      INTEGER NOT NULL,
    attributed_to TEXT,
    time_start    TEXT,
    time_end      TEXT,
    time_precision INTEGER,
    rank          INTEGER NOT NULL,
    reason        TEXT,
    superseded_by INTEGER REFERENCES fact (fact_key),
    content_hash  BLOB NOT NULL
) STRICT;

CREATE INDEX fact_passage ON fact (passage_key);
CREATE INDEX fact_time ON fact (time_start, time_end) WHERE time_start IS NOT NULL AND rank = 0;

CREATE TABLE quantity (
    fact_key     INTEGER PRIMARY KEY REFERENCES fact (fact_key),
    property     TEXT NOT NULL,
    low          TEXT NOT NULL,
    high         TEXT NOT NULL,
    unit         TEXT,
    approximator TEXT,
    about        TEXT,
    is_ordinal   INTEGER NOT NULL,
    written      TEXT NOT NULL,
    observed     TEXT,
    content_hash BLOB NOT NULL
) STRICT;

CREATE TABLE entity (
    entity_key   INTEGER PRIMARY KEY,
    id           TEXT NOT NULL UNIQUE,
    name         TEXT NOT NULL,
    type         TEXT NOT NULL,
    content_hash BLOB NOT NULL
) STRICT;

CREATE TABLE alias (
    alias_key    INTEGER PRIMARY KEY,
    entity_key   INTEGER NOT NULL REFERENCES entity (entity_key),
    language     TEXT NOT NULL,
    text         TEXT NOT NULL,
    content_hash BLOB NOT NULL
) STRICT;

CREATE TABLE mention (
    entity_key   INTEGER NOT NULL REFERENCES entity (entity_key),
    passage_key  INTEGER NOT NULL REFERENCES passage (passage_key),
    content_hash BLOB NOT NULL,
    PRIMARY KEY (entity_key, passage_key)
) STRICT, WITHOUT ROWID;

CREATE INDEX mention_passage ON mention (passage_key);

-- What the store was last filled from, so that a start only compares: the pack's files with their size, time and hash.
CREATE TABLE seed_file (
    path         TEXT PRIMARY KEY,
    length       INTEGER NOT NULL,
    modified     INTEGER NOT NULL,
    content_hash BLOB NOT NULL
) STRICT;

-- The pack as it was last read, in JSON, so that a start need not parse YAML.
CREATE TABLE pack (
    pack_key     INTEGER PRIMARY KEY CHECK (pack_key = 1),
    body         TEXT NOT NULL,
    content_hash BLOB NOT NULL
) STRICT;
