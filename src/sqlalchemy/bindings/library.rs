//! Modules written in Python: the ORM, the inspector, and types of third parties.

/// Modules written in Python, with their text and whether they are packages.
pub(super) const LIBRARY: &[(&str, &str, bool)] = &[
    ("sqlalchemy.engine.reflection", include_str!("../library/reflection.py"), false),
    ("sqlalchemy.event", include_str!("../library/event.py"), false),
    ("sqlalchemy.orm", include_str!("../library/orm/package.py"), true),
    ("sqlalchemy.orm._mapping", include_str!("../library/orm/mapping.py"), false),
    ("sqlalchemy.orm._relations", include_str!("../library/orm/relations.py"), false),
    ("sqlalchemy.orm._declarative", include_str!("../library/orm/declarative.py"), false),
    ("sqlalchemy.orm._querying", include_str!("../library/orm/querying.py"), false),
    ("sqlalchemy.orm._flushing", include_str!("../library/orm/flushing.py"), false),
    ("sqlalchemy.orm._sessions", include_str!("../library/orm/sessions.py"), false),
    ("sqlalchemy.ext.declarative", include_str!("../library/ext_declarative.py"), false),
    ("sqlalchemy.orm.exc", include_str!("../library/orm_exc.py"), false),
];

/// Third parties whose types scripts use, with the text that stands in for them.
pub(super) const SHIMS: &[(&str, &str, bool)] = &[
    ("sqlalchemy_utils", SQLALCHEMY_UTILS, true),
    ("sqlalchemy_utils.types", "from sqlalchemy_utils import *\nfrom . import encrypted, json, uuid\n", true),
    ("sqlalchemy_utils.functions", SHOW_UTILS, true),
    ("sqlalchemy_utils.types.uuid", SHOW_UTILS, false),
    ("sqlalchemy_utils.types.choice", SHOW_UTILS, false),
    ("sqlalchemy_utils.types.json", SHOW_UTILS, false),
    ("sqlalchemy_utils.types.email", SHOW_UTILS, false),
    ("sqlalchemy_utils.types.url", SHOW_UTILS, false),
    ("sqlalchemy_utils.types.arrow", SHOW_UTILS, false),
    ("sqlalchemy_utils.types.password", SHOW_UTILS, false),
    ("sqlalchemy_utils.types.scalar_list", SHOW_UTILS, false),
    ("sqlalchemy_utils.types.ts_vector", SHOW_UTILS, false),
    (
        "sqlalchemy_utils.types.encrypted",
        "from sqlalchemy_utils import *\nfrom . import encrypted_type\n",
        true,
    ),
    ("sqlalchemy_utils.types.encrypted.encrypted_type", SHOW_UTILS, false),
    ("sqlalchemy._shims", include_str!("../library/small_shims.py"), false),
    ("sqlmodel", include_str!("../library/sqlmodel.py"), true),
    ("sqlmodel.sql", "from . import sqltypes\n", true),
    (
        "sqlmodel.sql.sqltypes",
        "from sqlalchemy import types\nfrom sqlalchemy._shims import AutoString, GUID\n",
        false,
    ),
    ("citext", "from sqlalchemy._shims import CIText\n", false),
    ("geoalchemy2", "from sqlalchemy._shims import Geometry, Geography, Raster\nfrom . import types\n", true),
    ("geoalchemy2.types", "from sqlalchemy._shims import Geometry, Geography, Raster\n", false),
    ("fastapi_users_db_sqlalchemy", "from sqlalchemy._shims import GUID\nfrom . import generics\n", true),
    ("fastapi_users_db_sqlalchemy.generics", "from sqlalchemy._shims import GUID, TIMESTAMPAware\n", false),
    ("fastapi_users_db_sqlalchemy.guid", "from sqlalchemy._shims import GUID\n", false),
    ("pgvector", "from . import sqlalchemy\n", true),
    ("pgvector.sqlalchemy", "from sqlalchemy._shims import Vector, VECTOR, HALFVEC\n", false),
];

const SQLALCHEMY_UTILS: &str = include_str!("../library/sqlalchemy_utils.py");
const SHOW_UTILS: &str = "from sqlalchemy_utils import *\n";

/// Modules that only show what `sqlalchemy.orm` has under another name.
pub(super) const ORM_NAMES: &[&str] = &[
    "sqlalchemy.orm.decl_base",
    "sqlalchemy.orm.strategy_options",
    "sqlalchemy.orm.session",
    "sqlalchemy.orm.attributes",
    "sqlalchemy.orm.decl_api",
    "sqlalchemy.orm.relationships",
    "sqlalchemy.orm.mapper",
    "sqlalchemy.orm.query",
    "sqlalchemy.orm.properties",
    "sqlalchemy.orm.base",
    "sqlalchemy.orm.scoping",
    "sqlalchemy.orm.util",
    "sqlalchemy.ext.declarative.api",
    "sqlalchemy.ext.hybrid",
];
