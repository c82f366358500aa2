-- What a turn answered, so that a doubt is told the same again.

ALTER TABLE turns ADD COLUMN verdict TEXT NOT NULL DEFAULT '';
