//! Types of columns and expressions: all generic and dialect types in one structure.
//!
//! In: calls of type classes by scripts, or names read back from a database. Out: [`DataType`]s,
//! which type compilers render and processors convert values by.

pub mod catalog;
pub mod decorator;
pub mod process;
pub mod python;

use std::rc::Rc;

use crate::python::Value;

pub use catalog::{Family, TypeEntry};

use super::names::Name;

/// A shared type.
pub type TypeRef = Rc<DataType>;

/// Arguments of a type's constructor that matter to compilers or processors.
#[derive(Debug, Clone, Default)]
pub struct Parameters {
    /// Length of strings and binaries.
    pub length: Option<i64>,
    /// Digits.
    pub precision: Option<i64>,
    /// Digits after the point.
    pub scale: Option<i64>,
    /// COLLATE.
    pub collation: Option<String>,
    /// WITH TIME ZONE.
    pub timezone: bool,
    /// Whether numbers come back as `Decimal`; `None` for the class's default.
    pub asdecimal: Option<bool>,
    /// Element type of an array; implementation of a decorator made in Rust.
    pub item: Option<TypeRef>,
    /// Dimensions of an array.
    pub dimensions: Option<i64>,
    /// Whether UUIDs are `uuid.UUID` objects (`false`: strings).
    pub as_uuid: bool,
    /// Whether a native UUID type is used where there is one.
    pub native_uuid: bool,
    /// Whether JSON `None` is stored as SQL NULL.
    pub none_as_null: bool,
    /// Strings of an enum or set.
    pub values: Vec<String>,
    /// The Python values behind `values`, for an enum made of an `enum.Enum`.
    pub members: Vec<Value>,
    /// Name of an enum type, or of a Boolean's constraint.
    pub name: Option<Name>,
    /// Schema of an enum type.
    pub schema: Option<String>,
    /// Whether an Enum or Boolean makes a CHECK constraint.
    pub create_constraint: bool,
    /// Whether an enum type of the database is used where there is one.
    pub native_enum: bool,
    /// Whether a PostgreSQL enum is created with the table.
    pub create_type: bool,
    /// Whether values are checked against the enum's.
    pub validate_strings: bool,
    /// VARYING.
    pub varying: bool,
    /// MySQL: UNSIGNED.
    pub unsigned: bool,
    /// MySQL: ZEROFILL.
    pub zerofill: bool,
    /// MySQL: display width.
    pub display_width: Option<i64>,
    /// MySQL: fractional seconds.
    pub fsp: Option<i64>,
    /// MySQL: CHARACTER SET.
    pub charset: Option<String>,
    /// PostgreSQL: fields of an INTERVAL.
    pub fields: Option<String>,
    /// Seconds' precision of an INTERVAL.
    pub second_precision: Option<i64>,
}

/// A type.
#[derive(Debug, Clone)]
pub struct DataType {
    /// Its class, or the nearest native ancestor of the script's own class.
    pub entry: &'static TypeEntry,
    /// Its constructor's arguments.
    pub parameters: Parameters,
    /// `with_variant`: a type for some dialects.
    pub variants: Vec<(String, TypeRef)>,
    /// The script's object where its class is the script's own (`TypeDecorator`,
    /// `UserDefinedType` or any subclass of a native type).
    pub object: Option<Value>,
}

impl DataType {
    /// A type by the key of its catalogue row, with default arguments.
    ///
    /// # Panics
    /// When the catalogue has no such row, which is a mistake of the caller.
    pub fn named(key: &str) -> TypeRef {
        Self::with(key, Self::default_parameters())
    }

    /// A type by the key of its catalogue row.
    ///
    /// # Panics
    /// When the catalogue has no such row, which is a mistake of the caller.
    pub fn with(key: &str, parameters: Parameters) -> TypeRef {
        let entry = catalog::entry(key).expect("callers name rows of the catalogue");
        Rc::new(Self { entry, parameters, variants: Vec::new(), object: None })
    }

    /// Arguments as constructors default them.
    pub fn default_parameters() -> Parameters {
        Parameters {
            as_uuid: true,
            native_uuid: true,
            native_enum: true,
            create_type: true,
            ..Parameters::default()
        }
    }

    /// `NullType()`
    pub fn null() -> TypeRef {
        thread_local! { static NULL: TypeRef = DataType::named("NullType"); }
        NULL.with(Rc::clone)
    }

    /// `Integer()`
    pub fn integer() -> TypeRef {
        thread_local! { static INTEGER: TypeRef = DataType::named("Integer"); }
        INTEGER.with(Rc::clone)
    }

    /// `String()`
    pub fn string() -> TypeRef {
        thread_local! { static STRING: TypeRef = DataType::named("String"); }
        STRING.with(Rc::clone)
    }

    /// `Boolean()`
    pub fn boolean() -> TypeRef {
        thread_local! { static BOOLEAN: TypeRef = DataType::named("Boolean"); }
        BOOLEAN.with(Rc::clone)
    }

    /// What its values are like.
    pub fn family(&self) -> Family {
        self.entry.family
    }

    /// Whether this is `NullType`.
    pub fn is_null(&self) -> bool {
        self.entry.key == "NullType"
    }

    /// Whether its values are text.
    pub fn is_string(&self) -> bool {
        matches!(self.family(), Family::String | Family::Enum)
    }

    /// Whether the class is a `TypeDecorator` of the script.
    pub fn is_decorator(&self) -> bool {
        self.family() == Family::Decorator
    }

    /// The variant for a dialect, if `with_variant` gave one.
    pub fn variant(&self, dialect: &str) -> Option<&TypeRef> {
        self.variants.iter().find(|(name, _)| name == dialect).map(|(_, variant)| variant)
    }

    /// The type this is for a dialect, before decorators are opened.
    pub fn for_dialect(self: &Rc<Self>, dialect: &str) -> TypeRef {
        self.variant(dialect).unwrap_or(self).clone()
    }

    /// A copy with one more variant.
    pub fn with_variant(self: &Rc<Self>, variant: &TypeRef, dialects: &[String]) -> TypeRef {
        let mut copy = (**self).clone();
        for dialect in dialects {
            copy.variants.push((dialect.clone(), variant.clone()));
        }
        Rc::new(copy)
    }

    /// The key of the class that SQLAlchemy calls the type's affinity.
    pub fn affinity(&self) -> &'static str {
        match self.family() {
            Family::Null => "NullType",
            Family::String | Family::Enum => "String",
            Family::Integer => "Integer",
            Family::Numeric => "Numeric",
            Family::Float => "Float",
            Family::DateTime => "DateTime",
            Family::Date => "Date",
            Family::Time => "Time",
            Family::Interval => "Interval",
            Family::Boolean => "Boolean",
            Family::Binary | Family::Pickle => "_Binary",
            Family::Json => "JSON",
            Family::Uuid => "Uuid",
            Family::Array => "ARRAY",
            Family::Decorator => match &self.parameters.item {
                Some(item) => item.affinity(),
                None => "NullType",
            },
            Family::UserDefined | Family::Opaque => self.entry.key,
        }
    }
}
