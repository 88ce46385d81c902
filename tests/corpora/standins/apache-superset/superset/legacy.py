"""Stands in for a conversion of charts; none is stored when the folder is run."""


def update_time_range(form_data):
    raise NotImplementedError("no chart is stored when the folder is run")
