//! What the Python part of the ORM asks of the model.

use std::rc::Rc;

use crate::python::{Module, ModuleBuilder, Value, Vm};

use super::super::elements::coerce::handle;
use super::super::elements::{Kind, Query};
use super::super::engine::result::{ResultData, make_result};
use super::objects;

/// The module `sqlalchemy._orm`.
pub fn native_module(vm: &mut Vm) -> Rc<Module> {
    let _ = vm;
    ModuleBuilder::new("sqlalchemy._orm")
        .function("entities", "statement", |vm, arguments| {
            let columns = match handle::<Query>(&arguments[0]) {
                Some(Query::Select(select)) => select.columns.clone(),
                Some(Query::Insert(insert)) => insert.returning.clone(),
                Some(Query::Update(update)) => update.returning.clone(),
                Some(Query::Delete(delete)) => delete.returning.clone(),
                _ => Vec::new(),
            };
            let values = columns
                .iter()
                .map(|element| match &element.kind {
                    Kind::Star(from) => objects::from(vm, from),
                    _ => objects::expression(vm, element),
                })
                .collect();
            Ok(Value::list(values))
        })
        .function("result", "names, rows", |vm, arguments| {
            let mut names = Vec::new();
            for name in vm.collect(&arguments[0])? {
                names.push(vm.to_str(&name)?.to_string());
            }
            let mut rows = Vec::new();
            for row in vm.collect(&arguments[1])? {
                rows.push(vm.collect(&row)?);
            }
            Ok(make_result(vm, ResultData::of_rows(names, rows)))
        })
        .build()
}
