-- A file that is being imported lies beside its import until that has ended, so that whichever instance
-- is alive can read it. The import names the attempt that may finish it.

-- +goose Up
ALTER TABLE imports ADD COLUMN stage bigint NOT NULL DEFAULT 0; -- where the attempt that works on it stages; 0: none does

CREATE TABLE import_files (
  import_id text NOT NULL REFERENCES imports (id) DEFERRABLE INITIALLY DEFERRED, -- a large file is put down before its import
  part integer NOT NULL,
  content bytea NOT NULL, -- gzip of up to a MiB
  PRIMARY KEY (import_id, part)
);
