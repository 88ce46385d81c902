//! Third parties that revisions lean on: `flask` and `flask_migrate` (`current_app` with an empty
//! configuration and a logger), `packaging.version`, and the smaller ones of `library/third_parties.py`.
//!
//! There is no application here. What a revision reads from its configuration is not there: `get`
//! gives its default, and a missing key raises `KeyError` as it would in Flask.

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
    ("dateutil", "from . import tz\n", true),
    ("dateutil.tz", "from _third_parties import tzutc\nUTC = tzutc()\n", false),
    ("advanced_alchemy", "", true),
    (
        "advanced_alchemy.types",
        "from sqlalchemy import BigInteger, Integer, JSON\nfrom _third_parties import DateTimeUTC, EncryptedString, EncryptedText, BinaryGUID as GUID\nBigIntIdentity, JsonB, ORA_JSONB = BigInteger().with_variant(Integer, 'sqlite'), JSON, JSON\n",
        false,
    ),
    ("oslo_utils", "from . import timeutils, uuidutils\n", true),
    ("oslo_utils.timeutils", "from _third_parties import utcnow\n", false),
    ("oslo_utils.uuidutils", "from _third_parties import generate_uuid, is_uuid_like\n", false),
    ("oslo_log", "from . import log\n", true),
    ("oslo_log.log", "from _third_parties import getLogger\n", false),
    ("oslo_serialization", "from . import jsonutils\n", true),
    ("oslo_serialization.jsonutils", "from json import dumps, loads\n", false),
];

/// Registers the modules.
pub fn install(vm: &mut Vm) {
    let shared = include_str!("library/third_parties.py");
    vm.register_source("_third_parties", "<_third_parties>", shared, false);
    for (name, text, package) in SHOWN {
        vm.register_source(name, &format!("<{name}>"), text, *package);
    }
    vm.register_module("flask", flask_module);
    vm.register_module("packaging", |_| Ok(ModuleBuilder::new("packaging").build()));
    let version = include_str!("library/packaging_version.py");
    vm.register_source("packaging.version", "<packaging.version>", version, false);
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
        .method("app_context", "self", move |vm, _| vm.call(&Value::Class(block.clone()), Arguments::none()))
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
        instance.set("config", Value::Dict(Dict::new()));
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
        install(&mut vm);
        let file = vm.add_source("script.py", text);
        if let Err(error) = vm.run_file(file, "script") {
            return vm.format_exception(&error);
        }
        host.0.borrow().clone()
    }

    #[test]
    fn every_module_can_be_imported() {
        let imports: String = SHOWN.iter().map(|(name, ..)| format!("import {name}\n")).collect();
        assert_eq!(printed(&format!("{imports}print('all')\n")), "all\n");
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
