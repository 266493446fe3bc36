-- What Slack has delivered already: event ids, channel and timestamp of messages, triggers. Kept for a day.
CREATE TABLE slack_delivery (
    key TEXT PRIMARY KEY,
    at  INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX slack_delivery_at ON slack_delivery (at);

-- Threads that the bot answers in, so that a reply there is for the bot even without naming it.
CREATE TABLE slack_thread (
    channel TEXT NOT NULL,
    ts      TEXT NOT NULL,
    at      INTEGER NOT NULL,
    PRIMARY KEY (channel, ts)
) STRICT, WITHOUT ROWID;

-- Replies that only one person saw, as they were rendered, so that sharing posts what was seen. Kept for a day.
CREATE TABLE slack_shareable (
    id     TEXT PRIMARY KEY,
    body   TEXT NOT NULL,
    shared INTEGER NOT NULL DEFAULT 0,
    at     INTEGER NOT NULL
) STRICT;

CREATE INDEX slack_shareable_at ON slack_shareable (at);
