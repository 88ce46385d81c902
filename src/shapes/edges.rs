//! A foreign key's line: rounded corners, crow's-foot ends, brackets of composite keys.

use std::fmt::Write as _;

/// Radius of a line's corners; less where a stretch is short.
pub const CORNER_RADIUS: f64 = 6.0;
/// Width of a line.
pub const EDGE_STROKE: f64 = 1.4;
/// How far a composite key's bracket stands out of the box; the line and its end sign begin there.
pub const BRACKET_DEPTH: f64 = 8.0;

/// Half the width of a crow's foot and of a bar.
const HALF: f64 = 5.0;
/// Length of a crow's foot.
const FOOT: f64 = 10.0;
/// Radius of a circle.
const CIRCLE: f64 = 3.2;

/// What stands at an end of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Child: crow's foot and circle.
    ZeroOrMany,
    /// Child with a unique key: bar and circle. Parent of a nullable key: the same.
    ZeroOrOne,
    /// Parent of a key that is not nullable: two bars.
    ExactlyOne,
}

/// The sign at an end: strokes, and a circle filled with the canvas's colour over the line.
#[derive(Debug, Clone, PartialEq)]
pub struct EndGlyph {
    /// Path data of the strokes.
    pub strokes: String,
    /// Centre and radius of the circle, where there is one.
    pub circle: Option<(f64, f64, f64)>,
}

/// The sign at a child's end.
pub fn child_end(unique: bool) -> End {
    if unique { End::ZeroOrOne } else { End::ZeroOrMany }
}

/// The sign at a parent's end.
pub fn parent_end(optional: bool) -> End {
    if optional { End::ZeroOrOne } else { End::ExactlyOne }
}

/// The sign at a box's side: `(x, y)` is the end of the line at the box, `right` says that the line
/// leaves to the right, `bracketed` that it stands before a bracket.
pub fn end_glyph(end: End, (x, y): (f64, f64), right: bool, bracketed: bool) -> EndGlyph {
    let sign = if right { 1.0 } else { -1.0 };
    let base = x + if bracketed { sign * BRACKET_DEPTH } else { 0.0 };
    let at = |distance: f64| base + sign * distance;
    let bar = |distance: f64| format!("M{} {}v{}", at(distance), y - HALF, 2.0 * HALF);
    let circle = |distance: f64| Some((at(distance), y, CIRCLE));
    match end {
        End::ZeroOrMany => EndGlyph {
            strokes: format!("M{base} {}L{} {y}L{base} {}", y - HALF, at(FOOT), y + HALF),
            circle: circle(14.0),
        },
        End::ZeroOrOne => EndGlyph { strokes: bar(6.0), circle: circle(13.0) },
        End::ExactlyOne => EndGlyph { strokes: format!("{}{}", bar(6.0), bar(10.0)), circle: None },
    }
}

/// The bracket that joins a composite key's rows at a box's side; empty for fewer than two rows.
/// Rows between the outermost get a tick each.
pub fn bracket_path(x: f64, rows: &[f64], right: bool) -> String {
    let Some((top, bottom)) = span(rows) else { return String::new() };
    if bottom - top < 1.0 {
        return String::new();
    }
    let sign = if right { 1.0 } else { -1.0 };
    let half = sign * BRACKET_DEPTH / 2.0;
    let radius = (BRACKET_DEPTH / 2.0).min((bottom - top) / 2.0);
    let mut path = format!(
        "M{x} {top}h{half}q{half} 0 {half} {radius}v{}q0 {radius} {} {radius}h{}",
        bottom - top - 2.0 * radius,
        -half,
        -half
    );
    for row in rows.iter().filter(|row| **row > top && **row < bottom) {
        let _ = write!(path, "M{x} {row}h{}", 2.0 * half);
    }
    path
}

/// Path of a line along its corner points, child first. Where an end has a bracket (more than one
/// row), the line begins at the bracket instead of the box.
pub fn edge_path(points: &[(f64, f64)], from_bracketed: bool, to_bracketed: bool) -> String {
    let mut points = points.to_vec();
    if points.len() >= 2 {
        let last = points.len() - 1;
        if from_bracketed {
            points[0] = toward(points[0], points[1], BRACKET_DEPTH);
        }
        if to_bracketed {
            points[last] = toward(points[last], points[last - 1], BRACKET_DEPTH);
        }
    }
    rounded_path(&points, CORNER_RADIUS)
}

/// Path along corner points, each corner rounded with `radius` or as much of it as half of the
/// shorter neighbouring stretch allows.
pub fn rounded_path(points: &[(f64, f64)], radius: f64) -> String {
    let points = without_needless(points);
    let Some(first) = points.first() else { return String::new() };
    let mut path = format!("M{} {}", first.0, first.1);
    for window in points.windows(3) {
        let (before, corner, after) = (window[0], window[1], window[2]);
        let radius = radius.min(distance(before, corner) / 2.0).min(distance(corner, after) / 2.0);
        let (start, end) = (toward(corner, before, radius), toward(corner, after, radius));
        let _ = write!(path, "L{} {}Q{} {} {} {}", start.0, start.1, corner.0, corner.1, end.0, end.1);
    }
    if points.len() > 1 {
        let last = points[points.len() - 1];
        let _ = write!(path, "L{} {}", last.0, last.1);
    }
    path
}

/// Corner points without repeated ones and without those on a straight stretch.
fn without_needless(points: &[(f64, f64)]) -> Vec<(f64, f64)> {
    let mut kept: Vec<(f64, f64)> = Vec::with_capacity(points.len());
    for &point in points {
        if kept.last() == Some(&point) {
            continue;
        }
        if let [.., before, last] = kept[..] {
            let straight =
                (before.0 == last.0 && last.0 == point.0) || (before.1 == last.1 && last.1 == point.1);
            if straight {
                kept.pop();
            }
        }
        kept.push(point);
    }
    kept
}

/// The point `length` away from `from` in the direction of `to`, at most there.
fn toward(from: (f64, f64), to: (f64, f64), length: f64) -> (f64, f64) {
    let whole = distance(from, to);
    if whole == 0.0 {
        return from;
    }
    let part = (length / whole).min(1.0);
    (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part)
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.0 - b.0).abs() + (a.1 - b.1).abs()
}

fn span(rows: &[f64]) -> Option<(f64, f64)> {
    let top = rows.iter().copied().reduce(f64::min)?;
    let bottom = rows.iter().copied().reduce(f64::max)?;
    Some((top, bottom))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_are_rounded_and_needless_points_dropped() {
        let points = [(204.0, 99.0), (220.0, 99.0), (236.0, 99.0), (236.0, 181.0), (278.0, 181.0)];
        assert_eq!(
            edge_path(&points, false, false),
            "M204 99L230 99Q236 99 236 105L236 175Q236 181 242 181L278 181"
        );
        assert_eq!(edge_path(&[], false, false), "");
        assert_eq!(edge_path(&[(0.0, 0.0), (10.0, 0.0)], false, false), "M0 0L10 0");
    }

    #[test]
    fn short_stretches_have_smaller_corners() {
        assert_eq!(
            edge_path(&[(0.0, 0.0), (20.0, 0.0), (20.0, 4.0), (40.0, 4.0)], false, false),
            "M0 0L18 0Q20 0 20 2L20 2Q20 4 22 4L40 4"
        );
    }

    #[test]
    fn a_bracketed_end_begins_at_the_bracket() {
        assert_eq!(edge_path(&[(0.0, 0.0), (30.0, 0.0)], true, true), "M8 0L22 0");
    }

    #[test]
    fn ends_follow_the_relation() {
        assert_eq!(child_end(true), End::ZeroOrOne);
        assert_eq!(parent_end(false), End::ExactlyOne);
        assert_eq!(
            end_glyph(End::ZeroOrMany, (204.0, 487.0), true, false),
            EndGlyph { strokes: "M204 482L214 487L204 492".into(), circle: Some((218.0, 487.0, 3.2)) }
        );
        assert_eq!(
            end_glyph(End::ExactlyOne, (278.0, 181.0), false, false),
            EndGlyph { strokes: "M272 176v10M268 176v10".into(), circle: None }
        );
        assert_eq!(
            end_glyph(End::ZeroOrOne, (100.0, 50.0), true, true),
            EndGlyph { strokes: "M114 45v10".into(), circle: Some((121.0, 50.0, 3.2)) }
        );
    }

    #[test]
    fn brackets_join_rows() {
        assert_eq!(bracket_path(732.0, &[369.0, 391.0], true), "M732 369h4q4 0 4 4v14q0 4 -4 4h-4");
        assert_eq!(bracket_path(10.0, &[0.0, 22.0, 44.0], false), "M10 0h-4q-4 0 -4 4v36q0 4 4 4h4M10 22h-8");
        assert_eq!(bracket_path(10.0, &[5.0], true), "");
    }
}
