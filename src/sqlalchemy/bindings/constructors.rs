//! `select()`, `insert()`, `exists()`, `union()` and their kin, as modules export them.

use std::rc::Rc;

use crate::python::{Arguments, ModuleBuilder};

use super::super::elements::coerce::{self, handle};
use super::super::elements::query::{Query, Select};
use super::super::elements::{Kind, expression};
use super::super::types::DataType;
use super::mutations::{delete, insert, update};
use super::objects::receiver;
use super::queries::{call_query, compound, exists_of, select};
use super::sources::join;

/// Adds the constructors to a module.
pub fn add(builder: ModuleBuilder) -> ModuleBuilder {
    let mut builder = builder
        .function("select", "*entities, **kw", |vm, arguments| select(vm, &arguments.rest(0)))
        .function("insert", "table, values=None, **kw", |vm, arguments| {
            let made = insert(vm, &arguments[0])?;
            if arguments[1].is_none() {
                Ok(made)
            } else {
                call_query(vm, &made, "values", vec![arguments[1].clone()])
            }
        })
        .function("update", "table, whereclause=None, values=None, **kw", |vm, arguments| {
            let made = update(vm, &arguments[0])?;
            let made = if arguments[1].is_none() {
                made
            } else {
                call_query(vm, &made, "where", vec![arguments[1].clone()])?
            };
            if arguments[2].is_none() {
                Ok(made)
            } else {
                call_query(vm, &made, "values", vec![arguments[2].clone()])
            }
        })
        .function("delete", "table, whereclause=None, **kw", |vm, arguments| {
            let made = delete(vm, &arguments[0])?;
            if arguments[1].is_none() {
                Ok(made)
            } else {
                call_query(vm, &made, "where", vec![arguments[1].clone()])
            }
        })
        .function("join", "left, right, onclause=None, isouter=False, full=False", |vm, arguments| {
            let outer = vm.truth(&arguments[3])?;
            join(vm, &arguments[0], &arguments[1], &arguments[2], outer, &arguments[4])
        })
        .function("outerjoin", "left, right, onclause=None, full=False", |vm, arguments| {
            join(vm, &arguments[0], &arguments[1], &arguments[2], true, &arguments[3])
        })
        .function("exists", "*args", |vm, arguments| {
            let given = arguments.rest(0);
            let query = match given.first() {
                Some(first) => match handle::<Query>(first) {
                    Some(query) => query,
                    None => match coerce::expression_of(vm, first)? {
                        Some(element) => match &element.kind {
                            Kind::Scalar(query) => query.clone(),
                            _ => {
                                let made = select(vm, &given)?;
                                receiver(vm, &made)?
                            }
                        },
                        None => {
                            let made = select(vm, &given)?;
                            receiver(vm, &made)?
                        }
                    },
                },
                None => {
                    let star = expression(Kind::LiteralColumn("*".to_string()), DataType::null());
                    Query::Select(Rc::new(Select { columns: vec![star], ..Select::default() }))
                }
            };
            Ok(exists_of(vm, query))
        })
        .function("alias", "selectable, name=None, flat=False", |vm, arguments| {
            vm.call_method(&arguments[0], "alias", Arguments::of([arguments[1].clone()]))
        })
        .function("lateral", "selectable, name=None", |vm, arguments| {
            vm.call_method(&arguments[0], "lateral", Arguments::of([arguments[1].clone()]))
        });
    for (name, keyword) in
        [("union", "UNION"), ("union_all", "UNION ALL"), ("intersect", "INTERSECT"), ("except_", "EXCEPT")]
    {
        builder = builder
            .function(name, "*selects", move |vm, arguments| compound(vm, keyword, &arguments.rest(0)));
    }
    builder
}
