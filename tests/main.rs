//! Integration tests.

mod databases;
mod diagram;
mod enumerations;
mod engine;
mod history;
mod review;
mod rows;
mod lint;
mod schema;

mod alembic_operations;
mod tidy;
mod trouble;
mod properties;
mod transfer;
mod graph;
mod lenient;
mod unsupported;
mod python;
mod expressions;
mod formats;
mod project;
mod sqlalchemy;
mod suite;
