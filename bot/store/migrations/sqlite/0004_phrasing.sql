-- The known phrasing that a turn's question was nearest to, so that what follows can be put into
-- it; a maintainer's words, never the asker's.

ALTER TABLE turns ADD COLUMN phrasing TEXT NOT NULL DEFAULT '';
