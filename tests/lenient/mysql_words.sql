CREATE TABLE pool (id varchar(36) PRIMARY KEY);
CREATE TABLE monitor (pool_id varchar(36) PRIMARY KEY, kind varchar(5) NOT NULL);
INSERT INTO monitor VALUES ('p', 'tcp');
ALTER TABLE monitor ADD COLUMN id varchar(36);
UPDATE monitor SET id = pool_id;
ALTER TABLE monitor MODIFY id varchar(36) NOT NULL;
ALTER TABLE monitor DROP PRIMARY KEY, ADD PRIMARY KEY (id);
ALTER TABLE monitor CHANGE kind protocol varchar(9) NULL;
