"""Stands in for pgAdmin's configuration."""

SETTINGS_SCHEMA_VERSION = 50
SECURITY_PASSWORD_HASH = "pbkdf2_sha512"
SECURITY_PASSWORD_SALT = "salt"
SECRET_KEY = "key"
SERVER_MODE = False
