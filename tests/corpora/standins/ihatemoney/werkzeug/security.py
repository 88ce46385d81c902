"""Stands in for werkzeug's password hashes; no project is stored when the folder is run."""


def generate_password_hash(password):
    raise NotImplementedError("no project is stored when the folder is run")
