//! The calls on SQLite: what its ALTER TABLE cannot do is refused in Alembic's words, or, in the
//! lenient mode, done by making the table anew.

use std::rc::Rc;

use crate::python::{Exception, Vm};
use crate::sqlalchemy::names::Name;
use crate::sqlalchemy::schema::{
    Column, Constraint, ConstraintKind, DialectOptions, Index, ServerDefault, Table,
};
use crate::sqlalchemy::state::State;

use super::super::batch::{self, BatchQueue};
use super::super::context::{MigrationContext, Mode};
use super::{Call, DefaultChange, default, model};

/// Alembic's words for constraints that SQLite cannot alter.
const NO_ALTER_OF_CONSTRAINTS: &str = "No support for ALTER of constraints in SQLite dialect. Please refer to the batch mode feature which allows for SQLite migrations using a copy-and-move strategy.";
/// Alembic's warning for the CHECK that a Boolean or Enum brings along.
const IMPLICIT_CONSTRAINT_SKIPPED: &str = "Skipping unsupported ALTER for creation of implicit constraint. Please refer to the batch mode feature which allows for SQLite migrations using a copy-and-move strategy.";

/// Carries out a call.
///
/// # Errors
/// What Alembic raises, or the database.
pub fn perform(vm: &mut Vm, context: &Rc<MigrationContext>, call: &Call) -> Result<(), Exception> {
    let lenient = !context.settings.strict && context.settings.mode == Mode::Execute;
    match call {
        Call::AddConstraint(constraint, _) if is_type_bound(constraint) => {
            context.warn(vm, IMPLICIT_CONSTRAINT_SKIPPED);
            Ok(())
        }
        Call::DropConstraint(drop) if drop.type_bound => Ok(()),
        Call::AddConstraint(_, table) => {
            if !lenient {
                return Err(vm.not_implemented(NO_ALTER_OF_CONSTRAINTS));
            }
            let schema = table.schema.borrow().as_ref().map(|name| name.text.to_string());
            by_move_and_copy(vm, context, &table.name(), schema.as_deref(), call, NO_ALTER_OF_CONSTRAINTS)
        }
        Call::DropConstraint(drop) => {
            if !lenient {
                return Err(vm.not_implemented(NO_ALTER_OF_CONSTRAINTS));
            }
            by_move_and_copy(vm, context, &drop.table, drop.schema.as_deref(), call, NO_ALTER_OF_CONSTRAINTS)
        }
        Call::AlterColumn(alteration) if lenient => {
            let needs_new_table = alteration.nullable.is_some()
                || alteration.new_type.is_some()
                || !matches!(alteration.server_default, DefaultChange::Keep);
            if needs_new_table {
                let refusal = "near \"ALTER\": syntax error";
                return by_move_and_copy(
                    vm,
                    context,
                    &alteration.table,
                    alteration.schema.as_deref(),
                    call,
                    refusal,
                );
            }
            if alteration.comment.is_some() && alteration.new_name.is_none() {
                context.notice(vm, "LN02", "SQLite keeps no comments; the comment was left out");
                return Ok(());
            }
            let mut renaming = (**alteration).clone();
            renaming.comment = None;
            default::alter_column(vm, context, &renaming)
        }
        Call::TableComment(..) | Call::ColumnComment(..) if lenient => {
            context.notice(vm, "LN02", "SQLite keeps no comments; the comment was left out");
            Ok(())
        }
        Call::AddColumn { table, schema, column, .. } if lenient => match refusal_of_new_column(column) {
            Some(refusal) => by_move_and_copy(vm, context, table, schema.as_deref(), call, refusal),
            None => default::perform(vm, context, call),
        },
        Call::DropColumn { table, schema, column, .. } if lenient => {
            let (mut calls, bound) = what_holds(vm, table, column);
            if !bound && calls.is_empty() {
                return default::perform(vm, context, call);
            }
            calls.push(call.clone());
            let refusal = format!("error in table {table} after drop column: no such column: {column}");
            all_by_move_and_copy(vm, context, table, schema.as_deref(), calls, &refusal)
        }
        _ => default::perform(vm, context, call),
    }
}

/// What SQLite says of a new column that other databases would take.
fn refusal_of_new_column(column: &Column) -> Option<&'static str> {
    let expression = match &*column.server_default.borrow() {
        None if !column.nullable.get() && column.computed.borrow().is_none() => {
            return Some("Cannot add a NOT NULL column with default value NULL");
        }
        Some(ServerDefault::Expression(expression)) => expression.clone(),
        _ => return None,
    };
    let text = model::plain_text(&expression).unwrap_or_default();
    (!is_constant(&text)).then_some("Cannot add a column with non-constant default")
}

/// Whether SQL text is a number, a string, or one of the constants.
fn is_constant(text: &str) -> bool {
    let text = text.trim();
    let is_string = text.len() > 1 && text.starts_with('\'') && text.ends_with('\'');
    let is_word = matches!(text.to_ascii_lowercase().as_str(), "null" | "true" | "false");
    is_string || is_word || text.parse::<f64>().is_ok()
}

/// What keeps SQLite from dropping a column: indexes over it, as calls that drop them, and whether a
/// key or a constraint uses it.
fn what_holds(vm: &mut Vm, table: &str, column: &str) -> (Vec<Call>, bool) {
    let runner = State::of(vm).runner.borrow().clone();
    let schema = runner.and_then(|runner| runner.try_borrow_mut().ok()?.schema().ok());
    let Some(known) = schema.as_ref().and_then(|schema| schema.table(table)) else {
        return (Vec::new(), false);
    };
    let uses = |columns: &[String]| columns.iter().any(|name| name == column);
    let bound = known.primary_key.as_ref().is_some_and(|key| uses(&key.columns))
        || known.unique_constraints.iter().any(|unique| uses(&unique.columns))
        || known.foreign_keys.iter().any(|key| uses(&key.columns))
        || known.check_constraints.iter().any(|check| check.expression.contains(column));
    let owner = Table::new(table, None);
    // An index over an expression is not read back, and so goes without being dropped.
    let is_expression = |index: &crate::schema::Index| index.columns.iter().any(|part| part.name.is_none());
    let bound = bound || known.indexes.iter().any(|index| is_expression(index) && index.sql.contains(column));
    let over = |index: &&crate::schema::Index| {
        !is_expression(index) && index.columns.iter().any(|part| part.name.as_deref() == Some(column))
    };
    let calls = known
        .indexes
        .iter()
        .filter(over)
        .map(|index| {
            let index =
                Index::new(Some(Name::new(&index.name)), Vec::new(), index.unique, DialectOptions::default());
            Call::DropIndex(Rc::new(index), owner.clone(), false)
        })
        .collect();
    (calls, bound)
}

fn is_type_bound(constraint: &Constraint) -> bool {
    matches!(constraint.kind, ConstraintKind::Check { type_bound: true, .. })
}

/// Does a call as a batch block would, and says so.
fn by_move_and_copy(
    vm: &mut Vm,
    context: &Rc<MigrationContext>,
    table: &str,
    schema: Option<&str>,
    call: &Call,
    refusal: &str,
) -> Result<(), Exception> {
    all_by_move_and_copy(vm, context, table, schema, vec![call.clone()], refusal)
}

fn all_by_move_and_copy(
    vm: &mut Vm,
    context: &Rc<MigrationContext>,
    table: &str,
    schema: Option<&str>,
    calls: Vec<Call>,
    refusal: &str,
) -> Result<(), Exception> {
    context.notice(
        vm,
        "LN01",
        format!("Alembic on SQLite refuses this ({refusal}); table '{table}' was made anew instead, as batch_alter_table() does"),
    );
    let queue = BatchQueue::implied(vm, table, schema);
    context.copying.set(true);
    batch::recreate(vm, context, &queue, &calls)
}

#[cfg(test)]
mod tests {
    use super::is_constant;

    #[test]
    fn constants_are_told_from_expressions() {
        for (text, expected) in [
            ("0", true),
            ("-1.5", true),
            ("'a'", true),
            ("NULL", true),
            ("now()", false),
            ("CURRENT_TIMESTAMP", false),
        ] {
            assert_eq!(is_constant(text), expected, "{text}");
        }
    }
}
