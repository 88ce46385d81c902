-- postgresql
CREATE EXTENSION IF NOT EXISTS pgcrypto;
CREATE TYPE status AS ENUM ('open', 'closed');
CREATE TABLE tickets (
    id uuid DEFAULT gen_random_uuid() PRIMARY KEY,
    number int GENERATED ALWAYS AS IDENTITY,
    status status NOT NULL DEFAULT 'open',
    labels text[] NOT NULL DEFAULT '{}',
    data jsonb DEFAULT '{}'::jsonb,
    total numeric(10, 2) CHECK (total >= 0),
    full_name text GENERATED ALWAYS AS (coalesce(data->>'first', '') || ' ' || coalesce(data->>'last', '')) STORED,
    created_at timestamptz NOT NULL DEFAULT now(),
    due date DEFAULT (CURRENT_DATE + INTERVAL '7 days'),
    UNIQUE (number, status),
    EXCLUDE USING gist (number WITH =)
);
CREATE INDEX CONCURRENTLY idx_tickets_data ON tickets USING gin (data jsonb_path_ops);
CREATE INDEX idx_search ON tickets USING gin (to_tsvector('english', full_name));
CREATE INDEX idx_open ON tickets (created_at DESC NULLS LAST) WHERE status = 'open'::status;
COMMENT ON TABLE tickets IS 'what people ask';
CREATE VIEW open_tickets AS SELECT t.id, t.total::int AS whole FROM tickets t WHERE t.status = 'open';
CREATE MATERIALIZED VIEW counts AS SELECT status, count(*) AS n FROM tickets GROUP BY status WITH DATA;
REFRESH MATERIALIZED VIEW counts;
ALTER TYPE status RENAME VALUE 'closed' TO 'done';
ALTER TABLE tickets ALTER COLUMN total SET NOT NULL, ALTER COLUMN data DROP DEFAULT, DROP COLUMN due CASCADE;
ALTER TABLE ONLY tickets ADD CONSTRAINT positive CHECK (number > 0) NOT VALID;
ALTER TABLE tickets OWNER TO admin;
ALTER TABLE tickets ENABLE ROW LEVEL SECURITY;
CREATE UNIQUE INDEX uq_number ON tickets (number);
ALTER TABLE tickets ADD CONSTRAINT number_once UNIQUE USING INDEX uq_number;
ALTER INDEX idx_open RENAME TO idx_tickets_open;
CREATE FUNCTION touch() RETURNS trigger AS $$ BEGIN NEW.created_at = now(); RETURN NEW; END; $$ LANGUAGE plpgsql;
CREATE TRIGGER touch BEFORE UPDATE ON tickets FOR EACH ROW EXECUTE PROCEDURE touch();
SET search_path TO public;
LOCK TABLE tickets IN EXCLUSIVE MODE;
VACUUM ANALYZE tickets;
SELECT setval('tickets_number_seq', 10, true);
