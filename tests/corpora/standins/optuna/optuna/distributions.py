"""Stands in for Optuna's distributions: those that revisions convert, and their JSON."""

import json


class BaseDistribution:
    def __init__(self, **attributes):
        self.attributes = attributes
        for name, value in attributes.items():
            setattr(self, name, value)


class FloatDistribution(BaseDistribution):
    pass


class UniformDistribution(FloatDistribution):
    pass


class LogUniformDistribution(FloatDistribution):
    pass


class DiscreteUniformDistribution(FloatDistribution):
    pass


class IntDistribution(BaseDistribution):
    pass


class IntUniformDistribution(IntDistribution):
    pass


class IntLogUniformDistribution(IntDistribution):
    pass


class CategoricalDistribution(BaseDistribution):
    pass


KINDS = {
    kind.__name__: kind
    for kind in (
        FloatDistribution,
        UniformDistribution,
        LogUniformDistribution,
        DiscreteUniformDistribution,
        IntDistribution,
        IntUniformDistribution,
        IntLogUniformDistribution,
        CategoricalDistribution,
    )
}


def json_to_distribution(text):
    loaded = json.loads(text)
    return KINDS[loaded["name"]](**loaded["attributes"])


def distribution_to_json(distribution):
    return json.dumps({"name": type(distribution).__name__, "attributes": distribution.attributes})


def _convert_old_distribution_to_new_distribution(distribution, suppress_warning=False):
    attributes = dict(distribution.attributes)
    if isinstance(distribution, DiscreteUniformDistribution):
        attributes["step"] = attributes.pop("q")
    if isinstance(distribution, FloatDistribution):
        log = isinstance(distribution, LogUniformDistribution)
        return FloatDistribution(**({"log": log, "step": None} | attributes))
    if isinstance(distribution, IntDistribution):
        log = isinstance(distribution, IntLogUniformDistribution)
        return IntDistribution(**({"log": log, "step": 1} | attributes))
    return distribution
