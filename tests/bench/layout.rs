//! How long a layout takes, and how good it is, over generated schemas of 5 to 500 tables.
//!
//! Run by `scripts/bench-layout [DIRECTORY]`; with a directory the pictures are written there.

#![allow(missing_docs, reason = "a program, not a library")]

/// The generator that the diagram's own tests use.
#[path = "../../src/diagram/samples.rs"]
mod samples;

/// What the generator expects of its crate.
mod schema {
    pub(crate) use stillroom::schema::*;
}

use std::time::Instant;

use samples::Plan;
use stillroom::database::Database as _;
use stillroom::database::sqlite::Sqlite;
use stillroom::diagram::layout::{Quality, faults};
use stillroom::diagram::{LayeredLayout, Layout, SvgOptions, Theme, graph, svg};
use stillroom::schema::Schema;

const PLANS: &[Plan] = &[
    Plan { tables: 5, keys: 6, hubs: 1, islands: 0, seed: 11 },
    Plan { tables: 10, keys: 12, hubs: 1, islands: 2, seed: 12 },
    Plan { tables: 30, keys: 36, hubs: 2, islands: 6, seed: 13 },
    Plan { tables: 50, keys: 60, hubs: 3, islands: 8, seed: 14 },
    Plan { tables: 100, keys: 130, hubs: 4, islands: 12, seed: 15 },
    Plan { tables: 200, keys: 300, hubs: 6, islands: 20, seed: 16 },
    Plan { tables: 500, keys: 800, hubs: 12, islands: 40, seed: 17 },
];

/// The first sample project at its head, the schema that everybody sees first.
const SAMPLE: &str = include_str!("../fixtures/schema/resume_modifier.sql");

fn main() {
    let directory = std::env::args().skip(1).find(|argument| !argument.starts_with("--"));
    println!(
        "{:>8} {:>6} {:>6} {:>9} {:>13} {:>7} {:>9} {:>8}",
        "", "tables", "keys", "ms", "size", "aspect", "crossings", "crowded"
    );
    measure("sample", &sample(), directory.as_deref());
    for plan in PLANS {
        measure(&plan.tables.to_string(), &samples::schema(*plan), directory.as_deref());
    }
}

fn sample() -> Schema {
    let mut database = Sqlite::in_memory().expect("a database in memory opens");
    for statement in SAMPLE.split(";\n").filter(|statement| !statement.trim().is_empty()) {
        database.run(statement, &[]).expect("the fixture is valid");
    }
    database.schema().expect("it can be read back")
}

fn measure(name: &str, schema: &Schema, directory: Option<&str>) {
    let graph = graph(&[schema], &["alembic_version"]);
    let mut best = f64::INFINITY;
    let mut layout = LayeredLayout.layout(&graph);
    for _ in 0..3 {
        let start = Instant::now();
        layout = LayeredLayout.layout(&graph);
        best = best.min(start.elapsed().as_secs_f64() * 1000.0);
    }
    assert!(faults(&graph, &layout).is_empty(), "{name}");
    let quality = Quality::of(&layout);
    println!(
        "{name:>8} {:>6} {:>6} {best:>9.1} {:>13} {:>7.2} {:>9} {:>8}",
        graph.nodes.len(),
        graph.edges.len(),
        format!("{}x{}", layout.width, layout.height),
        layout.width / layout.height,
        quality.crossings,
        quality.crowded,
    );
    let Some(directory) = directory else { return };
    for (theme, theme_name) in [(Theme::Light, "light"), (Theme::Dark, "dark")] {
        let rows = schema.tables.iter().map(|table| (table.name.clone(), 1204)).collect();
        let options = SvgOptions { theme, rows, title: format!("Schema: {name}") };
        let path = format!("{directory}/{name}-{theme_name}.svg");
        std::fs::write(&path, svg(schema, &graph, &layout, &options)).expect("the directory is writable");
    }
}
