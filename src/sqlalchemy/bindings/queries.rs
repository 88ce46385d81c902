//! Queries as scripts build them: `select`, joins, subqueries, unions, `insert`, `update`, `delete`.

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Dict, Exception, ModuleBuilder, Value, Vm};

use super::super::dialects::{Compiled, Compiler, Dialect};
use super::super::elements::coerce::{self, Handle, handle};
use super::super::elements::query::{Alias, AliasKind, Compound, From, Join, Query, Select};
use super::super::elements::{
    Delete, Expression, Insert, Kind, OnConflict, Operator, Update, as_condition, bind, expression,
};
use super::super::errors::raise;
use super::super::state::State;
use super::super::types::DataType;
use super::objects::{self, Answer, listed, optional_text, receiver};

const MODULE: &str = "sqlalchemy.sql.selectable";

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
fn query_class(name: &str, state: &Rc<State>) -> ClassBuilder {
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

fn exists_of(vm: &mut Vm, query: Query) -> Value {
    let scalar = expression(Kind::Scalar(query), DataType::boolean());
    let made = expression(Kind::Unary(Operator::Exists, scalar), DataType::boolean());
    objects::wrap(vm, "Exists", made)
}

fn compound(vm: &mut Vm, keyword: &'static str, values: &[Value]) -> Answer {
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
            change_select(vm, &arguments[0], |vm, select| {
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

fn words(vm: &mut Vm, value: &Value) -> Result<String, Exception> {
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

fn define_from(vm: &mut Vm, state: &Rc<State>) {
    let mut builder = ClassBuilder::new("FromClause", MODULE)
        .base(&state.class("ClauseElement"))
        .method("select", "self, *args", |vm, arguments| select(vm, &[arguments[0].clone()]))
        .method("alias", "self, name=None, flat=False", |vm, arguments| {
            let from = coerce::source(vm, &arguments[0])?;
            let columns = from.columns();
            let alias = Alias::new(optional_text(&arguments[1]), AliasKind::Plain(from), &columns);
            Ok(objects::from(vm, &From::Alias(alias)))
        })
        .method("join", "self, right, onclause=None, isouter=False, full=False", |vm, arguments| {
            let outer = vm.truth(&arguments[3])?;
            join(vm, &arguments[0], &arguments[1], &arguments[2], outer, &arguments[4])
        })
        .method("outerjoin", "self, right, onclause=None, full=False", |vm, arguments| {
            join(vm, &arguments[0], &arguments[1], &arguments[2], true, &arguments[3])
        })
        .method("insert", "self, *values, **kw", |vm, arguments| {
            let made = insert(vm, &arguments[0])?;
            values_if_given(vm, made, &arguments.rest(1))
        })
        .method("update", "self, whereclause=None, values=None", |vm, arguments| {
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
        .method("delete", "self, whereclause=None", |vm, arguments| {
            let made = delete(vm, &arguments[0])?;
            if arguments[1].is_none() {
                Ok(made)
            } else {
                call_query(vm, &made, "where", vec![arguments[1].clone()])
            }
        })
        .method("count", "self", |vm, arguments| {
            let func = super::functions::generator(vm);
            let count = vm.attribute(&func, "count")?;
            let count = vm.call(&count, Arguments::none())?;
            let query = select(vm, &[count])?;
            call_query(vm, &query, "select_from", vec![arguments[0].clone()])
        })
        .method("corresponding_column", "self, column, require_embedded=False", |vm, arguments| {
            let from = coerce::source(vm, &arguments[0])?;
            let found = coerce::column_of(vm, &arguments[1]).and_then(|column| from.column(&column.key()));
            Ok(found.map_or(Value::None, |column| objects::column(vm, &column)))
        })
        .method("union", "self, *other", cte_union("UNION"))
        .method("union_all", "self, *other", cte_union("UNION ALL"))
        .method("table_valued", "self", |_, arguments| Ok(arguments[0].clone()))
        .getter("name", |vm, this| match coerce::source(vm, this)? {
            From::Table(table) => {
                let name = table.name.borrow().clone();
                Ok(name.to_value(vm))
            }
            other => Ok(Some(other.label_prefix()).filter(|name| !name.is_empty()).into()),
        })
        .getter("description", |vm, this| Ok(coerce::source(vm, this)?.label_prefix().into()))
        .getter("schema", |vm, this| match coerce::source(vm, this)? {
            From::Table(table) => Ok(table.schema.borrow().as_ref().map(|name| name.text.to_string()).into()),
            _ => Ok(Value::None),
        })
        .getter("fullname", |vm, this| match coerce::source(vm, this)? {
            From::Table(table) => Ok(table.key().into()),
            other => Ok(other.label_prefix().into()),
        })
        .getter("key", |vm, this| match coerce::source(vm, this)? {
            From::Table(table) => Ok(table.key().into()),
            other => Ok(other.label_prefix().into()),
        })
        .getter("comment", |vm, this| match coerce::source(vm, this)? {
            From::Table(table) => Ok(table.comment.borrow().clone().into()),
            _ => Ok(Value::None),
        })
        .getter("info", |_, _| Ok(Value::Dict(Dict::new())))
        .getter("primary_key", |vm, this| match coerce::source(vm, this)? {
            From::Table(table) => {
                let key = table.primary_key.borrow().clone();
                Ok(objects::constraint(vm, &key))
            }
            other => {
                let columns: Vec<_> =
                    other.columns().into_iter().filter(|column| column.primary_key.get()).collect();
                Ok(super::constraints::columns_value(vm, &columns))
            }
        })
        .getter("foreign_keys", |vm, this| {
            let from = coerce::source(vm, this)?;
            let mut keys = Vec::new();
            for column in from.columns() {
                let own = column.foreign_keys.borrow().clone();
                keys.extend(own.into_iter().map(|key| objects::wrap(vm, "ForeignKey", key)));
            }
            Ok(Value::Set(crate::python::Set::from_items(vm, keys)?))
        })
        .getter("original", |vm, this| match coerce::source(vm, this)? {
            From::Alias(alias) => match &alias.kind {
                AliasKind::Plain(inner) => Ok(objects::from(vm, &inner.clone())),
                AliasKind::Subquery(query) => Ok(objects::query(vm, query.clone())),
                _ => Ok(Value::None),
            },
            _ => Ok(Value::None),
        });
    for name in ["c", "columns", "exported_columns"] {
        builder = builder.getter(name, |vm, this| {
            let from = coerce::source(vm, this)?;
            Ok(objects::wrap(vm, "ColumnCollection", from))
        });
    }
    let from = builder.build(vm);
    state.add_class("FromClause", &from);
    for name in ["TableClause", "Alias", "Subquery", "Lateral", "CTE", "Values", "TableValuedAlias", "Join"] {
        let class = ClassBuilder::new(name, MODULE).base(&from).build(vm);
        state.add_class(name, &class);
    }
    let values = state.class("Values");
    ClassBuilder::extend(&values)
        .method("__init__", "self, *columns, name=None, literal_binds=False", |vm, arguments| {
            let mut columns = Vec::new();
            for value in arguments.rest(1).iter() {
                columns.extend(coerce::column_of(vm, value));
            }
            let alias = Alias::new(optional_text(&arguments[2]), AliasKind::Values(Vec::new()), &columns);
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(Handle(From::Alias(alias)));
            }
            Ok(Value::None)
        })
        .method("data", "self, values", |vm, arguments| {
            let From::Alias(alias) = coerce::source(vm, &arguments[0])? else { return Ok(Value::None) };
            let columns = alias.columns.borrow().clone();
            let mut rows = Vec::new();
            for row in vm.collect(&arguments[1])? {
                let mut cells = Vec::new();
                for (at, value) in vm.collect(&row)?.iter().enumerate() {
                    let data_type = columns.get(at).map_or_else(DataType::null, |column| column.data_type());
                    let made = match coerce::expression_of(vm, value)? {
                        Some(element) => element,
                        None => bind("param", value.clone(), data_type),
                    };
                    cells.push(made);
                }
                rows.push(cells);
            }
            let fresh = Alias::new(alias.name.clone(), AliasKind::Values(rows), &columns);
            Ok(objects::from(vm, &From::Alias(fresh)))
        })
        .build(vm);
}

/// `cte.union(query)` makes the recursive CTE.
fn cte_union(keyword: &'static str) -> impl Fn(&mut Vm, &Arguments) -> Answer + 'static {
    move |vm, arguments| {
        let From::Alias(alias) = coerce::source(vm, &arguments[0])? else {
            return Err(vm.attribute_error("union"));
        };
        let AliasKind::Cte { query, recursive, prefix, .. } = &alias.kind else {
            return Err(vm.attribute_error("union"));
        };
        let mut queries = vec![query.clone()];
        for value in arguments.rest(1).iter() {
            queries.extend(handle::<Query>(value));
        }
        let joined = Query::Compound(Rc::new(Compound { keyword, queries, tail: Default::default() }));
        let kind = AliasKind::Cte {
            query: joined,
            recursive: *recursive,
            prefix: prefix.clone(),
            original: Some(alias.clone()),
        };
        let columns = alias.columns.borrow().clone();
        let made = Alias::new(alias.name.clone(), kind, &columns);
        Ok(objects::from(vm, &From::Alias(made)))
    }
}

fn join(vm: &mut Vm, left: &Value, right: &Value, condition: &Value, outer: bool, full: &Value) -> Answer {
    let left = coerce::source(vm, left)?;
    let right = coerce::source(vm, right)?;
    let condition = match condition {
        Value::None => None,
        value => Some(coerce::condition(vm, value)?),
    };
    let full = vm.truth(full)?;
    Ok(objects::from(vm, &From::Join(Rc::new(Join { left, right, condition, outer, full }))))
}

fn insert(vm: &mut Vm, table: &Value) -> Answer {
    let table = coerce::source(vm, table)?;
    Ok(objects::query(vm, Query::Insert(Rc::new(Insert::new(table)))))
}

fn update(vm: &mut Vm, table: &Value) -> Answer {
    let table = coerce::source(vm, table)?;
    Ok(objects::query(vm, Query::Update(Rc::new(Update::new(table)))))
}

fn delete(vm: &mut Vm, table: &Value) -> Answer {
    let table = coerce::source(vm, table)?;
    Ok(objects::query(vm, Query::Delete(Rc::new(Delete::new(table)))))
}

fn values_if_given(vm: &mut Vm, query: Value, values: &[Value]) -> Answer {
    if values.is_empty() { Ok(query) } else { call_query(vm, &query, "values", values.to_vec()) }
}

/// One row of values: keys to expressions.
fn row(
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

/// Rows of `values(...)`: a dict, keywords, a list of dicts, or a tuple in the table's order.
fn rows(
    vm: &mut Vm,
    table: &From,
    arguments: &Arguments,
) -> Result<(Vec<Vec<(String, Expression)>>, bool), Exception> {
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
        .method("inline", "self", |_, arguments| Ok(arguments[0].clone()))
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

fn define_dml(vm: &mut Vm, state: &Rc<State>) {
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
            let query: Query = match handle::<Query>(&arguments[2]) {
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
