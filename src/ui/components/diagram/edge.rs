//! A foreign key's line in the diagram.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::svg;

use crate::protocol::MarkedChange;
use crate::shapes::{bracket_path, child_end, edge_path, end_glyph, parent_end};
use crate::ui::scene::{EdgeShape, end_name};

/// Draws a line; `lit` holds the ids of lines that stand out.
#[component]
pub fn EdgeLine(
    /// What to draw.
    shape: EdgeShape,
    /// Ids of lit lines.
    lit: Memo<BTreeSet<String>>,
) -> impl IntoView {
    let EdgeShape { edge, route, mark, .. } = shape;
    let id = edge.id.clone();
    let is_lit = {
        let id = id.clone();
        Memo::new(move |_| lit.with(|lit| lit.contains(&id)))
    };
    let (first, last) =
        (route.points.first().copied().unwrap_or_default(), route.points.last().copied().unwrap_or_default());
    let bracketed = (is_bracket(&route.from_rows), is_bracket(&route.to_rows));
    let line = edge_path(&route.points, bracketed.0, bracketed.1);
    let ends = [
        end_glyph(child_end(edge.unique), first, route.from_right, bracketed.0),
        end_glyph(parent_end(edge.optional), last, route.to_right, bracketed.1),
    ];
    let mut strokes = line.clone();
    strokes.push_str(&bracket_path(first.0, &route.from_rows, route.from_right));
    strokes.push_str(&bracket_path(last.0, &route.to_rows, route.to_right));
    ends.iter().for_each(|end| strokes.push_str(&end.strokes));
    let circles: Vec<_> = ends
        .iter()
        .filter_map(|end| end.circle)
        .map(|(x, y, radius)| view! { <circle class="edge-line hollow" cx=x cy=y r=radius /> })
        .collect();
    let class = match mark.as_ref().map(|mark| mark.change) {
        Some(MarkedChange::Added) => "edge added",
        Some(MarkedChange::Removed) => "edge removed",
        Some(MarkedChange::Changed | MarkedChange::Renamed) => "edge changed",
        None => "edge",
    };
    let glyph = mark.as_ref().map(|mark| sign(mark.change));
    let middle = middle_of(&route.points);
    let said = mark.map(|mark| mark.text).filter(|text| !text.is_empty());
    let from = end_name(&edge.from_table, &edge.from_columns);
    let to = end_name(&edge.to_table, &edge.to_columns);
    let title = match said {
        Some(said) => format!("{from} → {to}, {said}"),
        None => format!("{from} → {to}"),
    };
    view! {
        <g class=class class:lit=move || is_lit.get() data-testid="edge" data-edge=id data-from=from data-to=to>
            {svg::title().child(title)}
            <path class="edge-hit" d=line />
            <path class="edge-line" d=strokes />
            {circles}
            {glyph
                .map(|glyph| {
                    view! {
                        <circle class="edge-sign" cx=middle.0 cy=middle.1 r="7" />
                        <text class="edge-glyph" x=middle.0 y=middle.1 + 3.6>{glyph}</text>
                    }
                })}
        </g>
    }
}

/// The glyph of a change.
pub fn sign(change: MarkedChange) -> &'static str {
    match change {
        MarkedChange::Added => "+",
        MarkedChange::Removed => "−",
        MarkedChange::Changed | MarkedChange::Renamed => "~",
    }
}

/// The middle of the longest stretch.
fn middle_of(points: &[(f64, f64)]) -> (f64, f64) {
    let length = |pair: &&[(f64, f64)]| (pair[0].0 - pair[1].0).abs() + (pair[0].1 - pair[1].1).abs();
    points
        .windows(2)
        .max_by(|a, b| length(a).total_cmp(&length(b)))
        .map_or((0.0, 0.0), |pair| ((pair[0].0 + pair[1].0) / 2.0, (pair[0].1 + pair[1].1) / 2.0))
}

/// Rows far enough apart that a bracket joins them.
fn is_bracket(rows: &[f64]) -> bool {
    let (least, most) = rows
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), row| (least.min(*row), most.max(*row)));
    most - least >= 1.0
}
