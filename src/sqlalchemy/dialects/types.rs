//! Types as DDL: `VARCHAR(50)`, `NUMERIC(10, 2)`, and what a dialect cannot render.

use crate::python::{Arguments, Exception, Value, Vm};

use super::super::errors::raise;
use super::super::state::State;
use super::super::types::{DataType, Family, Parameters, TypeRef, decorator};
use super::Dialect;

/// The type as it stands in CREATE TABLE or CAST.
///
/// # Errors
/// `CompileError` where the dialect has no such type, unless the run is lenient; whatever a
/// script's own type raises.
pub fn render(vm: &mut Vm, dialect: Dialect, data_type: &TypeRef) -> Result<String, Exception> {
    let data_type = decorator::implementation(vm, data_type, dialect)?;
    if let Some(object) = data_type.object.clone() {
        if let Some(text) = super::compile::custom_text(vm, dialect, &object)? {
            return Ok(text);
        }
        if vm.find_attribute(&object, "get_col_spec")?.is_some() {
            let text = vm.call_method(&object, "get_col_spec", Arguments::none())?;
            return text_of(vm, &text);
        }
    }
    let parameters = &data_type.parameters;
    let visit = data_type.entry.visit;
    if let Some(text) = dialect_specific(vm, dialect, &data_type)? {
        return Ok(text);
    }
    Ok(match visit {
        "FLOAT" | "DOUBLE" | "REAL" | "INTEGER" | "SMALLINT" | "BIGINT" | "TIMESTAMP" | "DATETIME"
        | "DATE" | "TIME" | "BOOLEAN" | "BLOB" | "UUID" => visit.to_string(),
        "DOUBLE_PRECISION" => "DOUBLE PRECISION".to_string(),
        "float" => "FLOAT".to_string(),
        "double" => "DOUBLE".to_string(),
        "NUMERIC" | "DECIMAL" => decimal(visit, parameters),
        "numeric" => decimal("NUMERIC", parameters),
        "CHAR" | "NCHAR" | "VARCHAR" | "NVARCHAR" | "TEXT" => string(dialect, visit, parameters),
        "CLOB" => "CLOB".to_string(),
        "NCLOB" => "NCLOB".to_string(),
        "string" | "unicode" | "enum" => string(dialect, "VARCHAR", parameters),
        // PostgreSQL's own class becomes the plain one elsewhere; MySQL's does not.
        "ENUM" if data_type.entry.key == "postgresql.ENUM" => string(dialect, "VARCHAR", parameters),
        "text" | "unicode_text" => string(dialect, "TEXT", parameters),
        "BINARY" | "VARBINARY" => match parameters.length {
            Some(length) if length != 0 => format!("{visit}({length})"),
            _ => visit.to_string(),
        },
        "uuid" => "CHAR(32)".to_string(),
        "large_binary" | "pickle" => "BLOB".to_string(),
        "boolean" => "BOOLEAN".to_string(),
        "time" => "TIME".to_string(),
        "datetime" | "interval" => "DATETIME".to_string(),
        "date" => "DATE".to_string(),
        "big_integer" => "BIGINT".to_string(),
        "small_integer" => "SMALLINT".to_string(),
        "integer" => "INTEGER".to_string(),
        "null" => {
            if dialect == Dialect::Default {
                return Ok("NULL".to_string());
            }
            return Err(raise(
                vm,
                "CompileError",
                "Can't generate DDL for NullType(); did you forget to specify a type on this Column?",
            ));
        }
        "user_defined" => {
            return Err(vm.not_implemented("Can't call get_col_spec on non-SQL types"));
        }
        _ => return unsupported(vm, dialect, &data_type),
    })
}

fn text_of(vm: &mut Vm, value: &Value) -> Result<String, Exception> {
    Ok(vm.to_str(value)?.to_string())
}

fn decimal(word: &str, parameters: &Parameters) -> String {
    match (parameters.precision, parameters.scale) {
        (None, _) => word.to_string(),
        (Some(precision), None) => format!("{word}({precision})"),
        (Some(precision), Some(scale)) => format!("{word}({precision}, {scale})"),
    }
}

fn string(dialect: Dialect, word: &str, parameters: &Parameters) -> String {
    let mut text = word.to_string();
    if let Some(length) = parameters.length.filter(|length| *length != 0) {
        text.push_str(&format!("({length})"));
    }
    if let Some(collation) = &parameters.collation {
        text.push_str(&format!(" COLLATE {}", collation_name(dialect, collation)));
    }
    text
}

/// A collation's name, quoted where the dialect wants it.
pub fn collation_name(dialect: Dialect, collation: &str) -> String {
    match dialect {
        Dialect::Mysql => collation.to_string(),
        _ => dialect.quote(collation),
    }
}

fn unsupported(vm: &mut Vm, dialect: Dialect, data_type: &TypeRef) -> Result<String, Exception> {
    let name = data_type.entry.name();
    let message = format!(
        "Compiler <{} object at 0x7f3c5a1b2d90> can't render element of type {name}",
        dialect.type_compiler_name()
    );
    let state = State::of(vm);
    if dialect == Dialect::Default {
        return Ok(declared(data_type));
    }
    if !state.lenient.get() {
        return Err(raise(vm, "UnsupportedCompilationError", message));
    }
    let declared = declared(data_type);
    state.notice(
        vm,
        "assumed-type",
        format!("type {name} is stored as {declared}; SQLAlchemy on {} says: {message}", dialect.name()),
    );
    Ok(declared)
}

/// What a type that the dialect lacks is declared as: its own name, or JSON for arrays.
fn declared(data_type: &DataType) -> String {
    match data_type.family() {
        Family::Array => "JSON".to_string(),
        Family::Enum => string(Dialect::Sqlite, "VARCHAR", &data_type.parameters),
        _ => match data_type.parameters.length {
            Some(length) => format!("{}({length})", data_type.entry.name()),
            None => data_type.entry.name().to_string(),
        },
    }
}

/// What a dialect renders in its own way.
fn dialect_specific(vm: &mut Vm, dialect: Dialect, data_type: &TypeRef) -> Result<Option<String>, Exception> {
    match dialect {
        Dialect::Default => Ok(None),
        Dialect::Sqlite => Ok(sqlite(data_type)),
        Dialect::Postgresql => postgresql(vm, data_type),
        Dialect::Mysql => mysql(vm, data_type),
    }
}

fn sqlite(data_type: &TypeRef) -> Option<String> {
    match data_type.entry.visit {
        word @ ("JSON" | "JSONB") => Some(word.to_string()),
        _ => None,
    }
}

fn postgresql(vm: &mut Vm, data_type: &TypeRef) -> Result<Option<String>, Exception> {
    let parameters = &data_type.parameters;
    let zone = if parameters.timezone { "WITH TIME ZONE" } else { "WITHOUT TIME ZONE" };
    let fraction = parameters.fsp.map(|digits| format!("({digits})")).unwrap_or_default();
    let name = data_type.entry.name();
    Ok(Some(match data_type.entry.visit {
        "float" | "FLOAT" => match parameters.precision {
            Some(precision) => format!("FLOAT({precision})"),
            None => "FLOAT".to_string(),
        },
        "double" => "DOUBLE PRECISION".to_string(),
        "datetime" | "TIMESTAMP" => format!("TIMESTAMP{fraction} {zone}"),
        "time" | "TIME" => format!("TIME{fraction} {zone}"),
        "large_binary" | "pickle" | "BYTEA" => "BYTEA".to_string(),
        "uuid" if parameters.native_uuid => "UUID".to_string(),
        "interval" => match parameters.second_precision {
            Some(precision) => format!("INTERVAL({precision})"),
            None => "INTERVAL".to_string(),
        },
        "INTERVAL" => {
            let fields = parameters.fields.as_ref().map(|fields| format!(" {fields}")).unwrap_or_default();
            let precision = parameters.precision.map(|digits| format!(" ({digits})")).unwrap_or_default();
            format!("INTERVAL{fields}{precision}")
        }
        "enum" | "ENUM" if parameters.native_enum => match &parameters.name {
            Some(name) => match &parameters.schema {
                Some(schema) => {
                    format!("{}.{}", Dialect::Postgresql.quote(schema), Dialect::Postgresql.quote_name(name))
                }
                None => Dialect::Postgresql.quote_name(name),
            },
            None => return Err(raise(vm, "CompileError", "PostgreSQL ENUM type requires a name.")),
        },
        "ARRAY" => {
            let item = parameters.item.clone().unwrap_or_else(DataType::null);
            let inner = render(vm, Dialect::Postgresql, &item)?;
            let brackets = "[]".repeat(parameters.dimensions.unwrap_or(1).clamp(1, 16) as usize);
            match inner.find(" COLLATE") {
                Some(at) => format!("{}{brackets}{}", &inner[..at], &inner[at..]),
                None => format!("{inner}{brackets}"),
            }
        }
        "BIT" => {
            let length = parameters.length.map(|length| format!("({length})"));
            match (parameters.varying, length) {
                (true, length) => format!("BIT VARYING{}", length.unwrap_or_default()),
                (false, length) => format!("BIT{}", length.unwrap_or_else(|| "(1)".to_string())),
            }
        }
        "DOMAIN" => match &parameters.name {
            Some(name) => Dialect::Postgresql.quote_name(name),
            None => return Ok(None),
        },
        "JSON" | "JSONB" | "JSONPATH" | "CIDR" | "INET" | "MACADDR" | "MACADDR8" | "MONEY" | "OID"
        | "REGCLASS" | "REGCONFIG" | "TSVECTOR" | "TSQUERY" | "CITEXT" | "HSTORE" | "INT4RANGE"
        | "INT8RANGE" | "NUMRANGE" | "DATERANGE" | "TSRANGE" | "TSTZRANGE" | "INT4MULTIRANGE"
        | "INT8MULTIRANGE" | "NUMMULTIRANGE" | "DATEMULTIRANGE" | "TSMULTIRANGE" | "TSTZMULTIRANGE" => {
            name.to_string()
        }
        _ => return Ok(None),
    }))
}

fn mysql(vm: &mut Vm, data_type: &TypeRef) -> Result<Option<String>, Exception> {
    let parameters = &data_type.parameters;
    let number = |word: &str| {
        let mut text = word.to_string();
        if let Some(width) = parameters.display_width {
            text.push_str(&format!("({width})"));
        }
        if parameters.unsigned {
            text.push_str(" UNSIGNED");
        }
        if parameters.zerofill {
            text.push_str(" ZEROFILL");
        }
        text
    };
    let temporal = |word: &str| match parameters.fsp {
        Some(digits) => format!("{word}({digits})"),
        None => word.to_string(),
    };
    let text = |word: &str| {
        let mut out = word.to_string();
        if let Some(length) = parameters.length.filter(|length| *length != 0) {
            out.push_str(&format!("({length})"));
        }
        if let Some(charset) = &parameters.charset {
            out.push_str(&format!(" CHARACTER SET {charset}"));
        }
        if let Some(collation) = &parameters.collation {
            out.push_str(&format!(" COLLATE {collation}"));
        }
        out
    };
    Ok(Some(match data_type.entry.visit {
        "integer" | "INTEGER" => number("INTEGER"),
        "big_integer" | "BIGINT" => number("BIGINT"),
        "small_integer" | "SMALLINT" => number("SMALLINT"),
        word @ ("MEDIUMINT" | "TINYINT") => number(word),
        "boolean" | "BOOLEAN" => "BOOL".to_string(),
        "numeric" | "NUMERIC" => number(&decimal("NUMERIC", parameters)),
        "DECIMAL" => number(&decimal("DECIMAL", parameters)),
        "float" | "FLOAT" => match (parameters.precision, parameters.scale) {
            (Some(precision), Some(scale)) => number(&format!("FLOAT({precision}, {scale})")),
            (Some(precision), None) => number(&format!("FLOAT({precision})")),
            _ => number("FLOAT"),
        },
        "double" | "DOUBLE" => number(&decimal("DOUBLE", parameters)),
        "datetime" | "DATETIME" => temporal("DATETIME"),
        "TIMESTAMP" => temporal("TIMESTAMP"),
        "time" | "TIME" => temporal("TIME"),
        "string" | "unicode" | "VARCHAR" => {
            if parameters.length.is_none() {
                return Err(raise(vm, "CompileError", "VARCHAR requires a length on dialect mysql"));
            }
            text("VARCHAR")
        }
        "text" | "unicode_text" | "TEXT" => text("TEXT"),
        word @ ("CHAR" | "TINYTEXT" | "MEDIUMTEXT" | "LONGTEXT") => text(word),
        "large_binary" | "pickle" => "BLOB".to_string(),
        word @ ("TINYBLOB" | "MEDIUMBLOB" | "LONGBLOB" | "JSON") => word.to_string(),
        "YEAR" => match parameters.display_width {
            Some(width) => format!("YEAR({width})"),
            None => "YEAR".to_string(),
        },
        "BIT" => match parameters.length {
            Some(length) => format!("BIT({length})"),
            None => "BIT".to_string(),
        },
        "enum" | "ENUM" if parameters.native_enum => value_list("ENUM", parameters),
        "SET" => value_list("SET", parameters),
        _ => return Ok(None),
    }))
}

fn value_list(word: &str, parameters: &Parameters) -> String {
    let values: Vec<String> =
        parameters.values.iter().map(|value| format!("'{}'", value.replace('\'', "''"))).collect();
    format!("{word}({})", values.join(","))
}
