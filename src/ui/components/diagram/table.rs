//! A table's box in the diagram.

use std::collections::BTreeSet;

use leptos::prelude::*;
use leptos::svg;

use crate::protocol::ColumnView;
use crate::shapes::{self, Font, RowMarks, TablePlan};
use crate::ui::format::thousands;
use crate::ui::icons::{self, outline};
use crate::ui::scene::TableShape;

/// Draws a table. `near` names the tables that are not dimmed, `lit` what is tinted.
#[component]
pub fn TableBox(
    /// What to draw.
    shape: TableShape,
    /// The selected table.
    selected: Signal<Option<String>>,
    /// Tables that stay bright while others are dimmed.
    near: Memo<BTreeSet<String>>,
    /// `table.column` of tinted rows.
    lit: Memo<BTreeSet<String>>,
) -> impl IntoView {
    let TableShape { table, place: (x, y, width), height, rows, relations, .. } = shape;
    let name = table.name.clone();
    let count = if rows.is_empty() && relations > 0 { relations.to_string() } else { thousands(table.rows) };
    let (title_x, title_y) = TablePlan::TITLE;
    let (count_x, count_y) = TablePlan::count(width);
    let room = width - title_x - shapes::text_width(&count, Font::Sans, 11.0) - 18.0;
    let title = shapes::shorten(&table.name, Font::SansBold, 12.5, room);
    // From afar names grow to stay legible, but not out of their box.
    let widest =
        ((width - title_x - 6.0) / shapes::text_width(&title, Font::SansBold, 1.0).max(1.0)).max(12.5);
    let composite = table.primary_key.len() > 1;
    let drawn: Vec<_> =
        rows.iter().map(|(slot, index)| row(&table.columns[*index], *slot, composite, width)).collect();
    let slots: Vec<(usize, String)> = rows
        .iter()
        .map(|(slot, index)| (*slot, format!("{}.{}", table.name, table.columns[*index].name)))
        .collect();
    let tints = move || {
        lit.with(|lit| {
            let tinted = slots.iter().filter(|(_, path)| lit.contains(path));
            tinted.map(|(slot, _)| view! { <rect class="lit-row" x="1" y=TablePlan::row_top(*slot) width=width - 2.0 height=shapes::ROW_HEIGHT /> }).collect::<Vec<_>>()
        })
    };
    let is_selected = {
        let name = name.clone();
        Memo::new(move |_| selected.with(|selected| selected.as_ref() == Some(&name)))
    };
    let is_near = {
        let name = name.clone();
        Memo::new(move |_| near.with(|near| near.contains(&name)))
    };
    view! {
        <g
            class="table"
            class:selected=move || is_selected.get()
            class:near=move || is_near.get()
            data-testid="table"
            data-table=name.clone()
            transform=format!("translate({x} {y})")
            role="group"
            aria-label=format!("Table {name}")
        >
            <path class="selection-ring" d=shapes::outline_path(0.0, 0.0, width, height, 4.0) />
            <path class="table-ground" d=shapes::outline_path(0.0, 0.0, width, height, 0.0) />
            <path class="table-head" d=shapes::header_path(0.0, 0.0, width) />
            {(!rows.is_empty()).then(|| view! { <path class="table-rule" d=format!("M0 {}h{width}", shapes::HEADER_HEIGHT) /> })}
            <text class="table-name" x=title_x y=title_y style:--fit-size=format!("{widest:.1}px")>{title}</text>
            <text class="table-rows" x=count_x y=count_y>{count}</text>
            {tints}
            {drawn}
            <path class="table-outline" d=shapes::outline_path(0.0, 0.0, width, height, 0.0) />
        </g>
    }
}

/// All that a row may have no room for.
fn full_text(column: &ColumnView) -> String {
    let mut text = format!("{} {}", column.name, column.type_name);
    if !column.nullable {
        text.push_str(" NOT NULL");
    }
    if let Some(default) = &column.default {
        text.push_str(" DEFAULT ");
        text.push_str(default);
    }
    if let Some(generated) = &column.generated {
        text.push_str(" GENERATED ALWAYS AS ");
        text.push_str(generated);
    }
    text
}

fn row(column: &ColumnView, slot: usize, composite: bool, width: f64) -> impl IntoView + use<> {
    let marks = RowMarks { key: column.key.is_some(), nullable: column.nullable && column.key.is_none() };
    let class = match (marks.key, marks.nullable) {
        (true, _) => "column-name key",
        (false, true) => "column-name nullable",
        (false, false) => "column-name",
    };
    let (icon_x, icon_y) = TablePlan::icon(slot);
    let placed = format!("translate({icon_x} {icon_y}) scale(.5)");
    let sign = match column.key {
        Some(position) => {
            let (x, y) = TablePlan::ordinal(slot);
            view! {
                <g class="column-icon" transform=placed>{outline(icons::KEY)}</g>
                {composite.then(|| view! { <text class="key-ordinal" x=x y=y>{position}</text> })}
            }
            .into_any()
        }
        None if column.foreign_key => {
            view! { <g class="column-icon link" transform=placed>{outline(icons::LINK)}</g> }.into_any()
        }
        None if column.unique => {
            let (x, y) = TablePlan::unique(slot);
            view! { <text class="unique-mark" x=x y=y>"U"</text> }.into_any()
        }
        None => ().into_any(),
    };
    let (name_x, name_y) = TablePlan::name(slot);
    let (type_x, type_y) = TablePlan::type_name(slot, width);
    view! {
        <g
            class="column"
            data-testid="column"
            data-column=column.name.clone()
            data-type=column.type_name.clone()
            data-nullable=column.nullable.to_string()
            data-key=column.key.map(|position| position.to_string())
        >
            {svg::title().child(full_text(column))}
            {sign}
            <text class=class x=name_x y=name_y>{shapes::row_name(&column.name, marks, width)}</text>
            <text class="column-type" x=type_x y=type_y>{shapes::row_type(&column.name, &column.type_name, marks, width)}</text>
        </g>
    }
}
