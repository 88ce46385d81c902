-- postgresql
CREATE TABLE t (id serial PRIMARY KEY, data jsonb, tags text[]);
INSERT INTO t (data, tags) VALUES ('{"a": {"b": 1}, "kind": "x", "list": [{"n": "p"}, {"n": "q"}]}', ARRAY['u', 'v']), ('{"kind": "y"}', ARRAY['w']), (NULL, NULL);
CREATE TABLE with_key AS SELECT id FROM t WHERE data ? 'a' AND NOT (data -> 'a' ? 'c') AND tags ?| ARRAY['v', 'z'];
CREATE TABLE containing AS SELECT id FROM t WHERE data @> '{"kind": "x"}' AND tags @> ARRAY['u'] AND tags && ARRAY['v', 'w'] AND data @> '{"list": [{"n": "q"}]}'::jsonb;
UPDATE t SET data = data || '{"new": true}'::jsonb WHERE id = 1;
UPDATE t SET data = data - 'kind', tags = tags || ARRAY['last'] WHERE id = 1;
CREATE TABLE outcome AS SELECT data ->> 'new' AS new, data ->> 'kind' AS kind, array_to_string(tags, ',') AS tags FROM t WHERE id = 1;
CREATE TABLE names AS SELECT t.id, elem ->> 'n' AS name FROM t CROSS JOIN LATERAL jsonb_array_elements(t.data -> 'list') AS elem WHERE elem ->> 'n' <> 'p';
CREATE TABLE numbered AS SELECT tag, place FROM t, unnest(tags) WITH ORDINALITY AS each(tag, place) WHERE tag = 'v';
UPDATE t SET data = v.value FROM (VALUES (2, '{"z": 1}'), (3, '{}')) AS v(key, value) WHERE t.id = v.key;
DO $$ BEGIN IF EXISTS (SELECT 1 FROM with_key JOIN containing USING (id) WHERE id = 1) THEN CREATE TABLE found_is_right (id int); END IF; END $$;
DO $$ BEGIN IF EXISTS (SELECT 1 FROM outcome WHERE kind IS NULL AND new = 1 AND tags = 'u,v,last') THEN CREATE TABLE outcome_is_right (id int); END IF; END $$;
DO $$ BEGIN IF EXISTS (SELECT 1 FROM names, numbered WHERE name = 'q' AND tag = 'v' AND place = 2) THEN CREATE TABLE rows_are_right (id int); END IF; END $$;
DO $$ BEGIN IF EXISTS (SELECT 1 FROM t WHERE id = 2 AND data ->> 'z' = '1') THEN CREATE TABLE values_are_right (id int); END IF; END $$;
