//! Dialects: how SQL is written for SQLite, PostgreSQL, MySQL, and for `str(expression)`.
//!
//! In: types, schema constructs, expressions. Out: SQL text equal to SQLAlchemy 2.1's, with the
//! parameters in order.

pub mod compile;
pub mod ddl;
mod ddl_constraints;
mod ddl_tables;
pub mod functions;
pub mod identifiers;
pub mod literals;
pub mod mutation;
mod mysql;
pub mod operators;
pub mod select;
pub mod types;

pub use compile::{BoundParameter, Compiled, Compiler, ResultColumn};

/// Which SQL is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Dialect {
    /// `str(expression)`: named parameters, nothing of a dialect's own.
    Default,
    /// SQLite.
    #[default]
    Sqlite,
    /// PostgreSQL.
    Postgresql,
    /// MySQL and MariaDB.
    Mysql,
}

impl Dialect {
    /// By name; `None` for an unknown one.
    pub fn from_name(name: &str) -> Option<Self> {
        Some(match name {
            "default" => Self::Default,
            "sqlite" => Self::Sqlite,
            "postgresql" | "postgres" | "cockroachdb" => Self::Postgresql,
            "mysql" | "mariadb" => Self::Mysql,
            _ => return None,
        })
    }

    /// `dialect.name`
    pub fn name(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Sqlite => "sqlite",
            Self::Postgresql => "postgresql",
            Self::Mysql => "mysql",
        }
    }

    /// `dialect.driver`
    pub fn driver(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Sqlite => "pysqlite",
            Self::Postgresql => "psycopg2",
            Self::Mysql => "mysqldb",
        }
    }

    /// Whether `ALTER TABLE … ADD CONSTRAINT` exists.
    pub fn supports_alter(self) -> bool {
        self != Self::Sqlite
    }

    /// Whether there are `true` and `false`.
    pub fn has_boolean(self) -> bool {
        self != Self::Sqlite
    }

    /// Whether a boolean column is a condition by itself.
    pub fn has_native_boolean(self) -> bool {
        matches!(self, Self::Default | Self::Postgresql)
    }

    /// Whether `%` is written twice, since the driver's placeholders begin with it.
    pub fn doubles_percents(self) -> bool {
        matches!(self, Self::Postgresql | Self::Mysql)
    }

    /// Text with `%` as the dialect's driver wants it.
    pub fn with_percents(self, text: &str) -> String {
        if self.doubles_percents() { text.replace('%', "%%") } else { text.to_string() }
    }

    /// The class name of its type compiler, as error messages show it.
    pub fn type_compiler_name(self) -> &'static str {
        match self {
            Self::Default => "sqlalchemy.sql.compiler.StrSQLTypeCompiler",
            Self::Sqlite => "sqlalchemy.dialects.sqlite.base.SQLiteTypeCompiler",
            Self::Postgresql => "sqlalchemy.dialects.postgresql.base.PGTypeCompiler",
            Self::Mysql => "sqlalchemy.dialects.mysql.base.MySQLTypeCompiler",
        }
    }
}
