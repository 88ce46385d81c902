-- The tables that JupyterHub made itself before its first revision, and those
-- that it makes beside its revisions, as far as these name them.
CREATE TABLE servers (id INTEGER NOT NULL, proto VARCHAR(15), ip VARCHAR(255), port INTEGER, base_url VARCHAR(255), cookie_name VARCHAR(255), PRIMARY KEY (id));
CREATE TABLE proxies (id INTEGER NOT NULL, _public_server_id INTEGER, _api_server_id INTEGER, PRIMARY KEY (id), FOREIGN KEY(_public_server_id) REFERENCES servers (id), FOREIGN KEY(_api_server_id) REFERENCES servers (id));
CREATE TABLE hubs (id INTEGER NOT NULL, _server_id INTEGER, PRIMARY KEY (id), FOREIGN KEY(_server_id) REFERENCES servers (id));
CREATE TABLE users (id INTEGER NOT NULL, name VARCHAR(255), _server_id INTEGER, admin BOOLEAN, last_activity DATETIME, cookie_id VARCHAR(255), state TEXT, PRIMARY KEY (id), UNIQUE (name), FOREIGN KEY(_server_id) REFERENCES servers (id));
CREATE TABLE api_tokens (id INTEGER NOT NULL, user_id INTEGER, hashed VARCHAR(255), prefix VARCHAR(16), PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE);
CREATE TABLE groups (id INTEGER NOT NULL, name VARCHAR(255), PRIMARY KEY (id), UNIQUE (name));
CREATE TABLE services (id INTEGER NOT NULL, name VARCHAR(255), admin BOOLEAN, url VARCHAR(2047), pid INTEGER, PRIMARY KEY (id), UNIQUE (name));
CREATE TABLE spawners (id INTEGER NOT NULL, user_id INTEGER, server_id INTEGER, state TEXT, name VARCHAR(255), last_activity DATETIME, PRIMARY KEY (id), FOREIGN KEY(user_id) REFERENCES users (id) ON DELETE CASCADE, FOREIGN KEY(server_id) REFERENCES servers (id) ON DELETE SET NULL);
INSERT INTO users (id, name, admin) VALUES (1, 'ada', 1), (2, 'grace', 0);
