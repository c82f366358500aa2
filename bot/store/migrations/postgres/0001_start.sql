-- Times are microseconds since 1970, 0 is none. Persons, scopes and conversations
-- are keyed hashes, except the scopes of settings and state, which adapters name.

CREATE TABLE meta (
	name  TEXT PRIMARY KEY,
	value TEXT NOT NULL
);

CREATE TABLE turns (
	conversation TEXT NOT NULL,
	handle       TEXT NOT NULL, -- the id; made up where there is none
	id           TEXT NOT NULL,
	number       BIGINT NOT NULL, -- order within the conversation
	person       TEXT NOT NULL,
	scope        TEXT NOT NULL,
	asked_at     BIGINT NOT NULL,
	policy       TEXT NOT NULL,
	topic        TEXT NOT NULL,
	facts        TEXT NOT NULL, -- a JSON list
	places       TEXT NOT NULL, -- a JSON list
	outcome      TEXT NOT NULL,
	about        TEXT NOT NULL,
	PRIMARY KEY (conversation, handle)
);
CREATE INDEX turns_by_person ON turns (person);
CREATE INDEX turns_by_scope ON turns (scope);
CREATE INDEX turns_by_time ON turns (asked_at);

CREATE TABLE ratings (
	person   TEXT NOT NULL, -- made up for each vote where the voter is not known
	answer   TEXT NOT NULL,
	scope    TEXT NOT NULL,
	policy   TEXT NOT NULL,
	library  TEXT NOT NULL,
	verdict  TEXT NOT NULL,
	helpful  SMALLINT NOT NULL, -- 0 or 1
	reason   TEXT NOT NULL,
	rated_at BIGINT NOT NULL,
	PRIMARY KEY (person, answer)
);
CREATE INDEX ratings_by_scope ON ratings (scope);
CREATE INDEX ratings_by_time ON ratings (rated_at);

CREATE TABLE questions (
	id          TEXT PRIMARY KEY,
	person      TEXT NOT NULL,
	scope       TEXT NOT NULL,
	adapter     TEXT NOT NULL,
	words       TEXT NOT NULL,
	policy      TEXT NOT NULL,
	sent_at     BIGINT NOT NULL,
	return_to   TEXT NOT NULL,
	post        TEXT NOT NULL,
	answered_at BIGINT NOT NULL
);
CREATE INDEX questions_by_person ON questions (person);
CREATE INDEX questions_by_scope ON questions (scope);
CREATE INDEX questions_by_post ON questions (post);

CREATE TABLE settings (
	scope TEXT NOT NULL,
	name  TEXT NOT NULL,
	value TEXT NOT NULL,
	PRIMARY KEY (scope, name)
);

CREATE TABLE places (
	person  TEXT PRIMARY KEY,
	scope   TEXT NOT NULL,
	code    TEXT NOT NULL,
	kept_at BIGINT NOT NULL
);
CREATE INDEX places_by_scope ON places (scope);

CREATE TABLE state (
	name    TEXT PRIMARY KEY,
	value   TEXT NOT NULL,
	number  BIGINT, -- the value as a number, null for other values
	expires BIGINT NOT NULL -- 0 is never
);
CREATE INDEX state_by_expiry ON state (expires);
