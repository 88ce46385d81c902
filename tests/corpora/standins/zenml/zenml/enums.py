"""Stands in for ZenML's enumerations."""

from enum import Enum


class StrEnum(str, Enum):
    def __str__(self):
        return self.value


class ExecutionStatus(StrEnum):
    INITIALIZING = "initializing"
    FAILED = "failed"
    COMPLETED = "completed"
    RUNNING = "running"
    CACHED = "cached"

    @property
    def is_finished(self):
        return self in {ExecutionStatus.FAILED, ExecutionStatus.COMPLETED, ExecutionStatus.CACHED}


class SecretsStoreType(StrEnum):
    SQL = "sql"
    AWS = "aws"
    GCP = "gcp"
    AZURE = "azure"
    HASHICORP = "hashicorp"


class ColorVariants(StrEnum):
    GREY = "grey"
    PURPLE = "purple"


class TaggableResourceTypes(StrEnum):
    ARTIFACT = "artifact"
    MODEL = "model"


class TriggerRunConcurrency(StrEnum):
    SKIP = "skip"
    SUBMIT = "submit"
