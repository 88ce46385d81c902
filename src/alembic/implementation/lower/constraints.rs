//! Constraints that operations create and drop, as `SchemaObjects` makes them: on a table of their
//! own, so that the naming convention can act.

use std::rc::Rc;

use crate::python::{Exception, Value, Vm};
use crate::sqlalchemy::schema::{Constraint, ConstraintKind as Kind, ForeignKeyRule, ForeignKeyTarget};

use super::super::super::context::MigrationContext;
use super::super::super::operations::{ConstraintKind, CreateConstraint, DropConstraint};
use super::super::{Call, ConstraintDrop, model};
use super::{bare_table, dialect_options, named_columns};

/// `create_primary_key`, `create_foreign_key`, `create_…_constraint`.
pub(super) fn create_constraint(
    vm: &mut Vm,
    context: &MigrationContext,
    create: &CreateConstraint,
) -> Result<Vec<Call>, Exception> {
    let name = model::name(&create.name);
    let schema = create.schema.as_deref();
    let keywords = &create.keywords;
    let options = dialect_options(
        vm,
        keywords,
        &["deferrable", "initially", "info", "schema", "use_alter", "comment", "where", "using", "ops"],
    )?;
    let deferrable = match keywords.get_str("deferrable").filter(|value| !value.is_none()) {
        Some(value) => Some(vm.truth(&value)?),
        None => None,
    };
    let initially = keywords.get_str("initially").and_then(|value| value.as_str().map(ToString::to_string));
    let (table, constraint) = match &create.kind {
        ConstraintKind::PrimaryKey(columns) => {
            let table = named_columns(vm, context, &create.table, schema, columns)?;
            let constraint =
                Constraint::new(Kind::PrimaryKey { implicit: false }).on(columns.iter().cloned());
            (table, constraint)
        }
        ConstraintKind::Unique(columns) => {
            let table = named_columns(vm, context, &create.table, schema, columns)?;
            (table, Constraint::new(Kind::Unique).on(columns.iter().cloned()))
        }
        ConstraintKind::Check(condition) => {
            let table = named_columns(vm, context, &create.table, schema, &["x".to_owned()])?;
            let sqltext = model::condition(vm, condition)?;
            (table, Constraint::new(Kind::Check { sqltext, type_bound: false }))
        }
        ConstraintKind::ForeignKey {
            columns,
            referred_table,
            referred_schema,
            referred_columns,
            on_update,
            on_delete,
            deferrable,
            initially,
            matching,
        } => {
            if columns.len() != referred_columns.len() {
                return Err(model::argument_error(
                    vm,
                    "ForeignKeyConstraint number of constrained columns must match the number of referenced columns.",
                ));
            }
            let mut all = columns.clone();
            if *referred_table == create.table && *referred_schema == create.schema {
                all.extend(referred_columns.iter().cloned());
            }
            let table = named_columns(vm, context, &create.table, schema, &all)?;
            let prefix = referred_schema.as_ref().map(|schema| format!("{schema}.")).unwrap_or_default();
            let targets = referred_columns
                .iter()
                .map(|column| ForeignKeyTarget::Text(format!("{prefix}{referred_table}.{column}")))
                .collect();
            let rule = ForeignKeyRule {
                targets,
                ondelete: on_delete.clone(),
                onupdate: on_update.clone(),
                match_type: matching.clone(),
                use_alter: false,
                at_column: false,
            };
            let constraint = Constraint {
                deferrable: *deferrable,
                initially: initially.clone(),
                ..Constraint::new(Kind::ForeignKey(rule)).on(columns.iter().cloned())
            };
            (table, constraint)
        }
        ConstraintKind::Exclude(elements) => {
            let table = bare_table(context, &create.table, schema);
            let constraint = model::exclude(vm, &create.name, elements, keywords)?;
            constraint.table.replace(Rc::downgrade(&table));
            return Ok(vec![Call::AddConstraint(constraint, table)]);
        }
    };
    let constraint = Constraint {
        options,
        deferrable: constraint.deferrable.or(deferrable),
        initially: constraint.initially.clone().or(initially),
        ..constraint
    };
    let constraint = Rc::new(constraint.named(name));
    table.append_constraint(vm, &constraint)?;
    Ok(vec![Call::AddConstraint(constraint, table)])
}

/// `drop_constraint`.
pub(super) fn drop_constraint(
    vm: &mut Vm,
    context: &MigrationContext,
    drop: &DropConstraint,
) -> Result<Vec<Call>, Exception> {
    let mut name = model::name(&drop.name);
    let kind = match drop.kind.as_deref() {
        Some("primary") => Some(Kind::PrimaryKey { implicit: false }),
        Some("unique") => Some(Kind::Unique),
        Some("foreignkey") => Some(Kind::ForeignKey(ForeignKeyRule::default())),
        Some("check") => {
            let sqltext = model::condition(vm, &Value::from(""))?;
            Some(Kind::Check { sqltext, type_bound: false })
        }
        _ => None,
    };
    if let Some(kind) = kind {
        let table = bare_table(context, &drop.table, drop.schema.as_deref());
        let constraint = Rc::new(Constraint::new(kind).named(name.clone()));
        table.append_constraint(vm, &constraint)?;
        name = constraint.name.borrow().clone();
    }
    Ok(vec![Call::DropConstraint(ConstraintDrop {
        name,
        table: drop.table.clone(),
        schema: drop.schema.clone(),
        kind: drop.kind.clone(),
        if_exists: drop.if_exists == Some(true),
        type_bound: false,
    })])
}
