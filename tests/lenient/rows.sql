-- postgresql
CREATE TABLE people (id serial PRIMARY KEY, name text UNIQUE, age int, active boolean DEFAULT true, data jsonb, seen timestamptz);
CREATE TABLE notes (id serial PRIMARY KEY, person_id int, body text);
INSERT INTO people (name, age, data, seen) VALUES ('Ann', 30, '{"a": {"b": 1}}', now() - interval '2 days'), (E'Bo\'b', 40, '{}'::jsonb, TIMESTAMP '2020-01-01 00:00:00');
INSERT INTO people (name, age) SELECT 'Cy', 50 ON CONFLICT (name) DO UPDATE SET age = excluded.age;
INSERT INTO people (name, age) VALUES ('Cy', 51) ON CONFLICT ON CONSTRAINT people_name_key DO UPDATE SET age = excluded.age;
INSERT INTO notes (person_id, body) SELECT p.id, left(p.name, 1) || ' ' || p.age::text FROM people AS p WHERE p.name ILIKE '%n%' OR p.name ~ '^C';
UPDATE people p SET data = jsonb_set(p.data, '{a,b}', '2') WHERE p.data #>> '{a,b}' = '1';
UPDATE notes n SET body = p.name FROM people p WHERE p.id = n.person_id AND p.age = ANY(ARRAY[51, 52]);
WITH old AS (SELECT id, name FROM people p WHERE p.age > 90) UPDATE notes n SET body = old.name FROM old WHERE n.person_id = old.id;
INSERT INTO notes (id, person_id) SELECT n.id, duplicate.id FROM notes n JOIN people AS duplicate ON duplicate.id = n.person_id ON CONFLICT (id) DO NOTHING;
DELETE FROM notes n USING people p WHERE p.id = n.person_id AND p.seen < now() - INTERVAL '1 day';
CREATE TABLE facts AS SELECT name, age, active::int AS active, data #>> '{a,b}' AS b, EXTRACT(year FROM seen) AS y, string_agg(name, ',') OVER () AS all_names FROM people WITH NO DATA;
CREATE TABLE firsts AS SELECT DISTINCT ON (active) active, age FROM people ORDER BY active;
DO $$ BEGIN IF EXISTS (SELECT 1 FROM notes WHERE body = 'Cy') THEN CREATE TABLE cy_was_noted (id int); END IF; END $$;
DO $$ DECLARE x int; BEGIN x := 1; END $$;
