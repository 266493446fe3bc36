-- A channel that gets a digest each day; one a channel and topic. It is kept when it ends, so that subscribing again neither repeats
-- what was posted nor posts twice on one date.
CREATE TABLE digest_subscription (
    subscription_key INTEGER PRIMARY KEY,
    surface          TEXT NOT NULL,
    channel          TEXT NOT NULL,
    topic            TEXT NOT NULL,       -- '' for all of the coverage
    language         TEXT NOT NULL,
    local_time       TEXT NOT NULL,       -- 08:00
    time_zone        TEXT NOT NULL,       -- IANA
    days             INTEGER NOT NULL,    -- 1 for Monday, 2 for Tuesday … 64 for Sunday
    created          INTEGER NOT NULL,    -- instants are Unix milliseconds
    ended            INTEGER,
    paused           TEXT,                -- why, and how to mend it
    next_date        TEXT,                -- the next local date that gets one, and when that is due; null when ended or paused
    next_due         INTEGER,
    covered          INTEGER NOT NULL,    -- the newest article_key that this channel has been told of
    UNIQUE (surface, channel, topic)
) STRICT;

CREATE INDEX digest_subscription_due ON digest_subscription (next_due) WHERE next_due IS NOT NULL;

-- The outbox: one row a subscription and local date.
CREATE TABLE digest_post (
    post_key         INTEGER PRIMARY KEY,
    subscription_key INTEGER NOT NULL REFERENCES digest_subscription (subscription_key),
    local_date       TEXT NOT NULL,
    due              INTEGER NOT NULL,
    state            INTEGER NOT NULL,
    next_try         INTEGER,             -- null when nothing is left to do
    tries            INTEGER NOT NULL DEFAULT 0,
    refusals         INTEGER NOT NULL DEFAULT 0,
    lease_owner      TEXT,
    lease_until      INTEGER,
    token            INTEGER NOT NULL DEFAULT 0,
    first_sent       INTEGER,
    covered_from     INTEGER,
    covered_to       INTEGER,
    message          TEXT,
    cause            TEXT,
    settled          INTEGER,
    UNIQUE (subscription_key, local_date)
) STRICT;

CREATE INDEX digest_post_next ON digest_post (next_try) WHERE next_try IS NOT NULL;
