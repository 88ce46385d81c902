"""`sqlalchemy.orm` as migrations use it: declarative classes, sessions, queries.

Classes map to `Table`s; a session keeps an identity map, writes what was added or changed when it
flushes, and reads rows back as objects. Everything loads when it is first read.
"""

from sqlalchemy.orm._mapping import *
from sqlalchemy.orm._mapping import Mapper, _state
from sqlalchemy.orm._relations import *
from sqlalchemy.orm._relations import InstrumentedList, RelationshipProperty
from sqlalchemy.orm._declarative import *
from sqlalchemy.orm._querying import *
from sqlalchemy.orm._sessions import *
from sqlalchemy.orm import exc

Relationship = RelationshipProperty
Bundle = Query


def collections(*args, **kw):
    return None


class attributes:
    """`sqlalchemy.orm.attributes`, where it is reached through the package."""

    flag_modified = staticmethod(flag_modified)
    set_attribute = staticmethod(set_attribute)
    get_history = staticmethod(get_history)
    InstrumentedAttribute = InstrumentedAttribute
