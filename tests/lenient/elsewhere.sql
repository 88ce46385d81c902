-- postgresql
CREATE SCHEMA shop;
CREATE TABLE shop.orders (id serial PRIMARY KEY, note text, made timestamptz DEFAULT now(), UNIQUE (id));
CREATE TABLE shop.lines (order_id int REFERENCES shop.orders (id), made timestamptz, kind text);
CREATE TABLE lines (id int);
CREATE INDEX ix_note ON shop.lines (kind);
CREATE INDEX ix_note ON lines (id);
INSERT INTO shop.orders (note) (SELECT 'First' AS note);
UPDATE shop.orders SET note = 'second' WHERE orders.note ~* '^first';
INSERT INTO shop.lines (order_id) SELECT orders.id FROM shop.orders WHERE orders.note = 'second';
SELECT orders.note, orders.made FROM shop.orders JOIN shop.lines ON lines.order_id = orders.id ORDER BY made;
DELETE FROM shop.lines a USING shop.lines b WHERE a.ctid < b.ctid;
DROP INDEX ix_note;
ALTER TABLE shop.lines RENAME kind TO type;
CREATE TYPE mood AS ENUM ('sad', 'ok');
SELECT unnest(enum_range(NULL::mood));
