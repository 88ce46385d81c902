//! Pure geometry of the diagram's drawing: what the page draws as live SVG elements and what the
//! exporter writes as SVG text are the same shapes.
//!
//! In: sizes, places and routes in CSS pixels at 100 %. Out: path data, glyph positions, text
//! widths. Nothing here knows the page, a theme or a schema. The figures are those of the design
//! (header 30, row 22, width 160 to 260, corner radius 6, crow's feet at column rows).

mod edges;
mod metrics;
mod table;

pub use edges::{
    BRACKET_DEPTH, CORNER_RADIUS, EDGE_STROKE, End, EndGlyph, bracket_path, child_end, edge_path, end_glyph,
    parent_end, rounded_path,
};
pub use metrics::{Font, shorten, text_width};
pub use table::{
    COMPACT_HEIGHT, HEADER_HEIGHT, LARGEST_NAME, MAXIMUM_WIDTH, MINIMUM_WIDTH, ROW_HEIGHT, RowMarks,
    TABLE_RADIUS, TablePlan, header_path, outline_path, row_center, row_name, row_name_widest, row_type,
    table_height, table_width,
};
