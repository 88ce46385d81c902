"""`sqlalchemy.ext.declarative`: what has moved to `sqlalchemy.orm`, with SQLAlchemy's words about that."""

import warnings

from sqlalchemy import exc, orm
from sqlalchemy.orm import (
    AbstractConcreteBase, DeclarativeMeta, DeferredReflection, declarative_mixin, declared_attr, has_inherited_table,
)

_LINK = "(deprecated since: 2.0) (Background on SQLAlchemy 2.0 at: https://sqlalche.me/e/b8d9)"


def declarative_base(*args, **kw):
    warnings.warn(
        f"The ``declarative_base()`` function is now available as sqlalchemy.orm.declarative_base(). {_LINK}",
        exc.MovedIn20Warning,
    )
    return orm.declarative_base(*args, **kw)


def as_declarative(**kw):
    warnings.warn(
        f"The ``as_declarative()`` function is now available as sqlalchemy.orm.as_declarative() {_LINK}",
        exc.MovedIn20Warning,
    )
    return orm.as_declarative(**kw)
