"""Stands in for a conversion of dashboards; none is stored when the folder is run."""


def convert_filter_scopes(*arguments, **keywords):
    raise NotImplementedError("no dashboard is stored when the folder is run")
