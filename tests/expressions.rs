//! Expressions compiled by our `sqlalchemy` against what real SQLAlchemy made of them
//! (`tests/alembic/expressions.expected.json`).

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

use serde_json::{Value as Json, json};
use stillroom::database::Database;
use stillroom::database::sqlite::Sqlite;
use stillroom::python::host::{FoundModule, Stream};
use stillroom::python::{Exception, Host, Limits, Value, Vm};
use stillroom::source::SourceMap;
use stillroom::sqlalchemy::bindings::queries;
use stillroom::sqlalchemy::dialects::Dialect;
use stillroom::sqlalchemy::types::process;
use stillroom::sqlalchemy::{self, State, state::SharedRunner};

use crate::alembic_operations::{Driver, first_lines, without_addresses};

struct Silent;

impl Host for Silent {
    fn print(&self, _: Stream, _: &str) {}
    fn find_module(&self, _: &str) -> FoundModule {
        FoundModule::Opaque
    }
    fn random(&self, bytes: &mut [u8]) {
        bytes.fill(7);
    }
}

fn machine() -> Vm {
    let mut vm = Vm::new(Rc::new(Silent), Limits::default(), Rc::new(RefCell::new(SourceMap::default())));
    sqlalchemy::install(&mut vm);
    vm
}

/// A dump of what was written into `case = …` by a source after the prelude.
fn evaluate(vm: &mut Vm, prelude: &str, source: &str) -> Result<Value, Exception> {
    let mut lines: Vec<&str> = source.lines().collect();
    let last = lines.iter().rposition(|line| !line.starts_with([' ', ')', ']', '}'])).unwrap_or(0);
    let tail = lines.split_off(last).join("\n");
    let text = format!("{prelude}\n{}\ncase = (\n{tail}\n)\n", lines.join("\n"));
    let file = vm.add_source("case.py", &text);
    let module = vm.run_file(file, "case")?;
    Ok(module.get("case").unwrap_or(Value::None))
}

fn plain(vm: &mut Vm, value: &Value) -> Json {
    match value.base() {
        Value::None => Json::Null,
        Value::Bool(truth) => Json::Bool(*truth),
        Value::Int(number) => Json::from(*number),
        Value::Float(number) => Json::from(*number),
        Value::Str(text) => Json::from(text.as_str()),
        Value::List(_) | Value::Tuple(_) => {
            let items = vm.collect(value).unwrap_or_default();
            Json::Array(items.iter().map(|item| plain(vm, item)).collect())
        }
        _ => Json::from(vm.to_str(value).map(|text| text.to_string()).unwrap_or_default()),
    }
}

fn compile(
    vm: &mut Vm,
    value: &Value,
    dialect: Dialect,
    literal: bool,
) -> Result<(String, Vec<(String, Json)>), String> {
    let state = State::of(vm);
    state.dialect.set(dialect);
    state.database.set(dialect);
    let compiled = queries::compile(vm, value, dialect, &[], Vec::new(), literal, false)
        .map_err(|error| told(vm, &error))?;
    let mut parameters = Vec::new();
    for parameter in &compiled.parameters {
        let value = parameter.value.clone().unwrap_or(Value::None);
        let bound = process::bind(vm, dialect, &parameter.data_type, value.clone()).unwrap_or(value);
        parameters.push((parameter.name.clone(), plain(vm, &bound)));
    }
    Ok((compiled.sql, parameters))
}

/// Without the casts that only psycopg 3 wants behind its parameters: `%(name)s::VARCHAR`.
fn without_casts(sql: &str) -> String {
    let mut parts = sql.split(")s::");
    let mut out = parts.next().unwrap_or("").to_string();
    for part in parts {
        out.push_str(")s");
        let word =
            part.find(|letter: char| !(letter.is_ascii_uppercase() || letter == '_')).unwrap_or(part.len());
        out.push_str(part[word..].strip_prefix(" WITHOUT TIME ZONE").unwrap_or(&part[word..]));
    }
    out
}

/// An exception as the recordings write it.
fn told(vm: &mut Vm, error: &Exception) -> String {
    without_addresses(&format!("{}: {}", error.class_name(), first_lines(&vm.exception_message(error))))
}

fn recorded(error: &Json) -> String {
    let text = |key: &str| error[key].as_str().unwrap_or_default().to_owned();
    format!("{}: {}", text("class"), first_lines(&text("message")))
}

/// What a statement does on the database of the prelude, as the recordings write it.
const RUN: &str = "
import json
def run_case(connection, element):
    result = connection.execute(element)
    if result.returns_rows:
        return json.dumps({'rows': [[repr(value) for value in row] for row in result], 'keys': list(result.keys())})
    return json.dumps({'rowcount': result.rowcount})
";

/// Runs a statement on a fresh database that `setup` makes.
fn execute(vm: &mut Vm, setup: &str, element: &Value) -> Result<Json, String> {
    let mut database = Sqlite::in_memory().expect("memory");
    for statement in setup.split(";\n").filter(|statement| !statement.trim().is_empty()) {
        database.run(statement, &[]).expect("the prelude's tables");
    }
    // The recordings were made with SQLite 3.40.
    database.hold_to(Some((3, 40))).expect("a version");
    let runner: SharedRunner = Rc::new(RefCell::new(Driver::new(database)));
    let state = State::of(vm);
    state.dialect.set(Dialect::Sqlite);
    state.database.set(Dialect::Sqlite);
    state.runner.replace(Some(runner));
    let connection = sqlalchemy::engine::connection::connection(vm);
    let file = vm.add_source("run.py", RUN);
    let module = vm.run_file(file, "run").expect("a function");
    let function = module.get("run_case").expect("a function");
    match vm.call_positional(&function, [connection, element.clone()]) {
        Ok(answer) => Ok(serde_json::from_str(answer.as_str().expect("text")).expect("JSON")),
        Err(error) => Err(told(vm, &error)),
    }
}

/// The differences of one case, each with the name under which `expressions.known` lists it.
struct Differences(Vec<(String, String)>);

impl Differences {
    fn same<T: PartialEq + std::fmt::Debug>(&mut self, name: String, ours: &T, real: &T) {
        if ours != real {
            self.0.push((name, format!("\n  ours {ours:?}\n  real {real:?}")));
        }
    }

    /// The statement as one dialect writes it, with placeholders, and with its values.
    fn compiled(&mut self, vm: &mut Vm, name: &str, value: &Value, dialect: Dialect, wanted: &Json) {
        let real = match wanted["sql"].as_str() {
            Some(sql) => Ok(without_casts(sql).trim().to_owned()),
            None => Err(recorded(&wanted["error"])),
        };
        let ours = compile(vm, value, dialect, false);
        let sql = ours.clone().map(|(sql, _)| sql.trim().to_owned());
        self.same(name.to_owned(), &sql, &real);
        if let (Ok(_), Ok((_, parameters))) = (&real, ours)
            && sql == real
        {
            let ours = match &wanted["parameters"] {
                Json::Object(_) => Json::Object(parameters.into_iter().collect()),
                _ => Json::Array(parameters.into_iter().map(|(_, value)| value).collect()),
            };
            self.same(format!("{name}.parameters"), &ours, &wanted["parameters"]);
        }
        if real.is_err() {
            return;
        }
        let real = match wanted["literal"].as_str() {
            Some(sql) => Ok(sql.trim().to_owned()),
            None => Err(recorded(&wanted["literal_error"])),
        };
        let ours = compile(vm, value, dialect, true).map(|(sql, _)| sql.trim().to_owned());
        self.same(format!("{name}.literal"), &ours, &real);
    }

    /// What the statement returns, changes, or ends in.
    fn run(&mut self, vm: &mut Vm, name: &str, value: &Value, setup: &str, wanted: &Json) {
        let real = if wanted["run_error"].is_object() {
            Err(recorded(&wanted["run_error"]))
        } else if wanted["rows"].is_array() {
            Ok(json!({"rows": wanted["rows"], "keys": wanted["keys"]}))
        } else if wanted["rowcount"].is_number() {
            Ok(json!({"rowcount": wanted["rowcount"]}))
        } else {
            return;
        };
        let ours = execute(vm, setup, value);
        self.same(format!("{name}.rows"), &ours, &real);
    }
}

/// Every recorded part of every case is compared: SQL, parameters and literal SQL of three dialects,
/// errors, and what SQLite answers.
#[test]
fn expressions_compile_as_sqlalchemy_compiles_them() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/alembic/expressions.expected.json");
    let expected: Json =
        serde_json::from_str(&std::fs::read_to_string(&path).expect("the recording is there")).expect("JSON");
    let prelude = expected["prelude"].as_str().expect("a prelude").to_string();
    let setup = expected["setup"].as_str().expect("tables");
    let mut differences = Differences(Vec::new());
    let cases = expected["cases"].as_array().expect("cases");
    for case in cases {
        let name = case["name"].as_str().expect("a name").to_string();
        let source = case["source"].as_str().expect("a source");
        let mut vm = machine();
        let value = match evaluate(&mut vm, &prelude, source) {
            Ok(value) => value,
            Err(error) => {
                let real = if case["error"].is_object() { recorded(&case["error"]) } else { String::new() };
                differences.same(name, &told(&mut vm, &error), &real);
                continue;
            }
        };
        if case["error"].is_object() {
            differences.same(name, &String::new(), &recorded(&case["error"]));
            continue;
        }
        for (dialect, key) in
            [(Dialect::Sqlite, "sqlite"), (Dialect::Postgresql, "postgresql"), (Dialect::Mysql, "mysql")]
        {
            differences.compiled(&mut vm, &format!("{name}.{key}"), &value, dialect, &case[key]);
        }
        differences.run(&mut vm, &name, &value, setup, &case["sqlite"]);
    }
    let differences = differences.0;
    let known =
        std::fs::read_to_string(path.with_file_name("expressions.known")).expect("the list is readable");
    let known: Vec<&str> = known
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty())
        .map(|line| line.split_whitespace().next().unwrap_or(line))
        .collect();
    let found: Vec<&str> = differences.iter().map(|(name, _)| name.as_str()).collect();
    let stale: Vec<&&str> = known.iter().filter(|name| !found.contains(name)).collect();
    let shown: Vec<String> = differences
        .iter()
        .filter(|(name, _)| !known.contains(&name.as_str()))
        .map(|(name, text)| format!("{name}: {text}"))
        .collect();
    assert!(
        shown.is_empty() && stale.is_empty(),
        "{} of {} differences are new, in {} cases:\n{}\nThese agree by now, take them from the list: {stale:?}",
        shown.len(),
        differences.len(),
        cases.len(),
        shown.join("\n")
    );
}
