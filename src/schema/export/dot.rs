//! The schema as a Graphviz graph: tables with a port for each column, crow's-foot arrows.
//!
//! Syntax: <https://graphviz.org/doc/info/lang.html>, HTML-like labels, arrow shapes `crow`, `tee`
//! and `odot`.

use std::fmt::Write as _;

use super::{Change, Mark, Marks, Palette};
use crate::schema::{ForeignKey, Schema, Table};

/// The graph's source.
pub fn render(schema: &Schema) -> String {
    render_marked(schema, &Marks::default(), &Palette::LIGHT)
}

/// The graph's source in a theme's colours, with what changed: a sign, colours and dashes.
pub fn render_marked(schema: &Schema, marks: &Marks, palette: &Palette) -> String {
    let Palette { ground, text: ink, quiet, .. } = palette;
    let mut text = format!(
        "digraph schema {{\n  graph [rankdir=LR, nodesep=0.4, ranksep=1.2, bgcolor=\"{ground}\"];\n  node [shape=plain, fontname=\"Helvetica\", fontsize=11, fontcolor=\"{ink}\"];\n  edge [dir=both, color=\"{quiet}\", fontcolor=\"{ink}\"];\n",
    );
    for table in &schema.tables {
        text.push_str(&node(table, marks, palette));
    }
    for table in &schema.tables {
        for key in &table.foreign_keys {
            if let Some(parent) = schema.table(&key.referred_table) {
                text.push_str(&edge(table, parent, key, marks.key(table, key), palette));
            }
        }
    }
    text.push_str("}\n");
    text
}

fn node(table: &Table, marks: &Marks, palette: &Palette) -> String {
    let mark = marks.table(table);
    let border = mark.map_or(palette.border, |mark| palette.of(mark.change).0);
    let head = mark.map_or(palette.head, |mark| palette.of(mark.change).1);
    let mut text = format!(
        "  {} [label=<<table border=\"0\" cellborder=\"1\" cellspacing=\"0\" cellpadding=\"4\" color=\"{border}\">\n    <tr><td bgcolor=\"{head}\">{}<b>{}</b></td></tr>\n",
        quoted(&table.name),
        signed(mark),
        struck(&markup(&table.name), mark)
    );
    for (index, column) in table.columns.iter().enumerate() {
        let mark = marks.column(table, &column.name);
        let name = struck(&markup(&column.name), mark);
        let name = if table.key_position(&column.name).is_some() { format!("<b>{name}</b>") } else { name };
        let sign = if table.is_optional(&column.name) { "?" } else { "" };
        let type_name = markup(&column.type_name.to_lowercase());
        let type_text = if type_name.is_empty() {
            String::new()
        } else {
            format!("  <font color=\"{}\">{type_name}{sign}</font>", palette.quiet)
        };
        let ground = mark.map(|mark| format!(" bgcolor=\"{}\"", palette.of(mark.change).1));
        let _ = writeln!(
            text,
            "    <tr><td port=\"c{index}\" align=\"left\"{}>{}{name}{type_text}</td></tr>",
            ground.unwrap_or_default(),
            signed(mark)
        );
    }
    text.push_str("  </table>>];\n");
    text
}

/// `+ ` before what was added.
fn signed(mark: Option<&Mark>) -> String {
    mark.map(|mark| format!("{} ", mark.change.sign())).unwrap_or_default()
}

/// Markup of what is gone is struck through.
fn struck(markup: &str, mark: Option<&Mark>) -> String {
    let gone = mark.is_some_and(|mark| mark.change == Change::Removed);
    if gone { format!("<s>{markup}</s>") } else { markup.to_owned() }
}

fn edge(child: &Table, parent: &Table, key: &ForeignKey, mark: Option<&Mark>, palette: &Palette) -> String {
    let port = |table: &Table, columns: &[String]| {
        let index =
            columns.first().and_then(|first| table.columns.iter().position(|column| column.name == *first));
        index.map(|index| format!(":c{index}")).unwrap_or_default()
    };
    let tail = if child.is_unique_key(key) { "teeodot" } else { "crowodot" };
    let head = if child.is_optional_key(key) { "teeodot" } else { "teetee" };
    let label = if key.columns.len() > 1 {
        format!(", label={}", quoted(&key.columns.join(", ")))
    } else {
        String::new()
    };
    let colour = mark.map(|mark| {
        let dashes = match mark.change {
            Change::Added => "",
            Change::Removed => ", style=dotted",
            Change::Changed => ", style=dashed",
        };
        format!(", color=\"{}\"{dashes}", palette.of(mark.change).0)
    });
    let colour = colour.unwrap_or_default();
    format!(
        "  {}{} -> {}{} [arrowtail={tail}, arrowhead={head}{label}{colour}];\n",
        quoted(&child.name),
        port(child, &key.columns),
        quoted(&parent.name),
        port(parent, &key.referred_columns)
    )
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

fn markup(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::super::sample;
    use super::*;

    #[test]
    fn a_schema_becomes_a_graph() {
        let mut schema = sample::schema();
        schema.tables.remove(0);
        schema.table_mut(0).expect("resumes").foreign_keys.clear();
        assert_eq!(
            render(&schema),
            r##"digraph schema {
  graph [rankdir=LR, nodesep=0.4, ranksep=1.2, bgcolor="#FFFFFF"];
  node [shape=plain, fontname="Helvetica", fontsize=11, fontcolor="#1D1D1B"];
  edge [dir=both, color="#686A62", fontcolor="#1D1D1B"];
  "resumes" [label=<<table border="0" cellborder="1" cellspacing="0" cellpadding="4" color="#C3C3BC">
    <tr><td bgcolor="#F4F4F0"><b>resumes</b></td></tr>
    <tr><td port="c0" align="left"><b>user_id</b>  <font color="#686A62">integer</font></td></tr>
    <tr><td port="c1" align="left"><b>serial_number</b>  <font color="#686A62">integer</font></td></tr>
    <tr><td port="c2" align="left">created_at  <font color="#686A62">datetime</font></td></tr>
  </table>>];
  "generated documents" [label=<<table border="0" cellborder="1" cellspacing="0" cellpadding="4" color="#C3C3BC">
    <tr><td bgcolor="#F4F4F0"><b>generated documents</b></td></tr>
    <tr><td port="c0" align="left"><b>id</b>  <font color="#686A62">integer</font></td></tr>
    <tr><td port="c1" align="left">user_id  <font color="#686A62">integer?</font></td></tr>
    <tr><td port="c2" align="left">resume_serial  <font color="#686A62">integer?</font></td></tr>
    <tr><td port="c3" align="left">body</td></tr>
  </table>>];
  "generated documents":c1 -> "resumes":c0 [arrowtail=teeodot, arrowhead=teeodot, label="user_id, resume_serial"];
}
"##
        );
    }

    #[test]
    fn what_changed_has_signs_colours_and_dashes() {
        let mut schema = sample::schema();
        schema.tables.remove(0);
        schema.table_mut(0).expect("resumes").foreign_keys.clear();
        schema.table_mut(0).expect("resumes").columns.truncate(2);
        schema.table_mut(1).expect("documents").columns.truncate(3);
        let mark = |change: Change| Mark { change, text: change.word().to_owned() };
        let marks = Marks {
            tables: [("resumes".to_owned(), mark(Change::Changed))].into(),
            columns: [(("resumes".to_owned(), "serial_number".to_owned()), mark(Change::Removed))].into(),
            keys: [(
                "generated documents(user_id,resume_serial)->resumes(user_id,serial_number)".to_owned(),
                mark(Change::Added),
            )]
            .into(),
        };
        let text = render_marked(&schema, &marks, &Palette::DARK);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[1], r##"  graph [rankdir=LR, nodesep=0.4, ranksep=1.2, bgcolor="#1B1B19"];"##);
        assert_eq!(lines[5], r##"    <tr><td bgcolor="#33244A">~ <b>resumes</b></td></tr>"##);
        assert_eq!(
            lines[7],
            r##"    <tr><td port="c1" align="left" bgcolor="#451F17">- <b><s>serial_number</s></b>  <font color="#A5A69E">integer</font></td></tr>"##
        );
        assert!(
            lines[lines.len() - 2].ends_with(r##"label="user_id, resume_serial", color="#55CFA0"];"##),
            "{text}"
        );
    }
}
