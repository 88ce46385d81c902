//! What the Python part of the ORM asks of the model.

use std::rc::{Rc, Weak};

use crate::python::{Instance, Module, ModuleBuilder, Value, Vm};

use super::super::elements::coerce::{self, handle};
use super::super::elements::{Kind, Query};
use super::super::engine::execute;
use super::super::engine::result::{ResultData, make_result};
use super::super::state::State;
use super::objects;

/// A session's hold on an object that ends with the last other one.
struct Reference(Weak<Instance>);

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
        .function("lenient", "", |vm, _| Ok(Value::Bool(State::of(vm).lenient.get())))
        .function("weak", "instance", |vm, arguments| {
            let reference = arguments[0].as_instance().map(Rc::downgrade).unwrap_or_default();
            let object = vm.types.object.clone();
            Ok(Value::Instance(Instance::with_payload(&object, Reference(reference))))
        })
        .function("strong", "reference", |vm, arguments| {
            let reference = arguments.payload::<Reference>(vm, 0)?;
            Ok(reference.0.upgrade().map_or(Value::None, Value::Instance))
        })
        .function("mapped", "column", |vm, arguments| {
            // An attribute of an aliased class compares as the class's own does: from its side.
            match coerce::column_of(vm, &arguments[0]) {
                Some(column) => Ok(objects::wrap(vm, "Column", column)),
                None => Ok(arguments[0].clone()),
            }
        })
        .function("execute_marked", "statement, parameters, many", |vm, arguments| {
            let many = vm.truth(&arguments[2])?;
            execute::execute_marked(vm, &arguments[0], &arguments[1], many)
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
