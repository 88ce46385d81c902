//! The picture as SVG text, for export and for the command line: the shapes that the page draws, in
//! the design's light or dark colours, in one self-contained file without scripts.

use std::collections::HashMap;
use std::fmt::Write as _;

use crate::protocol::{DiagramEdge, DiagramGraph, DiagramLayout, DiagramNode, PlacedNode, RoutedEdge};
use crate::schema::{Column, ForeignKey, Schema, Table};
use crate::shapes::{
    self, End, Font, RowMarks, TablePlan, bracket_path, child_end, edge_path, end_glyph, header_path,
    outline_path, parent_end, row_name, row_type, table_height,
};

/// Space around the picture.
const MARGIN: f64 = 24.0;
const SANS: &str = "-apple-system,BlinkMacSystemFont,'Segoe UI',Roboto,'Noto Sans',Cantarell,Ubuntu,'Liberation Sans','DejaVu Sans Condensed',system-ui,sans-serif";
const MONO: &str = "ui-monospace,SFMono-Regular,Menlo,Consolas,'Cascadia Mono','Liberation Mono','DejaVu Sans Mono',monospace";
/// Lucide's `key-round`, simplified for 12 pixels (ISC licence).
const KEY_ICON: &str =
    "<circle cx=\"8\" cy=\"15\" r=\"5\"/><path d=\"m11.6 11.4 8.4-8.4M17 6l3 3M14 9l2 2\"/>";
/// Lucide's `link` (ISC licence).
const LINK_ICON: &str = "<path d=\"M10 13a5 5 0 0 0 7.5.5l3-3a5 5 0 0 0-7-7l-1.7 1.7\"/><path d=\"M14 11a5 5 0 0 0-7.5-.5l-3 3a5 5 0 0 0 7 7l1.7-1.7\"/>";

/// Which of the design's two sets of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Theme {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

/// The colours that the picture uses.
struct Colors {
    name: &'static str,
    canvas: &'static str,
    surface: &'static str,
    header: &'static str,
    border: &'static str,
    strong: &'static str,
    edge: &'static str,
    text: &'static str,
    text_2: &'static str,
    text_3: &'static str,
}

impl Theme {
    fn colors(self) -> Colors {
        match self {
            Self::Light => Colors {
                name: "light",
                canvas: "#FAFAF8",
                surface: "#FFFFFF",
                header: "#F4F4F0",
                border: "#E0E0DB",
                strong: "#C3C3BC",
                edge: "#83857C",
                text: "#1B1C19",
                text_2: "#50524B",
                text_3: "#686A62",
            },
            Self::Dark => Colors {
                name: "dark",
                canvas: "#171816",
                surface: "#1C1D1B",
                header: "#252723",
                border: "#2D2F2B",
                strong: "#4A4D47",
                edge: "#82857C",
                text: "#ECEDE8",
                text_2: "#B4B7AE",
                text_3: "#8F9289",
            },
        }
    }
}

/// What to draw besides the schema.
#[derive(Debug, Clone, Default)]
pub struct SvgOptions {
    /// Colours.
    pub theme: Theme,
    /// Number of rows by table, shown in the headers; tables that are missing show none.
    pub rows: HashMap<String, u64>,
    /// Title for readers that do not see the picture.
    pub title: String,
}

/// The picture of `schema`, in the places that `layout` gives to the tables of `graph`. Tables of
/// the graph that the schema does not have leave their places empty.
pub fn svg(schema: &Schema, graph: &DiagramGraph, layout: &DiagramLayout, options: &SvgOptions) -> String {
    let colors = options.theme.colors();
    let tables: HashMap<&str, &Table> =
        schema.each_table().map(|table| (table.name.as_str(), table)).collect();
    let places: HashMap<&str, &PlacedNode> =
        layout.nodes.iter().map(|node| (node.table.as_str(), node)).collect();
    let routes: HashMap<&str, &RoutedEdge> =
        layout.edges.iter().map(|edge| (edge.id.as_str(), edge)).collect();
    let (width, height) = (layout.width + 2.0 * MARGIN, layout.height + 2.0 * MARGIN);

    let mut text = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"stillroom-{}\" width=\"{width}\" height=\"{height}\" viewBox=\"{} {} {width} {height}\" role=\"img\">",
        colors.name, -MARGIN, -MARGIN
    );
    let _ = write!(text, "<title>{}</title>", escape(&options.title));
    text.push_str(&style(&colors));
    let _ = write!(
        text,
        "<rect class=\"canvas\" x=\"{}\" y=\"{}\" width=\"{width}\" height=\"{height}\"/>",
        -MARGIN, -MARGIN
    );
    for edge in &graph.edges {
        let shown = tables.get(edge.from_table.as_str()).is_some_and(|table| has_key(table, edge))
            && tables.contains_key(edge.to_table.as_str());
        if let (true, Some(route)) = (shown, routes.get(edge.id.as_str())) {
            draw_edge(&mut text, edge, route);
        }
    }
    for node in &graph.nodes {
        if let (Some(table), Some(place)) = (tables.get(node.table.as_str()), places.get(node.table.as_str()))
        {
            draw_table(&mut text, table, node, place, options.rows.get(&table.name).copied());
        }
    }
    text.push_str("</svg>\n");
    text
}

/// The style sheet, limited to pictures of this theme so that several can stand in one page.
fn style(colors: &Colors) -> String {
    let Colors { name, canvas, surface, header, border, strong, edge, text, text_2, text_3 } = colors;
    let rules = [
        ("", format!("font-family:{SANS}")),
        (" .canvas", format!("fill:{canvas}")),
        (" .edge", format!("fill:none;stroke:{edge};stroke-width:{}", shapes::EDGE_STROKE)),
        (" .end", format!("fill:{canvas}")),
        (" .box", format!("fill:{surface};stroke:{strong}")),
        (" .head", format!("fill:{header}")),
        (" .line", format!("stroke:{border}")),
        (" .title", format!("font-size:12.5px;font-weight:600;fill:{text}")),
        (
            " .count",
            format!("font-size:11px;fill:{text_3};text-anchor:end;font-variant-numeric:tabular-nums"),
        ),
        (" .name", format!("font-size:12px;fill:{text}")),
        (" .key", "font-weight:600".to_owned()),
        (" .null", format!("fill:{text_2}")),
        (" .type", format!("font:10px {MONO};fill:{text_3};text-anchor:end")),
        (" .unique", format!("font-size:10px;font-weight:700;fill:{text_3};text-anchor:middle")),
        (" .ordinal", format!("font-size:8.5px;font-weight:700;fill:{text}")),
        (
            " .icon",
            format!("fill:none;stroke:{text};stroke-width:2.2;stroke-linecap:round;stroke-linejoin:round"),
        ),
        (" .link", format!("stroke:{text_3}")),
    ];
    let mut sheet = String::from("<style>");
    for (selector, declarations) in rules {
        let _ = write!(sheet, ".stillroom-{name}{selector}{{{declarations}}}");
    }
    sheet.push_str("</style>");
    sheet
}

/// Whether the table has the foreign key that the line stands for.
fn has_key(table: &Table, edge: &DiagramEdge) -> bool {
    table.foreign_keys.iter().any(|key: &ForeignKey| {
        same_names(&key.columns, &edge.from_columns)
            && key.referred_table.eq_ignore_ascii_case(&edge.to_table)
            && same_names(&key.referred_columns, &edge.to_columns)
    })
}

fn same_names(a: &[String], b: &[String]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| a.eq_ignore_ascii_case(b))
}

fn draw_edge(text: &mut String, edge: &DiagramEdge, route: &RoutedEdge) {
    let (Some(first), Some(last)) = (route.points.first(), route.points.last()) else { return };
    let bracketed = (route.from_rows.len() > 1, route.to_rows.len() > 1);
    let _ = write!(
        text,
        "<g data-from=\"{}\" data-to=\"{}\">",
        escape(&end_name(&edge.from_table, &edge.from_columns)),
        escape(&end_name(&edge.to_table, &edge.to_columns))
    );
    let mut path = edge_path(&route.points, bracketed.0, bracketed.1);
    path.push_str(&bracket_path(first.0, &route.from_rows, route.from_right));
    path.push_str(&bracket_path(last.0, &route.to_rows, route.to_right));
    let ends: [(End, (f64, f64), bool, bool); 2] = [
        (child_end(edge.unique), *first, route.from_right, bracketed.0),
        (parent_end(edge.optional), *last, route.to_right, bracketed.1),
    ];
    let glyphs = ends.map(|(end, point, right, bracketed)| end_glyph(end, point, right, bracketed));
    for glyph in &glyphs {
        path.push_str(&glyph.strokes);
    }
    let _ = write!(text, "<path class=\"edge\" d=\"{path}\"/>");
    for (x, y, radius) in glyphs.iter().filter_map(|glyph| glyph.circle) {
        let _ = write!(text, "<circle class=\"edge end\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>");
    }
    text.push_str("</g>");
}

/// `table.column`, or `table.(a,b)` for a composite key.
fn end_name(table: &str, columns: &[String]) -> String {
    if columns.len() == 1 {
        format!("{table}.{}", columns[0])
    } else {
        format!("{table}.({})", columns.join(","))
    }
}

fn draw_table(text: &mut String, table: &Table, node: &DiagramNode, place: &PlacedNode, rows: Option<u64>) {
    let slots: Vec<(usize, &Column)> =
        node.slots.iter().enumerate().filter_map(|(slot, name)| Some((slot, table.column(name)?))).collect();
    let height = table_height(slots.last().map_or(0, |(slot, _)| slot + 1));
    let (x, y, width) = (place.x, place.y, place.width);
    let _ = write!(
        text,
        "<g data-table=\"{}\"><path class=\"box\" d=\"{}\"/><path class=\"head\" d=\"{}\"/>",
        escape(&table.name),
        outline_path(x, y, width, height, 0.0),
        header_path(x + 0.5, y + 0.5, width - 1.0)
    );
    let _ = write!(text, "<path class=\"line\" d=\"M{x} {}h{width}\"/>", y + shapes::HEADER_HEIGHT);
    let count = rows.map(thousands).unwrap_or_default();
    let (title_x, title_y) = TablePlan::TITLE;
    let count_room = if count.is_empty() { 0.0 } else { shapes::text_width(&count, Font::Sans, 11.0) + 8.0 };
    let title = shapes::shorten(&table.name, Font::SansBold, 12.5, width - title_x - count_room - 10.0);
    write_text(text, "title", (x + title_x, y + title_y), &title);
    if !count.is_empty() {
        let (count_x, count_y) = TablePlan::count(width);
        write_text(text, "count", (x + count_x, y + count_y), &count);
    }
    let composite = table.primary_key.as_ref().is_some_and(|key| key.columns.len() > 1);
    for (slot, column) in slots {
        draw_row(text, table, column, slot, composite, (x, y, width));
    }
    text.push_str("</g>");
}

fn draw_row(
    text: &mut String,
    table: &Table,
    column: &Column,
    slot: usize,
    composite: bool,
    (x, y, width): (f64, f64, f64),
) {
    let key = table.key_position(&column.name);
    let marks = RowMarks { key: key.is_some(), nullable: column.nullable && key.is_none() };
    let at = |(dx, dy): (f64, f64)| (x + dx, y + dy);
    let foreign = table.foreign_keys.iter().any(|key| key.columns.contains(&column.name));
    match key {
        Some(position) => {
            write_icon(text, "icon", KEY_ICON, at(TablePlan::icon(slot)));
            if composite {
                write_text(text, "ordinal", at(TablePlan::ordinal(slot)), &position.to_string());
            }
        }
        None if foreign => write_icon(text, "icon link", LINK_ICON, at(TablePlan::icon(slot))),
        None if table.is_unique(&column.name) => write_text(text, "unique", at(TablePlan::unique(slot)), "U"),
        None => {}
    }
    let class = match (marks.key, marks.nullable) {
        (true, _) => "name key",
        (false, true) => "name null",
        (false, false) => "name",
    };
    write_text(text, class, at(TablePlan::name(slot)), &row_name(&column.name, marks, width));
    let type_name = row_type(&column.name, &column.type_name.to_lowercase(), marks, width);
    if !type_name.is_empty() {
        write_text(text, "type", at(TablePlan::type_name(slot, width)), &type_name);
    }
}

fn write_text(text: &mut String, class: &str, (x, y): (f64, f64), content: &str) {
    let _ = write!(text, "<text class=\"{class}\" x=\"{x}\" y=\"{y}\">{}</text>", escape(content));
}

fn write_icon(text: &mut String, class: &str, icon: &str, (x, y): (f64, f64)) {
    let _ = write!(text, "<g class=\"{class}\" transform=\"translate({x} {y}) scale(.5)\">{icon}</g>");
}

/// `1,204`.
fn thousands(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Text for XML; characters that XML does not have become a replacement character.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\t' | '\n' | '\r' => escaped.push(' '),
            control if control.is_control() => escaped.push('\u{FFFD}'),
            other => escaped.push(other),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagram::{LayeredLayout, Layout as _, graph};
    use crate::schema::PrimaryKey;

    fn table(name: &str, columns: &[(&str, &str, bool)]) -> Table {
        let column = |(name, type_name, nullable): &(&str, &str, bool)| Column {
            name: (*name).into(),
            type_name: (*type_name).into(),
            nullable: *nullable,
            ..Column::default()
        };
        Table {
            name: name.into(),
            columns: columns.iter().map(column).collect(),
            primary_key: Some(PrimaryKey { name: None, columns: vec!["id".into()] }),
            ..Table::default()
        }
    }

    /// The picture after its style sheet and its canvas.
    fn body(schema: &Schema, options: &SvgOptions) -> String {
        let graph = graph(&[schema], &[]);
        let text = svg(schema, &graph, &LayeredLayout.layout(&graph), options);
        let (_, body) = text.split_once("</style>").expect("there is a style sheet");
        let (_, body) = body.split_once("/>").expect("there is a canvas");
        body.replace("<g data", "\n<g data")
    }

    #[test]
    fn a_line_has_its_signs_and_a_table_its_rows() {
        let mut posts = table("posts", &[("id", "INTEGER", false), ("user_id", "INTEGER", true)]);
        posts.foreign_keys = vec![ForeignKey {
            columns: vec!["user_id".into()],
            referred_table: "users".into(),
            referred_columns: vec!["id".into()],
            ..ForeignKey::default()
        }];
        let schema = Schema::of([table("users", &[("id", "INTEGER", false)]), posts]);
        let options =
            SvgOptions { rows: HashMap::from([("users".to_owned(), 1204)]), ..SvgOptions::default() };
        let body = body(&schema, &options);
        let pieces: Vec<&str> = body.lines().collect();
        assert_eq!(
            pieces[1],
            "<g data-from=\"posts.user_id\" data-to=\"users.id\"><path class=\"edge\" d=\"M224 63L160 63M224 58L214 63L224 68M166 58v10\"/><circle class=\"edge end\" cx=\"210\" cy=\"63\" r=\"3.2\"/><circle class=\"edge end\" cx=\"173\" cy=\"63\" r=\"3.2\"/></g>"
        );
        assert_eq!(
            pieces[2],
            "<g data-table=\"users\"><path class=\"box\" d=\"M7 22h146q7 0 7 7v38q0 7 -7 7h-146q-7 0 -7 -7v-38q0 -7 7 -7z\"/><path class=\"head\" d=\"M0.5 52.5v-23q0 -7 7 -7h145q7 0 7 7v23z\"/><path class=\"line\" d=\"M0 52h160\"/><text class=\"title\" x=\"12\" y=\"41.5\">users</text><text class=\"count\" x=\"150\" y=\"41.5\">1,204</text><g class=\"icon\" transform=\"translate(8 57) scale(.5)\"><circle cx=\"8\" cy=\"15\" r=\"5\"/><path d=\"m11.6 11.4 8.4-8.4M17 6l3 3M14 9l2 2\"/></g><text class=\"name key\" x=\"28\" y=\"67.2\">id</text><text class=\"type\" x=\"151\" y=\"67.2\">integer</text></g>"
        );
        assert!(pieces[3].contains(">integer?</text>"));
    }

    #[test]
    fn names_are_written_as_text() {
        let schema = Schema::of([table("<a> & \"b\"\u{1}", &[("id", "INTEGER", false)])]);
        let body = body(&schema, &SvgOptions::default());
        assert!(body.contains("data-table=\"&lt;a&gt; &amp; &quot;b&quot;\u{FFFD}\""));
    }

    #[test]
    fn a_table_that_is_not_in_the_schema_leaves_its_place_empty() {
        let all = Schema::of([
            table("users", &[("id", "INTEGER", false)]),
            table("posts", &[("id", "INTEGER", false)]),
        ]);
        let one = Schema { tables: vec![all.tables[1].clone()], ..Schema::default() };
        let graph = graph(&[&all, &one], &[]);
        let layout = LayeredLayout.layout(&graph);
        let text = svg(&one, &graph, &layout, &SvgOptions { theme: Theme::Dark, ..SvgOptions::default() });
        assert_eq!(text.matches("data-table=").count(), 1);
        assert!(text.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"stillroom-dark\""));
    }
}
