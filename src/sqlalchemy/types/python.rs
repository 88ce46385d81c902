//! Type objects as scripts see them: their classes, their constructors, and the way back.

use std::rc::Rc;

use crate::python::{Arguments, Class, ClassBuilder, Exception, Instance, Str, Value, Vm};

use super::super::errors::raise;
use super::super::names::Name;
use super::super::state::State;
use super::catalog::{CATALOG, TypeEntry, entry};
use super::{DataType, Family, Parameters, TypeRef, decorator};

/// The payload of type objects.
pub struct TypeHandle(pub TypeRef);

/// The type that a class or an object stands for, as `to_instance` resolves it.
///
/// # Errors
/// `ArgumentError` for anything that is no type.
pub fn from_value(vm: &mut Vm, value: &Value) -> Result<TypeRef, Exception> {
    match value {
        Value::None | Value::Unbound => Ok(DataType::null()),
        Value::Class(class) => {
            let root = State::of(vm).class("TypeEngine");
            if !class.is_subclass_of(&root) {
                return not_a_type(vm, value);
            }
            let instance = vm.call(value, Arguments::none())?;
            from_value(vm, &instance)
        }
        Value::Instance(instance) => {
            let class = instance.class();
            if let Some(handle) = instance.payload::<TypeHandle>() {
                let native = class.lookup_str("_catalog_key").and_then(|key| key.as_str().cloned());
                let own = class.namespace().get_str("_catalog_key").is_some();
                if own || native.is_none() {
                    return Ok(handle.0.clone());
                }
                return Ok(Rc::new(DataType { object: Some(value.clone()), ..(*handle.0).clone() }));
            }
            let Some(key) = class.lookup_str("_catalog_key").and_then(|key| key.as_str().cloned()) else {
                return not_a_type(vm, value);
            };
            // The script's `__init__` did not call ours.
            let mut made = DataType::with(&key, DataType::default_parameters());
            if let Some(data_type) = Rc::get_mut(&mut made) {
                data_type.object = Some(value.clone());
                if data_type.family() == Family::Decorator {
                    data_type.parameters.item = decorator::declared_implementation(vm, value).ok();
                }
            }
            Ok(made)
        }
        Value::Opaque(opaque) => Ok(assumed(vm, &opaque.path, &opaque.module)),
        Value::Function(_) | Value::BoundMethod(_) | Value::Native(_) => {
            let made = vm.call(value, Arguments::none())?;
            from_value(vm, &made)
        }
        _ => not_a_type(vm, value),
    }
}

/// Stands in for a type of a module that is not loaded.
fn assumed(vm: &mut Vm, path: &str, module: &str) -> TypeRef {
    let lower = path.to_ascii_lowercase();
    let key = if lower.contains("guid") || lower.contains("uuid") {
        "CHAR"
    } else if lower.contains("json") || lower.contains("dict") || lower.contains("list") {
        "JSON"
    } else if lower.contains("date") || lower.contains("timestamp") || lower.contains("utc") {
        "DateTime"
    } else if lower.contains("bool") {
        "Boolean"
    } else if lower.contains("int") {
        "Integer"
    } else if lower.contains("text") {
        "Text"
    } else {
        "String"
    };
    let mut parameters = DataType::default_parameters();
    if key == "CHAR" {
        parameters.length = Some(36);
    }
    State::of(vm).notice(
        vm,
        "assumed-type",
        format!("type '{path}' is of module '{module}', which is not loaded; {key} is assumed"),
    );
    DataType::with(key, parameters)
}

fn not_a_type(vm: &mut Vm, value: &Value) -> Result<TypeRef, Exception> {
    let shown = vm.repr(value)?;
    Err(raise(vm, "ArgumentError", format!("Object {shown} is not legal as a SQL data type")))
}

/// The object a script sees for a type.
pub fn to_value(vm: &mut Vm, data_type: &TypeRef) -> Value {
    if let Some(object) = &data_type.object {
        return object.clone();
    }
    let class = State::of(vm).class(data_type.entry.key);
    let instance = Instance::with_payload(&class, TypeHandle(data_type.clone()));
    expose(vm, &instance, data_type);
    Value::Instance(instance)
}

/// Sets the attributes that scripts read from types made in Rust.
fn expose(vm: &mut Vm, instance: &Rc<Instance>, data_type: &TypeRef) {
    let parameters = &data_type.parameters;
    let names = data_type.entry.signature;
    if names.contains("length") {
        instance.set("length", parameters.length);
        instance.set("collation", parameters.collation.as_deref());
    }
    if names.contains("precision") {
        instance.set("precision", parameters.precision);
        instance.set("scale", parameters.scale);
        let default = data_type.family() == Family::Numeric;
        instance.set("asdecimal", parameters.asdecimal.unwrap_or(default));
    }
    if names.contains("timezone") {
        instance.set("timezone", parameters.timezone);
    }
    if let Some(item) = &parameters.item {
        let item = to_value(vm, item);
        instance.set("item_type", item);
    }
    if data_type.family() == Family::Enum {
        let values = parameters.values.iter().map(Value::from).collect();
        instance.set("enums", Value::list(values));
        instance.set("name", parameters.name.as_ref().map(|name| name.text.to_string()));
    }
}

/// Makes the classes of the whole catalogue and registers them under their keys.
pub fn define_classes(vm: &mut Vm, state: &State) {
    for entry in CATALOG {
        let mut builder = ClassBuilder::new(entry.name(), &entry.module());
        if !entry.base.is_empty() {
            builder = builder.base(&state.class(entry.base));
        }
        let signature = format!("self, {}", entry.signature);
        // One signature a row lives as long as the program: about a hundred short strings, once a thread.
        let signature: &'static str = interned_signature(signature);
        builder = builder.constant("_catalog_key", entry.key).constant("__visit_name__", entry.visit).method(
            "__init__",
            signature,
            move |vm, arguments| construct(vm, entry, arguments),
        );
        if entry.base.is_empty() {
            builder = root_methods(builder);
        }
        if entry.key == "JSON" {
            let symbol = ClassBuilder::new("symbol", "sqlalchemy.util.langhelpers").build(vm);
            state.add_class("JSON_NULL", &symbol);
            builder = builder.constant("NULL", Value::Instance(Instance::new(&symbol)));
        }
        if entry.key == "TypeDecorator" {
            builder = decorator_methods(builder);
        }
        if entry.key == "postgresql.ENUM" || entry.key == "Enum" || entry.key == "postgresql.DOMAIN" {
            builder = super::super::bindings::named_types::methods(builder);
        }
        let class = builder.build(vm);
        state.add_class(entry.key, &class);
    }
}

fn interned_signature(text: String) -> &'static str {
    use std::cell::RefCell;
    use std::collections::HashMap;
    thread_local! { static KNOWN: RefCell<HashMap<String, &'static str>> = RefCell::default(); }
    KNOWN.with(|known| {
        if let Some(found) = known.borrow().get(&text) {
            return *found;
        }
        let leaked: &'static str = Box::leak(text.clone().into_boxed_str());
        known.borrow_mut().insert(text, leaked);
        leaked
    })
}

/// `__init__` of every native type class.
fn construct(vm: &mut Vm, entry: &'static TypeEntry, arguments: &Arguments) -> Result<Value, Exception> {
    let Some(instance) = arguments[0].as_instance().cloned() else { return Ok(Value::None) };
    let mut parameters = DataType::default_parameters();
    let mut given = Vec::new();
    let names: Vec<&str> =
        entry.signature.split(',').map(|part| part.split('=').next().unwrap_or("").trim()).collect();
    for (index, name) in names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
        let value = arguments[index + 1].clone();
        match name.strip_prefix("**") {
            Some(_) => {
                for (key, value) in arguments.keywords(index + 1).items() {
                    if let Some(key) = key.as_str() {
                        given.push((key.to_string(), value));
                    }
                }
            }
            None => given.push(((*name).to_string(), value)),
        }
    }
    for (name, value) in &given {
        apply(vm, entry, &mut parameters, name, value)?;
        if !name.starts_with('*') && !name.starts_with('_') {
            instance.set(name, value.clone());
        }
    }
    finish(vm, entry, &instance, &mut parameters, &given)?;
    instance.set_payload(TypeHandle(Rc::new(DataType {
        entry,
        parameters,
        variants: Vec::new(),
        object: None,
    })));
    Ok(Value::None)
}

fn apply(
    vm: &mut Vm,
    entry: &'static TypeEntry,
    parameters: &mut Parameters,
    name: &str,
    value: &Value,
) -> Result<(), Exception> {
    let text = || value.as_str().map(|text| text.to_string());
    let truth = |vm: &mut Vm| vm.truth(value);
    match name {
        "length" => parameters.length = value.as_int().or_else(|| text()?.parse().ok()),
        "precision" => {
            if entry.family == Family::Interval
                || entry.key.ends_with("TIME")
                || entry.key.ends_with("TIMESTAMP")
            {
                parameters.fsp = value.as_int();
            }
            parameters.precision = value.as_int();
        }
        "scale" => parameters.scale = value.as_int(),
        "collation" => parameters.collation = text(),
        "charset" => parameters.charset = text(),
        "timezone" => parameters.timezone = truth(vm)?,
        "asdecimal" => parameters.asdecimal = if value.is_none() { None } else { Some(truth(vm)?) },
        "item_type" => parameters.item = Some(from_value(vm, value)?),
        "dimensions" => parameters.dimensions = value.as_int(),
        "as_uuid" => parameters.as_uuid = truth(vm)?,
        "native_uuid" => parameters.native_uuid = truth(vm)?,
        "none_as_null" => parameters.none_as_null = truth(vm)?,
        "name" => parameters.name = Name::from_value(value),
        "schema" => parameters.schema = text(),
        "create_constraint" => parameters.create_constraint = truth(vm)?,
        "native_enum" => parameters.native_enum = truth(vm)?,
        "create_type" => parameters.create_type = truth(vm)?,
        "validate_strings" => parameters.validate_strings = truth(vm)?,
        "varying" => parameters.varying = truth(vm)?,
        "unsigned" => parameters.unsigned = truth(vm)?,
        "zerofill" => parameters.zerofill = truth(vm)?,
        "display_width" => parameters.display_width = value.as_int(),
        "fsp" => parameters.fsp = value.as_int(),
        "fields" => parameters.fields = text(),
        "second_precision" => parameters.second_precision = value.as_int(),
        _ => {}
    }
    Ok(())
}

/// What constructors do besides storing their arguments.
fn finish(
    vm: &mut Vm,
    entry: &'static TypeEntry,
    instance: &Rc<Instance>,
    parameters: &mut Parameters,
    given: &[(String, Value)],
) -> Result<(), Exception> {
    let positional = given.iter().find(|(name, _)| name.starts_with('*')).map(|(_, value)| value.clone());
    match entry.family {
        Family::Enum => {
            let values = positional.map_or(Ok(Vec::new()), |values| vm.collect(&values))?;
            let callable =
                given.iter().find(|(name, _)| name == "values_callable").map(|(_, value)| value.clone());
            enum_values(vm, &values, callable, parameters)?;
            let longest =
                parameters.values.iter().map(|value| value.chars().count() as i64).max().unwrap_or(0);
            if let Some(length) = parameters.length
                && length < longest
                && !parameters.native_enum
            {
                return Err(vm.value_error(format!(
                    "When provided, length must be larger or equal than the length of the longest enum value. {length} < {longest}"
                )));
            }
            parameters.length = Some(parameters.length.unwrap_or(longest));
            instance.set("enums", Value::list(parameters.values.iter().map(Value::from).collect()));
            instance.set("length", parameters.length);
            instance.set("name", parameters.name.as_ref().map(|name| name.text.to_string()));
            instance.set("native_enum", parameters.native_enum);
            instance.set("create_type", parameters.create_type);
            for attribute in ["schema", "metadata", "inherit_schema"] {
                if instance.get(attribute).is_none() {
                    instance.set(attribute, Value::None);
                }
            }
        }
        Family::String if entry.key == "mysql.SET" => {
            let values = positional.map_or(Ok(Vec::new()), |values| vm.collect(&values))?;
            parameters.values =
                values.iter().filter_map(|value| value.as_str().map(|text| text.to_string())).collect();
        }
        Family::Decorator => {
            let declared = decorator::class_implementation(&instance.class());
            let Some(declared) = declared else {
                let class = vm.exceptions.assertion_error.clone();
                return Err(vm.new_exception(
                    &class,
                    "TypeDecorator implementations require a class-level variable 'impl' which refers to the class of type being decorated",
                ));
            };
            let made = match &declared {
                Value::Class(_) => {
                    let mut call =
                        Arguments::of(positional.map_or(Ok(Vec::new()), |values| vm.collect(&values))?);
                    for (name, value) in given.iter().filter(|(name, _)| !name.starts_with('*')) {
                        call.keyword.push((Str::intern(name), value.clone()));
                    }
                    vm.call(&declared, call)?
                }
                _ => declared,
            };
            parameters.item = Some(from_value(vm, &made)?);
            instance.set("impl", made.clone());
            instance.set("impl_instance", made);
        }
        _ => {}
    }
    Ok(())
}

/// The strings of `Enum(...)`: given one by one, or the names of an `enum.Enum`.
fn enum_values(
    vm: &mut Vm,
    given: &[Value],
    callable: Option<Value>,
    parameters: &mut Parameters,
) -> Result<(), Exception> {
    if let [Value::Opaque(unknown)] = given
        && State::of(vm).lenient.get()
    {
        // SQLAlchemy names it after the class; what its values are nobody knows.
        let name = unknown.path.rsplit('.').next().unwrap_or_default().to_lowercase();
        parameters.name.get_or_insert_with(|| Name::new(name));
        return Ok(());
    }
    let members = match given {
        [Value::Class(class)] => {
            vm.get_attribute(&Value::Class(class.clone()), &Str::intern("__members__")).ok()
        }
        _ => None,
    };
    let Some(members) = members else {
        let listed = match given {
            [only] if only.as_list().is_some() || only.as_tuple().is_some() => vm.collect(only)?,
            _ => given.to_vec(),
        };
        for value in &listed {
            match value.as_str() {
                Some(text) => parameters.values.push(text.to_string()),
                None => parameters.values.push(vm.to_str(value)?.to_string()),
            }
        }
        return Ok(());
    };
    let names = vm.collect(&members)?;
    for name in &names {
        parameters.members.push(vm.get_item(&members, name)?);
    }
    let values = match callable {
        Some(callable) if !callable.is_none() => {
            let listed = vm.call(&callable, Arguments::of([given[0].clone()]))?;
            vm.collect(&listed)?
        }
        _ => names,
    };
    for value in &values {
        parameters.values.push(vm.to_str(value)?.to_string());
    }
    if parameters.name.is_none()
        && let Some(class) = given[0].as_class()
    {
        parameters.name = Some(Name::new(class.name().to_lowercase()));
    }
    Ok(())
}

fn root_methods(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("with_variant", "self, type_, *dialect_names", |vm, arguments| {
            let this = from_value(vm, &arguments[0])?;
            let variant = from_value(vm, &arguments[1])?;
            let names: Vec<String> = arguments
                .rest(2)
                .iter()
                .filter_map(|name| name.as_str().map(|text| text.to_string()))
                .collect();
            let made = this.with_variant(&variant, &names);
            let Some(instance) = arguments[0].as_instance() else { return Ok(Value::None) };
            let copy = Instance::new(&instance.class());
            for (name, value) in instance.attributes().items() {
                if let Some(name) = name.as_str() {
                    copy.set(name, value);
                }
            }
            let value = Value::Instance(copy.clone());
            let mut made = (*made).clone();
            made.object = None;
            copy.set_payload(TypeHandle(Rc::new(made)));
            Ok(value)
        })
        .method("compile", "self, dialect=None", |vm, arguments| {
            let this = from_value(vm, &arguments[0])?;
            let dialect = super::super::bindings::dialect_of(vm, &arguments[1]);
            super::super::dialects::types::render(vm, dialect, &this).map(Value::from)
        })
        .method("__str__", "self", |vm, arguments| {
            let this = from_value(vm, &arguments[0])?;
            super::super::dialects::types::render(vm, super::super::dialects::Dialect::Default, &this)
                .map(Value::from)
        })
        .method("__repr__", "self", |vm, arguments| represent(vm, &arguments[0]).map(Value::from))
        .method("dialect_impl", "self, dialect", |vm, arguments| {
            let this = from_value(vm, &arguments[0])?;
            let dialect = super::super::bindings::dialect_of(vm, &arguments[1]);
            let made = decorator::implementation(vm, &this, dialect)?;
            Ok(to_value(vm, &made))
        })
        .method("copy", "self, **kw", |_, arguments| Ok(arguments[0].clone()))
        .method("as_generic", "self, allow_nulltype=False", |vm, arguments| {
            let this = from_value(vm, &arguments[0])?;
            let made = generic(&this);
            Ok(to_value(vm, &made))
        })
        .method("bind_processor", "self, dialect", |_, _| Ok(Value::None))
        .method("result_processor", "self, dialect, coltype", |_, _| Ok(Value::None))
        .method("literal_processor", "self, dialect", |_, _| Ok(Value::None))
        .method("coerce_compared_value", "self, op, value", |_, arguments| Ok(arguments[0].clone()))
        .method("evaluates_none", "self", |_, arguments| Ok(arguments[0].clone()))
        .getter("_type_affinity", |vm, this| {
            let this = from_value(vm, this)?;
            Ok(State::of(vm).class(this.affinity()).into())
        })
        .getter("python_type", python_type)
        .class_method("__class_getitem__", "cls, item", |_, arguments| Ok(arguments[0].clone()))
}

fn decorator_methods(builder: ClassBuilder) -> ClassBuilder {
    builder
        .method("load_dialect_impl", "self, dialect", |vm, arguments| {
            let made = decorator::declared_implementation(vm, &arguments[0])?;
            Ok(to_value(vm, &made))
        })
        .method("type_engine", "self, dialect", |vm, arguments| {
            let this = from_value(vm, &arguments[0])?;
            let dialect = super::super::bindings::dialect_of(vm, &arguments[1]);
            let made = decorator::implementation(vm, &this, dialect)?;
            Ok(to_value(vm, &made))
        })
        .method("process_bind_param", "self, value, dialect", |_, arguments| Ok(arguments[1].clone()))
        .method("process_result_value", "self, value, dialect", |_, arguments| Ok(arguments[1].clone()))
        .method("process_literal_param", "self, value, dialect", |_, arguments| Ok(arguments[1].clone()))
        .constant("cache_ok", Value::None)
        .constant("impl", Value::None)
}

/// `python_type`
fn python_type(vm: &mut Vm, this: &Value) -> Result<Value, Exception> {
    let this = from_value(vm, this)?;
    let types = &vm.types;
    let class = match this.family() {
        Family::String | Family::Enum => &types.str,
        Family::Integer => &types.int,
        Family::Float => &types.float,
        Family::Boolean => &types.bool,
        Family::Binary => &types.bytes,
        Family::Json => &types.dict,
        Family::Array => &types.list,
        _ => return Err(vm.not_implemented("python_type is not implemented for this type")),
    };
    Ok(class.clone().into())
}

/// The nearest generic type, as `as_generic()`.
pub fn generic(data_type: &TypeRef) -> TypeRef {
    let mut entry_now = data_type.entry;
    while entry_now.dialect().is_some()
        || entry_now.name().chars().all(|letter| letter.is_ascii_uppercase() || letter == '_')
    {
        match entry(entry_now.base) {
            Some(base) if base.key != "TypeEngine" => entry_now = base,
            _ => break,
        }
    }
    Rc::new(DataType { entry: entry_now, ..(**data_type).clone() })
}

/// `repr()`: the class name with the arguments that differ from their defaults.
pub fn represent(vm: &mut Vm, value: &Value) -> Result<String, Exception> {
    let data_type = from_value(vm, value)?;
    let class: Rc<Class> = vm.class_of(value);
    let Some(instance) = value.as_instance().cloned() else { return Ok(class.name().to_string()) };
    let mut parts = Vec::new();
    if data_type.family() == Family::Enum {
        parts.extend(data_type.parameters.values.iter().map(|value| format!("'{value}'")));
        if let Some(name) = &data_type.parameters.name {
            parts.push(format!("name='{name}'"));
        }
        return Ok(format!("{}({})", class.name(), parts.join(", ")));
    }
    for part in data_type.entry.signature.split(',').map(str::trim) {
        let Some((name, default)) = part.split_once('=') else {
            if !part.is_empty()
                && !part.starts_with('*')
                && let Some(value) = instance.get(part)
            {
                parts.push(vm.repr(&value)?.to_string());
            }
            continue;
        };
        let Some(value) = instance.get(name).filter(|_| !name.starts_with('_')) else { continue };
        let shown = vm.repr(&value)?;
        if shown.as_str() != default {
            parts.push(format!("{name}={shown}"));
        }
    }
    Ok(format!("{}({})", class.name(), parts.join(", ")))
}
