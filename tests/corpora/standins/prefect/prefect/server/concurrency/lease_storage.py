"""Stands in for the store of leases; no limit is stored when the folder is run."""


def get_concurrency_lease_storage():
    return None
