//! Documents made from a schema: text, JSON, Mermaid, DBML, Graphviz, Markdown and SQL.
//!
//! In: a [`Schema`](super::Schema), less whatever the caller leaves out (version tables). Out: text
//! that ends with a line feed. Each module has `render`; those of pictures also `render_marked`, which shows
//! what changed at its place.

pub mod dbml;
pub mod dot;
pub mod json;
pub mod markdown;
mod marks;
pub mod mermaid;
pub mod sql;
pub mod text;

#[cfg(test)]
mod sample;

pub use marks::{Change, Mark, Marks, Palette};

use super::model::{Index, IndexColumn};

/// `a, b` from names.
fn list(names: &[String]) -> String {
    names.join(", ")
}

/// An indexed column or expression with its collation and order.
fn index_column(column: &IndexColumn) -> String {
    let mut text = column.name.clone().or_else(|| column.expression.clone()).unwrap_or_default();
    if let Some(collation) = &column.collation {
        text.push_str(&format!(" COLLATE {collation}"));
    }
    if column.descending {
        text.push_str(" DESC");
    }
    text
}

/// All columns and expressions of an index.
fn index_columns(index: &Index) -> String {
    index.columns.iter().map(index_column).collect::<Vec<_>>().join(", ")
}
