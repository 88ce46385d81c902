//! A table's box in the diagram.

use std::collections::{BTreeMap, BTreeSet};

use leptos::prelude::*;
use leptos::svg;

use super::edge::sign;
use crate::protocol::{ColumnView, MarkedChange, ObjectMark};
use crate::shapes::{self, Font, RowMarks, TablePlan};
use crate::ui::diagram_state::DiagramState;
use crate::ui::format::thousands;
use crate::ui::icons::{self, outline};
use crate::ui::scene::TableShape;
use crate::ui::shown::Showing;
use crate::ui::store::Store;

/// Room for the glyph of a changed table before its name.
const GLYPH: f64 = 23.0;
/// Room for the glyph of a changed row after its type.
const ROW_GLYPH: f64 = 13.0;

/// What stands out.
#[derive(Clone, Copy)]
pub struct Lights {
    /// The selected table.
    pub selected: Memo<Option<String>>,
    /// Tables that stay bright while others are dimmed.
    pub near: Memo<BTreeSet<String>>,
    /// `table.column` of tinted rows.
    pub rows: Memo<BTreeSet<String>>,
    /// The worst severity that findings name, by table and `table.column`.
    pub found: Memo<BTreeMap<String, String>>,
    /// Rows are too small to be read.
    pub afar: Memo<bool>,
}

/// Draws a table.
#[component]
pub fn TableBox(
    /// What to draw.
    shape: TableShape,
    /// What stands out.
    lights: Lights,
) -> impl IntoView {
    let state = DiagramState::of_page();
    let showing = Store::of_page().timeline.showing;
    let TableShape { table, place: (x, y, width), height, rows, relations, marks, far, .. } = shape;
    let Lights { selected, near, rows: lit, found, afar } = lights;
    let name = table.name.clone();
    let mark = marks.table.clone();
    let left = if mark.is_some() { GLYPH } else { 0.0 };
    let counts_rows = !rows.is_empty() || relations == 0;
    let is_told = move || !counts_rows || showing.get() == Showing::Working;
    let count = if !counts_rows { relations.to_string() } else { thousands(table.rows) };
    let (title_x, title_y) = TablePlan::TITLE;
    let title_x = title_x + left;
    let (count_x, count_y) = TablePlan::count(width);
    let room = width - title_x - shapes::text_width(&count, Font::Sans, 11.0) - 18.0;
    let renamed = mark.as_ref().filter(|mark| mark.change == MarkedChange::Renamed);
    let whole_title = match renamed.and_then(|mark| mark.before.as_ref()) {
        Some(before) => format!("{before} → {}", table.name),
        None => table.name.clone(),
    };
    let title = shapes::shorten(&whole_title, Font::SansBold, 12.5, room);
    // From afar names grow to stay legible, but not out of their box.
    let widest =
        ((width - title_x - 6.0) / shapes::text_width(&title, Font::SansBold, 1.0).max(1.0)).max(12.5);
    let composite = table.primary_key.len() > 1;
    let drawn: Vec<_> = if far {
        Vec::new()
    } else {
        rows.iter()
            .map(|(slot, index)| {
                let column = &table.columns[*index];
                row(column, *slot, composite, width, marks.columns.get(&column.name))
            })
            .collect()
    };
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
    let troubled: Vec<(usize, String, f64)> = rows
        .iter()
        .filter(|_| !far)
        .map(|(slot, index)| {
            let column = &table.columns[*index];
            let wide = shapes::text_width(&column.name, Font::Sans, 12.0);
            (*slot, format!("{}.{}", table.name, column.name), wide.min(width - 40.0))
        })
        .collect();
    let troubles = {
        let name = name.clone();
        move || found.with(|found| trouble(found, &name, &troubled, width))
    };
    let is_selected = {
        let name = name.clone();
        Memo::new(move |_| selected.with(|selected| selected.as_ref() == Some(&name)))
    };
    let is_near = {
        let name = name.clone();
        Memo::new(move |_| near.with(|near| near.contains(&name)))
    };
    // A table that is dragged follows the pointer; its lines follow as soon as their way is found.
    let dragged = {
        let name = name.clone();
        Memo::new(move |_| {
            state.drag.with(|drag| drag.as_ref().filter(|drag| drag.table == name).map(|drag| drag.at))
        })
    };
    let placed = move || {
        let (x, y) = dragged.get().unwrap_or((x, y));
        format!("translate({x:.1} {y:.1})")
    };
    let said = mark.as_ref().map(|mark| mark.text.clone()).filter(|text| !text.is_empty());
    let label = match &said {
        Some(said) => format!("Table {name}, {said}"),
        None => format!("Table {name}"),
    };
    let class = changed("table", mark.as_ref());
    let is_ghost = mark.as_ref().is_some_and(|mark| mark.change == MarkedChange::Removed);
    let change = mark.as_ref().map(|mark| word(mark.change));
    let rule = (!rows.is_empty()).then(|| format!("M0 {}h{width}", shapes::HEADER_HEIGHT));
    let stand_in = move || afar.get().then(|| bars(&rows, &table.columns, &marks.columns, width));
    view! {
        <g
            class=class
            class:selected=move || is_selected.get()
            class:near=move || is_near.get()
            class:dragged=move || dragged.with(Option::is_some)
            data-testid="table"
            data-table=name.clone()
            data-change=change
            transform=placed
            role="group"
            aria-label=label
        >
            <path class="selection-ring" d=shapes::outline_path(0.0, 0.0, width, height, 4.0) />
            <path class="table-shade" d=shapes::outline_path(0.0, 1.5, width, height, 0.0) />
            <path class="table-ground" d=shapes::outline_path(0.0, 0.0, width, height, 0.0) />
            {is_ghost.then(|| view! { <path class="table-hatch" d=shapes::outline_path(0.0, 0.0, width, height, 0.0) /> })}
            <path class="table-head" d=shapes::header_path(0.0, 0.0, width) />
            {rule.map(|d| view! { <path class="table-rule" d=d /> })}
            {mark
                .map(|mark| {
                    view! {
                        <rect class="mark-box" x="9" y="7.5" width="15" height="15" rx="3.5" />
                        <text class="mark-glyph" x="16.5" y="19">{sign(mark.change)}</text>
                    }
                })}
            <text class="table-name" class:struck=is_ghost x=title_x y=title_y style:--fit-size=format!("{widest:.1}px")>
                {title}
            </text>
            // Only the working database has rows: those of a preview are not kept.
            <text class="table-rows" x=count_x y=count_y>
                {move || if is_told() { count.clone() } else { String::new() }}
            </text>
            {said.map(|said| svg::title().child(said))}
            {tints}
            {drawn}
            {stand_in}
            <path class="table-outline" d=shapes::outline_path(0.0, 0.0, width, height, 0.0) />
            {troubles}
        </g>
    }
}

/// The class of something that may have changed.
fn changed(class: &str, mark: Option<&ObjectMark>) -> String {
    match mark.map(|mark| mark.change) {
        Some(MarkedChange::Added) => format!("{class} added"),
        Some(MarkedChange::Removed) => format!("{class} removed"),
        Some(MarkedChange::Changed | MarkedChange::Renamed) => format!("{class} changed"),
        None => class.to_owned(),
    }
}

/// What stands for rows that are too small to be read: a bar as long as each name, those that changed in their colour.
fn bars(
    rows: &[(usize, usize)],
    columns: &[ColumnView],
    marks: &BTreeMap<String, ObjectMark>,
    width: f64,
) -> impl IntoView + use<> {
    let mut paths: BTreeMap<String, String> = BTreeMap::new();
    for (slot, index) in rows {
        let name = &columns[*index].name;
        let (x, _) = TablePlan::name(*slot);
        let long = shapes::text_width(name, Font::Sans, 12.0).min(width - x - 12.0);
        let path = paths.entry(changed("row-bars", marks.get(name))).or_default();
        path.push_str(&format!("M{x} {}h{long:.0}", shapes::row_center(0.0, *slot)));
    }
    paths.into_iter().map(|(class, d)| view! { <path class=class d=d /> }).collect::<Vec<_>>()
}

/// Marks of what findings name: a sign at the table's corner, a line under a column.
fn trouble(
    found: &BTreeMap<String, String>,
    table: &str,
    columns: &[(usize, String, f64)],
    width: f64,
) -> impl IntoView + use<> {
    let lines = columns.iter().filter_map(|(slot, path, wide)| {
        let severity = found.get(path)?;
        let (x, y) = TablePlan::name(*slot);
        let class = format!("column-finding {severity}");
        Some(view! { <path class=class data-testid="column-finding" data-object=path.clone() d=format!("M{x:.1} {:.1}h{wide:.1}", y + 3.5) /> })
    });
    let lines = lines.collect::<Vec<_>>();
    let of_columns = columns.iter().filter_map(|(_, path, _)| found.get(path));
    let severities: Vec<&String> = found.get(table).into_iter().chain(of_columns).collect();
    let badge = (!severities.is_empty()).then(|| {
        let error = severities.iter().any(|severity| *severity == "error");
        let class = if error { "table-finding error" } else { "table-finding warning" };
        let shape = if error { icons::ERROR } else { icons::WARNING };
        let said = if error { "An error is found here" } else { "A warning is found here" };
        view! {
            <g class=class data-testid="table-finding" data-object=table.to_owned() transform=format!("translate({:.1} 0)", width - 4.0)>
                {svg::title().child(said)}
                <circle r="9" />
                <g transform="translate(-8 -8) scale(.667)">{outline(shape)}</g>
            </g>
        }
    });
    view! { {lines} {badge} }
}

/// The word of a change, as tests read it.
pub fn word(change: MarkedChange) -> &'static str {
    match change {
        MarkedChange::Added => "added",
        MarkedChange::Removed => "removed",
        MarkedChange::Changed => "changed",
        MarkedChange::Renamed => "renamed",
    }
}

/// All that a row may have no room for.
fn full_text(column: &ColumnView, mark: Option<&ObjectMark>) -> String {
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
    if let Some(mark) = mark {
        if let Some(before) = &mark.before {
            text.push_str(&format!(
                "\n{before} → {}",
                if mark.change == MarkedChange::Renamed { &column.name } else { &column.type_name }
            ));
        }
        if !mark.text.is_empty() {
            text.push('\n');
            text.push_str(&mark.text);
        }
    }
    text
}

fn row(
    column: &ColumnView,
    slot: usize,
    composite: bool,
    width: f64,
    mark: Option<&ObjectMark>,
) -> impl IntoView + use<> {
    let marks = RowMarks { key: column.key.is_some(), nullable: column.nullable && column.key.is_none() };
    let class = match (marks.key, marks.nullable) {
        (true, _) => "column-name key",
        (false, true) => "column-name nullable",
        (false, false) => "column-name",
    };
    let (icon_x, icon_y) = TablePlan::icon(slot);
    let placed = format!("translate({icon_x} {icon_y}) scale(.5)");
    let sign_before = match column.key {
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
    let text_width = width - if mark.is_some() { ROW_GLYPH } else { 0.0 };
    let (type_x, type_y) = TablePlan::type_name(slot, text_width);
    // Names grow as the diagram shrinks, but not out of their box.
    let widest = shapes::row_name_widest(&column.name, marks, text_width);
    let tight = (widest < shapes::LARGEST_NAME).then(|| format!("{widest:.1}px"));
    let row_class = changed("column", mark);
    let top = TablePlan::row_top(slot);
    let marked = mark.map(|mark| {
        let removed = mark.change == MarkedChange::Removed;
        view! {
            <rect class="row-ground" x="1" y=top width=width - 2.0 height=shapes::ROW_HEIGHT />
            {removed.then(|| view! { <rect class="row-hatch" x="1" y=top width=width - 2.0 height=shapes::ROW_HEIGHT /> })}
            <path class="row-bar" d=format!("M2 {top}v{}", shapes::ROW_HEIGHT) />
            <text class="row-glyph" x=width - 9.0 y=type_y>{sign(mark.change)}</text>
        }
    });
    let struck = mark.is_some_and(|mark| mark.change == MarkedChange::Removed);
    view! {
        <g
            class=row_class
            data-testid="column"
            data-column=column.name.clone()
            data-type=column.type_name.clone()
            data-nullable=column.nullable.to_string()
            data-key=column.key.map(|position| position.to_string())
            data-change=mark.map(|mark| word(mark.change))
        >
            {svg::title().child(full_text(column, mark))}
            <rect class="row-hit" x="0" y=top width=width height=shapes::ROW_HEIGHT />
            {marked}
            {sign_before}
            <text class=class class:struck=struck x=name_x y=name_y style:--fit-size=tight>{shapes::row_name(&column.name, marks, text_width)}</text>
            <text class="column-type" class:struck=struck x=type_x y=type_y>{shapes::row_type(&column.name, &column.type_name, marks, text_width)}</text>
        </g>
    }
}
