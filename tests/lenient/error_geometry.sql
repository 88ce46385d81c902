-- postgresql
CREATE TABLE a (id int);
INSERT INTO a VALUES (1);
SELECT ST_MakePoint(1, 2) FROM a;
