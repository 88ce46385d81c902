//! Integration tests.

mod tidy;
mod graph;
