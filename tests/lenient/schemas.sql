-- postgresql
CREATE SCHEMA IF NOT EXISTS billing;
CREATE TABLE public.users (id serial PRIMARY KEY, name text);
CREATE TABLE billing.users (id bigserial PRIMARY KEY, owner int REFERENCES public.users ON DELETE CASCADE);
CREATE UNIQUE INDEX ON billing.users (owner);
INSERT INTO billing.users (owner) SELECT id FROM public.users;
ALTER TABLE billing.users RENAME TO accounts;
ALTER TABLE billing.accounts ADD COLUMN note character varying(20) DEFAULT 'x'::character varying NOT NULL;
