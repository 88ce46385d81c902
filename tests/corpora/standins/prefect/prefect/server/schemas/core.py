"""Stands in for shapes that columns are only told of."""


class CreatedBy:
    pass


class UpdatedBy:
    pass


class WorkPoolStorageConfiguration:
    pass


class TaskRunResult:
    pass


class TaskRunPolicy:
    pass


class QueueFilter:
    pass


class Parameter:
    pass


class Constant:
    pass


class ConcurrencyOptions:
    pass
