-- What a turn offered and in which language, so that "the second one" chooses and
-- the conversation stays in its language.

ALTER TABLE turns ADD COLUMN offered TEXT NOT NULL DEFAULT '[]'; -- a JSON list
ALTER TABLE turns ADD COLUMN language TEXT NOT NULL DEFAULT '';
