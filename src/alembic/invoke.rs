//! Invoking an operation: it is told to the sink, lowered, and carried out or queued.

use std::rc::Rc;

use crate::python::{Exception, Value, Vm};
use crate::sqlalchemy::bindings::objects;

use super::batch::BatchQueue;
use super::context::{MigrationContext, Mode};
use super::events::OperationEnd;
use super::implementation::{self, Call, execute, lower};
use super::operations::{Directive, Operation};

/// Where operations go: the payload of `Operations` and `BatchOperations` objects.
#[derive(Clone)]
pub struct Target {
    /// The context.
    pub context: Rc<MigrationContext>,
    /// The block that queues them.
    pub batch: Option<Rc<BatchQueue>>,
}

/// Invokes an operation, and gives back what the script gets: a `Table` from `create_table`.
///
/// # Errors
/// What Alembic, SQLAlchemy or the database raise.
pub fn invoke(vm: &mut Vm, target: &Target, operation: &Operation) -> Result<Value, Exception> {
    let context = &target.context;
    context.sink.begin(operation.record());
    let copied_before = context.copying.replace(false);
    let result = carry_out(vm, target, &operation.directive);
    let move_and_copy = context.copying.replace(copied_before);
    context.sink.end(OperationEnd { failed: result.is_err(), move_and_copy });
    result
}

fn carry_out(vm: &mut Vm, target: &Target, directive: &Directive) -> Result<Value, Exception> {
    let context = &target.context;
    match directive {
        Directive::Execute(given) => {
            execute::execute(vm, context, &given.statement, &given.execution_options)?;
            return Ok(Value::None);
        }
        Directive::BulkInsert(given) => {
            execute::bulk_insert(vm, context, &given.table, &given.rows, given.multiinsert)?;
            return Ok(Value::None);
        }
        _ => {}
    }
    let calls = lower::lower(vm, context, directive)?;
    for call in &calls {
        match &target.batch {
            Some(queue) => queue.push(vm, context, call.clone())?,
            None if context.settings.mode == Mode::Record => {}
            None => implementation::perform(vm, context, call)?,
        }
    }
    match calls.as_slice() {
        [Call::CreateTable(table, _)] => Ok(objects::table(vm, table)),
        _ => Ok(Value::None),
    }
}
