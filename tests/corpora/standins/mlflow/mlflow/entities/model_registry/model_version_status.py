"""Stands in for the status of a model version."""


class ModelVersionStatus:
    PENDING_REGISTRATION, FAILED_REGISTRATION, READY = range(1, 4)

    _NAMES = {1: "PENDING_REGISTRATION", 2: "FAILED_REGISTRATION", 3: "READY"}

    @staticmethod
    def to_string(status):
        return ModelVersionStatus._NAMES[status]
