//! The tools whose migrations are understood.

use std::fmt;

/// A migration tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Tool {
    /// Alembic.
    Alembic,
    /// Flask-Migrate, which is Alembic with other defaults.
    FlaskMigrate,
    /// golang-migrate: `1_name.up.sql`, `1_name.down.sql`.
    GolangMigrate,
    /// sqlx: `1_name.sql`, or pairs as golang-migrate's.
    Sqlx,
    /// Diesel: a directory a migration, `up.sql` and `down.sql`.
    Diesel,
    /// dbmate: `-- migrate:up` and `-- migrate:down` in one file.
    Dbmate,
    /// goose: `-- +goose Up` and `-- +goose Down` in one file.
    Goose,
    /// Flyway: `V1__name.sql`, `U1__name.sql`, `R__name.sql`.
    Flyway,
    /// Refinery: `V1__name.sql`, `U1__name.sql`.
    Refinery,
    /// Prisma Migrate: `<timestamp>_name/migration.sql`.
    Prisma,
    /// Drizzle Kit: `0000_name.sql` and `meta/_journal.json`.
    Drizzle,
}

impl Tool {
    /// All of them.
    pub const ALL: [Tool; 11] = [
        Tool::Alembic,
        Tool::FlaskMigrate,
        Tool::GolangMigrate,
        Tool::Sqlx,
        Tool::Diesel,
        Tool::Dbmate,
        Tool::Goose,
        Tool::Flyway,
        Tool::Refinery,
        Tool::Prisma,
        Tool::Drizzle,
    ];

    /// Its name as people write it.
    pub fn name(self) -> &'static str {
        match self {
            Tool::Alembic => "Alembic",
            Tool::FlaskMigrate => "Flask-Migrate",
            Tool::GolangMigrate => "golang-migrate",
            Tool::Sqlx => "sqlx",
            Tool::Diesel => "Diesel",
            Tool::Dbmate => "dbmate",
            Tool::Goose => "goose",
            Tool::Flyway => "Flyway",
            Tool::Refinery => "Refinery",
            Tool::Prisma => "Prisma",
            Tool::Drizzle => "Drizzle",
        }
    }

    /// Whether its scripts are Alembic revisions in Python.
    pub fn is_alembic(self) -> bool {
        matches!(self, Tool::Alembic | Tool::FlaskMigrate)
    }
}

impl fmt::Display for Tool {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}
