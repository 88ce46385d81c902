//! Statements of any kind compiled: for `compile()`, `str()` and execution.

use std::rc::Rc;

use crate::python::{Dict, Exception, Value, Vm};

use super::super::dialects::{Compiled, Compiler, Dialect};
use super::super::elements::coerce::{self, handle};
use super::super::elements::query::Query;
use super::super::elements::{Kind, expression};
use super::super::state::State;
use super::super::types::DataType;
use super::objects::{self, Answer};

/// A statement of any kind compiled for a dialect.
///
/// # Errors
/// `CompileError` and whatever scripts' constructs raise; `TypeError` for what is no statement.
pub fn compile(
    vm: &mut Vm,
    value: &Value,
    dialect: Dialect,
    keys: &[String],
    given: Vec<(String, Value)>,
    literal_binds: bool,
    post_compile: bool,
) -> Result<Compiled, Exception> {
    if let Some(text) = super::ddl::statement_text(vm, value, dialect)? {
        return Ok(Compiled { sql: text, ..Compiled::default() });
    }
    let query = handle::<Query>(value);
    let element = match &query {
        Some(_) => None,
        None => coerce::expression_of(vm, value)?,
    };
    let mut compiler = Compiler::new(vm, dialect);
    compiler.literal_binds = literal_binds;
    compiler.post_compile = post_compile;
    compiler.given = given;
    if let Some(Query::Select(select)) = &query {
        compiler.given.extend(select.parameters.iter().cloned());
    }
    let sql = match (&query, &element) {
        (Some(Query::Insert(insert)), _) => {
            let text = compiler.insert(insert, keys, true)?;
            compiler.finish_ctes(text)
        }
        (Some(Query::Update(update)), _) => {
            let text = compiler.update_with(update, keys, true)?;
            compiler.finish_ctes(text)
        }
        (Some(query), _) => compiler.query(query, true)?,
        (None, Some(element)) => compiler.visit(element)?,
        (None, None) => {
            let name = compiler.vm.type_name(value);
            return Err(compiler.vm.type_error(format!("'{name}' object cannot be compiled")));
        }
    };
    Ok(compiler.finish(sql))
}

/// The object that `compile()` gives.
///
/// # Errors
/// As [`compile`].
pub fn compiled(vm: &mut Vm, value: &Value, dialect: Dialect, options: Rc<Dict>) -> Answer {
    let is_true = |vm: &mut Vm, name: &str| match options.get_str(name) {
        Some(value) => vm.truth(&value),
        None => Ok(false),
    };
    let literal_binds = is_true(vm, "literal_binds")?;
    let expanded = is_true(vm, "render_postcompile")?;
    let made = compile(vm, value, dialect, &[], Vec::new(), literal_binds, !expanded)?;
    let class = State::of(vm).class("Compiled");
    let instance = crate::python::Instance::new(&class);
    instance.set("string", made.sql);
    let parameters: Vec<(String, Value)> = made
        .parameters
        .iter()
        .map(|parameter| (parameter.name.clone(), parameter.value.clone().unwrap_or(Value::None)))
        .collect();
    let names = made.parameters.iter().map(|parameter| Value::from(&parameter.name)).collect();
    instance.set("positiontup", Value::list(names));
    instance.set("params", Value::dict(parameters));
    let dialect = State::of(vm).dialect_object(vm, dialect);
    instance.set("dialect", dialect);
    Ok(Value::Instance(instance))
}

/// `str()` of a clause.
///
/// # Errors
/// As [`compile`].
pub fn text_of(vm: &mut Vm, value: &Value) -> Result<String, Exception> {
    Ok(compile(vm, value, Dialect::Default, &[], Vec::new(), false, true)?.sql)
}

/// A clause whose named binds have these values.
///
/// # Errors
/// `TypeError` for what is no clause.
pub fn with_parameters(vm: &mut Vm, value: &Value, given: &[(String, Value)]) -> Answer {
    if let Some(Query::Select(select)) = handle::<Query>(value) {
        let mut copy = (*select).clone();
        copy.parameters.extend(given.iter().cloned());
        return Ok(objects::query(vm, Query::Select(Rc::new(copy))));
    }
    let element = super::expressions::element(vm, value)?;
    let Kind::Text { text, binds } = &element.kind else { return Ok(value.clone()) };
    let mut binds = binds.clone();
    for (name, value) in given {
        let made = coerce::assigned(vm, name, value, super::super::elements::literal_type(value))?;
        binds.retain(|(known, _)| known != name);
        binds.push((name.clone(), made));
    }
    Ok(objects::expression(vm, &expression(Kind::Text { text: text.clone(), binds }, DataType::null())))
}
