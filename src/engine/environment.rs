//! What the engine needs of the program around it: the clock and randomness.

use crate::alembic::context::Settings as AlembicSettings;
use crate::alembic::version::VersionTable;
use crate::protocol::{Driver, Settings};
use crate::python::Limits;
use crate::runner::{self, RunConfiguration};
use crate::sqlalchemy::dialects::Dialect;

/// SQLite that `--strict` is held to: the one that CPython 3.11 on Debian 12 has.
const STRICT_TARGET: (u32, u32) = (3, 40);

/// Clock and randomness of the program around.
#[derive(Debug, Clone)]
pub struct Environment {
    /// Milliseconds since 1970.
    pub clock: fn() -> f64,
    /// Fills with random bytes.
    pub random: fn(&mut [u8]),
    /// Version of SQLite to be held to; None means the newest, or 3.40 when strict.
    pub sqlite_target: Option<(u32, u32)>,
    /// What `os.environ` shows.
    pub variables: Vec<(String, String)>,
    /// `-x` arguments of the command line.
    pub x_arguments: Vec<String>,
}

impl Environment {
    /// How commands run under these settings.
    pub fn configuration(&self, settings: &Settings) -> RunConfiguration {
        let driver = match settings.driver {
            Driver::Atomic => runner::Driver::Atomic,
            Driver::Pysqlite => runner::Driver::Pysqlite,
        };
        let mut version_table = VersionTable::default();
        if let Some(name) = &settings.version_table {
            version_table.name.clone_from(name);
        }
        RunConfiguration {
            driver,
            alembic: AlembicSettings {
                dialect: dialect(settings.dialect.as_deref()),
                strict: settings.strict,
                version_table,
                naming_convention: settings
                    .naming_convention
                    .iter()
                    .map(|(kind, template)| (kind.clone(), template.clone()))
                    .collect(),
                transactional_ddl: settings.transactional_ddl,
                transaction_per_migration: settings.transaction_per_migration.unwrap_or(false),
                x_arguments: self.x_arguments.clone(),
                ..AlembicSettings::default()
            },
            sqlite_target: self.sqlite_target.or(settings.strict.then_some(STRICT_TARGET)),
            foreign_keys: settings.foreign_keys.unwrap_or(false),
            limits: Limits::default(),
            clock: self.clock,
            random: self.random,
            environment: self.variables.clone(),
            skip_statements: settings.skip_statements.clone(),
        }
    }
}

/// The dialect of a name; SQLite for any that is not known.
fn dialect(name: Option<&str>) -> Dialect {
    match name.unwrap_or("sqlite") {
        "postgresql" | "postgres" => Dialect::Postgresql,
        "mysql" | "mariadb" => Dialect::Mysql,
        _ => Dialect::Sqlite,
    }
}
