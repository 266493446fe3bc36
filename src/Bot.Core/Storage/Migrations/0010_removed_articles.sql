-- Articles that a person removed: neither the seeds nor a feed bring them back, until a person ingests them again.
CREATE TABLE removed_article (
    id         TEXT PRIMARY KEY,
    url        TEXT,
    removed_at INTEGER NOT NULL              -- Unix milliseconds
) STRICT, WITHOUT ROWID;

CREATE INDEX removed_article_url ON removed_article (url) WHERE url IS NOT NULL;
