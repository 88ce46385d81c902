//! The context managers that Alembic hands to scripts.
//!
//! In: `with op.batch_alter_table(…)`, `with op.get_context().autocommit_block()`,
//! `with Operations.context(…)`. Out: what entering and leaving them does.

use std::cell::RefCell;
use std::rc::Rc;

use crate::python::{Arguments, Class, ClassBuilder, Exception, Instance, Value, Vm};

use super::super::batch::{self, BatchBlock};
use super::super::context::{AlembicState, MigrationContext};
use super::super::invoke::Target;
use super::op;

/// What a block does.
enum Block {
    /// `batch_alter_table`
    Batch(BatchBlock),
    /// `Operations.context`: `op` acts in the context; holds what it acted in before.
    Proxy(Rc<MigrationContext>, RefCell<Option<Rc<Instance>>>),
    /// `autocommit_block`
    Autocommit(Rc<MigrationContext>),
    /// `begin_transaction` where the runner already has one.
    Nothing,
}

/// Makes the class of all blocks.
pub fn class(vm: &mut Vm, object: &Rc<Class>) -> Rc<Class> {
    ClassBuilder::new("_GeneratorContextManager", "contextlib")
        .base(object)
        .method("__enter__", "self", |vm, arguments| {
            let block = arguments.payload::<Block>(vm, 0)?;
            enter(vm, &block)
        })
        .method("__exit__", "self, typ, value, traceback", |vm, arguments| {
            let block = arguments.payload::<Block>(vm, 0)?;
            leave(vm, &block, !arguments[1].is_none())?;
            Ok(Value::Bool(false))
        })
        .build(vm)
}

fn enter(vm: &mut Vm, block: &Block) -> Result<Value, Exception> {
    match block {
        Block::Batch(batch) => {
            batch.queue.check(vm)?;
            let target = Target { context: batch.context.clone(), batch: Some(batch.queue.clone()) };
            Ok(Value::Instance(op::object(vm, target)))
        }
        Block::Proxy(context, before) => {
            *before.borrow_mut() = op::establish(vm, Some(context.clone()));
            let made = AlembicState::of(vm).operations.borrow().clone();
            Ok(made.map_or(Value::None, Value::Instance))
        }
        Block::Autocommit(context) => {
            if context.as_sql() {
                if context.transactional_ddl() {
                    context.static_output("COMMIT;");
                }
                return Ok(Value::None);
            }
            commit(vm, context)?;
            Ok(Value::None)
        }
        Block::Nothing => Ok(Value::None),
    }
}

fn leave(vm: &mut Vm, block: &Block, raised: bool) -> Result<(), Exception> {
    match block {
        // An exception in the block flushes nothing.
        Block::Batch(batch) if raised => {
            batch.queue.discard();
            Ok(())
        }
        Block::Batch(batch) => batch::flush(vm, batch),
        Block::Proxy(_, before) => {
            let before = before.borrow_mut().take();
            *AlembicState::of(vm).operations.borrow_mut() = before;
            Ok(())
        }
        Block::Autocommit(context) => {
            if context.as_sql() {
                if context.transactional_ddl() {
                    context.static_output("BEGIN;");
                }
                return Ok(());
            }
            commit(vm, context)
        }
        Block::Nothing => Ok(()),
    }
}

/// Commits what the connection holds; a connection without a transaction is left alone.
fn commit(vm: &mut Vm, context: &MigrationContext) -> Result<(), Exception> {
    let connection = context.connection.borrow().clone();
    if connection.is_none() {
        return Ok(());
    }
    vm.call_method(&connection, "commit", Arguments::none())?;
    Ok(())
}

fn make(vm: &mut Vm, block: Block) -> Value {
    let class = AlembicState::of(vm).classes.block.clone();
    Value::Instance(Instance::with_payload(&class, block))
}

/// The block of `batch_alter_table`.
pub fn batch_block(vm: &mut Vm, block: BatchBlock) -> Value {
    make(vm, Block::Batch(block))
}

/// The block of `Operations.context`.
pub fn proxy_block(vm: &mut Vm, context: Rc<MigrationContext>) -> Value {
    make(vm, Block::Proxy(context, RefCell::new(None)))
}

/// The block of `autocommit_block`.
pub fn autocommit_block(vm: &mut Vm, context: Rc<MigrationContext>) -> Value {
    make(vm, Block::Autocommit(context))
}

/// A block that does nothing.
pub fn null_block(vm: &mut Vm) -> Value {
    make(vm, Block::Nothing)
}
