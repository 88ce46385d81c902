//! `diff A B`: the difference of two schemas as text, JSON, Markdown or Mermaid. A point is a revision
//! as Alembic names it, a database file, a file of SQL, or `database` for the one of `--database`.
//!
//! The exit code is 0 when nothing differs, 1 when something does.

use std::path::Path;

use clap::ValueEnum;

use crate::engine::Engine;
use crate::protocol::{AttributeChange, Comparison, Event, MarkedChange, MemberChange, Point, Request};

use super::arguments::Arguments;

/// Formats of `diff`.
#[derive(Debug, Clone, Copy, Default, ValueEnum)]
pub enum DiffFormat {
    /// Plain text.
    #[default]
    Text,
    /// JSON.
    Json,
    /// Markdown, for a pull request.
    Markdown,
    /// Mermaid `erDiagram` of the tables that differ.
    Mermaid,
}

/// Prints the difference.
///
/// # Errors
/// When a point is not there or cannot be made.
pub fn run(arguments: &Arguments, from: &str, to: &str, format: DiffFormat) -> Result<u8, String> {
    let (from, to) = (point(from)?, point(to)?);
    let files = [&from, &to].iter().all(|point| matches!(point, Point::File { .. }));
    let mut engine = if files { without_project(arguments)? } else { super::open(arguments)? };
    let mut comparison = None;
    let mut refusal = None;
    engine.handle(Request::Compare { from, to }, &mut |event| match event {
        Event::Comparison(found) => comparison = Some(*found),
        Event::Failed { message, help } => {
            refusal = Some(help.map_or(message.clone(), |help| format!("{message}\n  {help}")));
        }
        _ => {}
    });
    let Some(comparison) = comparison else { return Err(refusal.unwrap_or_default()) };
    let text = match if arguments.json { DiffFormat::Json } else { format } {
        DiffFormat::Json => json(&comparison)?,
        DiffFormat::Text => text(&comparison),
        DiffFormat::Markdown => markdown(&comparison),
        DiffFormat::Mermaid => mermaid(&comparison),
    };
    println!("{}", text.trim_end());
    Ok(u8::from(!is_empty(&comparison)))
}

/// Two files need no migrations beside them.
fn without_project(arguments: &Arguments) -> Result<Engine, String> {
    let mut engine = super::engine(arguments)?;
    super::request(&mut engine, Request::OpenEmpty { tool: "alembic".to_owned() })?;
    Ok(engine)
}

fn point(name: &str) -> Result<Point, String> {
    let path = Path::new(name);
    let ending = path.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    let is_file = path.is_file();
    if is_file || ["sqlite", "sqlite3", "db", "db3", "sql"].contains(&ending.as_str()) {
        let bytes = std::fs::read(path).map_err(|error| format!("{name}: {error}"))?;
        return Ok(Point::File { name: name.to_owned(), bytes });
    }
    Ok(match name {
        "database" | "working" => Point::Working,
        name => Point::Revision { name: name.to_owned() },
    })
}

fn is_empty(comparison: &Comparison) -> bool {
    comparison.tables.is_empty() && comparison.objects.is_empty()
}

/// The document without the boxes that only a drawing needs.
fn json(comparison: &Comparison) -> Result<String, String> {
    let document = serde_json::json!({
        "from": comparison.from,
        "to": comparison.to,
        "equal": is_empty(comparison),
        "revisions": comparison.revisions,
        "tables": comparison.tables,
        "objects": comparison.objects,
        "unchanged": comparison.unchanged,
        "proposed_renames": comparison.proposed,
    });
    serde_json::to_string_pretty(&document).map_err(|error| error.to_string())
}

fn glyph(mark: MarkedChange) -> &'static str {
    match mark {
        MarkedChange::Added => "+",
        MarkedChange::Removed => "-",
        MarkedChange::Changed => "~",
        MarkedChange::Renamed => ">",
    }
}

fn sides(comparison: &Comparison) -> String {
    let count = |tables: usize| if tables == 1 { "1 table".to_owned() } else { format!("{tables} tables") };
    let (from, to) = (&comparison.from, &comparison.to);
    format!("{} ({}) -> {} ({})", from.label, count(from.tables), to.label, count(to.tables))
}

fn renamed(name: &str, old: Option<&String>) -> String {
    old.map_or_else(|| name.to_owned(), |old| format!("{old} -> {name}"))
}

fn attributes(attributes: &[AttributeChange]) -> String {
    let value = |value: &Option<String>| value.clone().unwrap_or_else(|| "none".to_owned());
    let words = |change: &AttributeChange| {
        format!("{}: {} -> {}", change.attribute, value(&change.old), value(&change.new))
    };
    attributes.iter().map(words).collect::<Vec<_>>().join("; ")
}

fn member(member: &MemberChange) -> String {
    let mut line = format!("{} {}", member.kind, renamed(&member.name, member.old_name.as_ref()));
    for part in [&member.detail, &attributes(&member.attributes)] {
        if !part.is_empty() {
            line.push_str(": ");
            line.push_str(part);
        }
    }
    if let Some(place) = &member.place {
        line.push_str(&format!("  [{}", place.revision));
        if place.line > 0 {
            line.push_str(&format!(", line {}", place.line));
        }
        line.push(']');
    }
    line
}

fn text(comparison: &Comparison) -> String {
    let mut lines = vec![sides(comparison)];
    if is_empty(comparison) {
        lines.push("No differences.".to_owned());
    }
    for table in &comparison.tables {
        let name = renamed(&table.name, table.old_name.as_ref());
        lines.push(format!("{} table {name}", glyph(table.mark)));
        if !table.attributes.is_empty() {
            lines.push(format!("    ~ {}", attributes(&table.attributes)));
        }
        lines.extend(
            table.members.iter().map(|change| format!("    {} {}", glyph(change.mark), member(change))),
        );
    }
    lines.extend(
        comparison
            .objects
            .iter()
            .map(|object| format!("{} {} {}", glyph(object.mark), object.kind, object.name)),
    );
    for rename in &comparison.proposed {
        let what = rename.table.as_ref().map_or("table".to_owned(), |table| format!("column of {table}"));
        let likeness = rename.likeness.unwrap_or(100);
        lines.push(format!("? {what} {} may be {} renamed ({likeness} % alike)", rename.new, rename.old));
    }
    lines.join("\n")
}

fn markdown(comparison: &Comparison) -> String {
    let mut text = format!("# Schema difference\n\n{}\n", sides(comparison));
    if is_empty(comparison) {
        text.push_str("\nNo differences.\n");
        return text;
    }
    for table in &comparison.tables {
        let word = match table.mark {
            MarkedChange::Added => "added",
            MarkedChange::Removed => "removed",
            MarkedChange::Changed => "changed",
            MarkedChange::Renamed => "renamed",
        };
        text.push_str(&format!("\n## `{}` {word}\n\n", renamed(&table.name, table.old_name.as_ref())));
        if !table.attributes.is_empty() {
            text.push_str(&format!("- `~` {}\n", attributes(&table.attributes)));
        }
        for change in &table.members {
            text.push_str(&format!("- `{}` {}\n", glyph(change.mark), member(change)));
        }
    }
    if !comparison.objects.is_empty() {
        text.push_str("\n## Views and triggers\n\n");
        for object in &comparison.objects {
            text.push_str(&format!("- `{}` {} `{}`\n", glyph(object.mark), object.kind, object.name));
        }
    }
    text.push_str(&format!("\n```mermaid\n{}```\n", mermaid(comparison)));
    text
}

/// The tables that differ, with the columns that do; what happened stands in each comment.
fn mermaid(comparison: &Comparison) -> String {
    let word = |text: &str| -> String {
        let kept = text.chars().map(|c| if c.is_alphanumeric() || "_()[]".contains(c) { c } else { '_' });
        kept.collect()
    };
    let mut text = "erDiagram\n".to_owned();
    for table in &comparison.tables {
        text.push_str(&format!("    \"{} {}\" {{\n", glyph(table.mark), table.name.replace('"', "'")));
        for column in table.members.iter().filter(|member| member.kind == "column") {
            let sides = [&comparison.to_tables, &comparison.from_tables];
            let type_name = sides
                .iter()
                .flat_map(|tables| tables.iter().filter(|other| other.name == table.name))
                .flat_map(|other| &other.columns)
                .find(|other| other.name == column.name)
                .map(|other| word(&other.type_name))
                .filter(|name| !name.is_empty())
                .unwrap_or_else(|| "untyped".to_owned());
            let note = match column.mark {
                MarkedChange::Added => "added".to_owned(),
                MarkedChange::Removed => "removed".to_owned(),
                MarkedChange::Renamed => format!("was {}", column.old_name.clone().unwrap_or_default()),
                MarkedChange::Changed => attributes(&column.attributes),
            };
            text.push_str(&format!(
                "        {type_name} {} \"{}\"\n",
                word(&column.name),
                note.replace('"', "'")
            ));
        }
        text.push_str("    }\n");
    }
    text
}
