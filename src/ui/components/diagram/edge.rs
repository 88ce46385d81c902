//! A foreign key's line in the diagram.

use std::collections::BTreeSet;

use leptos::prelude::*;

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
    let EdgeShape { edge, route, .. } = shape;
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
    view! {
        <g
            class="edge"
            class:lit=move || is_lit.get()
            data-testid="edge"
            data-edge=id
            data-from=end_name(&edge.from_table, &edge.from_columns)
            data-to=end_name(&edge.to_table, &edge.to_columns)
        >
            <path class="edge-hit" d=line />
            <path class="edge-line" d=strokes />
            {circles}
        </g>
    }
}

/// Rows far enough apart that a bracket joins them.
fn is_bracket(rows: &[f64]) -> bool {
    let (least, most) = rows
        .iter()
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(least, most), row| (least.min(*row), most.max(*row)));
    most - least >= 1.0
}
