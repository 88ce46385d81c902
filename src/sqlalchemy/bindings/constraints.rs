//! Constraints, foreign keys, indexes, generated columns and defaults as scripts construct them.

use std::rc::Rc;

use crate::python::{Arguments, ClassBuilder, Dict, Exception, Str, Value, Vm};

use super::super::elements::Expression;
use super::super::elements::coerce::{self, Handle, handle};
use super::super::names::Name;
use super::super::schema::constraint::{ConstraintKind, ForeignKeyRule};
use super::super::schema::defaults::{Computed, Identity, PythonDefault, Sequence, ServerDefault};
use super::super::schema::{Column, Constraint, Index, IndexPart, Table};
use super::super::state::State;
use super::objects::{self, Answer, adopt, listed, optional_text, receiver};
use super::schema::{
    constraint_with, foreign_key_rule, options_of, python_default, server_default_of, set_columns, target,
};

const MODULE: &str = "sqlalchemy.sql.schema";

/// Defines the classes.
pub fn define_classes(vm: &mut Vm, state: &Rc<State>) {
    let item = ClassBuilder::new("SchemaItem", MODULE)
        .getter("dialect_kwargs", |_, _| Ok(Value::Dict(Dict::new())))
        .build(vm);
    state.add_class("SchemaItem", &item);
    let constraint = ClassBuilder::new("Constraint", MODULE)
        .base(&item)
        .property("name", constraint_name, |vm, this, value| {
            let constraint: Rc<Constraint> = receiver(vm, this)?;
            constraint.name.replace(Name::from_value(&value));
            Ok(())
        })
        .getter("table", |vm, this| {
            let constraint: Rc<Constraint> = receiver(vm, this)?;
            let table = constraint.table.borrow().upgrade();
            Ok(table.map_or(Value::None, |table| objects::table(vm, &table)))
        })
        .getter("columns", |vm, this| {
            let constraint: Rc<Constraint> = receiver(vm, this)?;
            Ok(columns_value(vm, &constraint.columns.borrow().clone()))
        })
        .getter("c", |vm, this| {
            let constraint: Rc<Constraint> = receiver(vm, this)?;
            Ok(columns_value(vm, &constraint.columns.borrow().clone()))
        })
        .getter("column_keys", |vm, this| {
            let constraint: Rc<Constraint> = receiver(vm, this)?;
            Ok(Value::list(constraint.column_names().iter().map(Value::from).collect()))
        })
        .getter("deferrable", |vm, this| Ok(receiver::<Rc<Constraint>>(vm, this)?.deferrable.into()))
        .getter("initially", |vm, this| Ok(receiver::<Rc<Constraint>>(vm, this)?.initially.clone().into()))
        .method("__iter__", "self", |vm, arguments| {
            let constraint: Rc<Constraint> = receiver(vm, &arguments[0])?;
            let columns = constraint.columns.borrow().clone();
            let values = columns.iter().map(|column| objects::column(vm, column)).collect();
            Ok(Value::iterator_over("list_iterator", values))
        })
        .method("__len__", "self", |vm, arguments| {
            let constraint: Rc<Constraint> = receiver(vm, &arguments[0])?;
            Ok(constraint.columns.borrow().len().into())
        })
        .method("__contains__", "self, item", |vm, arguments| {
            let constraint: Rc<Constraint> = receiver(vm, &arguments[0])?;
            let column = handle::<Rc<Column>>(&arguments[1]);
            let found = column.is_some_and(|column| {
                constraint.columns.borrow().iter().any(|known| Rc::ptr_eq(known, &column))
            });
            Ok(found.into())
        })
        .method("copy", "self, **kw", |vm, arguments| {
            let constraint: Rc<Constraint> = receiver(vm, &arguments[0])?;
            Ok(objects::constraint(vm, &constraint.copy()))
        })
        .build(vm);
    state.add_class("Constraint", &constraint);
    let simple = |vm: &mut Vm, name: &'static str, kind: fn() -> ConstraintKind| {
        let class = ClassBuilder::new(name, MODULE)
            .base(&state.class("Constraint"))
            .method("__init__", "self, *columns, **kw", move |vm, arguments| {
                let keywords = arguments.keywords(2);
                let made = constraint_with(vm, kind(), &keywords, name)?;
                let table = set_columns(vm, &made, &arguments.rest(1))?;
                attach(vm, &arguments[0], made, table)
            })
            .build(vm);
        state.add_class(name, &class);
    };
    simple(vm, "PrimaryKeyConstraint", || ConstraintKind::PrimaryKey { implicit: false });
    simple(vm, "UniqueConstraint", || ConstraintKind::Unique);
    define_check(vm, state);
    define_foreign_keys(vm, state);
    define_exclude(vm, state);
    define_index(vm, state);
    define_defaults(vm, state);
}

fn constraint_name(vm: &mut Vm, this: &Value) -> Answer {
    let constraint: Rc<Constraint> = receiver(vm, this)?;
    let name = constraint.name.borrow().clone();
    Ok(name.map_or(Value::None, |name| name.to_value(vm)))
}

/// A read-only collection of columns.
pub fn columns_value(vm: &mut Vm, columns: &[Rc<Column>]) -> Value {
    objects::wrap(vm, "ColumnCollection", columns.to_vec())
}

/// Finishes a constructor: the object gets its model, and joins its table when its columns have one.
fn attach(vm: &mut Vm, this: &Value, made: Constraint, table: Option<Rc<Table>>) -> Answer {
    let made = Rc::new(made);
    adopt(this, &made.object, &made);
    if let Some(table) = table {
        table.append_constraint(vm, &made)?;
    }
    Ok(Value::None)
}

fn define_check(vm: &mut Vm, state: &Rc<State>) {
    let class = ClassBuilder::new("CheckConstraint", MODULE)
        .base(&state.class("Constraint"))
        .method("__init__", "self, sqltext, name=None, deferrable=None, initially=None, table=None, info=None, _create_rule=None, _autoattach=True, _type_bound=False, **kw", |vm, arguments| {
            let sqltext = coerce::text_or_expression(vm, &arguments[1])?;
            let keywords = arguments.keywords(9);
            keywords.set_str("name", arguments[2].clone());
            keywords.set_str("deferrable", arguments[3].clone());
            keywords.set_str("initially", arguments[4].clone());
            let made = constraint_with(vm, ConstraintKind::Check { sqltext: sqltext.clone(), type_bound: false }, &keywords, "CheckConstraint")?;
            made.columns.replace(columns_in(&sqltext));
            let table = handle::<Rc<Table>>(&arguments[5]);
            attach(vm, &arguments[0], made, table)
        })
        .getter("sqltext", |vm, this| {
            let constraint: Rc<Constraint> = receiver(vm, this)?;
            match &constraint.kind {
                ConstraintKind::Check { sqltext, .. } => Ok(objects::expression(vm, &sqltext.clone())),
                _ => Ok(Value::None),
            }
        })
        .build(vm);
    state.add_class("CheckConstraint", &class);
}

fn columns_in(element: &Expression) -> Vec<Rc<Column>> {
    let mut found: Vec<Rc<Column>> = Vec::new();
    element.walk(&mut |inner| {
        if let Some(column) = inner.single_column()
            && !found.iter().any(|known| Rc::ptr_eq(known, &column))
        {
            found.push(column);
        }
    });
    found
}

fn named(arguments: &Dict) -> Vec<(String, Value)> {
    arguments
        .items()
        .into_iter()
        .filter_map(|(name, value)| Some((name.as_str()?.to_string(), value)))
        .collect()
}

fn define_foreign_keys(vm: &mut Vm, state: &Rc<State>) {
    let foreign_key = ClassBuilder::new("ForeignKey", MODULE)
        .base(&state.class("SchemaItem"))
        .method("__init__", "self, column, _constraint=None, use_alter=False, name=None, onupdate=None, ondelete=None, deferrable=None, initially=None, link_to_name=False, match=None, info=None, comment=None, _unresolvable=False, **kw", |vm, arguments| {
            let names = ["use_alter", "name", "onupdate", "ondelete", "deferrable", "initially", "link_to_name", "match"];
            let keywords = arguments.keywords(13);
            for (at, name) in names.iter().enumerate() {
                keywords.set_str(*name, arguments[at + 3].clone());
            }
            let mut rule = foreign_key_rule(&named(&keywords));
            rule.at_column = true;
            rule.targets.push(target(vm, &arguments[1])?);
            let made = Rc::new(constraint_with(vm, ConstraintKind::ForeignKey(rule), &keywords, "ForeignKey")?);
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(Handle(made));
            }
            Ok(Value::None)
        })
        .getter("target_fullname", |vm, this| {
            let rule = rule_of(vm, this)?;
            Ok(rule.targets.first().map(|target| target.full_name()).into())
        })
        .getter("_colspec", |vm, this| {
            let rule = rule_of(vm, this)?;
            Ok(rule.targets.first().map(|target| target.full_name()).into())
        })
        .getter("ondelete", |vm, this| Ok(rule_of(vm, this)?.ondelete.into()))
        .getter("onupdate", |vm, this| Ok(rule_of(vm, this)?.onupdate.into()))
        .getter("name", constraint_name)
        .getter("constraint", |vm, this| {
            let constraint: Rc<Constraint> = receiver(vm, this)?;
            Ok(objects::constraint(vm, &constraint))
        })
        .getter("parent", |vm, this| {
            let constraint: Rc<Constraint> = receiver(vm, this)?;
            let column = constraint.columns.borrow().first().cloned();
            Ok(column.map_or(Value::None, |column| objects::column(vm, &column)))
        })
        .getter("column", |vm, this| {
            let constraint: Rc<Constraint> = receiver(vm, this)?;
            let found = referred_columns(&constraint).into_iter().next().flatten();
            Ok(found.map_or(Value::None, |column| objects::column(vm, &column)))
        })
        .build(vm);
    state.add_class("ForeignKey", &foreign_key);
    let class = ClassBuilder::new("ForeignKeyConstraint", MODULE)
        .base(&state.class("Constraint"))
        .method("__init__", "self, columns, refcolumns, name=None, onupdate=None, ondelete=None, deferrable=None, initially=None, use_alter=False, link_to_name=False, match=None, table=None, info=None, comment=None, **kw", |vm, arguments| {
            let names = ["name", "onupdate", "ondelete", "deferrable", "initially", "use_alter", "link_to_name", "match"];
            let keywords = arguments.keywords(13);
            for (at, name) in names.iter().enumerate() {
                keywords.set_str(*name, arguments[at + 3].clone());
            }
            let mut rule = foreign_key_rule(&named(&keywords));
            for value in listed(vm, &arguments[2])? {
                rule.targets.push(target(vm, &value)?);
            }
            let local = listed(vm, &arguments[1])?;
            if local.len() != rule.targets.len() {
                return Err(super::super::errors::raise(
                    vm,
                    "ArgumentError",
                    format!("ForeignKeyConstraint number of constrained columns must match the number of referenced columns. ({} vs. {})", local.len(), rule.targets.len()),
                ));
            }
            let made = constraint_with(vm, ConstraintKind::ForeignKey(rule), &keywords, "ForeignKeyConstraint")?;
            let table = set_columns(vm, &made, &local)?;
            attach(vm, &arguments[0], made, table)
        })
        .getter("ondelete", |vm, this| Ok(rule_of(vm, this)?.ondelete.into()))
        .getter("onupdate", |vm, this| Ok(rule_of(vm, this)?.onupdate.into()))
        .getter("elements", |vm, this| {
            let constraint: Rc<Constraint> = receiver(vm, this)?;
            let Some(rule) = constraint.foreign_key() else { return Ok(Value::None) };
            let mut elements = Vec::new();
            for (at, target) in rule.targets.iter().enumerate() {
                let single = Constraint::new(ConstraintKind::ForeignKey(ForeignKeyRule { targets: vec![target.clone()], ..rule.clone() }));
                single.name.replace(constraint.name.borrow().clone());
                single.columns.replace(constraint.columns.borrow().get(at).cloned().into_iter().collect());
                single.table.replace(constraint.table.borrow().clone());
                elements.push(objects::wrap(vm, "ForeignKey", Rc::new(single)));
            }
            Ok(Value::list(elements))
        })
        .getter("referred_table", |vm, this| {
            let constraint: Rc<Constraint> = receiver(vm, this)?;
            let table = referred_columns(&constraint).into_iter().next().flatten().and_then(|column| column.table());
            Ok(table.map_or(Value::None, |table| objects::table(vm, &table)))
        })
        .build(vm);
    state.add_class("ForeignKeyConstraint", &class);
}

fn rule_of(vm: &mut Vm, this: &Value) -> Result<ForeignKeyRule, Exception> {
    let constraint: Rc<Constraint> = receiver(vm, this)?;
    Ok(constraint.foreign_key().cloned().unwrap_or_default())
}

/// The columns that a foreign key points at, where their tables are known.
fn referred_columns(constraint: &Constraint) -> Vec<Option<Rc<Column>>> {
    let Some(rule) = constraint.foreign_key() else { return Vec::new() };
    let metadata = constraint.table.borrow().upgrade().and_then(|table| table.metadata.borrow().clone());
    rule.targets
        .iter()
        .map(|target| {
            if let super::super::schema::ForeignKeyTarget::Column(column) = target {
                return Some(column.clone());
            }
            let (schema, table, column) = target.parts();
            let key = super::super::schema::MetaData::key(&table, schema.as_deref());
            metadata.as_ref()?.table(&key)?.column(&column?)
        })
        .collect()
}

fn define_exclude(vm: &mut Vm, state: &Rc<State>) {
    let class = ClassBuilder::new("ExcludeConstraint", "sqlalchemy.dialects.postgresql.ext")
        .base(&state.class("Constraint"))
        .method("__init__", "self, *elements, **kw", |vm, arguments| {
            let keywords = arguments.keywords(2);
            let mut elements = Vec::new();
            for element in arguments.rest(1).iter() {
                let pair = vm.collect(element)?;
                if let [what, operator] = pair.as_slice() {
                    let what = match what.as_str() {
                        Some(name) => super::super::elements::expression(
                            super::super::elements::Kind::LiteralColumn(name.to_string()),
                            super::super::types::DataType::null(),
                        ),
                        None => coerce::text_or_expression(vm, what)?,
                    };
                    elements.push((what, optional_text(operator).unwrap_or_default()));
                }
            }
            let using = keywords
                .get_str("using")
                .as_ref()
                .and_then(optional_text)
                .unwrap_or_else(|| "gist".to_string());
            let predicate = match keywords.get_str("where").filter(|value| !value.is_none()) {
                Some(value) => Some(coerce::text_or_expression(vm, &value)?),
                None => None,
            };
            let made = constraint_with(
                vm,
                ConstraintKind::Exclude { elements, using, predicate },
                &keywords,
                "ExcludeConstraint",
            )?;
            attach(vm, &arguments[0], made, None)
        })
        .build(vm);
    state.add_class("ExcludeConstraint", &class);
}

fn define_index(vm: &mut Vm, state: &Rc<State>) {
    let class = ClassBuilder::new("Index", MODULE)
        .base(&state.class("SchemaItem"))
        .method("__init__", "self, name, *expressions, unique=False, quote=None, info=None, _table=None, _column_flag=False, **dialect_kw", construct_index)
        .getter("name", |vm, this| {
            let index: Rc<Index> = receiver(vm, this)?;
            let name = index.name.borrow().clone();
            Ok(name.map_or(Value::None, |name| name.to_value(vm)))
        })
        .getter("unique", |vm, this| {
            let index = receiver::<Rc<Index>>(vm, this)?;
            let unique = index.unique.get();
            Ok(if index.reflected.get() { Value::Int(i64::from(unique)) } else { unique.into() })
        })
        .getter("dialect_options", |vm, this| {
            let index: Rc<Index> = receiver(vm, this)?;
            let of_dialect = |dialect: &&'static str| {
                let options = index.options.0.iter();
                let own = options.filter_map(|(name, value)| {
                    let option = name.strip_prefix(dialect)?.strip_prefix('_')?;
                    Some((Str::new(option), value.clone()))
                });
                (Str::new(*dialect), Value::dict(own.collect::<Vec<_>>()))
            };
            let dialects = ["sqlite", "postgresql", "mysql", "mssql", "oracle"];
            Ok(Value::dict(dialects.iter().map(of_dialect).collect::<Vec<_>>()))
        })
        .getter("table", |vm, this| {
            let index: Rc<Index> = receiver(vm, this)?;
            let table = index.table.borrow().upgrade();
            Ok(table.map_or(Value::None, |table| objects::table(vm, &table)))
        })
        .getter("columns", |vm, this| {
            let index: Rc<Index> = receiver(vm, this)?;
            let columns = index_columns(&index);
            Ok(columns_value(vm, &columns))
        })
        .getter("expressions", |vm, this| {
            let index: Rc<Index> = receiver(vm, this)?;
            let parts = index.parts.borrow().clone();
            let values = parts
                .iter()
                .map(|part| match part {
                    IndexPart::Name(name) => Value::from(name),
                    IndexPart::Column(column) => objects::column(vm, column),
                    IndexPart::Expression(element) => objects::expression(vm, element),
                })
                .collect();
            Ok(Value::list(values))
        })
        .method("create", "self, bind, checkfirst=False", |vm, arguments| super::ddl::create_index(vm, &arguments[0], &arguments[1], &arguments[2]))
        .method("drop", "self, bind, checkfirst=False", |vm, arguments| super::ddl::drop_index(vm, &arguments[0], &arguments[1], &arguments[2]))
        .build(vm);
    state.add_class("Index", &class);
}

fn index_columns(index: &Index) -> Vec<Rc<Column>> {
    index
        .parts
        .borrow()
        .iter()
        .filter_map(|part| match part {
            IndexPart::Column(column) => Some(column.clone()),
            IndexPart::Expression(element) => element.single_column(),
            IndexPart::Name(_) => None,
        })
        .collect()
}

/// Elements of an index from strings, columns and expressions.
///
/// # Errors
/// `ArgumentError` for anything else.
pub fn index_parts(vm: &mut Vm, values: &[Value]) -> Result<Vec<IndexPart>, Exception> {
    let mut parts = Vec::new();
    for value in values {
        parts.push(if let Some(name) = value.as_str() {
            IndexPart::Name(name.to_string())
        } else if let Some(column) = handle::<Rc<Column>>(value) {
            IndexPart::Column(column)
        } else {
            IndexPart::Expression(coerce::text_or_expression(vm, value)?)
        });
    }
    Ok(parts)
}

fn construct_index(vm: &mut Vm, arguments: &Arguments) -> Answer {
    let parts = index_parts(vm, &arguments.rest(2))?;
    let unique = vm.truth(&arguments[3])?;
    let (options, _) = options_of(&arguments.keywords(8));
    let name = Name::from_value(&arguments[1]);
    let made = Rc::new(Index::new(name, parts, unique, options));
    adopt(&arguments[0], &made.object, &made);
    let mut table = handle::<Rc<Table>>(&arguments[6]);
    if table.is_none() {
        table = index_columns(&made).iter().find_map(|column| column.table());
    }
    if table.is_none() {
        let parts = made.parts.borrow().clone();
        table = parts.iter().find_map(|part| match part {
            IndexPart::Expression(element) => columns_in(element).iter().find_map(|column| column.table()),
            _ => None,
        });
    }
    if let Some(table) = table {
        if table.lightweight {
            made.table.replace(Rc::downgrade(&table));
        } else {
            table.append_index(vm, &made)?;
        }
    }
    Ok(Value::None)
}

fn identity_of(vm: &mut Vm, arguments: &Arguments, from: usize) -> Result<Identity, Exception> {
    let number = |at: usize| arguments[at].as_int();
    let truth = |vm: &mut Vm, at: usize| vm.truth(&arguments[at]);
    Ok(Identity {
        always: false,
        start: number(from),
        increment: number(from + 1),
        minvalue: number(from + 2),
        maxvalue: number(from + 3),
        nominvalue: truth(vm, from + 4)?,
        nomaxvalue: truth(vm, from + 5)?,
        cycle: if arguments[from + 6].is_none() { None } else { Some(truth(vm, from + 6)?) },
        cache: number(from + 7),
    })
}

fn define_defaults(vm: &mut Vm, state: &Rc<State>) {
    let fetched = ClassBuilder::new("FetchedValue", MODULE)
        .base(&state.class("SchemaItem"))
        .method("__init__", "self, for_update=False", |_, arguments| {
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(Handle(ServerDefault::Fetched));
            }
            Ok(Value::None)
        })
        .build(vm);
    state.add_class("FetchedValue", &fetched);
    let clause = ClassBuilder::new("DefaultClause", MODULE)
        .base(&fetched)
        .method("__init__", "self, arg, for_update=False, _reflected=False", |vm, arguments| {
            let default = server_default_of(vm, &arguments[1])?;
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(Handle(default));
                instance.set("arg", arguments[1].clone());
            }
            Ok(Value::None)
        })
        .method("__repr__", "self", |vm, arguments| {
            let argument = vm.attribute(&arguments[0], "arg")?;
            Ok(format!("DefaultClause({}, for_update=False)", vm.repr(&argument)?).into())
        })
        .build(vm);
    state.add_class("DefaultClause", &clause);
    let computed = ClassBuilder::new("Computed", MODULE)
        .base(&fetched)
        .method("__init__", "self, sqltext, persisted=None", |vm, arguments| {
            let sqltext = coerce::text_or_expression(vm, &arguments[1])?;
            let persisted = if arguments[2].is_none() { None } else { Some(vm.truth(&arguments[2])?) };
            if let Some(instance) = arguments[0].as_instance() {
                let shown = objects::expression(vm, &sqltext);
                instance.set("sqltext", shown);
                instance.set("persisted", arguments[2].clone());
                instance.set_payload(Handle(Computed { sqltext, persisted }));
            }
            Ok(Value::None)
        })
        .build(vm);
    state.add_class("Computed", &computed);
    let identity = ClassBuilder::new("Identity", MODULE)
        .base(&fetched)
        .method("__init__", "self, always=False, start=None, increment=None, minvalue=None, maxvalue=None, nominvalue=None, nomaxvalue=None, cycle=None, cache=None, order=None, on_null=None, **kw", |vm, arguments| {
            let mut identity = identity_of(vm, arguments, 2)?;
            identity.always = vm.truth(&arguments[1])?;
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(Handle(identity));
            }
            Ok(Value::None)
        })
        .build(vm);
    state.add_class("Identity", &identity);
    let default = ClassBuilder::new("ColumnDefault", MODULE)
        .base(&state.class("SchemaItem"))
        .method("__init__", "self, arg, **kw", |vm, arguments| {
            let default = python_default(vm, &arguments[1])?;
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(Handle(default));
                instance.set("arg", arguments[1].clone());
            }
            Ok(Value::None)
        })
        .getter("is_scalar", |vm, this| {
            Ok(matches!(receiver::<PythonDefault>(vm, this)?, PythonDefault::Scalar(_)).into())
        })
        .getter("is_callable", |vm, this| {
            Ok(matches!(receiver::<PythonDefault>(vm, this)?, PythonDefault::Callable(_)).into())
        })
        .build(vm);
    state.add_class("ColumnDefault", &default);
    define_sequence(vm, state);
}

fn define_sequence(vm: &mut Vm, state: &Rc<State>) {
    let class = ClassBuilder::new("Sequence", MODULE)
        .base(&state.class("SchemaItem"))
        .method("__init__", "self, name, start=None, increment=None, minvalue=None, maxvalue=None, nominvalue=None, nomaxvalue=None, cycle=None, schema=None, cache=None, order=None, data_type=None, optional=False, quote=None, metadata=None, quote_schema=None, for_update=False", |vm, arguments| {
            let mut options = Identity {
                start: arguments[2].as_int(),
                increment: arguments[3].as_int(),
                minvalue: arguments[4].as_int(),
                maxvalue: arguments[5].as_int(),
                cache: arguments[10].as_int(),
                ..Identity::default()
            };
            if !arguments[8].is_none() {
                options.cycle = Some(vm.truth(&arguments[8])?);
            }
            let name = Name::from_value(&arguments[1]).unwrap_or_else(|| Name::new(""));
            let schema = Name::from_value(&arguments[9]);
            let made = Rc::new(Sequence { name, schema, options, data_type: None });
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(Handle(made));
                instance.set("name", arguments[1].clone());
                instance.set("schema", arguments[9].clone());
            }
            Ok(Value::None)
        })
        .method("next_value", "self", |vm, arguments| {
            let sequence: Rc<Sequence> = receiver(vm, &arguments[0])?;
            let element = super::super::elements::expression(
                super::super::elements::Kind::NextValue(sequence),
                super::super::types::DataType::integer(),
            );
            Ok(objects::expression(vm, &element))
        })
        .method("create", "self, bind, checkfirst=True", |vm, arguments| super::ddl::sequence(vm, &arguments[0], &arguments[1], true))
        .method("drop", "self, bind, checkfirst=True", |vm, arguments| super::ddl::sequence(vm, &arguments[0], &arguments[1], false))
        .build(vm);
    state.add_class("Sequence", &class);
}
