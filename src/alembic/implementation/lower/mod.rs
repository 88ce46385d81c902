//! From directives to calls on the implementation, as Alembic's `toimpl` and `schemaobj` do it.
//!
//! In: a [`Directive`] with the script's objects. Out: [`Call`]s with SQLAlchemy's model, whose
//! names the naming convention has completed.

mod constraints;
mod indexes;

use std::rc::Rc;

use crate::python::{Arguments, Dict, Exception, Value, Vm};
use crate::sqlalchemy::dialects::Dialect;
use crate::sqlalchemy::names::Name;
use crate::sqlalchemy::schema::{
    Column, Constraint, ConstraintKind as Kind, DialectOptions, MetaData, Table,
};
use crate::sqlalchemy::types::{DataType, Family, TypeRef};

use super::super::context::MigrationContext;
use super::super::operations::{
    AddColumn, AlterColumn, Alteration, CreateTable, Directive, DropTable, TableComment,
};
use super::model::{self, Element};
use super::{Call, ColumnAlteration, ConstraintDrop, DefaultChange};

/// The calls of a directive, and for `create_table` the table it returns. `execute` and
/// `bulk_insert` make no calls: they act on the connection.
///
/// # Errors
/// What SQLAlchemy's constructors raise.
pub fn lower(vm: &mut Vm, context: &MigrationContext, directive: &Directive) -> Result<Vec<Call>, Exception> {
    match directive {
        Directive::AddColumn(add) => add_column(vm, context, add),
        Directive::AlterColumn(alter) => alter_column(vm, context, alter),
        Directive::DropColumn(drop) => {
            let existing_type =
                drop.existing_type.as_ref().map(|given| model::data_type(vm, given)).transpose()?;
            Ok(vec![Call::DropColumn {
                table: drop.table.clone(),
                schema: drop.schema.clone(),
                column: drop.column.clone(),
                if_exists: drop.if_exists == Some(true),
                existing_type,
            }])
        }
        Directive::CreateTable(create) => create_table(vm, context, create),
        Directive::DropTable(drop) => drop_table(vm, context, drop),
        Directive::RenameTable(rename) => Ok(vec![Call::RenameTable {
            table: rename.table.clone(),
            new_name: rename.new_name.clone(),
            schema: rename.schema.clone(),
        }]),
        Directive::CreateIndex(create) => indexes::create_index(vm, context, create),
        Directive::DropIndex(drop) => indexes::drop_index(vm, context, drop),
        Directive::CreateConstraint(create) => constraints::create_constraint(vm, context, create),
        Directive::DropConstraint(drop) => constraints::drop_constraint(vm, context, drop),
        Directive::TableComment(comment) => table_comment(vm, context, comment),
        Directive::Execute(_) | Directive::BulkInsert(_) => Ok(Vec::new()),
    }
}

/// Metadata of the kind that operations make: with the naming convention, and without the tables
/// that foreign keys point at.
pub fn metadata(context: &MigrationContext) -> Rc<MetaData> {
    let metadata = MetaData::default();
    metadata.assumes_referents.set(true);
    let target = context.options.as_dict().and_then(|options| options.get_str("target_metadata"));
    let convention = match target.as_ref().and_then(model::metadata) {
        Some(target) => target.naming_convention.borrow().clone(),
        None => {
            let pairs = context.settings.naming_convention.iter();
            pairs.map(|(kind, template)| (Value::from(kind), Value::from(template))).collect()
        }
    };
    metadata.naming_convention.replace(convention);
    Rc::new(metadata)
}

/// A table of its own for one operation.
fn bare_table(context: &MigrationContext, name: &str, schema: Option<&str>) -> Rc<Table> {
    let table = Table::new(name, Some(metadata(context)));
    if let Some(schema) = schema {
        table.schema.replace(Some(Name::new(schema)));
    }
    table
}

/// A table with columns of unknown type.
fn named_columns(
    vm: &mut Vm,
    context: &MigrationContext,
    name: &str,
    schema: Option<&str>,
    columns: &[String],
) -> Result<Rc<Table>, Exception> {
    let table = bare_table(context, name, schema);
    for column in columns {
        if table.column(column).is_none() {
            table.append_column(vm, &Rc::new(Column::new(column.as_str(), DataType::null())))?;
        }
    }
    Ok(table)
}

/// Options such as `sqlite_where=…`. Other keywords are refused as SQLAlchemy refuses them.
fn dialect_options(vm: &mut Vm, keywords: &Dict, ignored: &[&str]) -> Result<DialectOptions, Exception> {
    let mut options = Vec::new();
    for (name, value) in keywords.items() {
        let Some(name) = name.as_str().map(ToString::to_string) else { continue };
        if ignored.contains(&name.as_str()) {
            continue;
        }
        let known =
            name.split_once('_').is_some_and(|(dialect, option)| !dialect.is_empty() && !option.is_empty());
        if !known {
            return Err(vm.type_error(format!(
                "Additional arguments should be named <dialectname>_<argument>, got '{name}'"
            )));
        }
        options.push((name, value));
    }
    Ok(DialectOptions(options))
}

/// Whether a constraint takes part: those that types bring along depend on the dialect.
pub fn counts(context: &MigrationContext, constraint: &Constraint) -> bool {
    let Kind::Check { type_bound: true, .. } = &constraint.kind else { return true };
    let columns = constraint.columns.borrow();
    let Some(column) = columns.first() else { return true };
    let data_type = column.data_type().for_dialect(context.settings.dialect.name());
    match data_type.family() {
        Family::Boolean => context.settings.dialect != Dialect::Postgresql,
        Family::Enum => {
            let native = matches!(context.settings.dialect, Dialect::Postgresql | Dialect::Mysql);
            !(native && data_type.parameters.native_enum)
        }
        _ => true,
    }
}

fn is_type_bound(constraint: &Constraint) -> bool {
    matches!(constraint.kind, Kind::Check { type_bound: true, .. })
}

fn create_table(
    vm: &mut Vm,
    context: &MigrationContext,
    create: &CreateTable,
) -> Result<Vec<Call>, Exception> {
    let keywords = &create.keywords;
    let text = |name: &str| keywords.get_str(name).and_then(|value| value.as_str().map(ToString::to_string));
    let table = bare_table(context, &create.table, text("schema").as_deref());
    table.comment.replace(text("comment"));
    if let Some(prefixes) = keywords.get_str("prefixes").filter(|value| !value.is_none()) {
        let prefixes = vm.collect(&prefixes)?;
        table
            .prefixes
            .replace(prefixes.iter().filter_map(|prefix| prefix.as_str().map(ToString::to_string)).collect());
    }
    const OWN: [&str; 12] = [
        "schema",
        "comment",
        "prefixes",
        "info",
        "quote",
        "quote_schema",
        "keep_existing",
        "extend_existing",
        "listeners",
        "implicit_returning",
        "must_exist",
        "sqlalchemy_schema",
    ];
    table.options.replace(dialect_options(vm, keywords, &OWN)?);
    if let Some(info) = keywords.get_str("info").filter(|value| !value.is_none()) {
        table.others.borrow_mut().push(("info".to_owned(), info));
    }
    fill(vm, &table, &create.elements)?;
    Ok(vec![Call::CreateTable(table, create.if_not_exists == Some(true))])
}

/// Appends columns, then constraints and indexes; what belongs to another table is copied.
fn fill(vm: &mut Vm, table: &Rc<Table>, elements: &[Value]) -> Result<(), Exception> {
    let mut rest = Vec::new();
    for element in elements {
        match model::element(element) {
            Some(Element::Column(column)) => {
                let column = model::own_column(&column);
                table.append_column(vm, &column)?;
            }
            Some(other) => rest.push(other),
            None => {}
        }
    }
    for element in rest {
        match element {
            Element::Constraint(constraint) => {
                if is_type_bound(&constraint) {
                    continue;
                }
                let owner = constraint.table.borrow().upgrade();
                let own = owner.as_ref().is_none_or(|owner| Rc::ptr_eq(owner, table));
                let constraint = if own { constraint } else { constraint.copy() };
                table.append_constraint(vm, &constraint)?;
            }
            Element::Index(index) => {
                let owner = index.table.borrow().upgrade();
                let own = owner.as_ref().is_none_or(|owner| Rc::ptr_eq(owner, table));
                let index = if own { index } else { model::copy_index(&index) };
                table.append_index(vm, &index)?;
            }
            Element::Column(_) => {}
        }
    }
    table.finish();
    Ok(())
}

fn drop_table(vm: &mut Vm, context: &MigrationContext, drop: &DropTable) -> Result<Vec<Call>, Exception> {
    let table = named_columns(vm, context, &drop.table, drop.schema.as_deref(), &[])?;
    Ok(vec![Call::DropTable(table, drop.if_exists == Some(true))])
}

fn add_column(vm: &mut Vm, context: &MigrationContext, add: &AddColumn) -> Result<Vec<Call>, Exception> {
    let Some(Element::Column(column)) = model::element(&add.column) else {
        let name = vm.type_name(&add.column);
        return Err(vm.attribute_error(format!("'{name}' object has no attribute 'table'")));
    };
    let column = model::own_column(&column);
    let table = bare_table(context, &add.table, add.schema.as_deref());
    table.append_column(vm, &column)?;
    table.finish();
    let mut calls = vec![Call::AddColumn {
        table: add.table.clone(),
        schema: add.schema.clone(),
        column: column.clone(),
        if_not_exists: add.if_not_exists == Some(true),
        inline_references: add.inline_references,
        inline_primary_key: add.inline_primary_key,
        insert_before: add.insert_before.clone(),
        insert_after: add.insert_after.clone(),
    }];
    let single_reference = column.foreign_keys.borrow().len() == 1;
    for constraint in table.constraints.borrow().iter() {
        let inline = add.inline_references && constraint.foreign_key().is_some() && single_reference;
        if !inline {
            calls.push(Call::AddConstraint(constraint.clone(), table.clone()));
        }
    }
    for index in table.indexes.borrow().iter() {
        calls.push(Call::CreateIndex(index.clone(), table.clone(), false));
    }
    if column.comment.borrow().is_some() && context.settings.dialect == Dialect::Postgresql {
        calls.push(Call::ColumnComment(column, table));
    }
    Ok(calls)
}

/// The constraints that a type brings along, on a table with one column.
fn constraints_of_type(
    vm: &mut Vm,
    context: &MigrationContext,
    alter: &AlterColumn,
    data_type: &TypeRef,
) -> Result<(Vec<Rc<Constraint>>, Rc<Table>), Exception> {
    let table = bare_table(context, &alter.table, alter.schema.as_deref());
    table.append_column(vm, &Rc::new(Column::new(alter.column.as_str(), data_type.clone())))?;
    let constraints = table.constraints.borrow().clone();
    let constraints = constraints.into_iter().filter(|constraint| counts(context, constraint)).collect();
    Ok((constraints, table))
}

fn alter_column(
    vm: &mut Vm,
    context: &MigrationContext,
    alter: &AlterColumn,
) -> Result<Vec<Call>, Exception> {
    let existing_type = alter.existing_type.as_ref().map(|given| model::data_type(vm, given)).transpose()?;
    let new_type = alter.new_type.as_ref().map(|given| model::data_type(vm, given)).transpose()?;
    let mut calls = Vec::new();
    if let (Some(existing), Some(_)) = (&existing_type, &new_type) {
        let (constraints, _) = constraints_of_type(vm, context, alter, existing)?;
        for constraint in constraints {
            calls.push(Call::DropConstraint(ConstraintDrop {
                name: constraint.name.borrow().clone(),
                table: alter.table.clone(),
                schema: alter.schema.clone(),
                kind: Some("check".to_owned()),
                if_exists: false,
                type_bound: is_type_bound(&constraint),
            }));
        }
    }
    let server_default = match &alter.server_default {
        Alteration::Keep => DefaultChange::Keep,
        Alteration::Remove => DefaultChange::Drop,
        Alteration::Set(value) => DefaultChange::Set(default_column(vm, value)?),
    };
    let existing_default = match &alter.existing_server_default {
        Alteration::Set(value) => Some(default_column(vm, value)?),
        Alteration::Keep | Alteration::Remove => None,
    };
    let is_computed = |column: &Rc<Column>| column.computed.borrow().is_some();
    let is_identity = |column: &Rc<Column>| column.identity.borrow().is_some();
    calls.push(Call::AlterColumn(Box::new(ColumnAlteration {
        table: alter.table.clone(),
        schema: alter.schema.clone(),
        column: alter.column.clone(),
        nullable: alter.nullable,
        existing_computed: existing_default.as_ref().is_some_and(is_computed),
        existing_identity: existing_default.as_ref().is_some_and(is_identity),
        existing_default,
        server_default,
        new_name: alter.new_name.as_deref().map(Name::new),
        new_type: new_type.clone(),
        comment: match &alter.comment {
            Alteration::Keep => None,
            Alteration::Remove => Some(None),
            Alteration::Set(value) => Some(value.as_str().map(ToString::to_string)),
        },
        existing_type,
        existing_nullable: alter.existing_nullable,
        existing_comment: alter.existing_comment.clone(),
        autoincrement: truth(vm, alter.autoincrement.as_ref())?,
        existing_autoincrement: truth(vm, alter.existing_autoincrement.as_ref())?,
        postgresql_using: alter
            .keywords
            .get_str("postgresql_using")
            .and_then(|using| using.as_str().map(ToString::to_string)),
    })));
    if let Some(new_type) = &new_type {
        let (constraints, table) = constraints_of_type(vm, context, alter, new_type)?;
        calls
            .extend(constraints.into_iter().map(|constraint| Call::AddConstraint(constraint, table.clone())));
    }
    Ok(calls)
}

fn truth(vm: &mut Vm, value: Option<&Value>) -> Result<Option<bool>, Exception> {
    value.map(|value| vm.truth(value)).transpose()
}

/// A column that carries a default: `Column('x', Integer, server_default=…)`, so that all forms of
/// defaults are read in one place.
fn default_column(vm: &mut Vm, value: &Value) -> Result<Rc<Column>, Exception> {
    let class = super::super::bindings::import(vm, "sqlalchemy", "Column")?;
    let integer = super::super::bindings::import(vm, "sqlalchemy", "Integer")?;
    let arguments = Arguments::of([Value::from("x"), integer]).with_keyword("server_default", value.clone());
    let made = vm.call(&class, arguments)?;
    match model::element(&made) {
        Some(Element::Column(column)) => Ok(column),
        _ => Err(vm.type_error("a server default is expected")),
    }
}

fn table_comment(
    vm: &mut Vm,
    context: &MigrationContext,
    comment: &TableComment,
) -> Result<Vec<Call>, Exception> {
    let table = named_columns(vm, context, &comment.table, comment.schema.as_deref(), &[])?;
    table.comment.replace(comment.comment.clone());
    let text = if comment.drop { None } else { comment.comment.clone() };
    Ok(vec![Call::TableComment(table, text)])
}
