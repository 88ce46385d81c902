//! Columns and collections of columns as scripts read and change them.

use std::rc::Rc;

use crate::python::{ClassBuilder, Dict, Exception, Value, Vm};

use super::super::elements::coerce::{Handle, handle};
use super::super::elements::{From, Kind, expression};
use super::super::names::Name;
use super::super::schema::{Column, Constraint, ServerDefault};
use super::super::state::State;
use super::super::types::python as type_objects;
use super::expressions::{MODULE, element, name_of};
use super::objects::{self, Answer, optional_text, receiver};

pub(super) fn define_columns(vm: &mut Vm, state: &Rc<State>) {
    let class = ClassBuilder::new("ColumnClause", MODULE)
        .base(&state.class("ColumnElement"))
        .method("__init__", "self, text, type_=None, is_literal=False, _selectable=None", |vm, arguments| {
            let data_type = type_objects::from_value(vm, &arguments[2])?;
            let name = Name::from_value(&arguments[1]).unwrap_or_else(|| Name::new(""));
            if vm.truth(&arguments[3])? {
                let literal = expression(Kind::LiteralColumn(name.text.to_string()), data_type);
                if let Some(instance) = arguments[0].as_instance() {
                    instance.set_payload(Handle(literal));
                }
                return Ok(Value::None);
            }
            let made = Rc::new(Column::lightweight(name, data_type));
            objects::adopt(&arguments[0], &made.object, &made);
            Ok(Value::None)
        })
        .property(
            "name",
            |vm, this| column_get(vm, this, |_, column| Value::from(&*column.name())),
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                if let Some(name) = Name::from_value(&value) {
                    if *column.key() == *column.name() {
                        column.key.replace(name.text.clone());
                    }
                    column.name.replace(name);
                }
                Ok(())
            },
        )
        .property(
            "key",
            |vm, this| column_get(vm, this, |_, column| Value::from(&*column.key())),
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                if let Some(key) = value.as_str() {
                    column.key.replace(Rc::from(key.as_str()));
                }
                Ok(())
            },
        )
        .property(
            "type",
            |vm, this| {
                let inner = element(vm, this)?;
                Ok(type_objects::to_value(vm, &inner.data_type.clone()))
            },
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                let data_type = type_objects::from_value(vm, &value)?;
                column.data_type.replace(data_type);
                Ok(())
            },
        )
        .property(
            "nullable",
            |vm, this| column_get(vm, this, |_, column| column.nullable.get().into()),
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                column.set_nullable(vm.truth(&value)?);
                Ok(())
            },
        )
        .property(
            "primary_key",
            |vm, this| column_get(vm, this, |_, column| column.primary_key.get().into()),
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                column.primary_key.set(vm.truth(&value)?);
                Ok(())
            },
        )
        .property(
            "server_default",
            |vm, this| column_get(vm, this, server_default_value),
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                let default = super::schema::server_default(vm, &column, &value)?;
                column.server_default.replace(default);
                Ok(())
            },
        )
        .property(
            "comment",
            |vm, this| column_get(vm, this, |_, column| column.comment.borrow().clone().into()),
            |vm, this, value| {
                let column: Rc<Column> = receiver(vm, this)?;
                column.comment.replace(optional_text(&value));
                Ok(())
            },
        )
        .getter("unique", |vm, this| column_get(vm, this, |_, column| column.unique.get().into()))
        .getter("index", |vm, this| column_get(vm, this, |_, column| column.index.get().into()))
        .getter("autoincrement", |vm, this| {
            column_get(vm, this, |_, column| match column.autoincrement.get() {
                super::super::schema::Autoincrement::Yes => Value::Bool(true),
                super::super::schema::Autoincrement::No => Value::Bool(false),
                super::super::schema::Autoincrement::Auto => "auto".into(),
                super::super::schema::Autoincrement::IgnoreForeignKey => "ignore_fk".into(),
            })
        })
        .getter("default", |vm, this| {
            column_get(vm, this, |vm, column| {
                let default = column.default.borrow().clone();
                default.map_or(Value::None, |default| default_object(vm, default))
            })
        })
        .getter("onupdate", |vm, this| {
            column_get(vm, this, |vm, column| {
                let default = column.onupdate.borrow().clone();
                default.map_or(Value::None, |default| default_object(vm, default))
            })
        })
        .getter("computed", |vm, this| {
            column_get(vm, this, |vm, column| {
                let computed = column.computed.borrow().clone();
                computed.map_or(Value::None, |computed| objects::wrap(vm, "Computed", computed))
            })
        })
        .getter("identity", |vm, this| {
            column_get(vm, this, |vm, column| {
                let identity = column.identity.borrow().clone();
                identity.map_or(Value::None, |identity| objects::wrap(vm, "Identity", identity))
            })
        })
        .getter("foreign_keys", |vm, this| {
            let column: Rc<Column> = receiver(vm, this)?;
            let keys: Vec<Rc<Constraint>> = column.foreign_keys.borrow().clone();
            let values: Vec<Value> =
                keys.into_iter().map(|key| objects::wrap(vm, "ForeignKey", key)).collect();
            Ok(Value::Set(crate::python::Set::from_items(vm, values)?))
        })
        .getter("table", |vm, this| {
            let column: Rc<Column> = receiver(vm, this)?;
            let parent = column.parent.borrow().clone();
            Ok(parent.map_or(Value::None, |parent| objects::from(vm, &parent)))
        })
        .getter("info", |vm, this| {
            let column: Rc<Column> = receiver(vm, this)?;
            let _ = vm;
            let info = column.info.borrow_mut().get_or_insert_with(Dict::new).clone();
            Ok(Value::Dict(info))
        })
        .getter("doc", |vm, this| {
            column_get(vm, this, |_, column| {
                column
                    .others
                    .borrow()
                    .iter()
                    .find(|(name, _)| name == "doc")
                    .map_or(Value::None, |(_, value)| value.clone())
            })
        })
        .getter("description", |vm, this| column_get(vm, this, |_, column| Value::from(&*column.name())))
        .build(vm);
    state.add_class("ColumnClause", &class);
    define_collection(vm, state);
}

fn server_default_value(vm: &mut Vm, column: &Rc<Column>) -> Value {
    let default = column.server_default.borrow().clone();
    default.map_or(Value::None, |default| {
        let argument = match &default {
            ServerDefault::Text(text) => Value::from(text),
            ServerDefault::Expression(inner) => objects::expression(vm, inner),
            ServerDefault::Fetched => Value::None,
        };
        let class = if matches!(default, ServerDefault::Fetched) { "FetchedValue" } else { "DefaultClause" };
        let made = objects::wrap(vm, class, default);
        if let Some(instance) = made.as_instance() {
            instance.set("arg", argument);
        }
        made
    })
}

fn column_get(vm: &mut Vm, this: &Value, read: impl Fn(&mut Vm, &Rc<Column>) -> Value) -> Answer {
    match handle::<Rc<Column>>(this) {
        Some(column) => Ok(read(vm, &column)),
        None => {
            let inner = element(vm, this)?;
            Ok(name_of(&inner).into())
        }
    }
}

/// The columns behind `table.c` or `constraint.columns`.
fn collection(vm: &mut Vm, this: &Value) -> Result<Vec<Rc<Column>>, Exception> {
    if let Some(from) = handle::<From>(this) {
        return Ok(from.columns());
    }
    receiver::<Vec<Rc<Column>>>(vm, this)
}

fn find_in(vm: &mut Vm, this: &Value, key: &str) -> Result<Option<Rc<Column>>, Exception> {
    if let Some(from) = handle::<From>(this) {
        return Ok(from.column(key));
    }
    Ok(collection(vm, this)?.into_iter().find(|column| *column.key() == *key))
}

fn define_collection(vm: &mut Vm, state: &Rc<State>) {
    let class = ClassBuilder::new("ColumnCollection", "sqlalchemy.sql.base")
        .method("__getattr__", "self, name", |vm, arguments| {
            let name: String = arguments.get(vm, 1)?;
            match find_in(vm, &arguments[0], &name)? {
                Some(column) => Ok(objects::column(vm, &column)),
                None => Err(vm.attribute_error(name)),
            }
        })
        .method("__getitem__", "self, key", |vm, arguments| {
            if let Some(at) = arguments[1].as_int() {
                let columns = collection(vm, &arguments[0])?;
                let at = if at < 0 { at + columns.len() as i64 } else { at };
                return match usize::try_from(at).ok().and_then(|at| columns.get(at)) {
                    Some(column) => Ok(objects::column(vm, column)),
                    None => Err(vm.index_error("list index out of range")),
                };
            }
            let key = optional_text(&arguments[1]).unwrap_or_default();
            match find_in(vm, &arguments[0], &key)? {
                Some(column) => Ok(objects::column(vm, &column)),
                None => Err(vm.key_error(&arguments[1])),
            }
        })
        .method("get", "self, key, default=None", |vm, arguments| {
            let key = optional_text(&arguments[1]).unwrap_or_default();
            match find_in(vm, &arguments[0], &key)? {
                Some(column) => Ok(objects::column(vm, &column)),
                None => Ok(arguments[2].clone()),
            }
        })
        .method("__contains__", "self, key", |vm, arguments| {
            let key = optional_text(&arguments[1]);
            match key {
                Some(key) => Ok(find_in(vm, &arguments[0], &key)?.is_some().into()),
                None => {
                    let column: Option<Rc<Column>> = handle(&arguments[1]);
                    let columns = collection(vm, &arguments[0])?;
                    Ok(column
                        .is_some_and(|column| columns.iter().any(|known| Rc::ptr_eq(known, &column)))
                        .into())
                }
            }
        })
        .method("contains_column", "self, col", |vm, arguments| {
            let column: Option<Rc<Column>> = handle(&arguments[1]);
            let columns = collection(vm, &arguments[0])?;
            Ok(column.is_some_and(|column| columns.iter().any(|known| Rc::ptr_eq(known, &column))).into())
        })
        .method("__iter__", "self", |vm, arguments| {
            let values = values(vm, &arguments[0])?;
            Ok(Value::iterator_over("list_iterator", values))
        })
        .method("__len__", "self", |vm, arguments| Ok(collection(vm, &arguments[0])?.len().into()))
        .method("__bool__", "self", |vm, arguments| Ok((!collection(vm, &arguments[0])?.is_empty()).into()))
        .method("keys", "self", |vm, arguments| {
            let columns = collection(vm, &arguments[0])?;
            Ok(Value::list(columns.iter().map(|column| Value::from(&*column.key())).collect()))
        })
        .method("values", "self", |vm, arguments| values(vm, &arguments[0]).map(Value::list))
        .method("items", "self", |vm, arguments| {
            let columns = collection(vm, &arguments[0])?;
            let pairs = columns.iter().map(|column| {
                let value = objects::column(vm, column);
                Value::tuple([Value::from(&*column.key()), value])
            });
            Ok(Value::list(pairs.collect()))
        })
        .build(vm);
    state.add_class("ColumnCollection", &class);
}

pub(super) fn values(vm: &mut Vm, this: &Value) -> Result<Vec<Value>, Exception> {
    let columns = collection(vm, this)?;
    Ok(columns.iter().map(|column| objects::column(vm, column)).collect())
}

/// The object for a `default=` or `onupdate=`.
fn default_object(vm: &mut Vm, default: super::super::schema::defaults::PythonDefault) -> Value {
    let argument = match &default {
        super::super::schema::defaults::PythonDefault::Scalar(value)
        | super::super::schema::defaults::PythonDefault::Callable(value) => value.clone(),
        super::super::schema::defaults::PythonDefault::Expression(inner) => objects::expression(vm, inner),
        super::super::schema::defaults::PythonDefault::Sequence(_) => Value::None,
    };
    let made = objects::wrap(vm, "ColumnDefault", default);
    if let Some(instance) = made.as_instance() {
        instance.set("arg", argument);
    }
    made
}
