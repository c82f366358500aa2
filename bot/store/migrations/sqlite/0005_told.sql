-- What an asker told of himself that holds of what he asks next, as one of a few words of the
-- program's own: that he is under age, or has opted out.

ALTER TABLE turns ADD COLUMN told TEXT NOT NULL DEFAULT '[]'; -- a JSON list
