//! `alembic.operations.ops`: operations as objects, which `op.invoke()` runs, and the base class of
//! a script's own.

use std::rc::Rc;

use crate::python::{Arguments, Class, ClassBuilder, Exception, Instance, Module, ModuleBuilder, Value, Vm};

use super::super::context::AlembicState;
use super::super::events::{Effect, OperationEnd, OperationRecord};
use super::super::invoke::{self, Target};
use super::super::operations::arguments::DEFINITIONS;
use super::super::operations::{Directive, Operation};
use super::op;

/// The payload of operation objects.
struct OperationHandle(Directive);

/// Class, directive, and parameters of `__init__`.
const CLASSES: &[(&str, &str, &str)] = &[
    (
        "CreatePrimaryKeyOp",
        "create_primary_key",
        "self, constraint_name, table_name, columns, *, schema=None, **kw",
    ),
    (
        "CreateUniqueConstraintOp",
        "create_unique_constraint",
        "self, constraint_name, table_name, columns, *, schema=None, **kw",
    ),
    (
        "CreateForeignKeyOp",
        "create_foreign_key",
        "self, constraint_name, source_table, referent_table, local_cols, remote_cols, *, onupdate=None, ondelete=None, deferrable=None, initially=None, match=None, source_schema=None, referent_schema=None, **kw",
    ),
    (
        "CreateCheckConstraintOp",
        "create_check_constraint",
        "self, constraint_name, table_name, condition, *, schema=None, **kw",
    ),
    (
        "DropConstraintOp",
        "drop_constraint",
        "self, constraint_name, table_name, type_=None, *, schema=None, if_exists=None, _reverse=None",
    ),
    (
        "CreateIndexOp",
        "create_index",
        "self, index_name, table_name, columns, *, schema=None, unique=False, if_not_exists=None, **kw",
    ),
    ("DropIndexOp", "drop_index", "self, index_name, table_name=None, *, schema=None, if_exists=None, **kw"),
    ("CreateTableOp", "create_table", "self, table_name, columns, *, schema=None, if_not_exists=None, **kw"),
    ("DropTableOp", "drop_table", "self, table_name, *, schema=None, if_exists=None, table_kw=None"),
    ("RenameTableOp", "rename_table", "self, old_table_name, new_table_name, *, schema=None"),
    (
        "CreateTableCommentOp",
        "create_table_comment",
        "self, table_name, comment, *, existing_comment=None, schema=None",
    ),
    ("DropTableCommentOp", "drop_table_comment", "self, table_name, *, existing_comment=None, schema=None"),
    (
        "AlterColumnOp",
        "alter_column",
        "self, table_name, column_name, *, schema=None, existing_type=None, existing_server_default=False, existing_nullable=None, existing_comment=None, modify_nullable=None, modify_comment=False, modify_server_default=False, modify_name=None, modify_type=None, **kw",
    ),
    (
        "AddColumnOp",
        "add_column",
        "self, table_name, column, *, schema=None, if_not_exists=None, inline_references=None, inline_primary_key=None, **kw",
    ),
    ("DropColumnOp", "drop_column", "self, table_name, column_name, *, schema=None, **kw"),
    ("BulkInsertOp", "bulk_insert", "self, table, rows, *, multiinsert=True"),
    ("ExecuteSQLOp", "execute", "self, sqltext, *, execution_options=None"),
];

/// Arguments of the directive from those of the class's `__init__`.
fn rearranged(vm: &mut Vm, directive: &str, arguments: &Arguments) -> Result<Arguments, Exception> {
    let given = &arguments.positional[1..];
    let pick = |order: &[usize]| order.iter().map(|index| given[*index].clone()).collect::<Vec<_>>();
    Ok(match directive {
        "alter_column" => Arguments::of(pick(&[0, 1, 7, 8, 9, 10, 11, 3, 4, 5, 6, 2, 12])),
        "create_table" => {
            let elements = vm.collect(&given[1])?;
            let keywords = arguments.keywords(5).copy();
            keywords.set_str("schema", given[2].clone());
            let keywords = Value::Dict(keywords);
            Arguments::of([given[0].clone(), Value::tuple(elements), given[3].clone(), keywords])
        }
        _ => Arguments::of(given.to_vec()),
    })
}

/// Makes `MigrateOperation`.
pub fn base_class(vm: &mut Vm, object: &Rc<Class>) -> Rc<Class> {
    ClassBuilder::new("MigrateOperation", "alembic.operations.ops")
        .base(object)
        .method("reverse", "self", |vm, _| Err(vm.not_implemented("")))
        .method("to_diff_tuple", "self", |vm, _| Err(vm.not_implemented("")))
        .build(vm)
}

/// Makes the module `alembic.operations.ops`.
pub fn module(vm: &mut Vm) -> Result<Rc<Module>, Exception> {
    let base = AlembicState::of(vm).classes.migrate_operation.clone();
    let mut builder = ModuleBuilder::new("alembic.operations.ops").class(&base);
    for (name, directive, signature) in CLASSES {
        let read =
            DEFINITIONS.iter().find(|definition| definition.name == *directive).map(|found| found.read);
        let Some(read) = read else { continue };
        let class = ClassBuilder::new(name, "alembic.operations.ops")
            .base(&base)
            .method("__init__", signature, move |vm, arguments| {
                let rearranged = rearranged(vm, directive, arguments)?;
                let read = read(vm, &rearranged, None)?;
                if let Some(instance) = arguments[0].as_instance() {
                    if let Some(table) = read.tables().first() {
                        instance.set("table_name", table.as_str());
                    }
                    instance.set_payload(OperationHandle(read));
                }
                Ok(Value::None)
            })
            .build(vm);
        builder = builder.class(&class);
    }
    for name in ["OpContainer", "ModifyTableOps", "UpgradeOps", "DowngradeOps", "MigrationScript"] {
        let class = ClassBuilder::new(name, "alembic.operations.ops")
            .base(&base)
            .method("__init__", "self, ops=(), **kw", |vm, arguments| {
                let operations = vm.collect(&arguments[1])?;
                if let Some(instance) = arguments[0].as_instance() {
                    instance.set("ops", Value::list(operations));
                }
                Ok(Value::None)
            })
            .build(vm);
        builder = builder.class(&class);
    }
    Ok(builder.build())
}

/// Whether a class is one of Alembic's own operations.
pub(super) fn is_own(class: &Class) -> bool {
    class.full_name().starts_with("alembic.operations.ops.")
}

/// A directive on its way to its implementation, which a script may have replaced.
///
/// # Errors
/// What the implementation raises.
pub(super) fn dispatch(vm: &mut Vm, target: &Target, operation: &Operation) -> Result<Value, Exception> {
    let replaced = AlembicState::of(vm).implementations.borrow().iter().any(|(class, _)| is_own(class));
    let name = operation.directive.name();
    let class = CLASSES.iter().find(|(_, directive, _)| *directive == name).map(|(class, ..)| *class);
    let (true, Some(class)) = (replaced, class) else { return invoke::invoke(vm, target, operation) };
    let module = vm.import("alembic.operations.ops")?;
    let Some(class) = vm.attribute(&module, class)?.as_class().cloned() else {
        return invoke::invoke(vm, target, operation);
    };
    let instance = Instance::with_payload(&class, OperationHandle(operation.directive.clone()));
    if let Some(table) = operation.directive.tables().first() {
        instance.set("table_name", table.as_str());
    }
    invoke_object(vm, target, &Value::Instance(instance))
}

/// Makes the module `alembic.operations.toimpl`: Alembic's own implementations, for those that replace one.
pub fn implementations_module(_: &mut Vm) -> Result<Rc<Module>, Exception> {
    let mut builder = ModuleBuilder::new("alembic.operations.toimpl");
    for (_, directive, _) in CLASSES {
        builder = builder.function(directive, "operations, operation", |vm, arguments| {
            let target = arguments.payload::<Target>(vm, 0)?;
            let handle = arguments.payload::<OperationHandle>(vm, 1)?;
            let span = vm.current_span();
            let operation = Operation { directive: handle.0.clone(), span, batch: target.batch.is_some() };
            invoke::invoke(vm, &target, &operation)
        });
    }
    Ok(builder.build())
}

/// `op.invoke(operation)`.
///
/// # Errors
/// `ValueError` in Alembic's words for an object without an implementation.
pub fn invoke_object(vm: &mut Vm, target: &Target, operation: &Value) -> Result<Value, Exception> {
    if let Some(instance) = operation.as_instance() {
        let implementations = AlembicState::of(vm).implementations.borrow().clone();
        let class = instance.class();
        let found = class.mro().into_iter().find_map(|class| {
            implementations
                .iter()
                .rev()
                .find(|(known, _)| Rc::ptr_eq(known, &class))
                .map(|(_, function)| function.clone())
        });
        if let Some(function) = found {
            let operations = Value::Instance(op::object(vm, target.clone()));
            let span = vm.current_span();
            target.context.sink.begin(OperationRecord {
                name: class.name().to_string(),
                object: String::new(),
                tables: Vec::new(),
                effect: Effect::Change,
                span,
                queued: false,
            });
            let result = vm.call_positional(&function, [operations, operation.clone()]);
            target.context.sink.end(OperationEnd { failed: result.is_err(), move_and_copy: false });
            return result;
        }
    }
    if let Some(handle) = operation.payload::<OperationHandle>() {
        let operation =
            Operation { directive: handle.0.clone(), span: vm.current_span(), batch: target.batch.is_some() };
        return invoke::invoke(vm, target, &operation);
    }
    let shown = vm.repr(operation)?;
    Err(vm.value_error(format!("no dispatch function for object: {shown}")))
}
