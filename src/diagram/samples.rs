//! Generated schemas for the tests of this module: deterministic, from a seed.

use crate::schema::{Column, ForeignKey, PrimaryKey, Schema, Table, UniqueConstraint};

/// What to generate.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Plan {
    /// Tables.
    pub tables: usize,
    /// Foreign keys, roughly.
    pub keys: usize,
    /// Tables that many others refer to.
    pub hubs: usize,
    /// Tables without relations.
    pub islands: usize,
    /// Seed.
    pub seed: u64,
}

/// A schema with hubs, self-references, composite, parallel and unique keys, cycles and islands.
pub(crate) fn schema(plan: Plan) -> Schema {
    let mut random = Random(plan.seed);
    let mut tables: Vec<Table> = (0..plan.tables)
        .map(|number| {
            let mut columns = vec![column("id", "INTEGER", false)];
            for index in 0..2 + random.below(9) {
                let types = ["VARCHAR(255)", "TEXT", "INTEGER", "DATETIME", "BOOLEAN", "NUMERIC(10, 2)"];
                let name =
                    format!("{}_{index}", ["name", "value", "created_at", "description"][random.below(4)]);
                columns.push(column(&name, types[random.below(6)], random.below(3) == 0));
            }
            let key = if random.below(6) == 0 {
                vec!["id".to_owned(), columns[1].name.clone()]
            } else {
                vec!["id".to_owned()]
            };
            Table {
                name: format!(
                    "{}_{number}",
                    ["users", "orders", "line_items", "audit_events"][random.below(4)]
                ),
                columns,
                primary_key: Some(PrimaryKey { name: None, columns: key }),
                ..Table::default()
            }
        })
        .collect();
    let connected = plan.tables.saturating_sub(plan.islands).max(1);
    for number in 0..plan.keys {
        let child = random.below(connected);
        let parent = match random.below(10) {
            0 => child,
            1..=4 => random.below(plan.hubs.max(1).min(connected)),
            _ => (child + 1 + random.below(8)) % connected,
        };
        let parent_name = tables[parent].name.clone();
        let referred = tables[parent].primary_key.clone().unwrap_or_default().columns;
        let table = &mut tables[child];
        let columns: Vec<String> = if random.below(8) == 0 && referred.len() == 1 {
            vec!["id".into()]
        } else {
            referred.iter().map(|column| format!("{parent_name}_{column}_{number}")).collect()
        };
        for name in columns.iter().filter(|name| *name != "id") {
            table.columns.push(column(name, "INTEGER", random.below(2) == 0));
        }
        if random.below(5) == 0 {
            table.unique_constraints.push(UniqueConstraint { name: None, columns: columns.clone() });
        }
        let key = ForeignKey {
            columns,
            referred_table: parent_name,
            referred_columns: referred,
            ..ForeignKey::default()
        };
        table.foreign_keys.push(key);
    }
    Schema::of(tables)
}

fn column(name: &str, type_name: &str, nullable: bool) -> Column {
    Column { name: name.into(), type_name: type_name.into(), nullable, ..Column::default() }
}

/// Knuth's linear congruential generator.
struct Random(u64);

impl Random {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % limit.max(1) as u64) as usize
    }
}
