-- The feeds that are polled, with what is needed to ask only for what is new. Times are Unix milliseconds.
CREATE TABLE feed (
    address       TEXT PRIMARY KEY,
    etag          TEXT,
    last_modified TEXT,
    next_poll     INTEGER NOT NULL,
    polled        INTEGER,
    failures      INTEGER NOT NULL DEFAULT 0,
    outcome       TEXT
) STRICT, WITHOUT ROWID;

-- The entries that belong to the coverage and what became of them.
CREATE TABLE feed_entry (
    feed          TEXT NOT NULL REFERENCES feed (address),
    entry         TEXT NOT NULL,
    fingerprint   BLOB NOT NULL,
    url           TEXT,
    article_id    TEXT,
    from_feed     INTEGER NOT NULL,
    etag          TEXT,
    last_modified TEXT,
    first_seen    INTEGER NOT NULL,
    next_check    INTEGER,
    failures      INTEGER NOT NULL,
    PRIMARY KEY (feed, entry)
) STRICT, WITHOUT ROWID;

CREATE INDEX feed_entry_check ON feed_entry (feed, next_check) WHERE next_check IS NOT NULL;
CREATE INDEX feed_entry_url ON feed_entry (url) WHERE url IS NOT NULL;
CREATE INDEX feed_entry_article ON feed_entry (article_id) WHERE article_id IS NOT NULL;

-- What stories from feeds are recognised by when another feed brings them, see StoryPrint.
CREATE TABLE story (
    article_id TEXT PRIMARY KEY,
    headline   TEXT NOT NULL,
    print      INTEGER NOT NULL,
    seen       INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX story_seen ON story (seen);
CREATE INDEX article_headline ON article (headline) WHERE superseded_by IS NULL;
