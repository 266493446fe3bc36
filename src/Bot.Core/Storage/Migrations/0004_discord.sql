-- What was last registered, so that the commands are sent to Discord only when they change.
CREATE TABLE discord_registration (
    application_id TEXT PRIMARY KEY,
    commands_hash  BLOB NOT NULL
) STRICT;
