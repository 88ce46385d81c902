//! What can be selected from, as scripts use it: tables, aliases, subqueries, CTEs, joins, VALUES.

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Dict, Value, Vm};

use super::super::elements::bind;
use super::super::elements::coerce::{self, Handle, handle};
use super::super::elements::query::{Alias, AliasKind, Compound, From, Join, Query};
use super::super::state::State;
use super::super::types::DataType;
use super::mutations::{delete, insert, update, values_if_given};
use super::objects::{self, Answer, optional_text};
use super::queries::{MODULE, call_query, select};

pub(super) fn define_from(vm: &mut Vm, state: &Rc<State>) {
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
            // `values=…` and `inline=…`, as SQLAlchemy 1.x has them.
            let named = arguments
                .keywords(2)
                .items()
                .into_iter()
                .find(|(name, _)| name.as_str().is_some_and(|name| &**name == "values"));
            let values = named.map_or_else(|| arguments.rest(1).to_vec(), |(_, values)| vec![values]);
            values_if_given(vm, made, &values)
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

pub(super) fn join(
    vm: &mut Vm,
    left: &Value,
    right: &Value,
    condition: &Value,
    outer: bool,
    full: &Value,
) -> Answer {
    let left = coerce::source(vm, left)?;
    let right = coerce::source(vm, right)?;
    let condition = match condition {
        Value::None => None,
        value => Some(coerce::condition(vm, value)?),
    };
    let full = vm.truth(full)?;
    Ok(objects::from(vm, &From::Join(Rc::new(Join { left, right, condition, outer, full }))))
}
