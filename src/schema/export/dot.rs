//! The schema as a Graphviz graph: tables with a port for each column, crow's-foot arrows.
//!
//! Syntax: <https://graphviz.org/doc/info/lang.html>, HTML-like labels, arrow shapes `crow`, `tee`
//! and `odot`.

use std::fmt::Write as _;

use crate::schema::{ForeignKey, Schema, Table};

/// The graph's source.
pub fn render(schema: &Schema) -> String {
    let mut text = String::from(
        "digraph schema {\n  graph [rankdir=LR, nodesep=0.4, ranksep=1.2];\n  node [shape=plain, fontname=\"Helvetica\", fontsize=11];\n  edge [dir=both, color=\"#686A62\"];\n",
    );
    for table in &schema.tables {
        text.push_str(&node(table));
    }
    for table in &schema.tables {
        for key in &table.foreign_keys {
            if let Some(parent) = schema.table(&key.referred_table) {
                text.push_str(&edge(table, parent, key));
            }
        }
    }
    text.push_str("}\n");
    text
}

fn node(table: &Table) -> String {
    let mut text = format!(
        "  {} [label=<<table border=\"0\" cellborder=\"1\" cellspacing=\"0\" cellpadding=\"4\" color=\"#C3C3BC\">\n    <tr><td bgcolor=\"#F4F4F0\"><b>{}</b></td></tr>\n",
        quoted(&table.name),
        markup(&table.name)
    );
    for (index, column) in table.columns.iter().enumerate() {
        let name = markup(&column.name);
        let name = if table.key_position(&column.name).is_some() { format!("<b>{name}</b>") } else { name };
        let sign = if table.is_optional(&column.name) { "?" } else { "" };
        let type_name = markup(&column.type_name.to_lowercase());
        let type_text = if type_name.is_empty() {
            String::new()
        } else {
            format!("  <font color=\"#686A62\">{type_name}{sign}</font>")
        };
        let _ = writeln!(text, "    <tr><td port=\"c{index}\" align=\"left\">{name}{type_text}</td></tr>");
    }
    text.push_str("  </table>>];\n");
    text
}

fn edge(child: &Table, parent: &Table, key: &ForeignKey) -> String {
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
    format!(
        "  {}{} -> {}{} [arrowtail={tail}, arrowhead={head}{label}];\n",
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
        schema.tables[0].foreign_keys.clear();
        assert_eq!(
            render(&schema),
            r##"digraph schema {
  graph [rankdir=LR, nodesep=0.4, ranksep=1.2];
  node [shape=plain, fontname="Helvetica", fontsize=11];
  edge [dir=both, color="#686A62"];
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
}
