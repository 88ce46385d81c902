//! A table's box: header, rows, and where text and icons stand in them.

use super::metrics::{Font, shorten, text_width};

/// Height of a header.
pub const HEADER_HEIGHT: f64 = 30.0;
/// Height of a column's row.
pub const ROW_HEIGHT: f64 = 22.0;
/// Height of a box at the detail level that shows names alone.
pub const COMPACT_HEIGHT: f64 = 26.0;
/// Least width of a box.
pub const MINIMUM_WIDTH: f64 = 160.0;
/// Greatest width of a box.
pub const MAXIMUM_WIDTH: f64 = 260.0;
/// Corner radius of a box.
pub const TABLE_RADIUS: f64 = 7.0;

/// Largest size of a column's name, in pixels: what its row has room for.
pub const LARGEST_NAME: f64 = 16.0;

const TITLE_SIZE: f64 = 12.5;
const NAME_SIZE: f64 = 12.0;
const TYPE_SIZE: f64 = 10.0;
/// Left edge to the column's name: the icon's gutter.
const NAME_LEFT: f64 = 28.0;
/// Type to the right edge.
const TYPE_RIGHT: f64 = 9.0;
/// Least distance between a name and its type.
const NAME_GAP: f64 = 8.0;
const TITLE_LEFT: f64 = 12.0;
const COUNT_RIGHT: f64 = 10.0;
/// Room for a row count such as `12,345` in 11 px and its distance from the name.
const COUNT_ROOM: f64 = 50.0;

/// Positions inside a box, relative to its top left corner. Baselines are for text without
/// `dominant-baseline`, which renderers treat differently.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TablePlan;

impl TablePlan {
    /// Table name: start of the text and its baseline, 12.5 px weight 600.
    pub const TITLE: (f64, f64) = (TITLE_LEFT, 19.5);

    /// Row count: end of the text (anchor it at its end) and its baseline, 11 px.
    pub fn count(width: f64) -> (f64, f64) {
        (width - COUNT_RIGHT, 19.5)
    }

    /// Top of a row.
    pub fn row_top(slot: usize) -> f64 {
        HEADER_HEIGHT + ROW_HEIGHT * slot as f64
    }

    /// Baseline of a row's name, type and `U`.
    pub fn row_baseline(slot: usize) -> f64 {
        Self::row_top(slot) + 15.2
    }

    /// Key or link icon, 12 by 12: its top left corner.
    pub fn icon(slot: usize) -> (f64, f64) {
        (8.0, Self::row_top(slot) + 5.0)
    }

    /// Ordinal of a composite key's column: start and baseline, 8.5 px weight 700.
    pub fn ordinal(slot: usize) -> (f64, f64) {
        (20.0, Self::row_top(slot) + 17.0)
    }

    /// `U` of a unique column: middle of the text and its baseline, 10 px weight 700.
    pub fn unique(slot: usize) -> (f64, f64) {
        (14.5, Self::row_baseline(slot))
    }

    /// Column name: start of the text and its baseline, 12 px.
    pub fn name(slot: usize) -> (f64, f64) {
        (NAME_LEFT, Self::row_baseline(slot))
    }

    /// Column type: end of the text (anchor it at its end) and its baseline, 10 px mono.
    pub fn type_name(slot: usize, width: f64) -> (f64, f64) {
        (width - TYPE_RIGHT, Self::row_baseline(slot))
    }
}

/// What a row of text needs to be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct RowMarks {
    /// Part of the primary key: written in weight 600.
    pub key: bool,
    /// A `?` follows the type.
    pub nullable: bool,
}

/// Height of a box with that many rows.
pub fn table_height(rows: usize) -> f64 {
    HEADER_HEIGHT + ROW_HEIGHT * rows as f64
}

/// Middle of a row, where a line ends, for a box whose top is at `top`.
pub fn row_center(top: f64, slot: usize) -> f64 {
    top + TablePlan::row_top(slot) + ROW_HEIGHT / 2.0
}

/// Width of a box for its name and its rows (name, type, marks), between 160 and 260, whole pixels.
pub fn table_width<'a>(title: &str, rows: impl Iterator<Item = (&'a str, &'a str, RowMarks)>) -> f64 {
    let header = TITLE_LEFT + text_width(title, Font::SansBold, TITLE_SIZE) + COUNT_ROOM;
    let widest = rows
        .map(|(name, type_name, marks)| {
            NAME_LEFT
                + text_width(name, name_font(marks), NAME_SIZE)
                + NAME_GAP
                + text_width(&written_type(type_name, marks), Font::Mono, TYPE_SIZE)
                + TYPE_RIGHT
        })
        .fold(header, f64::max);
    widest.ceil().clamp(MINIMUM_WIDTH, MAXIMUM_WIDTH)
}

/// A column's name as it is written in a box of that width: whole wherever it can be, since the
/// type yields first.
pub fn row_name(name: &str, marks: RowMarks, width: f64) -> String {
    shorten(name, name_font(marks), NAME_SIZE, width - NAME_LEFT - TYPE_RIGHT)
}

/// The size in pixels at which a column's name fills what a box of that width has for it.
pub fn row_name_widest(name: &str, marks: RowMarks, width: f64) -> f64 {
    let written = row_name(name, marks, width);
    (width - NAME_LEFT - TYPE_RIGHT) / text_width(&written, name_font(marks), 1.0).max(f64::EPSILON)
}

/// A column's type as it is written in a box of that width, beside its name; the `?` of a nullable
/// column always stays. Empty when there is no room for two characters.
pub fn row_type(name: &str, type_name: &str, marks: RowMarks, width: f64) -> String {
    let whole = written_type(type_name, marks);
    let used = text_width(&row_name(name, marks, width), name_font(marks), NAME_SIZE);
    let room = width - NAME_LEFT - used - NAME_GAP - TYPE_RIGHT;
    if text_width(&whole, Font::Mono, TYPE_SIZE) <= room {
        return whole;
    }
    let suffix = if marks.nullable { "?" } else { "" };
    let room = room - text_width(suffix, Font::Mono, TYPE_SIZE);
    if room < text_width("i…", Font::Mono, TYPE_SIZE) {
        return if room >= 0.0 { suffix.to_owned() } else { String::new() };
    }
    format!("{}{suffix}", shorten(type_name, Font::Mono, TYPE_SIZE, room))
}

/// Path of a header's fill: upper corners rounded.
pub fn header_path(x: f64, y: f64, width: f64) -> String {
    let (radius, bottom) = (TABLE_RADIUS, y + HEADER_HEIGHT);
    let straight = width - 2.0 * radius;
    format!(
        "M{x} {bottom}v{}q0 {} {radius} {}h{straight}q{radius} 0 {radius} {radius}v{}z",
        radius - HEADER_HEIGHT,
        -radius,
        -radius,
        HEADER_HEIGHT - radius
    )
}

/// Path of a box's outline, all corners rounded, `outset` pixels outside of the box (0 for the
/// border, 4 for the ring of a selection).
pub fn outline_path(x: f64, y: f64, width: f64, height: f64, outset: f64) -> String {
    let radius = TABLE_RADIUS + outset;
    let (left, top) = (x - outset, y - outset);
    let (across, down) = (width + 2.0 * outset - 2.0 * radius, height + 2.0 * outset - 2.0 * radius);
    format!(
        "M{} {top}h{across}q{radius} 0 {radius} {radius}v{down}q0 {radius} {} {radius}h{}q{} 0 {} {}v{}q0 {} {radius} {}z",
        left + radius,
        -radius,
        -across,
        -radius,
        -radius,
        -radius,
        -down,
        -radius,
        -radius
    )
}

/// Type with the sign of a nullable column.
fn written_type(type_name: &str, marks: RowMarks) -> String {
    if marks.nullable { format!("{type_name}?") } else { type_name.to_owned() }
}

fn name_font(marks: RowMarks) -> Font {
    if marks.key { Font::SansBold } else { Font::Sans }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLAIN: RowMarks = RowMarks { key: false, nullable: false };
    const NULLABLE: RowMarks = RowMarks { key: false, nullable: true };

    #[test]
    fn rows_stand_below_the_header() {
        assert_eq!(table_height(6), 162.0);
        assert_eq!(row_center(36.0, 0), 77.0);
        assert_eq!(row_center(36.0, 1), 99.0);
        assert_eq!(TablePlan::name(0), (28.0, 45.2));
        assert_eq!(TablePlan::type_name(0, 190.0), (181.0, 45.2));
    }

    #[test]
    fn width_follows_content_between_its_bounds() {
        assert_eq!(table_width("a", [("id", "integer", PLAIN)].into_iter()), 160.0);
        assert_eq!(table_width("users", [("password_hash", "varchar(255)", NULLABLE)].into_iter()), 207.0);
        let long = "a_column_name_that_goes_on_and_on_and_on_and_on";
        assert_eq!(table_width("users", [(long, "text", PLAIN)].into_iter()), 260.0);
    }

    #[test]
    fn a_type_yields_to_its_name() {
        assert_eq!(row_type("email", "varchar(255)", NULLABLE, 190.0), "varchar(255)?");
        assert_eq!(row_type("a_rather_long_column_name", "varchar(255)", NULLABLE, 230.0), "va…?");
        assert_eq!(row_type("a_rather_long_column_name_indeed_so", "text", PLAIN, 230.0), "");
    }

    #[test]
    fn paths_close() {
        assert_eq!(header_path(14.0, 36.0, 190.0), "M14 66v-23q0 -7 7 -7h176q7 0 7 7v23z");
        assert_eq!(
            outline_path(10.0, 10.0, 100.0, 50.0, 0.0),
            "M17 10h86q7 0 7 7v36q0 7 -7 7h-86q-7 0 -7 -7v-36q0 -7 7 -7z"
        );
    }
}
