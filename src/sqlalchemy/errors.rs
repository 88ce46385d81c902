//! `sqlalchemy.exc`: the exception classes and how they are raised.

use std::rc::Rc;

use crate::database::{DatabaseError, ErrorKind};
use crate::python::{Arguments, ClassBuilder, Exception, Value, Vm};

use super::state::{State, library};

/// Class, base, code of the documentation's page.
const CLASSES: &[(&str, &str, &str)] = &[
    ("SQLAlchemyError", "", ""),
    ("ArgumentError", "SQLAlchemyError", ""),
    ("DuplicateColumnError", "ArgumentError", ""),
    ("ObjectNotExecutableError", "ArgumentError", ""),
    ("NoSuchModuleError", "ArgumentError", ""),
    ("NoForeignKeysError", "ArgumentError", ""),
    ("AmbiguousForeignKeysError", "ArgumentError", ""),
    ("ConstraintColumnNotFoundError", "ArgumentError", ""),
    ("CircularDependencyError", "SQLAlchemyError", ""),
    ("CompileError", "SQLAlchemyError", ""),
    ("UnsupportedCompilationError", "CompileError", "l7de"),
    ("IdentifierError", "SQLAlchemyError", ""),
    ("DisconnectionError", "SQLAlchemyError", ""),
    ("TimeoutError", "SQLAlchemyError", ""),
    ("InvalidRequestError", "SQLAlchemyError", ""),
    ("IllegalStateChangeError", "InvalidRequestError", ""),
    ("NoInspectionAvailable", "InvalidRequestError", ""),
    ("PendingRollbackError", "InvalidRequestError", ""),
    ("ResourceClosedError", "InvalidRequestError", ""),
    ("NoSuchColumnError", "InvalidRequestError", ""),
    ("AmbiguousColumnError", "InvalidRequestError", ""),
    ("NoResultFound", "InvalidRequestError", ""),
    ("MultipleResultsFound", "InvalidRequestError", ""),
    ("NoReferenceError", "InvalidRequestError", ""),
    ("AwaitRequired", "InvalidRequestError", ""),
    ("MissingGreenlet", "InvalidRequestError", ""),
    ("NoReferencedTableError", "NoReferenceError", ""),
    ("NoReferencedColumnError", "NoReferenceError", ""),
    ("NoSuchTableError", "InvalidRequestError", ""),
    ("UnreflectableTableError", "InvalidRequestError", ""),
    ("UnboundExecutionError", "InvalidRequestError", ""),
    ("StatementError", "SQLAlchemyError", ""),
    ("DBAPIError", "StatementError", "dbapi"),
    ("InterfaceError", "DBAPIError", "rvf5"),
    ("DatabaseError", "DBAPIError", "4xp6"),
    ("DataError", "DatabaseError", "9h9h"),
    ("OperationalError", "DatabaseError", "e3q8"),
    ("IntegrityError", "DatabaseError", "gkpj"),
    ("InternalError", "DatabaseError", "2j85"),
    ("ProgrammingError", "DatabaseError", "f405"),
    ("NotSupportedError", "DatabaseError", "tw8g"),
];

/// Classes of the driver, which wrapped errors show in parentheses.
const DRIVER: &[(&str, &str, &str)] = &[
    ("sqlite3.Error", "Error", ""),
    ("sqlite3.InterfaceError", "InterfaceError", "sqlite3.Error"),
    ("sqlite3.DatabaseError", "DatabaseError", "sqlite3.Error"),
    ("sqlite3.DataError", "DataError", "sqlite3.DatabaseError"),
    ("sqlite3.OperationalError", "OperationalError", "sqlite3.DatabaseError"),
    ("sqlite3.IntegrityError", "IntegrityError", "sqlite3.DatabaseError"),
    ("sqlite3.InternalError", "InternalError", "sqlite3.DatabaseError"),
    ("sqlite3.ProgrammingError", "ProgrammingError", "sqlite3.DatabaseError"),
    ("sqlite3.NotSupportedError", "NotSupportedError", "sqlite3.DatabaseError"),
];

/// Warnings.
const WARNINGS: &[&str] = &[
    "SAWarning",
    "SADeprecationWarning",
    "SAPendingDeprecationWarning",
    "RemovedIn20Warning",
    "MovedIn20Warning",
    "LegacyAPIWarning",
];

/// Makes all classes of `sqlalchemy.exc`.
pub fn define_classes(vm: &mut Vm, state: &Rc<State>) {
    for (name, base, code) in CLASSES {
        let parent = if base.is_empty() { vm.exceptions.exception.clone() } else { state.class(base) };
        let mut builder = ClassBuilder::new(name, "sqlalchemy.exc").base(&parent);
        if *name == "NoSuchColumnError" {
            let key_error = vm.exceptions.key_error.clone();
            builder = builder.base(&key_error);
        }
        if base.is_empty() {
            builder = builder
                .constant("code", Value::None)
                .method("__str__", "self", |vm, arguments| full_text(vm, &arguments[0]));
        }
        if !code.is_empty() {
            builder = builder.constant("code", *code);
        }
        let class = builder.build(vm);
        state.add_class(name, &class);
    }
    for (key, name, base) in DRIVER {
        let parent = if base.is_empty() { vm.exceptions.exception.clone() } else { state.class(base) };
        let class = vm.new_exception_class(name, "sqlite3", &parent);
        state.add_class(key, &class);
    }
    let runtime = vm.exceptions.runtime_warning.clone();
    for name in WARNINGS {
        let class = vm.new_exception_class(name, "sqlalchemy.exc", &runtime);
        state.add_class(name, &class);
    }
}

/// Names of everything in `sqlalchemy.exc`.
pub fn names() -> impl Iterator<Item = &'static str> {
    CLASSES.iter().map(|(name, _, _)| *name).chain(WARNINGS.iter().copied())
}

/// Keys of the driver's classes with their names.
pub fn driver_names() -> impl Iterator<Item = (&'static str, &'static str)> {
    DRIVER.iter().map(|(key, name, _)| (*key, *name))
}

/// `(Background on this error at: …)` for a code.
fn background(code: &str) -> String {
    format!("(Background on this error at: https://sqlalche.me/e/21/{code})")
}

/// `str()` of an error: its message with the documentation's page, or the whole text of a wrapped
/// one.
fn full_text(vm: &mut Vm, error: &Value) -> Result<Value, Exception> {
    if let Some(text) = error.as_instance().and_then(|instance| instance.get("_full_text")) {
        return Ok(text);
    }
    let raised = vm.raise(error);
    let arguments = raised.arguments();
    let message = match &arguments[..] {
        [] => String::new(),
        [only] => vm.to_str(only)?.to_string(),
        several => vm.repr(&Value::tuple(several.to_vec()))?.to_string(),
    };
    let code = vm.find_attribute(error, "code")?.and_then(|code| code.as_str().map(|code| code.to_string()));
    Ok(match code {
        Some(code) => Value::from(format!("{message} {}", background(&code))),
        None => Value::from(message),
    })
}

/// An exception of a class of `sqlalchemy.exc`.
pub fn raise(vm: &mut Vm, class: &str, message: impl Into<String>) -> Exception {
    let message = message.into();
    let class = State::of(vm).class(class);
    vm.new_exception(&class, message)
}

/// A failure of a statement, wrapped as SQLAlchemy prints it: the driver's class and message, the
/// SQL, the parameters.
pub fn wrap_database_error(
    vm: &mut Vm,
    error: &DatabaseError,
    sql: &str,
    parameters: Option<&str>,
) -> Exception {
    let name = error.kind.exception_name();
    let original = driver_error(vm, error.kind, &error.message);
    wrap(vm, name, &original, sql, parameters)
}

/// The driver's own exception.
pub fn driver_error(vm: &mut Vm, kind: ErrorKind, message: &str) -> Exception {
    let class = State::of(vm).class(&format!("sqlite3.{}", kind.exception_name()));
    vm.new_exception(&class, message)
}

/// A Python error while a statement was prepared, as `StatementError` prints it.
pub fn wrap_statement_error(
    vm: &mut Vm,
    error: &Exception,
    sql: &str,
    parameters: Option<&str>,
) -> Exception {
    wrap(vm, "StatementError", error, sql, parameters)
}

fn wrap(vm: &mut Vm, name: &str, original: &Exception, sql: &str, parameters: Option<&str>) -> Exception {
    let message = vm.exception_message(original);
    let module = original
        .instance()
        .and_then(|instance| instance.class().module())
        .map_or_else(|| "builtins".to_string(), |module| module.to_string());
    let head = format!("({module}.{}) {message}", original.class_name());
    let mut text = format!("{head}\n[SQL: {sql}]");
    if let Some(parameters) = parameters {
        text.push_str(&format!("\n[parameters: {parameters}]"));
    }
    if let Some((_, _, code)) = CLASSES.iter().find(|(known, _, code)| *known == name && !code.is_empty()) {
        text.push_str(&format!("\n{}", background(code)));
    }
    if name == "StatementError" && original.class_name().as_str() == "InvalidRequestError" {
        text.push_str(&format!("\n{}", background("cd3x")));
    }
    let class = State::of(vm).class(name);
    let wrapped = vm.new_exception(&class, head);
    if let Some(instance) = wrapped.instance() {
        instance.set("statement", sql);
        instance.set("params", parameters);
        instance.set("orig", original.value());
        instance.set("connection_invalidated", false);
        instance.set("_full_text", text);
    }
    wrapped.caused_by(original)
}

/// Parameters as SQLAlchemy prints them: a tuple, or a list of tuples, long ones shortened.
///
/// # Errors
/// Whatever `repr` of a value raises.
pub fn represent_parameters(
    vm: &mut Vm,
    rows: &[Vec<Value>],
    many: bool,
) -> Result<Option<String>, Exception> {
    if rows.iter().all(Vec::is_empty) && !many {
        return Ok(None);
    }
    let mut shown = Vec::new();
    for row in rows {
        let mut parts = Vec::new();
        for value in row {
            let text = vm.repr(value)?.to_string();
            parts.push(shorten(&text));
        }
        shown.push(match parts.as_slice() {
            [only] => format!("({only},)"),
            _ => format!("({})", parts.join(", ")),
        });
    }
    if !many {
        return Ok(shown.pop());
    }
    if shown.len() > 10 {
        let total = shown.len();
        let tail = shown.split_off(total - 2);
        shown.truncate(8);
        return Ok(Some(format!(
            "[{}  ... displaying 10 of {total} total bound parameter sets ...  {}]",
            shown.join(", "),
            tail.join(", ")
        )));
    }
    Ok(Some(format!("[{}]", shown.join(", "))))
}

fn shorten(text: &str) -> String {
    let length = text.chars().count();
    if length <= 300 {
        return text.to_string();
    }
    let head: String = text.chars().take(150).collect();
    let tail: String = text.chars().skip(length - 150).collect();
    format!("{head} ... ({} characters truncated) ... {tail}", length - 300)
}

/// Warns as `warnings.warn(message, category)` would, through Python so that filters apply.
///
/// # Errors
/// The warning itself, where a filter turns it into an error.
pub fn warn(vm: &mut Vm, category: &str, message: &str) -> Result<(), Exception> {
    let class = State::of(vm).class(category);
    let module = library(vm, "warnings")?;
    vm.call_method(&module, "warn", Arguments::of([Value::from(message), Value::Class(class)]))?;
    Ok(())
}
