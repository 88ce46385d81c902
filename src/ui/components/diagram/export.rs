//! Taking the diagram away: as a picture made of what is on the screen, and as documents that the
//! engine writes. Both honour what is shown: the point of the history with its marks, hidden tables,
//! the neighbourhood; or only the selected table with its neighbours.

use std::collections::BTreeSet;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use super::canvas::SCENE_ID;
use super::share::copy_link;
use crate::protocol::{ExportFormat, ExportScope};
use crate::ui::components::menu::Item;
use crate::ui::diagram_state::DiagramState;
use crate::ui::dom;
use crate::ui::icons;
use crate::ui::scene::{Area, TableShape};
use crate::ui::store::{Store, Tab};

/// Space around the picture.
const MARGIN: f64 = 24.0;
/// Pixels for each unit of a PNG.
const PIXELS: f64 = 2.0;
/// Widest or highest PNG that browsers draw for certain.
const MAXIMUM_PIXELS: f64 = 12_000.0;

/// What is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// What is drawn.
    Shown,
    /// The selected table with its neighbours.
    Selected,
}

/// Tokens that the picture's style uses.
const TOKENS: [&str; 18] = [
    "--canvas",
    "--surface",
    "--border",
    "--border-strong",
    "--text",
    "--text-2",
    "--text-3",
    "--accent",
    "--edge",
    "--table-head",
    "--mono",
    "--add",
    "--add-soft",
    "--neg",
    "--neg-soft",
    "--chg",
    "--chg-soft",
    "--warn",
];

/// The style of a picture that stands alone; the same looks as `style/diagram.css`.
const STYLE: &str = ".edge-line{fill:none;stroke:var(--edge);stroke-width:1.4}.edge-line.hollow{fill:var(--canvas)}\
.edge-hit,.row-hit,.selection-ring,.lit-row,.table-shade,.row-bars{display:none}.table-ground{fill:var(--surface)}.table-head{fill:var(--table-head)}\
.table-rule{stroke:var(--border)}.table-outline{fill:none;stroke:var(--border-strong)}\
.table-name{font-size:12.5px;font-weight:600;fill:var(--text)}.table-rows{font-size:11px;fill:var(--text-3);text-anchor:end}\
.column-name{font-size:12px;fill:var(--text)}.column-name.nullable{fill:var(--text-2)}.column-name.key{font-weight:600}\
.column-type{font:10px var(--mono);fill:var(--text-3);text-anchor:end;letter-spacing:-.35px}\
.column-icon{fill:none;stroke:var(--text);stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}.column-icon.link{stroke:var(--text-3)}\
.key-ordinal{font-size:8.5px;font-weight:700;fill:var(--text)}.unique-mark{font-size:10px;font-weight:700;fill:var(--text-3);text-anchor:middle}\
.struck{text-decoration:line-through}.hatch{stroke:var(--neg);stroke-width:1;opacity:.45}.table-hatch,.row-hatch{fill:url(#ghost-hatch)}\
.mark-glyph,.edge-glyph{font:700 11px var(--mono);text-anchor:middle;fill:var(--surface)}.row-glyph{font:700 11px var(--mono);text-anchor:middle}.row-bar{stroke-width:3}\
.added>.table-outline,.changed>.table-outline,.removed>.table-outline{stroke-width:2}.changed>.table-outline{stroke-dasharray:6 3}.removed>.table-outline{stroke-dasharray:2 3}\
.added>.table-outline,.added>.row-bar,.edge.added .edge-line{stroke:var(--add)}.added>.table-head,.added>.row-ground{fill:var(--add-soft)}.added>.mark-box,.added>.row-glyph,.added>.edge-sign{fill:var(--add)}\
.removed>.table-outline,.removed>.row-bar,.edge.removed .edge-line{stroke:var(--neg)}.removed>.table-head,.removed>.row-ground{fill:var(--neg-soft)}.removed>.mark-box,.removed>.row-glyph,.removed>.edge-sign{fill:var(--neg)}.edge.removed>.edge-line{stroke-dasharray:2 3}\
.changed>.table-outline,.changed>.row-bar,.edge.changed .edge-line{stroke:var(--chg)}.changed>.table-head,.changed>.row-ground{fill:var(--chg-soft)}.changed>.mark-box,.changed>.row-glyph,.changed>.edge-sign{fill:var(--chg)}.edge.changed>.edge-line{stroke-dasharray:6 3}\
.table-finding circle{fill:var(--surface)}.table-finding g{fill:none;stroke:var(--warn);stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}.table-finding.error g{stroke:var(--neg)}\
.column-finding{fill:none;stroke:var(--warn);stroke-width:1.4;stroke-dasharray:2 2}.column-finding.error{stroke:var(--neg);stroke-dasharray:none}\
.group-frame rect{fill:none;stroke:var(--border-strong);stroke-dasharray:4 4}.group-frame text{font-size:12px;font-weight:600;fill:var(--text-2)}";

/// The entries of the export menu.
pub fn export_items(store: Store, state: DiagramState) -> Vec<Item> {
    let empty = state.scene.with_untracked(|scene| scene.0.is_empty());
    let open = store.project.with_untracked(Option::is_some);
    let mut items = Vec::new();
    let in_grid = store.data.table.get_untracked().filter(|_| store.tab.get_untracked() == Tab::Data);
    if let Some(table) = &in_grid {
        items.push(Item::Title(format!("Rows of {table}")));
        items.push(rows_of(store, table, "rows-csv", "CSV", ".csv", ExportFormat::Csv));
        items.push(rows_of(store, table, "rows-json", "JSON", ".json", ExportFormat::Rows));
        items.push(Item::Rule);
    }
    items.push(Item::Title(if in_grid.is_some() { "The schema" } else { "What is shown" }.to_owned()));
    items.extend(documents(store, state, Scope::Shown, "", empty));
    if let Some(table) = store.table.get_untracked() {
        items.push(Item::Rule);
        items.push(Item::Title("Selected table and neighbours".to_owned()));
        items.extend(documents(store, state, Scope::Selected, "selected-", empty));
        items.push(rows_of(store, &table, "selected-csv", "Its rows as CSV", ".csv", ExportFormat::Csv));
        items.push(rows_of(store, &table, "selected-rows", "Its rows as JSON", ".json", ExportFormat::Rows));
    }
    items.extend([
        Item::Rule,
        Item::action("link", "Copy a link to this view", move || copy_link(store, state))
            .icon(icons::LINK)
            .disabled(!open)
            .into(),
        Item::action("sqlite", "Database", move || store.export(ExportFormat::Sqlite))
            .icon(icons::DATABASE)
            .hint(".sqlite")
            .disabled(!open)
            .into(),
        Item::action("dump", "Database as SQL, with its rows", move || store.export(ExportFormat::Dump))
            .icon(icons::DATABASE)
            .hint(".sql")
            .disabled(!open)
            .into(),
        Item::action("zip", "Files", move || store.export(ExportFormat::Zip))
            .icon(icons::ARCHIVE)
            .hint(".zip")
            .disabled(!open)
            .into(),
    ]);
    items
}

/// All rows of a table.
fn rows_of(
    store: Store,
    table: &str,
    name: &str,
    label: &'static str,
    hint: &'static str,
    format: ExportFormat,
) -> Item {
    let scope = ExportScope { tables: vec![table.to_owned()], ..ExportScope::default() };
    let run = move || store.export_scope(format, scope.clone());
    Item::action(name, label, run).hint(hint).into()
}

fn documents(store: Store, state: DiagramState, scope: Scope, prefix: &str, empty: bool) -> Vec<Item> {
    let document = |name: &str, label: &'static str, hint: &'static str, format: ExportFormat| -> Item {
        Item::action(format!("{prefix}{name}"), label, move || export_document(store, state, format, scope))
            .hint(hint)
            .disabled(empty)
            .into()
    };
    let mut items = vec![
        Item::action(format!("{prefix}svg"), "SVG", move || export_svg(store, state, scope))
            .hint(".svg")
            .disabled(empty)
            .into(),
        Item::action(format!("{prefix}png"), "PNG", move || export_png(store, state, scope))
            .hint(".png")
            .disabled(empty)
            .into(),
        document("mermaid", "Mermaid", ".mmd", ExportFormat::Mermaid),
        document("markdown", "Markdown inventory", ".md", ExportFormat::Markdown),
    ];
    if scope == Scope::Shown {
        items.extend([
            document("dbml", "DBML", ".dbml", ExportFormat::Dbml),
            document("dot", "Graphviz DOT", ".dot", ExportFormat::Dot),
            document("json", "JSON", ".json", ExportFormat::Json),
            document("sql", "CREATE statements", ".sql", ExportFormat::Sql),
        ]);
    }
    items
}

/// The names of what is taken.
fn tables_of(store: Store, state: DiagramState, scope: Scope) -> BTreeSet<String> {
    state.scene.with_untracked(|scene| {
        let drawn = scene.0.tables.iter().map(|shape| shape.table.name.clone());
        let Some(selected) = store.table.get_untracked().filter(|_| scope == Scope::Selected) else {
            return drawn.collect();
        };
        let mut tables: BTreeSet<String> = BTreeSet::new();
        for shape in &scene.0.edges {
            if shape.edge.from_table == selected || shape.edge.to_table == selected {
                tables.extend([shape.edge.from_table.clone(), shape.edge.to_table.clone()]);
            }
        }
        tables.insert(selected);
        tables
    })
}

/// Takes a document.
pub fn export_document(store: Store, state: DiagramState, format: ExportFormat, scope: Scope) {
    let tables = tables_of(store, state, scope);
    let total = untrack(|| state.total());
    let shown = store.shown.with_untracked(|shown| shown.as_ref().map(|shown| (**shown).clone()));
    let tables = if tables.len() == total { Vec::new() } else { tables.into_iter().collect() };
    store.export_scope(format, ExportScope { tables, shown, dark: untrack(|| store.is_dark()) });
}

fn file_stem(store: Store) -> String {
    let name = store.project.with_untracked(|project| {
        project.as_ref().map_or_else(|| "schema".to_owned(), |project| project.name.clone())
    });
    name.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "-")
}

/// Has all of the scene drawn, also what is far off the window, then does something with it.
fn when_whole(state: DiagramState, act: impl FnOnce() + 'static) {
    state.whole.set(true);
    request_animation_frame(move || {
        request_animation_frame(move || {
            act();
            state.whole.set(false);
        });
    });
}

/// The scene as SVG text with its size; None when there is none.
fn picture(state: DiagramState, tables: &BTreeSet<String>) -> Option<(String, f64, f64)> {
    let scene = document().get_element_by_id(SCENE_ID)?;
    let (left, top, width, height) = area_of(state, tables)?;
    let (left, top) = (left - MARGIN, top - MARGIN);
    let (width, height) = (width + 2.0 * MARGIN, height + 2.0 * MARGIN);
    let copy: web_sys::Element = scene.clone_node_with_deep(true).ok()?.dyn_into().ok()?;
    let all = state.scene.with_untracked(|scene| scene.0.tables.len()) == tables.len();
    if !all {
        leave_out(state, &copy, tables);
    }
    let inside = copy.inner_html();
    let styles = window().get_computed_style(&document().document_element()?).ok().flatten()?;
    let token = |name: &str| styles.get_property_value(name).unwrap_or_default().trim().replace('"', "'");
    let tokens: String = TOKENS.iter().map(|name| format!("{name}:{};", token(name))).collect();
    let text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"{left} {top} {width} {height}\">\
<style>svg{{{tokens}font-family:{}}}{STYLE}</style>\
<rect x=\"{left}\" y=\"{top}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>{inside}</svg>\n",
        token("--ui"),
        token("--canvas"),
    );
    // What the serialiser of HTML leaves in that XML does not have: comments that mark places.
    Some((without_comments(&text), width, height))
}

/// The rectangle around what is taken.
fn area_of(state: DiagramState, tables: &BTreeSet<String>) -> Option<Area> {
    state.scene.with_untracked(|scene| {
        if scene.0.tables.len() == tables.len() {
            scene.0.bounds()
        } else {
            let inside = |table: &TableShape| tables.contains(&table.table.name);
            let part = crate::ui::scene::Scene {
                tables: scene.0.tables.iter().filter(|table| inside(table)).cloned().collect(),
                edges: scene
                    .0
                    .edges
                    .iter()
                    .filter(|shape| {
                        tables.contains(&shape.edge.from_table) && tables.contains(&shape.edge.to_table)
                    })
                    .cloned()
                    .collect(),
            };
            part.bounds()
        }
    })
}

/// Takes out of a copy of the scene what is not taken.
fn leave_out(state: DiagramState, copy: &web_sys::Element, tables: &BTreeSet<String>) {
    let kept: BTreeSet<String> = state.scene.with_untracked(|scene| {
        let inside = scene
            .0
            .edges
            .iter()
            .map(|shape| &shape.edge)
            .filter(|edge| tables.contains(&edge.from_table) && tables.contains(&edge.to_table));
        inside.map(|edge| edge.id.clone()).collect()
    });
    let Ok(parts) = copy.query_selector_all(".table, .edge, .group-frame") else { return };
    for index in 0..parts.length() {
        let Some(part) = parts.item(index).and_then(|part| part.dyn_into::<web_sys::Element>().ok()) else {
            continue;
        };
        let stays = match (part.get_attribute("data-edge"), part.get_attribute("data-table")) {
            (Some(edge), _) => kept.contains(&edge),
            (None, Some(table)) => tables.contains(&table),
            (None, None) => false,
        };
        if !stays {
            part.remove();
        }
    }
}

fn without_comments(text: &str) -> String {
    let mut clean = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find("<!--") {
        clean.push_str(&rest[..start]);
        let tail = &rest[start..];
        rest = tail.find("-->").map_or("", |end| &tail[end + 3..]);
    }
    clean.push_str(rest);
    clean
}

/// Takes the picture as SVG.
pub fn export_svg(store: Store, state: DiagramState, scope: Scope) {
    when_whole(state, move || {
        if let Some((text, _, _)) = picture(state, &tables_of(store, state, scope)) {
            dom::download(&format!("{}.svg", file_stem(store)), "image/svg+xml", text.as_bytes());
        }
    });
}

/// Takes the picture as PNG.
pub fn export_png(store: Store, state: DiagramState, scope: Scope) {
    when_whole(state, move || {
        if let Some((text, width, height)) = picture(state, &tables_of(store, state, scope)) {
            png_of(store, &text, width, height);
        }
    });
}

fn png_of(store: Store, text: &str, width: f64, height: f64) {
    let name = format!("{}.png", file_stem(store));
    let scale = PIXELS.min(MAXIMUM_PIXELS / width.max(height));
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = web_sys::BlobPropertyBag::new();
    options.set_type("image/svg+xml");
    let Ok(blob) = web_sys::Blob::new_with_str_sequence_and_options(&parts, &options) else { return };
    let Ok(url) = web_sys::Url::create_object_url_with_blob(&blob) else { return };
    let Ok(image) = web_sys::HtmlImageElement::new() else { return };
    let loaded = image.clone();
    let draw = Closure::once_into_js(move || {
        // A browser that cannot draw the picture leaves the user with the SVG.
        let _ = draw_png(&loaded, &name, (width * scale, height * scale));
    });
    image.set_onload(Some(draw.unchecked_ref()));
    image.set_src(&url);
}

fn draw_png(image: &web_sys::HtmlImageElement, name: &str, (width, height): (f64, f64)) -> Option<()> {
    let canvas: web_sys::HtmlCanvasElement = document().create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context: web_sys::CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height).ok()?;
    let name = name.to_owned();
    let save = Closure::once_into_js(move |blob: web_sys::Blob| {
        wasm_bindgen_futures::spawn_local(async move {
            if let Ok(buffer) = wasm_bindgen_futures::JsFuture::from(blob.array_buffer()).await {
                dom::download(&name, "image/png", &js_sys::Uint8Array::new(&buffer).to_vec());
            }
        });
    });
    canvas.to_blob(save.unchecked_ref()).ok()
}
