//! Third parties that revisions lean on: `flask` and `flask_migrate` (`current_app` with an empty
//! configuration and a logger), `flask_sqlalchemy`, `alembic_utils`, `packaging.version`, OpenStack's, and
//! the smaller ones of `library/`.
//!
//! There is no application here. What a revision reads from its configuration is not there: `get`
//! gives its default, and a missing key raises `KeyError` as it would in Flask; in the lenient mode it is
//! opaque.

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Dict, Exception, Module, ModuleBuilder, Value, Vm};

/// Modules that show names of `_third_parties`: the name, the text, and whether it is a package.
const SHOWN: &[(&str, &str, bool)] = &[
    ("tqdm", "from _third_parties import tqdm, trange\n", true),
    ("tqdm.auto", "from _third_parties import tqdm, trange\n", false),
    ("uuid6", "from _third_parties import uuid7\n", false),
    ("structlog", "from _third_parties import get_logger, getLogger, Logger\n", true),
    ("structlog.stdlib", "from _third_parties import get_logger, Logger as BoundLogger\n", false),
    ("loguru", "from _third_parties import logger\n", false),
    (
        "orjson",
        "from json import loads, JSONDecodeError\nfrom _third_parties import dumps\nOPT_INDENT_2 = OPT_SORT_KEYS = OPT_NAIVE_UTC = 0\n",
        false,
    ),
    ("ujson", "from json import dumps, loads\n", false),
    ("simplejson", "from json import dumps, loads, JSONDecodeError\n", false),
    ("pytz", "from zoneinfo import ZoneInfo as timezone\nutc = UTC = timezone('UTC')\n", false),
    ("dateutil", "from . import parser, tz\n", true),
    (
        "dateutil.parser",
        "from _third_parties import parse_date as parse, parse_date as isoparse\nParserError = ValueError\n",
        false,
    ),
    (
        "ulid",
        "from _third_parties import ULID, new_ulid as new\nfrom_uuid, from_str = ULID.from_uuid, ULID.from_str\n",
        true,
    ),
    ("psycopg2", "from _psycopg import *\nfrom . import errors, extras, sql\n", true),
    ("psycopg2.sql", SHOW_COMPOSABLE, false),
    ("psycopg2.errors", "from _psycopg import error_class as __getattr__\n", false),
    ("psycopg2.extras", "from _psycopg import Json, register_uuid\n", false),
    ("psycopg", "from _psycopg import *\nfrom . import errors, sql\n", true),
    ("psycopg.sql", SHOW_COMPOSABLE, false),
    ("psycopg.errors", "from _psycopg import error_class as __getattr__\n", false),
    ("psycopg.types", "", true),
    ("psycopg.types.json", "from _psycopg import Json, Json as Jsonb\n", false),
    ("nanoid", "from _third_parties import nanoid as generate\n", true),
    ("slugify", "from _third_parties import slugify\n", true),
    ("dateutil.tz", "from _third_parties import tzutc\nUTC = tzutc()\n", false),
    ("advanced_alchemy", "", true),
    (
        "advanced_alchemy.types",
        "from sqlalchemy import BigInteger, Integer, JSON\nfrom _third_parties import DateTimeUTC, EncryptedString, EncryptedText, BinaryGUID as GUID\nBigIntIdentity, JsonB, ORA_JSONB = BigInteger().with_variant(Integer, 'sqlite'), JSON, JSON\n",
        false,
    ),
    ("oslo_utils", "from . import importutils, strutils, timeutils, uuidutils\n", true),
    ("oslo_utils.strutils", "from _openstack import bool_from_string, int_from_bool_as_string\n", false),
    ("oslo_utils.importutils", "from _openstack import import_module, try_import\n", false),
    ("oslo_db", "from . import exception, options\n", true),
    (
        "oslo_db.exception",
        "from _openstack import DBError, DBDuplicateEntry, DBReferenceError, DBNonExistentTable, DBNonExistentConstraint, DBMigrationError\n",
        false,
    ),
    ("oslo_db.options", "from _openstack import set_defaults\n", false),
    ("oslo_db.sqlalchemy", "from . import enginefacade, models, types, utils\n", true),
    (
        "oslo_db.sqlalchemy.models",
        "from _openstack import ModelBase, ModelIterator, SoftDeleteMixin, TimestampMixin\n",
        false,
    ),
    (
        "oslo_db.sqlalchemy.enginefacade",
        "from _openstack import reader, writer, transaction_context\n",
        false,
    ),
    (
        "oslo_db.sqlalchemy.types",
        "from _openstack import JsonEncodedType, JsonEncodedDict, JsonEncodedList, SoftDeleteInteger, String\n",
        false,
    ),
    (
        "oslo_db.sqlalchemy.utils",
        "from _openstack import get_indexes, index_exists, index_exists_on_columns, column_exists, get_table, get_unique_keys, get_foreign_key_constraint_name\n",
        false,
    ),
    ("oslo_config", "from . import cfg\n", true),
    (
        "oslo_config.cfg",
        "from _openstack import CONF, ConfigOpts, NoSuchOptError, Opt, OptGroup, StrOpt, IntOpt, BoolOpt, ListOpt, FloatOpt, DictOpt, PortOpt, URIOpt, HostAddressOpt, MultiStrOpt, IPOpt\n",
        false,
    ),
    (
        "pydantic",
        "from _models import *\nfrom _models import BaseModel, Field, ConfigDict, FieldInfo\n",
        true,
    ),
    ("pydantic_settings", "from _models import BaseSettings, ConfigDict as SettingsConfigDict\n", true),
    (
        "attr",
        "from _models import attr_class as s, attr_class as attrs, attr_class as define, attr_class as frozen, attr_field as ib, attr_field as attrib, attr_field as field, asdict, evolve, _dataclasses\nFactory = lambda factory: _dataclasses.field(default_factory=factory)\n",
        true,
    ),
    (
        "attrs",
        "from _models import attr_class as define, attr_class as mutable, attr_class as frozen, attr_field as field, asdict, evolve\n",
        true,
    ),
    ("alembic_utils.pg_function", SHOW_ENTITIES, false),
    ("alembic_utils.pg_procedure", SHOW_ENTITIES, false),
    ("alembic_utils.pg_view", SHOW_ENTITIES, false),
    ("alembic_utils.pg_materialized_view", SHOW_ENTITIES, false),
    ("alembic_utils.pg_trigger", SHOW_ENTITIES, false),
    ("alembic_utils.pg_extension", SHOW_ENTITIES, false),
    ("alembic_utils.pg_policy", SHOW_ENTITIES, false),
    ("alembic_utils.replaceable_entity", SHOW_ENTITIES, false),
    ("oslo_utils.timeutils", "from _third_parties import utcnow\n", false),
    ("oslo_utils.uuidutils", "from _third_parties import generate_uuid, is_uuid_like\n", false),
    ("oslo_log", "from . import log\n", true),
    ("oslo_log.log", "from _third_parties import getLogger\n", false),
    ("oslo_serialization", "from . import jsonutils\n", true),
    ("oslo_serialization.jsonutils", "from json import dumps, loads\n", false),
];

const SHOW_COMPOSABLE: &str =
    "from _psycopg import Composable, Composed, Identifier, Literal, Placeholder, SQL\n";
const SHOW_ENTITIES: &str = "from alembic_utils import *\n";

/// Modules with a text of their own: the name, the text, and whether it is a package.
const OWN: &[(&str, &str, bool)] = &[
    ("_third_parties", include_str!("library/third_parties.py"), false),
    ("_openstack", include_str!("library/openstack.py"), false),
    ("_models", include_str!("library/models.py"), false),
    ("packaging.version", include_str!("library/packaging_version.py"), false),
    ("flask_sqlalchemy", include_str!("library/flask_sqlalchemy.py"), true),
    ("alembic_utils", include_str!("library/alembic_utils.py"), true),
    ("alembic_postgresql_enum", include_str!("library/postgresql_enum.py"), true),
    ("_psycopg", include_str!("library/psycopg.py"), false),
];

/// Registers the modules.
pub fn install(vm: &mut Vm) {
    for (name, text, package) in OWN.iter().chain(SHOWN) {
        vm.register_source(name, &format!("<{name}>"), text, *package);
        vm.mark_partial(name);
    }
    vm.mark_partial("flask");
    vm.mark_partial("flask_migrate");
    vm.register_module("flask", flask_module);
    vm.register_module("packaging", |_| Ok(ModuleBuilder::new("packaging").build()));
    vm.register_module("flask_migrate", |vm| {
        let object = vm.types.object.clone();
        let migrate = ClassBuilder::new("Migrate", "flask_migrate")
            .base(&object)
            .method("__init__", "self, *args, **kwargs", |_, _| Ok(Value::None))
            .method("init_app", "self, *args, **kwargs", |_, _| Ok(Value::None))
            .build(vm);
        Ok(ModuleBuilder::new("flask_migrate").class(&migrate).build())
    });
}

fn flask_module(vm: &mut Vm) -> Result<Rc<Module>, Exception> {
    let object = vm.types.object.clone();
    let block = ClassBuilder::new("AppContext", "flask.ctx")
        .base(&object)
        .method("__enter__", "self", |_, arguments| Ok(arguments[0].clone()))
        .method("__exit__", "self, *exception", |_, _| Ok(Value::Bool(false)))
        .method("push", "self", |_, _| Ok(Value::None))
        .method("pop", "self", |_, _| Ok(Value::None))
        .build(vm);
    let application = ClassBuilder::new("Flask", "flask.app")
        .base(&object)
        .method("__init__", "self, import_name='app', **kwargs", |vm, arguments| {
            prepare(vm, &arguments[0])?;
            Ok(Value::None)
        })
        .method("app_context", "self", move |vm, arguments| {
            let context = vm.call(&Value::Class(block.clone()), Arguments::none())?;
            if let Some(instance) = context.as_instance() {
                instance.set("app", arguments[0].clone());
            }
            Ok(context)
        })
        .build(vm);
    let current = vm.call(&Value::Class(application.clone()), Arguments::none())?;
    let g = vm.call(&Value::Class(object), Arguments::none())?;
    Ok(ModuleBuilder::new("flask")
        .class(&application)
        .value("current_app", current)
        .value("g", g)
        .function("has_app_context", "", |_, _| Ok(Value::Bool(true)))
        .function("has_request_context", "", |_, _| Ok(Value::Bool(false)))
        .build())
}

fn prepare(vm: &mut Vm, application: &Value) -> Result<(), Exception> {
    let logging = vm.import("logging")?;
    let logger = vm.call_method(&logging, "getLogger", Arguments::of([Value::from("flask.app")]))?;
    if let Some(instance) = application.as_instance() {
        let assumes = crate::sqlalchemy::State::of(vm).lenient.get();
        let config = if assumes {
            let module = vm.import("_third_parties")?;
            vm.call_method(&module, "AssumedConfig", Arguments::none())?
        } else {
            Value::Dict(Dict::new())
        };
        instance.set("config", config);
        instance.set("extensions", Value::Dict(Dict::new()));
        instance.set("logger", logger);
        instance.set("name", "app");
        instance.set("debug", false);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use super::*;
    use crate::python::host::Stream;
    use crate::python::{Host, Limits};
    use crate::source::SourceMap;

    #[derive(Default)]
    struct Printed(RefCell<String>);

    impl Host for Printed {
        fn print(&self, _: Stream, text: &str) {
            self.0.borrow_mut().push_str(text);
        }
        fn random(&self, bytes: &mut [u8]) {
            bytes.fill(7);
        }
    }

    fn printed(text: &str) -> String {
        let host = Rc::new(Printed::default());
        let mut vm = Vm::new(host.clone(), Limits::default(), Rc::new(RefCell::new(SourceMap::default())));
        crate::sqlalchemy::install(&mut vm);
        crate::alembic::bindings::install(&mut vm);
        let file = vm.add_source("script.py", text);
        if let Err(error) = vm.run_file(file, "script") {
            return vm.format_exception(&error);
        }
        host.0.borrow().clone()
    }

    #[test]
    fn every_module_can_be_imported() {
        let imports: String = OWN
            .iter()
            .chain(SHOWN)
            .filter(|(name, ..)| !name.starts_with('_'))
            .map(|(name, ..)| format!("import {name}\n"))
            .collect();
        assert_eq!(printed(&format!("{imports}print('all')\n")), "all\n");
    }

    #[test]
    fn classes_of_fields_and_of_tables() {
        let text = "
from typing import Optional
from pydantic import BaseModel, Field
import attr, attrs
from ulid import ULID
from dateutil.parser import parse
from slugify import slugify
from flask_sqlalchemy import SQLAlchemy
from oslo_config import cfg
from oslo_utils import strutils
class Person(BaseModel):
    name: str
    age: Optional[int] = None
    tags: list = Field(default_factory=list)
print(Person(name='Ann', tags=[1]).model_dump(), Person(name='Bo').model_dump_json())
try:
    Person(age=1)
except ValueError as error:
    print(error)
@attrs.define
class Point:
    x: int
    y: int = 2
print(Point(1), attr.asdict(Point(3)))
print(len(str(ULID())), parse('2024-01-02T03:04:05Z'), slugify('Fish & Chips!'))
db = SQLAlchemy()
class UserAccount(db.Model):
    id = db.Column(db.Integer, primary_key=True)
print(UserAccount.__table__.name, db.Text(), db.metadata.tables.keys())
cfg.CONF.register_opts([cfg.StrOpt('my-dir', default='/x')], group='paths')
print(cfg.CONF.paths.my_dir, strutils.bool_from_string('yes'))
";
        let expected = "{'name': 'Ann', 'age': None, 'tags': [1]} {\"name\":\"Bo\",\"age\":null,\"tags\":[]}\n1 validation error for Person\nname\n  Field required\nPoint(x=1, y=2) {'x': 3, 'y': 2}\n26 2024-01-02 03:04:05+00:00 fish-chips\nuser_account TEXT dict_keys(['user_account'])\n/x True\n";
        assert_eq!(printed(text), expected);
    }

    #[test]
    fn they_do_what_revisions_ask_of_them() {
        let text = "
from tqdm import tqdm
from uuid6 import uuid7
import orjson, pytz, structlog
from dateutil import tz
from oslo_utils import uuidutils
from advanced_alchemy.types import GUID, DateTimeUTC
print(list(tqdm([1, 2])), uuid7().version, orjson.dumps({'a': [1]}), pytz.utc, tz.tzutc())
print(len(uuidutils.generate_uuid()), uuidutils.is_uuid_like('x'), GUID(length=16).impl, DateTimeUTC(timezone=True).cache_ok)
structlog.get_logger(__name__).info('done', rows=3)
";
        let expected = "[1, 2] 7 b'{\"a\":[1]}' UTC UTC\n36 False BINARY(16) True\n";
        assert_eq!(printed(text), expected);
    }
}
