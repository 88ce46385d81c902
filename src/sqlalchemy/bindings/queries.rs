//! Queries as scripts build them: `select`, joins, subqueries, unions, `insert`, `update`, `delete`.

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Dict, Exception, Value, Vm};

use super::super::dialects::Dialect;
use super::super::elements::coerce::{self, handle};
use super::super::elements::query::{Alias, AliasKind, Compound, From, Join, Query, Select};
use super::super::elements::{Expression, Kind, Operator, bind, expression};
use super::super::errors::raise;
use super::super::state::State;
use super::super::types::DataType;
pub use super::compilation::{compile, compiled, text_of};
use super::mutations::define_dml;
use super::objects::{self, Answer, optional_text, receiver};
use super::sources::define_from;

pub(super) const MODULE: &str = "sqlalchemy.sql.selectable";

/// Defines the classes.
pub fn define_classes(vm: &mut Vm, state: &Rc<State>) {
    define_from(vm, state);
    let mut select = query_class("Select", state);
    for name in ["where", "filter"] {
        select = select.method(name, "self, *criteria", add_conditions);
    }
    let select = select_methods(select).build(vm);
    state.add_class("Select", &select);
    let compound = query_class("CompoundSelect", state).build(vm);
    state.add_class("CompoundSelect", &compound);
    let textual = query_class("TextualSelect", state).build(vm);
    state.add_class("TextualSelect", &textual);
    define_dml(vm, state);
}

fn change_select(
    vm: &mut Vm,
    this: &Value,
    change: impl FnOnce(&mut Vm, &mut Select) -> Result<(), Exception>,
) -> Answer {
    let Query::Select(select) = receiver::<Query>(vm, this)? else {
        return Err(vm.attribute_error("only SELECT has this method"));
    };
    let mut copy = (*select).clone();
    change(vm, &mut copy)?;
    Ok(objects::query(vm, Query::Select(Rc::new(copy))))
}

/// A change to what ends any query: ORDER BY, LIMIT.
fn change_tail(
    vm: &mut Vm,
    this: &Value,
    change: impl FnOnce(&mut Vm, &mut super::super::elements::query::Tail) -> Result<(), Exception>,
) -> Answer {
    match receiver::<Query>(vm, this)? {
        Query::Select(select) => {
            let mut copy = (*select).clone();
            change(vm, &mut copy.tail)?;
            Ok(objects::query(vm, Query::Select(Rc::new(copy))))
        }
        Query::Compound(compound) => {
            let mut copy = (*compound).clone();
            change(vm, &mut copy.tail)?;
            Ok(objects::query(vm, Query::Compound(Rc::new(copy))))
        }
        other => Ok(objects::query(vm, other)),
    }
}

fn number(vm: &mut Vm, value: &Value) -> Result<Option<Expression>, Exception> {
    if value.is_none() {
        return Ok(None);
    }
    match coerce::expression_of(vm, value)? {
        Some(element) => Ok(Some(element)),
        None => Ok(Some(bind("param", value.clone(), DataType::integer()))),
    }
}

/// What every query has.
pub(super) fn query_class(name: &str, state: &Rc<State>) -> ClassBuilder {
    let mut builder = ClassBuilder::new(name, MODULE)
        .base(&state.class("Executable"))
        .base(&state.class("ClauseElement"))
        .method("order_by", "self, *clauses", |vm, arguments| {
            change_tail(vm, &arguments[0], |vm, tail| {
                for value in arguments.rest(1).iter() {
                    if value.is_none() {
                        tail.order_by.clear();
                        continue;
                    }
                    for value in listed_clauses(vm, value)? {
                        let element = coerce::order_element(vm, &value)?;
                        tail.order_by.push(element);
                    }
                }
                Ok(())
            })
        })
        .method("limit", "self, limit", |vm, arguments| {
            change_tail(vm, &arguments[0], |vm, tail| {
                tail.limit = number(vm, &arguments[1])?;
                Ok(())
            })
        })
        .method("offset", "self, offset", |vm, arguments| {
            change_tail(vm, &arguments[0], |vm, tail| {
                tail.offset = number(vm, &arguments[1])?;
                Ok(())
            })
        })
        .method("slice", "self, start, stop", |vm, arguments| {
            change_tail(vm, &arguments[0], |vm, tail| {
                let start = arguments[1].as_int().unwrap_or(0);
                if let Some(stop) = arguments[2].as_int() {
                    tail.limit = number(vm, &Value::Int(stop - start))?;
                }
                if start != 0 {
                    tail.offset = number(vm, &Value::Int(start))?;
                }
                Ok(())
            })
        })
        .method(
            "with_for_update",
            "self, *, nowait=False, read=False, of=None, skip_locked=False, key_share=False",
            |vm, arguments| {
                change_tail(vm, &arguments[0], |vm, tail| {
                    let mut words =
                        if vm.truth(&arguments[2])? { " FOR SHARE" } else { " FOR UPDATE" }.to_string();
                    if vm.truth(&arguments[1])? {
                        words.push_str(" NOWAIT");
                    }
                    if vm.truth(&arguments[4])? {
                        words.push_str(" SKIP LOCKED");
                    }
                    tail.for_update = Some(words);
                    Ok(())
                })
            },
        )
        .method("subquery", "self, name=None", |vm, arguments| subquery(vm, &arguments[0], &arguments[1]))
        .method("alias", "self, name=None, flat=False", |vm, arguments| {
            subquery(vm, &arguments[0], &arguments[1])
        })
        .method("lateral", "self, name=None", |vm, arguments| {
            let query: Query = receiver(vm, &arguments[0])?;
            let columns = query.result_columns();
            let alias = Alias::new(optional_text(&arguments[1]), AliasKind::Lateral(query), &columns);
            Ok(objects::from(vm, &From::Alias(alias)))
        })
        .method("cte", "self, name=None, recursive=False, nesting=False", |vm, arguments| {
            let query: Query = receiver(vm, &arguments[0])?;
            let columns = query.result_columns();
            let recursive = vm.truth(&arguments[2])?;
            let kind = AliasKind::Cte { query, recursive, prefix: None, original: None };
            let alias = Alias::new(optional_text(&arguments[1]), kind, &columns);
            Ok(objects::from(vm, &From::Alias(alias)))
        })
        .method("exists", "self", |vm, arguments| {
            let query: Query = receiver(vm, &arguments[0])?;
            Ok(exists_of(vm, query))
        })
        .method("label", "self, name", |vm, arguments| {
            let scalar = scalar(vm, &arguments[0])?;
            let name = optional_text(&arguments[1]).unwrap_or_else(|| "anon_1".to_string());
            let data_type = scalar.data_type.clone();
            Ok(objects::expression(vm, &expression(Kind::Label(name, scalar), data_type)))
        })
        .method("compile", "self, bind=None, dialect=None, **kw", |vm, arguments| {
            let dialect = match (&arguments[1], &arguments[2]) {
                (Value::None, Value::None) => Dialect::Default,
                (Value::None, dialect) => super::dialect_of(vm, dialect),
                (bind, _) => super::dialect_of(vm, bind),
            };
            let options = arguments
                .keywords(3)
                .get_str("compile_kwargs")
                .and_then(|options| options.as_dict().cloned());
            compiled(vm, &arguments[0], dialect, options.unwrap_or_else(Dict::new))
        })
        .method("__str__", "self", |vm, arguments| text_of(vm, &arguments[0]).map(Value::from));
    builder = builder.getter("selectable", |_, this| Ok(this.clone()));
    for name in ["scalar_subquery", "as_scalar"] {
        builder = builder.method(name, "self", |vm, arguments| {
            let scalar = scalar(vm, &arguments[0])?;
            Ok(objects::expression(vm, &scalar))
        });
    }
    for (name, keyword) in
        [("union", "UNION"), ("union_all", "UNION ALL"), ("intersect", "INTERSECT"), ("except_", "EXCEPT")]
    {
        builder = builder.method(name, "self, *other", move |vm, arguments| {
            let mut queries = vec![arguments[0].clone()];
            queries.extend(arguments.rest(1).iter().cloned());
            compound(vm, keyword, &queries)
        });
    }
    for name in ["c", "columns", "selected_columns", "exported_columns"] {
        builder = builder.getter(name, move |vm, this| {
            let query: Query = receiver(vm, this)?;
            let columns = if name == "selected_columns" {
                query
                    .result()
                    .iter()
                    .zip(query.result_columns())
                    .map(|(element, proxy)| match &element.kind {
                        Kind::Column(column) => column.clone(),
                        _ => proxy,
                    })
                    .collect()
            } else {
                query.result_columns()
            };
            Ok(super::constraints::columns_value(vm, &columns))
        });
    }
    builder
}

/// A clause given to `order_by`: a list is taken apart.
fn listed_clauses(vm: &mut Vm, value: &Value) -> Result<Vec<Value>, Exception> {
    match value {
        Value::List(_) | Value::Tuple(_) => vm.collect(value),
        _ => Ok(vec![value.clone()]),
    }
}

fn scalar(vm: &mut Vm, this: &Value) -> Result<Expression, Exception> {
    let query: Query = receiver(vm, this)?;
    let data_type = query.result().first().map_or_else(DataType::null, |column| column.data_type.clone());
    Ok(expression(Kind::Scalar(query), data_type))
}

fn subquery(vm: &mut Vm, this: &Value, name: &Value) -> Answer {
    let query: Query = receiver(vm, this)?;
    let columns = query.result_columns();
    let alias = Alias::new(optional_text(name), AliasKind::Subquery(query), &columns);
    Ok(objects::from(vm, &From::Alias(alias)))
}

pub(super) fn exists_of(vm: &mut Vm, query: Query) -> Value {
    let scalar = expression(Kind::Scalar(query), DataType::boolean());
    let made = expression(Kind::Unary(Operator::Exists, scalar), DataType::boolean());
    objects::wrap(vm, "Exists", made)
}

pub(super) fn compound(vm: &mut Vm, keyword: &'static str, values: &[Value]) -> Answer {
    let mut queries = Vec::new();
    for value in values {
        match handle::<Query>(value) {
            Some(query) => queries.push(query),
            None => {
                let shown = vm.repr(value)?;
                return Err(raise(
                    vm,
                    "ArgumentError",
                    format!(
                        "SELECT construct for inclusion in a UNION or other set construct expected, got {shown}."
                    ),
                ));
            }
        }
    }
    Ok(objects::query(vm, Query::Compound(Rc::new(Compound { keyword, queries, tail: Default::default() }))))
}

fn add_conditions(vm: &mut Vm, arguments: &Arguments) -> Answer {
    change_select(vm, &arguments[0], |vm, select| {
        for value in arguments.rest(1).iter() {
            let condition = coerce::condition(vm, value)?;
            select.conditions.push(condition);
        }
        Ok(())
    })
}

fn select_methods(builder: ClassBuilder) -> ClassBuilder {
    builder
        .static_method("__new__", "cls, *entities, **kw", |vm, arguments| select(vm, &arguments.rest(1)))
        .method("__init__", "self, *entities, **kw", |_, _| Ok(Value::None))
        .method("filter_by", "self, **kwargs", |vm, arguments| {
            change_select(vm, &arguments[0], |vm, select| {
                let Some(from) = select.all_froms().into_iter().next() else { return Ok(()) };
                let from = match from {
                    From::Join(join) => join.right.clone(),
                    other => other,
                };
                let made = equalities(vm, &from, &arguments.keywords(1))?;
                select.conditions.extend(made);
                Ok(())
            })
        })
        .method("select_from", "self, *froms", |vm, arguments| {
            change_select(vm, &arguments[0], |vm, select| {
                for value in arguments.rest(1).iter() {
                    let from = coerce::source(vm, value)?;
                    select.froms.push(from);
                }
                Ok(())
            })
        })
        .method("join", "self, target, onclause=None, *, isouter=False, full=False", join_select)
        .method("outerjoin", "self, target, onclause=None, *, full=False", |vm, arguments| {
            let call = Arguments::of([arguments[1].clone(), arguments[2].clone()])
                .with_keyword("isouter", true)
                .with_keyword("full", arguments[3].clone());
            vm.call_method(&arguments[0], "join", call)
        })
        .method(
            "join_from",
            "self, from_, target, onclause=None, *, isouter=False, full=False",
            |vm, arguments| {
                let based =
                    vm.call_method(&arguments[0], "select_from", Arguments::of([arguments[1].clone()]))?;
                let call = Arguments::of([arguments[2].clone(), arguments[3].clone()])
                    .with_keyword("isouter", arguments[4].clone())
                    .with_keyword("full", arguments[5].clone());
                vm.call_method(&based, "join", call)
            },
        )
        .method("group_by", "self, *clauses", |vm, arguments| {
            change_select(vm, &arguments[0], |vm, select| {
                for value in arguments.rest(1).iter() {
                    for value in listed_clauses(vm, value)? {
                        let element = coerce::order_element(vm, &value)?;
                        select.group_by.push(element);
                    }
                }
                Ok(())
            })
        })
        .method("having", "self, *criteria", |vm, arguments| {
            change_select(vm, &arguments[0], |vm, select| {
                for value in arguments.rest(1).iter() {
                    let condition = coerce::condition(vm, value)?;
                    select.having.push(condition);
                }
                Ok(())
            })
        })
        .method("distinct", "self, *expr", |vm, arguments| {
            change_select(vm, &arguments[0], |vm, select| {
                select.distinct = true;
                for value in arguments.rest(1).iter() {
                    let element = coerce::column_element(vm, value)?;
                    select.distinct_on.push(element);
                }
                Ok(())
            })
        })
        .method("correlate", "self, *froms", |vm, arguments| {
            change_select(vm, &arguments[0], |vm, select| {
                let mut froms = Vec::new();
                for value in arguments.rest(1).iter().filter(|value| !value.is_none()) {
                    froms.push(coerce::source(vm, value)?);
                }
                select.correlate = Some(froms);
                Ok(())
            })
        })
        .method("prefix_with", "self, *prefixes, **kw", |vm, arguments| {
            change_select(vm, &arguments[0], |vm, select| {
                for value in arguments.rest(1).iter() {
                    select.prefixes.push(words(vm, value)?);
                }
                Ok(())
            })
        })
        .method("suffix_with", "self, *suffixes, **kw", |vm, arguments| {
            change_select(vm, &arguments[0], |vm, select| {
                for value in arguments.rest(1).iter() {
                    select.suffixes.push(words(vm, value)?);
                }
                Ok(())
            })
        })
        .method("add_columns", "self, *entities", |vm, arguments| {
            change_select(vm, &arguments[0], |vm, select| {
                for value in arguments.rest(1).iter() {
                    let element = coerce::column_element(vm, value)?;
                    select.columns.push(element);
                }
                Ok(())
            })
        })
        .method("column", "self, column", |vm, arguments| {
            vm.call_method(&arguments[0], "add_columns", Arguments::of([arguments[1].clone()]))
        })
        .method("with_only_columns", "self, *entities, maintain_column_froms=False", |vm, arguments| {
            let keeps = vm.truth(&arguments[2])?;
            change_select(vm, &arguments[0], |vm, select| {
                if keeps {
                    select.froms = select.all_froms();
                }
                select.columns.clear();
                for value in arguments.rest(1).iter() {
                    for value in listed_clauses(vm, value)? {
                        let element = coerce::column_element(vm, &value)?;
                        select.columns.push(element);
                    }
                }
                Ok(())
            })
        })
        .method("set_label_style", "self, style", |vm, arguments| {
            change_select(vm, &arguments[0], |_, select| {
                select.table_labels = arguments[1].as_str().is_some_and(|style| style.contains("TABLENAME"));
                Ok(())
            })
        })
        .method("apply_labels", "self", |vm, arguments| {
            change_select(vm, &arguments[0], |_, select| {
                select.table_labels = true;
                Ok(())
            })
        })
        .method("add_cte", "self, *ctes, **kw", |vm, arguments| {
            change_select(vm, &arguments[0], |_, select| {
                for value in arguments.rest(1).iter() {
                    if let Some(From::Alias(alias)) = handle::<From>(value) {
                        select.ctes.push(alias);
                    }
                }
                Ok(())
            })
        })
        .getter("whereclause", |vm, this| match receiver::<Query>(vm, this)? {
            Query::Select(select) if !select.conditions.is_empty() => {
                let whole = super::super::elements::conjunction(&Operator::And, select.conditions.clone());
                Ok(objects::expression(vm, &whole))
            }
            _ => Ok(Value::None),
        })
        .getter("froms", |vm, this| match receiver::<Query>(vm, this)? {
            Query::Select(select) => {
                let froms = select.all_froms();
                Ok(Value::list(froms.iter().map(|from| objects::from(vm, from)).collect()))
            }
            _ => Ok(Value::list(Vec::new())),
        })
}

pub(super) fn words(vm: &mut Vm, value: &Value) -> Result<String, Exception> {
    match value.as_str() {
        Some(text) => Ok(text.to_string()),
        None => text_of(vm, value),
    }
}

/// `column == value` for each keyword.
pub fn equalities(vm: &mut Vm, from: &From, keywords: &Dict) -> Result<Vec<Expression>, Exception> {
    let mut made = Vec::new();
    for (name, value) in keywords.items() {
        let name = optional_text(&name).unwrap_or_default();
        let Some(column) = from.column(&name) else {
            let what = from.label_prefix();
            return Err(raise(
                vm,
                "InvalidRequestError",
                format!("Entity namespace for \"{what}\" has no property \"{name}\""),
            ));
        };
        let column = super::super::elements::column_expression(&column);
        made.push(super::super::elements::operate::operate(vm, &column, &Operator::Equal, &value)?);
    }
    Ok(made)
}

fn join_select(vm: &mut Vm, arguments: &Arguments) -> Answer {
    if let Some(along) = vm.find_attribute(&arguments[1], "_join_along")?
        && arguments[1].as_class().is_none()
    {
        // A relationship of the ORM knows how to join.
        let outer = arguments[3].clone();
        return vm.call_positional(&along, [arguments[0].clone(), outer]);
    }
    let right = coerce::source(vm, &arguments[1])?;
    let condition = match &arguments[2] {
        Value::None => None,
        value => Some(coerce::condition(vm, value)?),
    };
    let outer = vm.truth(&arguments[3])?;
    let full = vm.truth(&arguments[4])?;
    change_select(vm, &arguments[0], |vm, select| {
        let froms = select.all_froms();
        let left = froms
            .iter()
            .rfind(|from| {
                !from.is(&right)
                    && match &condition {
                        Some(condition) => condition.froms().iter().any(|mentioned| from.contains(mentioned)),
                        None => super::super::elements::query::join_condition(from, &right).is_ok(),
                    }
            })
            .or_else(|| froms.iter().find(|from| !from.is(&right)))
            .cloned();
        let Some(left) = left else {
            return Err(raise(
                vm,
                "InvalidRequestError",
                "Can't determine which FROM clause to join from; please use the .select_from() method to establish an explicit left side",
            ));
        };
        let join = From::Join(Rc::new(Join { left: left.clone(), right, condition, outer, full }));
        match select.froms.iter().position(|known| known.is(&left)) {
            Some(at) => select.froms[at] = join,
            None => select.froms.push(join),
        }
        Ok(())
    })
}

/// `select(...)`, in 2.x's form or 1.4's `select([...])`.
///
/// # Errors
/// `ArgumentError` in SQLAlchemy's words.
pub fn select(vm: &mut Vm, entities: &[Value]) -> Answer {
    let mut select = Select::default();
    let lenient = State::of(vm).lenient.get();
    let entities = match entities {
        [only] if only.as_list().is_some() && lenient => vm.collect(only)?,
        _ => entities.to_vec(),
    };
    for entity in &entities {
        if entity.as_list().is_some() {
            let shown = vm.repr(entity)?;
            return Err(raise(
                vm,
                "ArgumentError",
                format!(
                    "Column expression, FROM clause, or other columns clause element expected, got {shown}. Did you mean to say select({})?",
                    shown.trim_start_matches('[').trim_end_matches(']')
                ),
            ));
        }
        let element = coerce::column_element(vm, entity)?;
        select.columns.push(element);
    }
    Ok(objects::query(vm, Query::Select(Rc::new(select))))
}

/// Calls a method of a query with positional arguments.
///
/// # Errors
/// Whatever the method raises.
pub fn call_query(vm: &mut Vm, query: &Value, method: &str, values: Vec<Value>) -> Answer {
    vm.call_method(query, method, Arguments::of(values))
}
