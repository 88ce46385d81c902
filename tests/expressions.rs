//! Expressions compiled by our `sqlalchemy` against what real SQLAlchemy made of them
//! (`tests/alembic/expressions.expected.json`).

use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;

use serde_json::Value as Json;
use stillroom::python::host::{FoundModule, Stream};
use stillroom::python::{Exception, Host, Limits, Value, Vm};
use stillroom::source::SourceMap;
use stillroom::sqlalchemy;
use stillroom::sqlalchemy::bindings::queries;
use stillroom::sqlalchemy::dialects::Dialect;
use stillroom::sqlalchemy::types::process;

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
        _ => Json::from(vm.repr(value).map(|text| text.to_string()).unwrap_or_default()),
    }
}

fn compile(
    vm: &mut Vm,
    value: &Value,
    dialect: Dialect,
    literal: bool,
) -> Result<(String, Vec<(String, Json)>), String> {
    let compiled = match queries::compile(vm, value, dialect, &[], Vec::new(), literal, false) {
        Ok(compiled) => compiled,
        Err(error) => return Err(format!("{}: {}", error.class_name(), vm.exception_message(&error))),
    };
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

#[test]
fn expressions_compile_as_sqlalchemy_compiles_them() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/alembic/expressions.expected.json");
    let expected: Json =
        serde_json::from_str(&std::fs::read_to_string(&path).expect("the recording is there")).expect("JSON");
    let prelude = expected["prelude"].as_str().expect("a prelude").to_string();
    let mut differences = Vec::new();
    let cases = expected["cases"].as_array().expect("cases");
    for case in cases {
        let name = case["name"].as_str().expect("a name").to_string();
        let source = case["source"].as_str().expect("a source");
        let mut vm = machine();
        let value = match evaluate(&mut vm, &prelude, source) {
            Ok(value) => value,
            Err(error) => {
                if case.get("error").is_none() {
                    differences.push((
                        name.clone(),
                        format!("raised {}: {}", error.class_name(), vm.exception_message(&error)),
                    ));
                }
                continue;
            }
        };
        for (dialect, key) in
            [(Dialect::Sqlite, "sqlite"), (Dialect::Postgresql, "postgresql"), (Dialect::Mysql, "mysql")]
        {
            let Some(wanted) = case.get(key) else { continue };
            let Some(sql) = wanted["sql"].as_str().map(without_casts) else { continue };
            match compile(&mut vm, &value, dialect, false) {
                Ok((found, parameters)) => {
                    if found.trim() != sql.trim() {
                        differences
                            .push((format!("{name}.{key}"), format!("\n  ours {found:?}\n  real {sql:?}")));
                    } else if let (Some(real), Dialect::Sqlite) = (wanted["parameters"].as_array(), dialect) {
                        let ours: Vec<Json> = parameters.into_iter().map(|(_, value)| value).collect();
                        if ours != *real {
                            differences.push((
                                format!("{name}.{key}"),
                                format!("\n  ours {ours:?}\n  real {real:?}"),
                            ));
                        }
                    }
                }
                Err(error) => differences.push((format!("{name}.{key}"), error)),
            }
            if let (Some(literal), Dialect::Sqlite) = (wanted["literal"].as_str(), dialect) {
                match compile(&mut vm, &value, dialect, true) {
                    Ok((found, _)) if found.trim() == literal.trim() => {}
                    Ok((found, _)) => differences.push((
                        format!("{name}.{key}.literal"),
                        format!("\n  ours {found:?}\n  real {literal:?}"),
                    )),
                    Err(error) => differences.push((format!("{name}.{key}.literal"), error)),
                }
            }
        }
    }
    let known =
        std::fs::read_to_string(path.with_file_name("expressions.known")).expect("the list is readable");
    let known: Vec<&str> = known.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
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
