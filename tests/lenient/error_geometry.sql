-- postgresql
CREATE TABLE a (id int);
SELECT ST_MakePoint(1, 2) FROM a;
