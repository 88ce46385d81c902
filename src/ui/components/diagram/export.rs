//! Taking the diagram away: as a picture made of what is on the screen, and as documents that the
//! engine writes.

use leptos::prelude::*;
use wasm_bindgen::prelude::*;

use crate::protocol::ExportFormat;
use crate::ui::components::menu::Item;
use crate::ui::dom;
use crate::ui::icons;
use crate::ui::store::Store;

/// The id of the group that holds the scene.
pub const SCENE_ID: &str = "diagram-scene";
/// Space around the picture.
const MARGIN: f64 = 24.0;
/// Pixels for each unit of a PNG.
const PIXELS: f64 = 2.0;
/// Widest or highest PNG that browsers draw for certain.
const MAXIMUM_PIXELS: f64 = 12_000.0;

/// Tokens that the picture's style uses.
const TOKENS: [&str; 11] = [
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
];

/// The style of a picture that stands alone; the same looks as `style/diagram.css`.
const STYLE: &str = ".edge-line{fill:none;stroke:var(--edge);stroke-width:1.4}.edge-line.hollow{fill:var(--canvas)}\
.edge-hit,.selection-ring,.lit-row{display:none}.table-ground{fill:var(--surface)}.table-head{fill:var(--table-head)}\
.table-rule{stroke:var(--border)}.table-outline{fill:none;stroke:var(--border-strong)}\
.table-name{font-size:12.5px;font-weight:600;fill:var(--text)}.table-rows{font-size:11px;fill:var(--text-3);text-anchor:end}\
.column-name{font-size:12px;fill:var(--text)}.column-name.nullable{fill:var(--text-2)}.column-name.key{font-weight:600}\
.column-type{font:10px var(--mono);fill:var(--text-3);text-anchor:end;letter-spacing:-.35px}\
.column-icon{fill:none;stroke:var(--text);stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round}.column-icon.link{stroke:var(--text-3)}\
.key-ordinal{font-size:8.5px;font-weight:700;fill:var(--text)}.unique-mark{font-size:10px;font-weight:700;fill:var(--text-3);text-anchor:middle}";

/// The entries of the export menu.
pub fn export_items(store: Store) -> Vec<Item> {
    let empty =
        store.database.with_untracked(|database| database.tables.iter().all(|table| table.version_table));
    let document =
        |name: &'static str, label: &'static str, hint: &'static str, format: ExportFormat| -> Item {
            Item::action(name, label, move || store.export(format)).hint(hint).disabled(empty).into()
        };
    vec![
        Item::Title("Picture".to_owned()),
        Item::action("svg", "SVG", move || export_svg(store)).hint(".svg").disabled(empty).into(),
        Item::action("png", "PNG", move || export_png(store)).hint(".png").disabled(empty).into(),
        Item::Rule,
        Item::Title("Schema".to_owned()),
        document("mermaid", "Mermaid", ".mmd", ExportFormat::Mermaid),
        document("dbml", "DBML", ".dbml", ExportFormat::Dbml),
        document("dot", "Graphviz DOT", ".dot", ExportFormat::Dot),
        document("markdown", "Markdown inventory", ".md", ExportFormat::Markdown),
        document("json", "JSON", ".json", ExportFormat::Json),
        document("sql", "CREATE statements", ".sql", ExportFormat::Sql),
        Item::Rule,
        Item::action("sqlite", "Database", move || store.export(ExportFormat::Sqlite))
            .icon(icons::DATABASE)
            .hint(".sqlite")
            .into(),
        Item::action("zip", "Files", move || store.export(ExportFormat::Zip))
            .icon(icons::ARCHIVE)
            .hint(".zip")
            .into(),
    ]
}

fn file_stem(store: Store) -> String {
    let name = store.project.with_untracked(|project| {
        project.as_ref().map_or_else(|| "schema".to_owned(), |project| project.name.clone())
    });
    name.to_lowercase().replace(|c: char| !c.is_alphanumeric(), "-")
}

/// The scene as SVG text with its size; None when there is none.
fn picture(store: Store) -> Option<(String, f64, f64)> {
    let scene = document().get_element_by_id(SCENE_ID)?;
    let (width, height) =
        store.picture.with_untracked(|picture| (picture.layout.width, picture.layout.height));
    let (width, height) = (width + 2.0 * MARGIN, height + 2.0 * MARGIN);
    let inside = scene.inner_html();
    let styles = window().get_computed_style(&document().document_element()?).ok().flatten()?;
    let token = |name: &str| styles.get_property_value(name).unwrap_or_default().trim().replace('"', "'");
    let tokens: String = TOKENS.iter().map(|name| format!("{name}:{};", token(name))).collect();
    let text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"{} {} {width} {height}\">\
<style>svg{{{tokens}font-family:{}}}{STYLE}</style>\
<rect x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{height}\" fill=\"{}\"/>{inside}</svg>\n",
        -MARGIN,
        -MARGIN,
        token("--ui"),
        -MARGIN,
        -MARGIN,
        token("--canvas"),
    );
    // What the serialiser of HTML leaves in that XML does not have: comments that mark places.
    Some((without_comments(&text), width, height))
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

fn export_svg(store: Store) {
    if let Some((text, _, _)) = picture(store) {
        dom::download(&format!("{}.svg", file_stem(store)), "image/svg+xml", text.as_bytes());
    }
}

fn export_png(store: Store) {
    let Some((text, width, height)) = picture(store) else { return };
    let name = format!("{}.png", file_stem(store));
    let scale = PIXELS.min(MAXIMUM_PIXELS / width.max(height));
    let parts = js_sys::Array::of1(&JsValue::from_str(&text));
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
