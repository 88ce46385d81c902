//! Integration tests.

mod schema;

mod tidy;
mod graph;
mod python;
mod expressions;
