-- postgresql
CREATE TABLE people (id serial PRIMARY KEY, name text NOT NULL, secret bytea);
CREATE TABLE tags (person_id int REFERENCES people (id), tag text);
UPDATE people SET name = regexp_replace(name, 'a', 'b');
DELETE FROM tags WHERE tag ~ word_similarity(tag);
SELECT pgp_sym_decrypt(secret::bytea, 'key') FROM people;
INSERT INTO tags SELECT id, regexp_replace(name, 'x', 'y') FROM people;
INSERT INTO people (name) VALUES ('ada');
UPDATE people SET name = regexp_replace(name, 'a', 'b');
