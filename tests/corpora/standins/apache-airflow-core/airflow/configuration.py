"""Stands in for Airflow's settings: the defaults that revisions read."""


class Configuration:
    DEFAULTS = {("database", "migration_batch_size"): 10000}

    def get(self, section, key, fallback=None):
        return self.DEFAULTS.get((section, key), fallback)

    def getint(self, section, key, fallback=None):
        return int(self.get(section, key, fallback=fallback))


conf = Configuration()
