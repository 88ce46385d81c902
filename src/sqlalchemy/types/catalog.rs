//! Every type class that a migration can name: one row a class, with its base class, its
//! constructor's signature, and how a compiler visits it.

/// What values of a type are like; SQLAlchemy's "type affinity", a little finer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// Abstract classes and `NullType`.
    Null,
    /// Text of any length.
    String,
    /// Whole numbers.
    Integer,
    /// Decimals.
    Numeric,
    /// Binary floats.
    Float,
    /// Date with time.
    DateTime,
    /// Date.
    Date,
    /// Time of day.
    Time,
    /// Span of time.
    Interval,
    /// Truth.
    Boolean,
    /// Bytes.
    Binary,
    /// One of a few strings.
    Enum,
    /// JSON documents.
    Json,
    /// UUIDs.
    Uuid,
    /// Lists.
    Array,
    /// Pickled objects.
    Pickle,
    /// `TypeDecorator` and its subclasses.
    Decorator,
    /// `UserDefinedType` and its subclasses.
    UserDefined,
    /// A dialect's own type whose values pass unchanged.
    Opaque,
}

/// One class.
#[derive(Debug)]
pub struct TypeEntry {
    /// Unique key: the class name, after `dialect.` for the ones of a dialect.
    pub key: &'static str,
    /// Key of the base class; empty for the root.
    pub base: &'static str,
    /// What values are like.
    pub family: Family,
    /// `__visit_name__`: which method of a type compiler renders it.
    pub visit: &'static str,
    /// The constructor's parameters after `self`.
    pub signature: &'static str,
}

impl TypeEntry {
    /// The class name.
    pub fn name(&self) -> &'static str {
        self.key.rsplit('.').next().unwrap_or(self.key)
    }

    /// The dialect the class belongs to; `None` for the generic ones.
    pub fn dialect(&self) -> Option<&'static str> {
        self.key.split_once('.').map(|(dialect, _)| dialect)
    }

    /// The module the class says it is from.
    pub fn module(&self) -> std::string::String {
        match self.dialect() {
            Some("postgresql") => "sqlalchemy.dialects.postgresql.types".into(),
            Some(dialect) => format!("sqlalchemy.dialects.{dialect}.types"),
            None => "sqlalchemy.sql.sqltypes".into(),
        }
    }
}

/// The row of a class.
pub fn entry(key: &str) -> Option<&'static TypeEntry> {
    CATALOG.iter().find(|entry| entry.key == key)
}

const fn row(
    key: &'static str,
    base: &'static str,
    family: Family,
    visit: &'static str,
    signature: &'static str,
) -> TypeEntry {
    TypeEntry { key, base, family, visit, signature }
}

const STRING: &str = "length=None, collation=None";
const NUMERIC: &str = "precision=None, scale=None, decimal_return_scale=None, asdecimal=True";
const FLOAT: &str = "precision=None, asdecimal=False, decimal_return_scale=None";
const ENUM: &str = "*enums, **kw";
const JSON: &str = "none_as_null=False";
const ARRAY: &str = "item_type, as_tuple=False, dimensions=None, zero_indexes=False";
const TIMEZONE: &str = "timezone=False";
const BOOLEAN: &str = "create_constraint=False, name=None, _create_events=True, _adapted_from=None";
const MYSQL_INTEGER: &str = "display_width=None, unsigned=False, zerofill=False, **kw";
const MYSQL_NUMERIC: &str =
    "precision=None, scale=None, asdecimal=True, unsigned=False, zerofill=False, **kw";
const MYSQL_TEXT: &str = "length=None, charset=None, collation=None, ascii=False, unicode=False, binary=False, national=False, **kw";

use Family::{
    Array, Binary, Boolean, Date, DateTime, Decorator, Enum, Float, Integer, Interval, Json, Null, Numeric,
    Opaque, Pickle, String, Time, UserDefined, Uuid,
};

/// All rows; a base class stands before its subclasses.
pub static CATALOG: &[TypeEntry] = &[
    row("TypeEngine", "", Null, "type_engine", "*args, **kw"),
    row("NullType", "TypeEngine", Null, "null", ""),
    row("String", "TypeEngine", String, "string", STRING),
    row("Text", "String", String, "text", STRING),
    row("Unicode", "String", String, "unicode", STRING),
    row("UnicodeText", "Text", String, "unicode_text", STRING),
    row("Integer", "TypeEngine", Integer, "integer", ""),
    row("SmallInteger", "Integer", Integer, "small_integer", ""),
    row("BigInteger", "Integer", Integer, "big_integer", ""),
    row("Numeric", "TypeEngine", Numeric, "numeric", NUMERIC),
    row("Float", "Numeric", Float, "float", FLOAT),
    row("Double", "Float", Float, "double", FLOAT),
    row("DateTime", "TypeEngine", DateTime, "datetime", TIMEZONE),
    row("Date", "TypeEngine", Date, "date", ""),
    row("Time", "TypeEngine", Time, "time", TIMEZONE),
    row("_Binary", "TypeEngine", Binary, "large_binary", "length=None"),
    row("LargeBinary", "_Binary", Binary, "large_binary", "length=None"),
    row("Boolean", "TypeEngine", Boolean, "boolean", BOOLEAN),
    row("Enum", "String", Enum, "enum", ENUM),
    row("JSON", "TypeEngine", Json, "JSON", JSON),
    row("ARRAY", "TypeEngine", Array, "ARRAY", ARRAY),
    row("Uuid", "TypeEngine", Uuid, "uuid", "as_uuid=True, native_uuid=True"),
    row("TypeDecorator", "TypeEngine", Decorator, "type_decorator", "*args, **kwargs"),
    row(
        "PickleType",
        "TypeDecorator",
        Pickle,
        "pickle",
        "protocol=5, pickler=None, comparator=None, impl=None",
    ),
    row(
        "Interval",
        "TypeDecorator",
        Interval,
        "interval",
        "native=True, second_precision=None, day_precision=None",
    ),
    row("UserDefinedType", "TypeEngine", UserDefined, "user_defined", "*args, **kw"),
    row("MatchType", "Boolean", Boolean, "boolean", BOOLEAN),
    row("TupleType", "TypeEngine", Null, "null", "*types"),
    row("REAL", "Float", Float, "REAL", FLOAT),
    row("FLOAT", "Float", Float, "FLOAT", FLOAT),
    row("DOUBLE", "Double", Float, "DOUBLE", FLOAT),
    row("DOUBLE_PRECISION", "Double", Float, "DOUBLE_PRECISION", FLOAT),
    row("NUMERIC", "Numeric", Numeric, "NUMERIC", NUMERIC),
    row("DECIMAL", "Numeric", Numeric, "DECIMAL", NUMERIC),
    row("INTEGER", "Integer", Integer, "INTEGER", ""),
    row("SMALLINT", "SmallInteger", Integer, "SMALLINT", ""),
    row("BIGINT", "BigInteger", Integer, "BIGINT", ""),
    row("TIMESTAMP", "DateTime", DateTime, "TIMESTAMP", TIMEZONE),
    row("DATETIME", "DateTime", DateTime, "DATETIME", TIMEZONE),
    row("DATE", "Date", Date, "DATE", ""),
    row("TIME", "Time", Time, "TIME", TIMEZONE),
    row("TEXT", "Text", String, "TEXT", STRING),
    row("CLOB", "Text", String, "CLOB", STRING),
    row("VARCHAR", "String", String, "VARCHAR", STRING),
    row("NVARCHAR", "Unicode", String, "NVARCHAR", STRING),
    row("CHAR", "String", String, "CHAR", STRING),
    row("NCHAR", "Unicode", String, "NCHAR", STRING),
    row("UUID", "Uuid", Uuid, "UUID", "as_uuid=True"),
    row("BLOB", "LargeBinary", Binary, "BLOB", "length=None"),
    row("BINARY", "_Binary", Binary, "BINARY", "length=None"),
    row("VARBINARY", "_Binary", Binary, "VARBINARY", "length=None"),
    row("BOOLEAN", "Boolean", Boolean, "BOOLEAN", BOOLEAN),
    // SQLite
    row(
        "sqlite.DATETIME",
        "DateTime",
        DateTime,
        "datetime",
        "timezone=False, storage_format=None, regexp=None, truncate_microseconds=False",
    ),
    row("sqlite.DATE", "Date", Date, "DATE", "storage_format=None, regexp=None"),
    row(
        "sqlite.TIME",
        "Time",
        Time,
        "TIME",
        "timezone=False, storage_format=None, regexp=None, truncate_microseconds=False",
    ),
    row("sqlite.JSON", "JSON", Json, "JSON", JSON),
    row("sqlite.JSONB", "JSON", Json, "JSONB", JSON),
    // PostgreSQL
    row("postgresql.ARRAY", "ARRAY", Array, "ARRAY", ARRAY),
    row("postgresql.BIT", "TypeEngine", Opaque, "BIT", "length=None, varying=False"),
    row("postgresql.BYTEA", "LargeBinary", Binary, "BYTEA", "length=None"),
    row("postgresql.CIDR", "TypeEngine", Opaque, "CIDR", ""),
    row("postgresql.INET", "TypeEngine", Opaque, "INET", ""),
    row("postgresql.MACADDR", "TypeEngine", Opaque, "MACADDR", ""),
    row("postgresql.MACADDR8", "TypeEngine", Opaque, "MACADDR8", ""),
    row("postgresql.MONEY", "TypeEngine", Opaque, "MONEY", ""),
    row("postgresql.OID", "TypeEngine", Integer, "OID", ""),
    row("postgresql.REGCLASS", "TypeEngine", Opaque, "REGCLASS", ""),
    row("postgresql.REGCONFIG", "TypeEngine", Opaque, "REGCONFIG", ""),
    row("postgresql.TSVECTOR", "TypeEngine", Opaque, "TSVECTOR", ""),
    row("postgresql.TSQUERY", "TypeEngine", Opaque, "TSQUERY", ""),
    row("postgresql.CITEXT", "TEXT", String, "CITEXT", STRING),
    row("postgresql.ENUM", "Enum", Enum, "ENUM", "*enums, name=None, create_type=True, **kw"),
    row(
        "postgresql.DOMAIN",
        "TypeEngine",
        Opaque,
        "DOMAIN",
        "name, data_type, collation=None, default=None, constraint_name=None, not_null=None, check=None, create_type=True, **kw",
    ),
    row("postgresql.HSTORE", "TypeEngine", Json, "HSTORE", "text_type=None"),
    row("postgresql.INTERVAL", "TypeEngine", Interval, "INTERVAL", "precision=None, fields=None"),
    row("postgresql.JSON", "JSON", Json, "JSON", "none_as_null=False, astext_type=None"),
    row("postgresql.JSONB", "postgresql.JSON", Json, "JSONB", "none_as_null=False, astext_type=None"),
    row("postgresql.JSONPATH", "TypeEngine", Opaque, "JSONPATH", ""),
    row("postgresql.TIMESTAMP", "TIMESTAMP", DateTime, "TIMESTAMP", "timezone=False, precision=None"),
    row("postgresql.TIME", "TIME", Time, "TIME", "timezone=False, precision=None"),
    row("postgresql.AbstractRange", "TypeEngine", Opaque, "range", ""),
    row("postgresql.INT4RANGE", "postgresql.AbstractRange", Opaque, "INT4RANGE", ""),
    row("postgresql.INT8RANGE", "postgresql.AbstractRange", Opaque, "INT8RANGE", ""),
    row("postgresql.NUMRANGE", "postgresql.AbstractRange", Opaque, "NUMRANGE", ""),
    row("postgresql.DATERANGE", "postgresql.AbstractRange", Opaque, "DATERANGE", ""),
    row("postgresql.TSRANGE", "postgresql.AbstractRange", Opaque, "TSRANGE", ""),
    row("postgresql.TSTZRANGE", "postgresql.AbstractRange", Opaque, "TSTZRANGE", ""),
    row("postgresql.INT4MULTIRANGE", "postgresql.AbstractRange", Opaque, "INT4MULTIRANGE", ""),
    row("postgresql.INT8MULTIRANGE", "postgresql.AbstractRange", Opaque, "INT8MULTIRANGE", ""),
    row("postgresql.NUMMULTIRANGE", "postgresql.AbstractRange", Opaque, "NUMMULTIRANGE", ""),
    row("postgresql.DATEMULTIRANGE", "postgresql.AbstractRange", Opaque, "DATEMULTIRANGE", ""),
    row("postgresql.TSMULTIRANGE", "postgresql.AbstractRange", Opaque, "TSMULTIRANGE", ""),
    row("postgresql.TSTZMULTIRANGE", "postgresql.AbstractRange", Opaque, "TSTZMULTIRANGE", ""),
    // MySQL and MariaDB
    row("mysql.BIGINT", "BIGINT", Integer, "BIGINT", MYSQL_INTEGER),
    row("mysql.INTEGER", "INTEGER", Integer, "INTEGER", MYSQL_INTEGER),
    row("mysql.SMALLINT", "SMALLINT", Integer, "SMALLINT", MYSQL_INTEGER),
    row("mysql.MEDIUMINT", "Integer", Integer, "MEDIUMINT", MYSQL_INTEGER),
    row("mysql.TINYINT", "Integer", Integer, "TINYINT", MYSQL_INTEGER),
    row("mysql.BIT", "TypeEngine", Opaque, "BIT", "length=None"),
    row("mysql.YEAR", "TypeEngine", Integer, "YEAR", "display_width=None"),
    row("mysql.NUMERIC", "NUMERIC", Numeric, "NUMERIC", MYSQL_NUMERIC),
    row("mysql.DECIMAL", "DECIMAL", Numeric, "DECIMAL", MYSQL_NUMERIC),
    row("mysql.DOUBLE", "DOUBLE", Float, "DOUBLE", MYSQL_NUMERIC),
    row("mysql.REAL", "REAL", Float, "REAL", MYSQL_NUMERIC),
    row("mysql.FLOAT", "FLOAT", Float, "FLOAT", MYSQL_NUMERIC),
    row("mysql.DATETIME", "DATETIME", DateTime, "DATETIME", "timezone=False, fsp=None"),
    row("mysql.TIMESTAMP", "TIMESTAMP", DateTime, "TIMESTAMP", "timezone=False, fsp=None"),
    row("mysql.TIME", "TIME", Time, "TIME", "timezone=False, fsp=None"),
    row("mysql.CHAR", "CHAR", String, "CHAR", MYSQL_TEXT),
    row("mysql.NCHAR", "NCHAR", String, "NCHAR", MYSQL_TEXT),
    row("mysql.VARCHAR", "VARCHAR", String, "VARCHAR", MYSQL_TEXT),
    row("mysql.NVARCHAR", "NVARCHAR", String, "NVARCHAR", MYSQL_TEXT),
    row("mysql.TEXT", "TEXT", String, "TEXT", MYSQL_TEXT),
    row("mysql.TINYTEXT", "Text", String, "TINYTEXT", MYSQL_TEXT),
    row("mysql.MEDIUMTEXT", "Text", String, "MEDIUMTEXT", MYSQL_TEXT),
    row("mysql.LONGTEXT", "Text", String, "LONGTEXT", MYSQL_TEXT),
    row("mysql.TINYBLOB", "_Binary", Binary, "TINYBLOB", "length=None"),
    row("mysql.MEDIUMBLOB", "_Binary", Binary, "MEDIUMBLOB", "length=None"),
    row("mysql.LONGBLOB", "_Binary", Binary, "LONGBLOB", "length=None"),
    row("mysql.ENUM", "Enum", Enum, "ENUM", ENUM),
    row("mysql.SET", "String", String, "SET", "*values, retrieve_as_bitwise=False, **kw"),
    row("mysql.JSON", "JSON", Json, "JSON", JSON),
    // Microsoft SQL Server
    row("mssql.BIT", "Boolean", Boolean, "BIT", BOOLEAN),
    row("mssql.TINYINT", "Integer", Integer, "TINYINT", ""),
    row("mssql.DATETIME2", "DateTime", DateTime, "DATETIME2", "precision=None, **kw"),
    row("mssql.DATETIMEOFFSET", "DateTime", DateTime, "DATETIMEOFFSET", "precision=None, **kw"),
    row("mssql.SMALLDATETIME", "DateTime", DateTime, "SMALLDATETIME", TIMEZONE),
    row("mssql.TIME", "TIME", Time, "TIME", "precision=None, **kw"),
    row("mssql.TIMESTAMP", "_Binary", Binary, "TIMESTAMP", "convert_int=False"),
    row("mssql.ROWVERSION", "mssql.TIMESTAMP", Binary, "ROWVERSION", "convert_int=False"),
    row("mssql.IMAGE", "LargeBinary", Binary, "IMAGE", "length=None"),
    row("mssql.VARBINARY", "VARBINARY", Binary, "VARBINARY", "length=None, filestream=False"),
    row("mssql.MONEY", "TypeEngine", Numeric, "MONEY", ""),
    row("mssql.SMALLMONEY", "TypeEngine", Numeric, "SMALLMONEY", ""),
    row("mssql.NTEXT", "UnicodeText", String, "NTEXT", STRING),
    row("mssql.REAL", "REAL", Float, "REAL", "**kw"),
    row("mssql.SQL_VARIANT", "TypeEngine", Opaque, "SQL_VARIANT", ""),
    row("mssql.UNIQUEIDENTIFIER", "Uuid", Uuid, "UNIQUEIDENTIFIER", "as_uuid=True"),
    row("mssql.XML", "Text", String, "XML", STRING),
    row("mssql.JSON", "JSON", Json, "JSON", JSON),
    // Oracle
    row("oracle.VARCHAR2", "VARCHAR", String, "VARCHAR2", STRING),
    row("oracle.NVARCHAR2", "NVARCHAR", String, "NVARCHAR2", STRING),
    row("oracle.NUMBER", "Numeric", Numeric, "NUMBER", "precision=None, scale=None, asdecimal=None"),
    row("oracle.DATE", "DateTime", DateTime, "DATE", TIMEZONE),
    row("oracle.TIMESTAMP", "TIMESTAMP", DateTime, "TIMESTAMP", "timezone=False, local_timezone=False"),
    row(
        "oracle.FLOAT",
        "FLOAT",
        Float,
        "FLOAT",
        "binary_precision=None, asdecimal=False, decimal_return_scale=None",
    ),
    row("oracle.BINARY_DOUBLE", "Double", Float, "BINARY_DOUBLE", FLOAT),
    row("oracle.BINARY_FLOAT", "Float", Float, "BINARY_FLOAT", FLOAT),
    row("oracle.NCLOB", "Text", String, "NCLOB", STRING),
    row("oracle.LONG", "Text", String, "LONG", STRING),
    row("oracle.RAW", "_Binary", Binary, "RAW", "length=None"),
    row("oracle.BFILE", "LargeBinary", Binary, "BFILE", "length=None"),
    row("oracle.INTERVAL", "TypeEngine", Interval, "INTERVAL", "day_precision=None, second_precision=None"),
    row("oracle.ROWID", "TypeEngine", Opaque, "ROWID", ""),
];
