"""Stands in for JupyterHub's roles; used only where tokens have roles."""


def roles_to_scopes(roles):
    return set()
