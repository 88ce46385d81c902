"""Stands in for MLRun's settings."""


class Section:
    def __init__(self, **values):
        self.__dict__.update(values)


config = Section(httpdb=Section(db_type="sqlite", scheduling=Section(default_concurrency_limit=1)))
