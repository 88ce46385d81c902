//! The built-in classes.

use std::rc::Rc;

use crate::python::class::{Class, ClassParts, Layout};
use crate::python::containers::{Dict, DictViewKind};
use crate::python::generator::GeneratorKind;
use crate::python::text::Str;
use crate::python::value::Value;

use super::Vm;

macro_rules! types {
    ($int:ident; $($field:ident $name:literal $layout:ident;)*) => {
        /// The built-in classes; their methods are added with [`crate::python::ClassBuilder::extend`].
        pub struct Types {
            /// `object`
            pub object: Rc<Class>,
            $(#[doc = concat!("`", $name, "`")] pub $field: Rc<Class>,)*
            /// `bool`, a subclass of `int`
            pub bool: Rc<Class>,
        }

        impl Types {
            pub(crate) fn new() -> Self {
                let make = |name: &str, bases: Vec<Rc<Class>>, layout: Layout| {
                    let namespace = Dict::new();
                    namespace.set_str(Str::intern("__module__"), Value::Str(Str::intern("builtins")));
                    let name = Str::intern(name);
                    let parts = ClassParts {
                        qualname: name.clone(),
                        name,
                        bases,
                        namespace,
                        metaclass: None,
                        layout,
                        builtin: true,
                        opaque_base: None,
                        slots: None,
                    };
                    Class::new(parts).expect("one base is always consistent")
                };
                let object = make("object", vec![], Layout::Object);
                $(let $field = make($name, vec![object.clone()], Layout::$layout);)*
                let bool = make("bool", vec![$int.clone()], Layout::Final);
                Self { $($field,)* bool, object }
            }

            /// All of them.
            pub fn all(&self) -> Vec<Rc<Class>> {
                vec![self.object.clone(), $(self.$field.clone(),)* self.bool.clone()]
            }
        }
    };
}

types! {
    int;
    type_ "type" Type;
    none "NoneType" Final;
    not_implemented "NotImplementedType" Final;
    ellipsis "ellipsis" Final;
    int "int" Int;
    float "float" Float;
    str "str" Str;
    bytes "bytes" Bytes;
    list "list" List;
    tuple "tuple" Tuple;
    dict "dict" Dict;
    set "set" Set;
    frozenset "frozenset" FrozenSet;
    dict_keys "dict_keys" Final;
    dict_values "dict_values" Final;
    dict_items "dict_items" Final;
    slice "slice" Final;
    range "range" Final;
    function "function" Final;
    method "method" Final;
    builtin "builtin_function_or_method" Final;
    method_descriptor "method_descriptor" Final;
    module "module" Object;
    generator "generator" Final;
    coroutine "coroutine" Final;
    async_generator "async_generator" Final;
    iterator "iterator" Final;
    cell "cell" Final;
    property "property" Property;
    staticmethod "staticmethod" Wrapper;
    classmethod "classmethod" Wrapper;
    super_ "super" Final;
    code "code" Final;
    opaque "opaque" Final;
}

/// Names of iterators that the machine itself makes.
const ITERATORS: [&str; 18] = [
    "list_iterator",
    "list_reverseiterator",
    "tuple_iterator",
    "str_iterator",
    "bytes_iterator",
    "range_iterator",
    "set_iterator",
    "dict_keyiterator",
    "dict_valueiterator",
    "dict_itemiterator",
    "dict_reversekeyiterator",
    "callable_iterator",
    "enumerate",
    "zip",
    "map",
    "filter",
    "reversed",
    "str_ascii_iterator",
];

impl Vm {
    /// `type(value)`
    pub fn class_of(&self, value: &Value) -> Rc<Class> {
        let types = &self.types;
        let class = match value {
            Value::None | Value::Unbound => &types.none,
            Value::NotImplemented => &types.not_implemented,
            Value::Ellipsis => &types.ellipsis,
            Value::Bool(_) => &types.bool,
            Value::Int(_) | Value::BigInt(_) => &types.int,
            Value::Float(_) => &types.float,
            Value::Str(_) => &types.str,
            Value::Bytes(_) => &types.bytes,
            Value::List(_) => &types.list,
            Value::Tuple(_) => &types.tuple,
            Value::Dict(_) => &types.dict,
            Value::Set(_) => &types.set,
            Value::FrozenSet(_) => &types.frozenset,
            Value::DictView(view) => match view.kind {
                DictViewKind::Keys => &types.dict_keys,
                DictViewKind::Values => &types.dict_values,
                DictViewKind::Items => &types.dict_items,
            },
            Value::Slice(_) => &types.slice,
            Value::Range(_) => &types.range,
            Value::Function(_) => &types.function,
            Value::BoundMethod(method) => match method.function {
                Value::Native(_) => &types.builtin,
                _ => &types.method,
            },
            Value::Native(function) if function.method => &types.method_descriptor,
            Value::Native(_) => &types.builtin,
            Value::Class(class) => return class.metaclass().unwrap_or_else(|| types.type_.clone()),
            Value::Instance(instance) => return instance.class(),
            Value::Module(_) => &types.module,
            Value::Generator(generator) => match generator.kind {
                GeneratorKind::Generator => &types.generator,
                GeneratorKind::Coroutine => &types.coroutine,
                GeneratorKind::AsyncGenerator => &types.async_generator,
            },
            Value::Iterator(iterator) => {
                return self
                    .iterator_classes
                    .get(iterator.type_name)
                    .cloned()
                    .unwrap_or_else(|| types.iterator.clone());
            }
            Value::Cell(_) => &types.cell,
            Value::Property(_) => &types.property,
            Value::StaticMethod(_) => &types.staticmethod,
            Value::ClassMethod(_) => &types.classmethod,
            Value::Super(_) => &types.super_,
            Value::Code(_) => &types.code,
            Value::Opaque(_) => &types.opaque,
        };
        class.clone()
    }

    /// The name of the value's class, as error messages show it.
    pub fn type_name(&self, value: &Value) -> Str {
        match value {
            Value::Iterator(iterator) => Str::intern(iterator.type_name),
            _ => self.class_of(value).name(),
        }
    }

    /// The name of the type of a value in messages: as [`Self::type_name`], with the module of the types that
    /// CPython has in C.
    pub fn told_type_name(&self, value: &Value) -> Str {
        match value {
            Value::Instance(_) => told_name(&self.class_of(value)),
            _ => self.type_name(value),
        }
    }

    /// `isinstance(value, class)` by inheritance alone.
    pub fn is_instance(&self, value: &Value, class: &Class) -> bool {
        self.class_of(value).is_subclass_of(class)
    }

    /// Gives the iterators of built-in types classes with CPython's names.
    pub(super) fn name_iterators(&mut self) {
        for name in ITERATORS {
            let iterator = self.types.iterator.clone();
            let class = crate::python::class::ClassBuilder::new(name, "builtins").base(&iterator).build(self);
            self.iterator_classes.insert(name, class);
        }
    }

    /// The class of iterators with this type name.
    pub(crate) fn iterator_class(&self, type_name: &str) -> Option<Rc<Class>> {
        self.iterator_classes.get(type_name).cloned()
    }

    /// Makes iterators with this type name instances of `class`, so that `zip` is both a class and
    /// what it makes.
    pub fn set_iterator_class(&mut self, type_name: &'static str, class: &Rc<Class>) {
        self.iterator_classes.insert(type_name, class.clone());
    }
}

fn told_name(class: &Class) -> Str {
    let module = class.module();
    let of_c = match module.as_deref() {
        Some("datetime" | "decimal") => true,
        Some("re") => matches!(&*class.name(), "Pattern" | "Match"),
        Some("collections") => matches!(&*class.name(), "OrderedDict" | "defaultdict" | "deque"),
        _ => false,
    };
    match module {
        Some(module) if of_c => Str::from(format!("{module}.{}", class.name())),
        _ => class.name(),
    }
}
