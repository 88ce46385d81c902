//! `alembic.op`, and the classes behind it: `Operations` and `BatchOperations`.
//!
//! In: calls by scripts. Out: operations, invoked. The functions of `op` can only be used while a
//! migration runs.

use std::rc::Rc;

use crate::python::{Arguments, Class, ClassBuilder, Exception, Instance, Module, ModuleBuilder, Value, Vm};

use super::super::batch::{BatchBlock, BatchQueue};
use super::super::context::{AlembicState, CustomDirective, MigrationContext};
use super::super::implementation::model;
use super::super::invoke::Target;
use super::super::operations::Operation;
use super::super::operations::arguments::{BatchTable, DEFINITIONS, Definition};
use super::blocks;

/// Parameters of `batch_alter_table`.
const BATCH_PARAMETERS: &str = "table_name, schema=None, recreate='auto', partial_reordering=None, copy_from=None, table_args=(), table_kwargs=None, reflect_args=(), reflect_kwargs=None, naming_convention=None";
const BATCH_METHOD_PARAMETERS: &str = "self, table_name, schema=None, recreate='auto', partial_reordering=None, copy_from=None, table_args=(), table_kwargs=None, reflect_args=(), reflect_kwargs=None, naming_convention=None";

/// Functions that are the same on `op`, `Operations` and `BatchOperations`.
type Plain = fn(&mut Vm, &Target, &Arguments) -> Result<Value, Exception>;
const PLAIN: &[(&str, &str, &str, Plain)] = &[
    ("get_bind", "", "self", |_, target, _| Ok(target.context.connection.borrow().clone())),
    ("get_context", "", "self", |vm, target, _| Ok(super::migration::object(vm, &target.context))),
    ("f", "name", "self, name", |vm, _, arguments| {
        let maker = super::import(vm, "sqlalchemy.sql.elements", "conv")?;
        vm.call_positional(&maker, [arguments[0].clone()])
    }),
    ("inline_literal", "value, type_=None", "self, value, type_=None", |vm, _, arguments| {
        model::inline_literal(vm, &arguments[0], &arguments[1])
    }),
    ("invoke", "operation", "self, operation", |vm, target, arguments| {
        super::ops::invoke_object(vm, target, &arguments[0])
    }),
    (
        "run_async",
        "async_function, *args, **kw_args",
        "self, async_function, *args, **kw_args",
        |vm, _, _| Err(vm.value_error("Cannot call run_async with a sync engine")),
    ),
];

/// Makes the module `alembic.op`.
pub fn module(vm: &mut Vm) -> Result<Rc<Module>, Exception> {
    let mut builder = ModuleBuilder::new("alembic.op");
    for definition in DEFINITIONS {
        let definition = *definition;
        builder = builder.function(definition.name, definition.signature, move |vm, arguments| {
            let target = current(vm, definition.name)?;
            run(vm, &target, &definition, arguments)
        });
    }
    for (name, signature, _, body) in PLAIN {
        builder = builder.function(name, signature, move |vm, arguments| {
            let target = current(vm, name)?;
            body(vm, &target, arguments)
        });
    }
    builder = builder.function("batch_alter_table", BATCH_PARAMETERS, |vm, arguments| {
        let target = current(vm, "batch_alter_table")?;
        batch_alter_table(vm, &target, arguments)
    });
    builder = builder
        .function("implementation_for", "op_cls, replace=False", |vm, arguments| {
            let replace = vm.truth(&arguments[1])?;
            implementation_for(vm, &arguments[0], replace)
        })
        .function("register_operation", "name, sourcename=None", |vm, arguments| {
            register_operation(vm, &arguments[0], &arguments[1], false)
        })
        .function("__getattr__", "name", |vm, arguments| {
            let name: String = arguments.get(vm, 0)?;
            registered_by_environment(vm, &name)
        });
    let module = builder.build();
    let directives = AlembicState::of(vm).directives.borrow().clone();
    for directive in directives.iter().filter(|directive| !directive.batch) {
        module.set(&directive.name, custom_function(directive));
    }
    Ok(module)
}

/// A directive that a module registers which only `env.py` imports: Alembic has run that before. The
/// modules are imported now, one after the other, until one has registered it.
fn registered_by_environment(vm: &mut Vm, name: &str) -> Result<Value, Exception> {
    let state = AlembicState::of(vm);
    let context = state.context.borrow().clone();
    let imports = context.map(|context| context.settings.environment_imports.clone()).unwrap_or_default();
    for module in imports.iter().filter(|_| !name.starts_with('_')) {
        if let Err(limit @ Exception::Limit(_)) = vm.import(module) {
            return Err(limit);
        }
        let directives = state.directives.borrow().clone();
        if let Some(known) = directives.iter().find(|known| !known.batch && known.name == name) {
            return Ok(custom_function(known));
        }
    }
    Err(vm.attribute_error(format!("module 'alembic.op' has no attribute '{name}'")))
}

/// The operations object behind `op`.
///
/// # Errors
/// `NameError` in Alembic's words when no migration runs.
fn current(vm: &mut Vm, name: &str) -> Result<Target, Exception> {
    let operations = AlembicState::of(vm).operations.borrow().clone();
    match operations.and_then(|operations| operations.payload::<Target>()) {
        Some(target) => Ok((*target).clone()),
        None => {
            let class = vm.exceptions.name_error.clone();
            Err(vm.new_exception(
                &class,
                format!(
                    "Can't invoke function '{name}', as the proxy object has not yet been established for the Alembic 'Operations' class.  Try placing this code inside a callable."
                ),
            ))
        }
    }
}

/// Reads the arguments of a directive and invokes it.
fn run(
    vm: &mut Vm,
    target: &Target,
    definition: &Definition,
    arguments: &Arguments,
) -> Result<Value, Exception> {
    let table = target
        .batch
        .as_ref()
        .map(|queue| BatchTable { table: queue.table.clone(), schema: queue.schema.clone() });
    let directive = (definition.read)(vm, arguments, table.as_ref())?;
    let operation = Operation { directive, span: vm.current_span(), batch: target.batch.is_some() };
    super::ops::dispatch(vm, target, &operation)
}

/// Arguments without the receiver, and the receiver's target.
fn receiver(vm: &mut Vm, arguments: &Arguments) -> Result<(Target, Arguments), Exception> {
    let target = arguments.payload::<Target>(vm, 0)?;
    let rest = Arguments { positional: arguments.positional[1..].to_vec(), keyword: Vec::new() };
    Ok(((*target).clone(), rest))
}

/// Makes the class `Operations`.
pub fn operations_class(vm: &mut Vm, object: &Rc<Class>) -> Rc<Class> {
    let mut builder = ClassBuilder::new("Operations", "alembic.operations.base").base(object).method(
        "__init__",
        "self, migration_context, impl=None",
        |vm, arguments| {
            let context = super::migration::context_of(vm, &arguments[1])?;
            if let Some(instance) = arguments[0].as_instance() {
                instance.set_payload(Target { context, batch: None });
            }
            Ok(Value::None)
        },
    );
    for definition in DEFINITIONS {
        let definition = *definition;
        builder = builder.method(definition.name, definition.method_signature, move |vm, arguments| {
            let (target, rest) = receiver(vm, arguments)?;
            run(vm, &target, &definition, &rest)
        });
    }
    builder = builder.method("batch_alter_table", BATCH_METHOD_PARAMETERS, |vm, arguments| {
        let (target, rest) = receiver(vm, arguments)?;
        batch_alter_table(vm, &target, &rest)
    });
    with_plain(builder, false)
        .class_method("context", "cls, migration_context", |vm, arguments| {
            let context = super::migration::context_of(vm, &arguments[1])?;
            Ok(blocks::proxy_block(vm, context))
        })
        .build(vm)
}

/// Makes the class `BatchOperations`.
pub fn batch_operations_class(vm: &mut Vm, object: &Rc<Class>) -> Rc<Class> {
    let mut builder = ClassBuilder::new("BatchOperations", "alembic.operations.base").base(object);
    for definition in DEFINITIONS {
        let definition = *definition;
        let Some(signature) = definition.batch_signature else { continue };
        builder = builder.method(definition.name, signature, move |vm, arguments| {
            let (target, rest) = receiver(vm, arguments)?;
            run(vm, &target, &definition, &rest)
        });
    }
    with_plain(builder, true).build(vm)
}

fn with_plain(mut builder: ClassBuilder, batch: bool) -> ClassBuilder {
    for (name, _, signature, body) in PLAIN {
        builder = builder.method(name, signature, move |vm, arguments| {
            let (target, rest) = receiver(vm, arguments)?;
            body(vm, &target, &rest)
        });
    }
    builder
        .getter("migration_context", |vm, object| {
            let target = Arguments::of([object.clone()]).payload::<Target>(vm, 0)?;
            Ok(super::migration::object(vm, &target.context))
        })
        .getter("impl", |vm, object| {
            let target = Arguments::of([object.clone()]).payload::<Target>(vm, 0)?;
            let made = super::migration::implementation(vm, &target.context);
            if let (Some(queue), Some(instance)) = (&target.batch, made.as_instance()) {
                instance.set("table_name", queue.table.as_str());
                instance.set("schema", queue.schema.clone());
            }
            Ok(made)
        })
        .class_method("implementation_for", "cls, op_cls, replace=False", |vm, arguments| {
            let replace = vm.truth(&arguments[2])?;
            implementation_for(vm, &arguments[1], replace)
        })
        .class_method("register_operation", "cls, name, sourcename=None", move |vm, arguments| {
            register_operation(vm, &arguments[1], &arguments[2], batch)
        })
}

fn batch_alter_table(vm: &mut Vm, target: &Target, arguments: &Arguments) -> Result<Value, Exception> {
    let queue = BatchQueue::read(vm, target, arguments)?;
    Ok(blocks::batch_block(vm, BatchBlock { context: target.context.clone(), queue: Rc::new(queue) }))
}

/// An object of one of the two classes.
pub fn object(vm: &mut Vm, target: Target) -> Rc<Instance> {
    let state = AlembicState::of(vm);
    let class =
        if target.batch.is_some() { &state.classes.batch_operations } else { &state.classes.operations };
    Instance::with_payload(class, target)
}

/// Makes `op` usable: from now on its functions act in `context`. Returns what was there before.
pub fn establish(vm: &mut Vm, context: Option<Rc<MigrationContext>>) -> Option<Rc<Instance>> {
    let made = context.map(|context| object(vm, Target { context, batch: None }));
    AlembicState::of(vm).operations.replace(made)
}

/// `@Operations.implementation_for(CustomOp)`
fn implementation_for(vm: &mut Vm, class: &Value, replace: bool) -> Result<Value, Exception> {
    let class = crate::python::FromValue::from_value(vm, class)?;
    Ok(Value::function("decorate", "fn", move |vm, arguments| {
        let class: &Rc<Class> = &class;
        let implementations = AlembicState::of(vm).implementations.borrow().clone();
        let known = implementations.iter().any(|(known, _)| Rc::ptr_eq(known, class));
        if !replace && (known || super::ops::is_own(class)) {
            let message = format!(
                "Can not set dispatch function for object <class '{}'>: key already exists. To replace existing function, use replace=True.",
                class.full_name()
            );
            return Err(vm.value_error(message));
        }
        AlembicState::of(vm).implementations.borrow_mut().push((class.clone(), arguments[0].clone()));
        Ok(arguments[0].clone())
    }))
}

/// `@Operations.register_operation("name")`
fn register_operation(vm: &mut Vm, name: &Value, source: &Value, batch: bool) -> Result<Value, Exception> {
    let name: String = crate::python::FromValue::from_value(vm, name)?;
    let source: Option<String> = crate::python::FromValue::from_value(vm, source)?;
    Ok(Value::function("register", "op_cls", move |vm, arguments| {
        let class: Rc<Class> = arguments.get(vm, 0)?;
        let source = source.clone().unwrap_or_else(|| name.clone());
        let directive = CustomDirective { name: name.clone(), class, source, batch };
        let state = AlembicState::of(vm);
        let owner = if batch { &state.classes.batch_operations } else { &state.classes.operations };
        owner.set(name.as_str(), custom_method(&directive));
        state.directives.borrow_mut().push(directive.clone());
        if !batch && let Some(Value::Module(module)) = vm.modules.get_str("alembic.op") {
            module.set(&directive.name, custom_function(&directive));
        }
        Ok(arguments[0].clone())
    }))
}

/// The function of `op` for a custom directive.
fn custom_function(directive: &CustomDirective) -> Value {
    let directive = directive.clone();
    let name = directive.name.clone();
    Value::function(&name, "*args, **kw", move |vm, arguments| {
        current(vm, &directive.name)?;
        let operations = AlembicState::of(vm).operations.borrow().clone();
        let operations = operations.map_or(Value::None, Value::Instance);
        call_custom(vm, &directive, operations, arguments.rest(0).to_vec(), arguments, 1)
    })
}

/// The method of `Operations` or `BatchOperations` for a custom directive.
fn custom_method(directive: &CustomDirective) -> Value {
    let directive = directive.clone();
    let name = directive.name.clone();
    let function = crate::python::NativeFunction::new(
        &name,
        &name,
        "alembic.operations.base",
        "self, *args, **kw",
        true,
        move |vm, arguments| {
            call_custom(vm, &directive, arguments[0].clone(), arguments.rest(1).to_vec(), arguments, 2)
        },
    );
    Value::Native(Rc::new(function))
}

fn call_custom(
    vm: &mut Vm,
    directive: &CustomDirective,
    operations: Value,
    mut positional: Vec<Value>,
    arguments: &Arguments,
    keywords: usize,
) -> Result<Value, Exception> {
    positional.insert(0, operations);
    let mut call = Arguments::of(positional);
    for (name, value) in arguments.keywords(keywords).items() {
        if let Value::Str(name) = name {
            call.keyword.push((name, value));
        }
    }
    vm.call_method(&Value::Class(directive.class.clone()), &directive.source, call)
}
