//! The calls on SQLite: what its ALTER TABLE cannot do is refused in Alembic's words, or, in the
//! lenient mode, done by making the table anew.

use std::rc::Rc;

use crate::python::{Exception, Vm};
use crate::sqlalchemy::schema::{Constraint, ConstraintKind};

use super::super::batch::{self, BatchQueue};
use super::super::context::{MigrationContext, Mode};
use super::{Call, DefaultChange, default};

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
        _ => default::perform(vm, context, call),
    }
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
    context.notice(
        vm,
        "LN01",
        format!("Alembic on SQLite refuses this ({refusal}); table '{table}' was made anew instead, as batch_alter_table() does"),
    );
    let queue = BatchQueue::implied(vm, table, schema, vec![call.clone()]);
    context.copying.set(true);
    batch::recreate(vm, context, &queue, std::slice::from_ref(call))
}
