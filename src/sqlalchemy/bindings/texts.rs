//! `text()`, bound parameters, and the base classes of functions.

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Value, Vm};

use super::super::elements::coerce::{self, Handle};
use super::super::elements::operate::{self};
use super::super::elements::{Bind, Kind, expression, literal_type};
use super::super::schema::Column;
use super::super::state::State;
use super::super::types::{DataType, python as type_objects};
use super::expressions::{MODULE, element};
use super::objects::{self, Answer, optional_text};

pub(super) fn define_special(vm: &mut Vm, state: &Rc<State>) {
    let column_element = state.class("ColumnElement");
    let executable = state.class("Executable");
    let text = ClassBuilder::new("TextClause", MODULE)
        .base(&executable)
        .base(&column_element)
        .method("__init__", "self, text", |vm, arguments| {
            let sql: String = arguments.get(vm, 1)?;
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(Handle(super::super::elements::text(sql)));
            }
            Ok(Value::None)
        })
        .method("bindparams", "self, *binds, **names_to_values", bindparams)
        .method("columns", "self, *cols, **types", |vm, arguments| {
            let text = element(vm, &arguments[0])?;
            let mut columns = Vec::new();
            for value in arguments.rest(1).iter() {
                columns.extend(coerce::column_of(vm, value));
            }
            for (name, value) in arguments.keywords(2).items() {
                let data_type = type_objects::from_value(vm, &value)?;
                let name = name.as_str().map(|name| name.to_string()).unwrap_or_default();
                columns.push(Rc::new(Column::lightweight(name, data_type)));
            }
            let select = super::super::elements::TextSelect { text, columns };
            Ok(objects::query(vm, super::super::elements::Query::Text(Rc::new(select))))
        })
        .build(vm);
    state.add_class("TextClause", &text);
    let bind = ClassBuilder::new("BindParameter", MODULE)
        .base(&column_element)
        .method("__init__", "self, key=None, value=..., type_=None, unique=False, required=None, quote=None, callable_=None, expanding=False, isoutparam=False, literal_execute=False", |vm, arguments| {
            let value = arguments.given(2).cloned();
            let data_type = match (&arguments[3], &value) {
                (Value::None, Some(value)) => literal_type(value),
                (given, _) => type_objects::from_value(vm, given)?,
            };
            let name = optional_text(&arguments[1]);
            let made = Bind {
                unique: name.is_none() || vm.truth(&arguments[4])?,
                name: name.unwrap_or_else(|| "param".to_string()),
                value,
                expanding: vm.truth(&arguments[8])?,
                callable: Some(arguments[7].clone()).filter(|callable| !callable.is_none()),
                literal_execute: vm.truth(&arguments[10])?,
            };
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(Handle(operate::named_bind(made, data_type)));
            }
            Ok(Value::None)
        })
        .build(vm);
    state.add_class("BindParameter", &bind);
    let function_element = ClassBuilder::new("FunctionElement", "sqlalchemy.sql.functions")
        .base(&executable)
        .base(&column_element)
        .method("__init__", "self, *clauses, **kw", |vm, arguments| {
            let mut made = Vec::new();
            for value in arguments.rest(1).iter() {
                let argument = coerce::literal(vm, value, "param")?;
                made.push(objects::expression(vm, &argument));
            }
            if let Some(instance) = arguments[0].as_instance() {
                let list = super::functions::clause_list(vm, made);
                instance.set("clauses", list);
            }
            Ok(Value::None)
        })
        .build(vm);
    state.add_class("FunctionElement", &function_element);
    let function =
        ClassBuilder::new("Function", "sqlalchemy.sql.functions").base(&function_element).build(vm);
    state.add_class("Function", &function);
    let generic = ClassBuilder::new("GenericFunction", "sqlalchemy.sql.functions").base(&function).build(vm);
    state.add_class("GenericFunction", &generic);
}

fn bindparams(vm: &mut Vm, arguments: &Arguments) -> Answer {
    let text = element(vm, &arguments[0])?;
    let Kind::Text { text: sql, binds } = &text.kind else { return Ok(arguments[0].clone()) };
    let mut binds = binds.clone();
    for value in arguments.rest(1).iter() {
        let made = element(vm, value)?;
        if let Kind::Bind(bind) | Kind::ExpandingBind(bind) = &made.kind {
            binds.retain(|(known, _)| *known != bind.name);
            binds.push((bind.name.clone(), made.clone()));
        }
    }
    for (name, value) in arguments.keywords(2).items() {
        let Some(name) = name.as_str().map(|name| name.to_string()) else { continue };
        if !has_bind(sql, &name) {
            return Err(super::super::errors::raise(
                vm,
                "ArgumentError",
                format!("This text() construct doesn't define a bound parameter named '{name}'"),
            ));
        }
        let known = binds.iter().find(|(known, _)| *known == name).map(|(_, known)| known.clone());
        let made = match known.as_deref().map(|known| (&known.kind, &known.data_type)) {
            // What was said of the parameter stays.
            Some((Kind::Bind(bind) | Kind::ExpandingBind(bind), data_type))
                if bind.expanding || !data_type.is_null() =>
            {
                let data_type = if data_type.is_null() { literal_type(&value) } else { data_type.clone() };
                operate::named_bind(Bind { value: Some(value), ..bind.clone() }, data_type)
            }
            _ => coerce::assigned(vm, &name, &value, literal_type(&value))?,
        };
        binds.retain(|(known, _)| *known != name);
        binds.push((name, made));
    }
    Ok(objects::expression(vm, &expression(Kind::Text { text: sql.clone(), binds }, DataType::null())))
}

fn has_bind(sql: &str, name: &str) -> bool {
    sql.match_indices(&format!(":{name}")).any(|(at, found)| {
        !sql[at + found.len()..].starts_with(|next: char| next.is_alphanumeric() || next == '_')
    })
}
