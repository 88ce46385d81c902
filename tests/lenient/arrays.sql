-- postgresql
CREATE TABLE users (id serial PRIMARY KEY, name text, scopes text[]);
INSERT INTO users (name, scopes) VALUES ('Ann', ARRAY['read', 'write']), ('Bo', NULL), ('Cy-Dee', '{}');
UPDATE users SET scopes = array_remove(scopes, 'write');
UPDATE users SET scopes = array_append(scopes, 'admin') WHERE NOT ('admin' = ANY(scopes)) OR scopes IS NULL;
UPDATE users SET scopes = array_cat(scopes, ARRAY['x', 'y']) WHERE name = 'Bo';
UPDATE users SET scopes = array_replace(scopes, 'x', 'z') WHERE array_position(scopes, 'x') = 2;
CREATE TABLE seen AS SELECT name || ':' || array_to_string(scopes, '+') AS line, split_part(name, '-', 2) AS second FROM users;
DO $$ BEGIN IF EXISTS (SELECT 1 FROM seen WHERE line = 'Ann:read+admin') THEN CREATE TABLE ann_is_right (id int); END IF; END $$;
DO $$ BEGIN IF EXISTS (SELECT 1 FROM seen WHERE line = 'Bo:admin+z+y') THEN CREATE TABLE bo_is_right (id int); END IF; END $$;
DO $$ BEGIN IF EXISTS (SELECT 1 FROM seen WHERE line = 'Cy-Dee:admin' AND second = 'Dee') THEN CREATE TABLE cy_is_right (id int); END IF; END $$;
CREATE TABLE builds (id serial PRIMARY KEY, user_id int, name text, made int);
INSERT INTO builds (user_id, name, made) VALUES (1, 'a', 1), (1, 'b', 3), (2, 'c', 2), (1, 'd', 2);
CREATE TABLE latest AS SELECT DISTINCT ON (user_id) b.user_id, b.name AS build FROM builds b JOIN users u ON u.id = b.user_id ORDER BY user_id, b.made DESC;
DO $$ BEGIN IF EXISTS (SELECT 1 FROM latest WHERE user_id = 1 AND build = 'b') THEN CREATE TABLE latest_is_right (id int); END IF; END $$;
CREATE TABLE some AS SELECT DISTINCT ON (name) b.name, u.name AS owner FROM builds b LEFT JOIN users u ON u.id = b.user_id ORDER BY name;
