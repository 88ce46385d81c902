//! `Insert`, `Update` and `Delete` as scripts build them.

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Exception, Value, Vm};

use super::super::elements::coerce::{self, handle};
use super::super::elements::query::{Alias, AliasKind, From, Query};
use super::super::elements::{Delete, Expression, Insert, Kind, OnConflict, Update, as_condition, bind};
use super::super::errors::raise;
use super::super::state::State;
use super::super::types::DataType;
use super::objects::{self, Answer, listed, optional_text, receiver};
use super::queries::{call_query, equalities, query_class, select, words};

pub(super) fn insert(vm: &mut Vm, table: &Value) -> Answer {
    let table = coerce::source(vm, table)?;
    Ok(objects::query(vm, Query::Insert(Rc::new(Insert::new(table)))))
}

pub(super) fn update(vm: &mut Vm, table: &Value) -> Answer {
    let table = coerce::source(vm, table)?;
    Ok(objects::query(vm, Query::Update(Rc::new(Update::new(table)))))
}

pub(super) fn delete(vm: &mut Vm, table: &Value) -> Answer {
    let table = coerce::source(vm, table)?;
    Ok(objects::query(vm, Query::Delete(Rc::new(Delete::new(table)))))
}

pub(super) fn values_if_given(vm: &mut Vm, query: Value, values: &[Value]) -> Answer {
    if values.is_empty() { Ok(query) } else { call_query(vm, &query, "values", values.to_vec()) }
}

/// One row of values: keys to expressions.
pub(super) fn row(
    vm: &mut Vm,
    table: &From,
    entries: Vec<(Value, Value)>,
) -> Result<Vec<(String, Expression)>, Exception> {
    let mut made = Vec::with_capacity(entries.len());
    for (key, value) in entries {
        let (name, data_type) = match key.as_str() {
            Some(text) => {
                let data_type =
                    table.column(text.as_str()).map_or_else(DataType::null, |column| column.data_type());
                (text.to_string(), data_type)
            }
            None => match coerce::column_of(vm, &key) {
                Some(column) => (column.key().to_string(), column.data_type()),
                None => continue,
            },
        };
        let assigned = coerce::assigned(vm, &name, &value, data_type)?;
        made.push((name, assigned));
    }
    Ok(made)
}

/// The values of one row, by column.
type RowValues = Vec<(String, Expression)>;

/// Rows of `values(...)`: a dict, keywords, a list of dicts, or a tuple in the table's order.
pub(super) fn rows(
    vm: &mut Vm,
    table: &From,
    arguments: &Arguments,
) -> Result<(Vec<RowValues>, bool), Exception> {
    let keywords = arguments.keywords(2).items();
    let given = arguments.rest(1);
    let ordered = |values: &[Value]| -> Vec<(Value, Value)> {
        table
            .columns()
            .iter()
            .zip(values)
            .map(|(column, value)| (Value::from(&*column.key()), value.clone()))
            .collect()
    };
    let mut found = Vec::new();
    let mut many = false;
    if let Some(first) = given.first() {
        match first.base() {
            Value::Dict(dict) => found.push(row(vm, table, dict.items())?),
            Value::List(list) => {
                let items = list.snapshot();
                many = items.iter().any(|item| {
                    item.as_dict().is_some() || item.as_tuple().is_some() || item.as_list().is_some()
                });
                if many {
                    for item in &items {
                        let entries = match item.as_dict() {
                            Some(dict) => dict.items(),
                            None => ordered(&vm.collect(item)?),
                        };
                        found.push(row(vm, table, entries)?);
                    }
                } else {
                    found.push(row(vm, table, ordered(&items))?);
                }
            }
            Value::Tuple(values) => found.push(row(vm, table, ordered(values))?),
            _ => {
                let shown = vm.repr(first)?;
                return Err(raise(
                    vm,
                    "ArgumentError",
                    format!("dictionary or sequence expected for values(), got {shown}"),
                ));
            }
        }
    }
    if !keywords.is_empty() {
        found.push(row(vm, table, keywords)?);
    }
    Ok((found, many))
}

fn change_insert(
    vm: &mut Vm,
    this: &Value,
    change: impl FnOnce(&mut Vm, &mut Insert) -> Result<(), Exception>,
) -> Answer {
    let Query::Insert(insert) = receiver::<Query>(vm, this)? else {
        return Err(vm.attribute_error("not an INSERT"));
    };
    let mut copy = (*insert).clone();
    change(vm, &mut copy)?;
    Ok(objects::query(vm, Query::Insert(Rc::new(copy))))
}

fn change_update(
    vm: &mut Vm,
    this: &Value,
    change: impl FnOnce(&mut Vm, &mut Update) -> Result<(), Exception>,
) -> Answer {
    let Query::Update(update) = receiver::<Query>(vm, this)? else {
        return Err(vm.attribute_error("not an UPDATE"));
    };
    let mut copy = (*update).clone();
    change(vm, &mut copy)?;
    Ok(objects::query(vm, Query::Update(Rc::new(copy))))
}

fn dml_class(name: &str, state: &Rc<State>) -> ClassBuilder {
    query_class(name, state)
        .static_method("__new__", "cls, table, *args, **kw", |vm, arguments| {
            let name = arguments[0].as_class().map(|class| class.name().to_string()).unwrap_or_default();
            match name.as_str() {
                "Update" => update(vm, &arguments[1]),
                "Delete" => delete(vm, &arguments[1]),
                _ => insert(vm, &arguments[1]),
            }
        })
        .method("__init__", "self, *args, **kw", |_, _| Ok(Value::None))
        .method("returning", "self, *cols, **kw", |vm, arguments| {
            let mut columns = Vec::new();
            for value in arguments.rest(1).iter() {
                columns.push(coerce::column_element(vm, value)?);
            }
            match receiver::<Query>(vm, &arguments[0])? {
                Query::Insert(insert) => {
                    let mut copy = (*insert).clone();
                    copy.returning.extend(columns);
                    Ok(objects::query(vm, Query::Insert(Rc::new(copy))))
                }
                Query::Update(update) => {
                    let mut copy = (*update).clone();
                    copy.returning.extend(columns);
                    Ok(objects::query(vm, Query::Update(Rc::new(copy))))
                }
                Query::Delete(delete) => {
                    let mut copy = (*delete).clone();
                    copy.returning.extend(columns);
                    Ok(objects::query(vm, Query::Delete(Rc::new(copy))))
                }
                other => Ok(objects::query(vm, other)),
            }
        })
        .method("prefix_with", "self, *prefixes, **kw", |vm, arguments| {
            let mut added = Vec::new();
            for value in arguments.rest(1).iter() {
                added.push(words(vm, value)?);
            }
            match receiver::<Query>(vm, &arguments[0])? {
                Query::Insert(insert) => {
                    let mut copy = (*insert).clone();
                    copy.prefixes.extend(added);
                    Ok(objects::query(vm, Query::Insert(Rc::new(copy))))
                }
                Query::Update(update) => {
                    let mut copy = (*update).clone();
                    copy.prefixes.extend(added);
                    Ok(objects::query(vm, Query::Update(Rc::new(copy))))
                }
                other => Ok(objects::query(vm, other)),
            }
        })
        .method("inline", "self", |vm, arguments| match receiver::<Query>(vm, &arguments[0])? {
            Query::Insert(insert) => {
                let copy = Insert { inline: true, ..(*insert).clone() };
                Ok(objects::query(vm, Query::Insert(Rc::new(copy))))
            }
            _ => Ok(arguments[0].clone()),
        })
        .getter("table", |vm, this| {
            let from = match receiver::<Query>(vm, this)? {
                Query::Insert(insert) => insert.table.clone(),
                Query::Update(update) => update.table.clone(),
                Query::Delete(delete) => delete.table.clone(),
                _ => return Ok(Value::None),
            };
            Ok(objects::from(vm, &from))
        })
}

pub(super) fn define_dml(vm: &mut Vm, state: &Rc<State>) {
    let insert = dml_class("Insert", state)
        .method("values", "self, *args, **kwargs", |vm, arguments| {
            change_insert(vm, &arguments[0], |vm, insert| {
                let (rows, many) = rows(vm, &insert.table.clone(), arguments)?;
                insert.many |= many;
                match (insert.rows.first_mut(), many) {
                    (Some(known), false) => {
                        for (key, value) in rows.into_iter().flatten() {
                            known.retain(|(other, _)| *other != key);
                            known.push((key, value));
                        }
                    }
                    _ if many => insert.rows.extend(rows),
                    _ => insert.rows.push(rows.into_iter().flatten().collect()),
                }
                Ok(())
            })
        })
        .method("from_select", "self, names, select, include_defaults=True", |vm, arguments| {
            // A Query of the ORM by its statement.
            let stated = vm.find_attribute(&arguments[2], "statement")?;
            let stated = stated.as_ref().and_then(handle::<Query>);
            let query: Query = match handle::<Query>(&arguments[2]).or(stated) {
                Some(query) => query,
                None => {
                    let made = select(vm, &[arguments[2].clone()])?;
                    receiver(vm, &made)?
                }
            };
            let mut names = Vec::new();
            for value in vm.collect(&arguments[1])? {
                names.push(match value.as_str() {
                    Some(text) => text.to_string(),
                    None => coerce::column_of(vm, &value)
                        .map(|column| column.name().to_string())
                        .unwrap_or_default(),
                });
            }
            change_insert(vm, &arguments[0], |_, insert| {
                insert.select = Some((names, query));
                Ok(())
            })
        })
        .method(
            "on_conflict_do_nothing",
            "self, index_elements=None, index_where=None, constraint=None",
            |vm, arguments| {
                let call = Arguments {
                    positional: vec![
                        arguments[0].clone(),
                        arguments[3].clone(),
                        arguments[1].clone(),
                        arguments[2].clone(),
                    ],
                    keyword: Vec::new(),
                };
                on_conflict(vm, &call, None)
            },
        )
        .method(
            "on_conflict_do_update",
            "self, constraint=None, index_elements=None, index_where=None, set_=None, where=None",
            |vm, arguments| on_conflict(vm, arguments, Some((&arguments[4], &arguments[5]))),
        )
        .method("on_duplicate_key_update", "self, *args, **kw", |vm, arguments| {
            change_insert(vm, &arguments[0], |vm, insert| {
                let (rows, _) = rows(vm, &insert.table.clone(), arguments)?;
                insert.on_duplicate = rows.into_iter().flatten().collect();
                Ok(())
            })
        })
        .getter("excluded", |vm, this| {
            let Query::Insert(insert) = receiver::<Query>(vm, this)? else { return Ok(Value::None) };
            let columns = insert.table.columns();
            let alias =
                Alias::new(Some("excluded".to_string()), AliasKind::Plain(insert.table.clone()), &columns);
            Ok(objects::wrap(vm, "ColumnCollection", From::Alias(alias)))
        })
        .build(vm);
    state.add_class("Insert", &insert);
    let mut builder = dml_class("Update", state)
        .method("values", "self, *args, **kwargs", |vm, arguments| {
            change_update(vm, &arguments[0], |vm, update| {
                let (rows, _) = rows(vm, &update.table.clone(), arguments)?;
                for (key, value) in rows.into_iter().flatten() {
                    update.values.retain(|(known, _)| *known != key);
                    update.values.push((key, value));
                }
                Ok(())
            })
        })
        .method("ordered_values", "self, *args", |vm, arguments| {
            change_update(vm, &arguments[0], |vm, update| {
                update.ordered = true;
                let mut entries = Vec::new();
                for pair in arguments.rest(1).iter() {
                    let pair = vm.collect(pair)?;
                    if let [key, value] = pair.as_slice() {
                        entries.push((key.clone(), value.clone()));
                    }
                }
                let made = row(vm, &update.table.clone(), entries)?;
                update.values.extend(made);
                Ok(())
            })
        });
    for name in ["where", "filter"] {
        builder = builder.method(name, "self, *criteria", |vm, arguments| {
            change_update(vm, &arguments[0], |vm, update| {
                for value in arguments.rest(1).iter() {
                    let condition = coerce::condition(vm, value)?;
                    update.conditions.push(condition);
                }
                Ok(())
            })
        });
    }
    let update = builder
        .method("filter_by", "self, **kw", |vm, arguments| {
            change_update(vm, &arguments[0], |vm, update| {
                let made = equalities(vm, &update.table.clone(), &arguments.keywords(1))?;
                update.conditions.extend(made);
                Ok(())
            })
        })
        .build(vm);
    state.add_class("Update", &update);
    let mut builder = dml_class("Delete", state);
    for name in ["where", "filter"] {
        builder = builder.method(name, "self, *criteria", |vm, arguments| {
            let Query::Delete(delete) = receiver::<Query>(vm, &arguments[0])? else { return Ok(Value::None) };
            let mut copy = (*delete).clone();
            for value in arguments.rest(1).iter() {
                copy.conditions.push(coerce::condition(vm, value)?);
            }
            Ok(objects::query(vm, Query::Delete(Rc::new(copy))))
        });
    }
    let delete = builder
        .method("filter_by", "self, **kw", |vm, arguments| {
            let Query::Delete(delete) = receiver::<Query>(vm, &arguments[0])? else { return Ok(Value::None) };
            let mut copy = (*delete).clone();
            let made = equalities(vm, &copy.table.clone(), &arguments.keywords(1))?;
            copy.conditions.extend(made);
            Ok(objects::query(vm, Query::Delete(Rc::new(copy))))
        })
        .build(vm);
    state.add_class("Delete", &delete);
}

fn on_conflict(vm: &mut Vm, arguments: &Arguments, update: Option<(&Value, &Value)>) -> Answer {
    let mut targets = Vec::new();
    for value in listed(vm, &arguments[2])? {
        targets.push(match value.as_str() {
            Some(name) => {
                let column =
                    Rc::new(super::super::schema::Column::lightweight(name.as_str(), DataType::null()));
                super::super::elements::column_expression(&column)
            }
            None => coerce::column_element(vm, &value)?,
        });
    }
    let target_condition = match &arguments[3] {
        Value::None | Value::Unbound => None,
        value => Some(coerce::text_or_expression(vm, value)?),
    };
    change_insert(vm, &arguments[0], |vm, insert| {
        let set = match update {
            Some((set, _)) => {
                let entries = match set.as_dict() {
                    Some(dict) => dict.items(),
                    None => {
                        let columns = handle::<From>(set).map(|from| from.columns()).unwrap_or_default();
                        columns
                            .iter()
                            .map(|column| (Value::from(&*column.key()), objects::column(vm, column)))
                            .collect()
                    }
                };
                let mut made = Vec::new();
                for (key, value) in row(vm, &insert.table.clone(), entries)? {
                    let value = match &value.kind {
                        Kind::Bind(inner) => {
                            bind("param", inner.value.clone().unwrap_or(Value::None), value.data_type.clone())
                        }
                        _ => value,
                    };
                    made.push((key, value));
                }
                Some(made)
            }
            None => None,
        };
        let condition = match update {
            Some((_, value)) if !value.is_none() => {
                Some(as_condition(&coerce::text_or_expression(vm, value)?))
            }
            _ => None,
        };
        insert.on_conflict = Some(OnConflict {
            targets,
            target_condition,
            constraint: optional_text(&arguments[1]),
            set,
            condition,
        });
        Ok(())
    })
}
