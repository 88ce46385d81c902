"""Stands in for pydantic; no secret is moved when the folder is run."""


class BaseModel:
    pass
