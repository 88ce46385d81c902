//! Fills table after table: rows are drawn, offered to the database, and drawn again when it refuses them.

use std::collections::{HashMap, HashSet};

use crate::database::{Database, DatabaseError, ErrorKind, Scalar};
use crate::schema::{Column, ForeignKey, Schema, Table};

use super::check::{self, Condition};
use super::domain::{self, Domain, Domains};
use super::kind::{Kind, kind};
use super::order::{self, Turn, may_be_null};
use super::random::Random;
use super::values::{Wanted, draw};
use super::{Filled, Plan, Report, quoted};

/// Draws of one row at random before references are tried one after the other.
const RANDOM_TRIES: u64 = 12;

/// Draws of one row in all.
const TRIES: u64 = 400;

/// Rows that the database may refuse for good before a table is given up.
const LOST_ROWS: u64 = 3;

/// Keys of a referred table that are kept.
const KEYS: u64 = 20_000;

/// Rows between two words of how far it is.
const TOLD: u64 = 500;

/// A foreign key with the keys that it may refer to.
struct Reference {
    columns: Vec<usize>,
    keys: Vec<Vec<Scalar>>,
    /// Of its own table: positions of the referred columns.
    own: Option<Vec<usize>>,
    optional: bool,
}

/// A row to come back to, for late foreign keys: its rowid, or its primary key.
type Place = Vec<Scalar>;

struct Filler<'run> {
    database: &'run mut dyn Database,
    schema: &'run Schema,
    plan: &'run Plan,
    tell: &'run mut dyn FnMut(&str, u64),
    /// Rows that were added.
    done: u64,
    added: HashMap<String, Vec<Place>>,
}

/// Everything about a table that stays the same from row to row.
struct Shape<'schema> {
    table: &'schema Table,
    columns: Vec<&'schema Column>,
    kinds: Vec<Kind>,
    conditions: Vec<Condition>,
    fixed: Option<Domains>,
    references: Vec<Reference>,
    /// Columns whose values are numbered, with the next number.
    numbered: Vec<(usize, i64)>,
    unique: Vec<bool>,
    /// Columns of late foreign keys that may be NULL for now.
    waiting: HashSet<usize>,
    /// Rows there were.
    before: u64,
    insert: String,
}

/// Fills the tables of a plan.
pub fn fill_all(
    database: &mut dyn Database,
    schema: &Schema,
    plan: &Plan,
    tell: &mut dyn FnMut(&str, u64),
) -> Result<Report, DatabaseError> {
    let mut filler = Filler { database, schema, plan, tell, done: 0, added: HashMap::new() };
    let turns = order::order(schema);
    let mut report = Report::default();
    let broken = filler.broken()?;
    for turn in &turns {
        let wanted = plan.count(&turn.table.name);
        if wanted > 0 {
            report.tables.push(filler.fill(turn, wanted)?);
        }
    }
    for turn in turns.iter().filter(|turn| !turn.late.is_empty()) {
        filler.refer_late(turn)?;
    }
    filler.remove_broken(&broken, &mut report)?;
    Ok(report)
}

impl Filler<'_> {
    fn fill(&mut self, turn: &Turn<'_>, wanted: u64) -> Result<Filled, DatabaseError> {
        let table = turn.table;
        let mut filled = Filled { table: table.name.clone(), wanted, ..Filled::default() };
        if table.sql.trim_start().to_ascii_uppercase().starts_with("CREATE VIRTUAL") {
            filled.remark =
                Some("It is a virtual table; what its rows mean is its module's to say".to_owned());
            return Ok(filled);
        }
        let mut random = Random::of(self.plan.seed, &table.name);
        let mut shape = match self.shape(turn)? {
            Ok(shape) => shape,
            Err(remark) => {
                filled.remark = Some(remark);
                return Ok(filled);
            }
        };
        let mut sweep = 0_u64;
        let mut lost = 0;
        for number in 0..wanted {
            if number % TOLD == 0 {
                (self.tell)(&table.name, self.done);
            }
            self.done += 1;
            match self.add_row(&mut shape, number, &mut sweep, &mut random)? {
                None => filled.inserted += 1,
                Some(refusal) => {
                    lost += 1;
                    filled.remark = Some(refusal);
                    if lost >= LOST_ROWS {
                        break;
                    }
                }
            }
        }
        Ok(filled)
    }

    fn shape<'schema>(
        &mut self,
        turn: &Turn<'schema>,
    ) -> Result<Result<Shape<'schema>, String>, DatabaseError> {
        let table = turn.table;
        let columns: Vec<&Column> =
            table.columns.iter().filter(|column| column.generated.is_none()).collect();
        let at = |name: &String| columns.iter().position(|column| column.name.eq_ignore_ascii_case(name));
        let mut references = Vec::new();
        let mut waiting = HashSet::new();
        let mut keys: Vec<(usize, &ForeignKey)> = table.foreign_keys.iter().enumerate().collect();
        keys.sort_by_key(|(_, key)| std::cmp::Reverse(key.columns.len()));
        for (index, key) in keys {
            let Some(places) = key.columns.iter().map(at).collect::<Option<Vec<usize>>>() else { continue };
            let optional = may_be_null(table, key);
            if turn.late.contains(&index) {
                if optional {
                    waiting.extend(places);
                }
                continue;
            }
            let own = key.referred_table.eq_ignore_ascii_case(&table.name);
            let found = self.keys(key)?;
            if found.is_empty() && !own && !optional {
                let missing = order::referred(self.schema, key).is_none();
                let why = if missing { "which is not there" } else { "which has no rows" };
                return Ok(Err(format!("Its rows refer to {}, {why}", key.referred_table)));
            }
            let own = if own { key.referred_columns.iter().map(at).collect() } else { None };
            references.push(Reference { columns: places, keys: found, own, optional });
        }
        let referring: HashSet<usize> =
            references.iter().flat_map(|reference| &reference.columns).copied().collect();
        let key = table.primary_key.as_ref().map(|key| key.columns.as_slice()).unwrap_or_default();
        let is_unique =
            |column: &Column| (key.len() == 1 && key[0] == column.name) || table.is_unique(&column.name);
        let in_a_set = |column: &Column| {
            key.contains(&column.name)
                || table.unique_constraints.iter().any(|unique| unique.columns.contains(&column.name))
                || table.indexes.iter().any(|index| {
                    // An index over an expression may be about any column: telling all apart is safe.
                    index.unique
                        && index.columns.iter().any(|part| match (&part.name, &part.expression) {
                            (Some(name), _) => *name == column.name,
                            (None, Some(expression)) => expression.contains(&column.name),
                            (None, None) => false,
                        })
                })
        };
        let kinds: Vec<Kind> = columns.iter().map(|column| kind(column)).collect();
        let mut numbered = Vec::new();
        for (index, column) in columns.iter().enumerate() {
            let whole = matches!(kinds[index], Kind::Integer(_));
            if whole && is_unique(column) && !referring.contains(&index) && !waiting.contains(&index) {
                let sql = format!("SELECT max({}) FROM {}", quoted(&column.name), quoted(&table.name));
                let found = self.database.run(&sql, &[])?;
                let most = match found.rows.first().and_then(|row| row.first()) {
                    Some(Scalar::Integer(most)) => *most,
                    _ => 0,
                };
                numbered.push((index, most.saturating_add(1)));
            }
        }
        let unique = columns.iter().map(|column| in_a_set(column)).collect();
        let mut conditions: Vec<Condition> =
            table.check_constraints.iter().map(|check| check::parse(&check.expression)).collect();
        for column in columns.iter().filter(|column| !refers(table, &column.name)) {
            let known = self.plan.choices.get(&(table.name.clone(), column.name.clone()));
            if let Some(values) = known.cloned().or_else(|| declared_values(&column.type_name)) {
                let values = values.into_iter().map(Scalar::Text).collect();
                conditions.push(Condition::In(column.name.clone(), values));
            }
        }
        let fixed = domain::are_fixed(&conditions)
            .then(|| domain::choose(&conditions, &mut Random::of(self.plan.seed, "")));
        let before =
            match self.database.run(&format!("SELECT count(*) FROM {}", quoted(&table.name)), &[])?.rows {
                rows if rows.is_empty() => 0,
                rows => match rows[0].first() {
                    Some(Scalar::Integer(count)) => u64::try_from(*count).unwrap_or(0),
                    _ => 0,
                },
            };
        let names: Vec<String> = columns.iter().map(|column| quoted(&column.name)).collect();
        let marks = vec!["?"; columns.len()].join(", ");
        let insert = if columns.is_empty() {
            format!("INSERT INTO {} DEFAULT VALUES", quoted(&table.name))
        } else {
            format!("INSERT INTO {} ({}) VALUES ({marks})", quoted(&table.name), names.join(", "))
        };
        Ok(Ok(Shape {
            table,
            columns,
            kinds,
            conditions,
            fixed,
            references,
            numbered,
            unique,
            waiting,
            before,
            insert,
        }))
    }

    /// The keys that a foreign key may refer to.
    fn keys(&mut self, key: &ForeignKey) -> Result<Vec<Vec<Scalar>>, DatabaseError> {
        let Some(parent) = order::referred(self.schema, key) else { return Ok(Vec::new()) };
        if key.referred_columns.len() != key.columns.len() || key.referred_columns.is_empty() {
            return Ok(Vec::new());
        }
        let names: Vec<String> = key.referred_columns.iter().map(|name| quoted(name)).collect();
        let present: Vec<String> = names.iter().map(|name| format!("{name} IS NOT NULL")).collect();
        let sql = format!(
            "SELECT DISTINCT {} FROM {} WHERE {} LIMIT {KEYS}",
            names.join(", "),
            quoted(&parent.name),
            present.join(" AND ")
        );
        Ok(self.database.run(&sql, &[])?.rows)
    }

    /// Adds one row; the database's words when it takes none.
    fn add_row(
        &mut self,
        shape: &mut Shape<'_>,
        number: u64,
        sweep: &mut u64,
        random: &mut Random,
    ) -> Result<Option<String>, DatabaseError> {
        let mut refusal = String::new();
        for attempt in 0..TRIES {
            let turn = (attempt >= RANDOM_TRIES).then(|| {
                *sweep += 1;
                *sweep - 1
            });
            let Some(row) = shape.row(number, attempt, turn, random) else {
                refusal = "No row that it refers to fits with the others".to_owned();
                continue;
            };
            match self.database.run(&shape.insert, &row) {
                Ok(outcome) => {
                    let place = if shape.table.without_rowid {
                        shape.key_of(&row)
                    } else {
                        vec![Scalar::Integer(outcome.last_insert_id)]
                    };
                    self.added.entry(shape.table.name.clone()).or_default().push(place);
                    shape.taken(&row);
                    return Ok(None);
                }
                Err(error) if error.kind == ErrorKind::Integrity => refusal = error.message,
                Err(error) if error.kind == ErrorKind::Interrupted => return Err(error),
                Err(error) => return Ok(Some(error.message)),
            }
        }
        Ok(Some(format!("{refusal} (after {TRIES} draws of a row)")))
    }

    /// Gives the late foreign keys of a table their values.
    fn refer_late(&mut self, turn: &Turn<'_>) -> Result<(), DatabaseError> {
        let table = turn.table;
        let places = self.added.get(&table.name).cloned().unwrap_or_default();
        let mut random = Random::of(self.plan.seed ^ 1, &table.name);
        let located = if table.without_rowid {
            let key = table.primary_key.as_ref().map(|key| key.columns.as_slice()).unwrap_or_default();
            key.iter().map(|name| format!("{} = ?", quoted(name))).collect::<Vec<_>>().join(" AND ")
        } else {
            "rowid = ?".to_owned()
        };
        for index in &turn.late {
            let key = &table.foreign_keys[*index];
            let keys = self.keys(key)?;
            if keys.is_empty() {
                continue;
            }
            let set: Vec<String> = key.columns.iter().map(|name| format!("{} = ?", quoted(name))).collect();
            let sql = format!("UPDATE {} SET {} WHERE {located}", quoted(&table.name), set.join(", "));
            let mut next = 0;
            for place in &places {
                for attempt in 0..TRIES as usize {
                    let found = if attempt < 4 {
                        random.pick(&keys)
                    } else {
                        next += 1;
                        &keys[next % keys.len()]
                    };
                    let parameters: Vec<Scalar> = found.iter().chain(place).cloned().collect();
                    match self.database.run(&sql, &parameters) {
                        Ok(_) => break,
                        Err(error) if error.kind == ErrorKind::Integrity => {}
                        Err(error) => return Err(error),
                    }
                }
            }
        }
        Ok(())
    }

    /// Rows whose references lead nowhere: table and rowid.
    fn broken(&mut self) -> Result<HashSet<(String, i64)>, DatabaseError> {
        let outcome = match self.database.run("PRAGMA foreign_key_check", &[]) {
            Ok(outcome) => outcome,
            // A foreign key that refers to columns without a unique key cannot be checked.
            Err(error) if error.kind == ErrorKind::Interrupted => return Err(error),
            Err(_) => return Ok(HashSet::new()),
        };
        let pair = |row: &Vec<Scalar>| match row.as_slice() {
            [Scalar::Text(table), Scalar::Integer(rowid), ..] => Some((table.clone(), *rowid)),
            _ => None,
        };
        Ok(outcome.rows.iter().filter_map(pair).collect())
    }

    /// Takes back rows that refer to what is not there; those that were there before stay.
    fn remove_broken(
        &mut self,
        before: &HashSet<(String, i64)>,
        report: &mut Report,
    ) -> Result<(), DatabaseError> {
        loop {
            let mut broken: Vec<(String, i64)> = self.broken()?.difference(before).cloned().collect();
            broken.sort();
            broken.retain(|(table, rowid)| {
                let place = [Scalar::Integer(*rowid)];
                self.added.get(table).is_some_and(|places| places.iter().any(|found| found[..] == place))
            });
            if broken.is_empty() {
                return Ok(());
            }
            for (table, rowid) in broken {
                let sql = format!("DELETE FROM {} WHERE rowid = ?", quoted(&table));
                self.database.run(&sql, &[Scalar::Integer(rowid)])?;
                if let Some(places) = self.added.get_mut(&table) {
                    places.retain(|place| place[..] != [Scalar::Integer(rowid)]);
                }
                if let Some(filled) = report.tables.iter_mut().find(|filled| filled.table == table) {
                    filled.inserted = filled.inserted.saturating_sub(1);
                    filled.remark.get_or_insert_with(|| {
                        "Rows that found nothing to refer to were taken back".to_owned()
                    });
                }
            }
        }
    }
}

impl Shape<'_> {
    /// A row: of each foreign key one of its keys (in turn, when `turn` is given), the rest drawn.
    fn row(&self, number: u64, attempt: u64, turn: Option<u64>, random: &mut Random) -> Option<Vec<Scalar>> {
        let mut row: Vec<Option<Scalar>> = vec![None; self.columns.len()];
        for (index, next) in &self.numbered {
            row[*index] = Some(Scalar::Integer(*next));
        }
        for index in &self.waiting {
            row[*index] = Some(Scalar::Null);
        }
        let drawn;
        let domains = match &self.fixed {
            Some(fixed) => fixed,
            None => {
                drawn = domain::choose(&self.conditions, random);
                &drawn
            }
        };
        let mut turn = turn;
        let (own, others): (Vec<&Reference>, Vec<&Reference>) =
            self.references.iter().partition(|reference| reference.own.is_some());
        for reference in others {
            refer(reference, &mut row, &mut turn, random)?;
        }
        let later: HashSet<usize> = own.iter().flat_map(|reference| &reference.columns).copied().collect();
        self.draw_missing(&mut row, &later, domains, number, attempt, random);
        for reference in own {
            let named = reference.own.as_deref().unwrap_or_default();
            if reference.keys.is_empty() && !reference.optional {
                // The first row refers to itself.
                for (column, referred) in reference.columns.iter().zip(named) {
                    row[*column] = row[*column].take().or_else(|| row[*referred].clone());
                }
            } else {
                refer(reference, &mut row, &mut turn, random)?;
            }
        }
        self.draw_missing(&mut row, &HashSet::new(), domains, number, attempt, random);
        Some(row.into_iter().map(|value| value.unwrap_or(Scalar::Null)).collect())
    }

    fn draw_missing(
        &self,
        row: &mut [Option<Scalar>],
        later: &HashSet<usize>,
        domains: &Domains,
        number: u64,
        attempt: u64,
        random: &mut Random,
    ) {
        let free = Domain::default();
        for (index, column) in self.columns.iter().enumerate() {
            if row[index].is_some() || later.contains(&index) {
                continue;
            }
            let known = |name: &str| {
                let at = self.columns.iter().position(|column| column.name.eq_ignore_ascii_case(name))?;
                row[at].clone()
            };
            let retried = if attempt == 0 { 0 } else { random.below(1 << 40) };
            let wanted = Wanted {
                column,
                kind: self.kinds[index],
                domain: domains.get(&column.name.to_ascii_lowercase()).unwrap_or(&free),
                unique: self.unique[index].then_some(self.before + number + 1 + retried),
                known: &known,
            };
            let value = draw(&wanted, random);
            row[index] = Some(value);
        }
    }

    fn key_of(&self, row: &[Scalar]) -> Place {
        let key = self.table.primary_key.as_ref().map(|key| key.columns.as_slice()).unwrap_or_default();
        let value = |name: &String| {
            let at = self.columns.iter().position(|column| column.name == *name)?;
            row.get(at).cloned()
        };
        key.iter().filter_map(value).collect()
    }

    /// A row was taken: numbers go on, and rows of the same table may refer to it.
    fn taken(&mut self, row: &[Scalar]) {
        for (_, next) in &mut self.numbered {
            *next = next.saturating_add(1);
        }
        for reference in &mut self.references {
            let Some(own) = reference.own.as_ref().filter(|_| reference.keys.len() < KEYS as usize) else {
                continue;
            };
            let key: Vec<Scalar> = own.iter().map(|column| row[*column].clone()).collect();
            if !key.contains(&Scalar::Null) {
                reference.keys.push(key);
            }
        }
    }
}

/// Whether a column is part of a foreign key.
fn refers(table: &Table, column: &str) -> bool {
    table.foreign_keys.iter().any(|key| key.columns.iter().any(|name| name.eq_ignore_ascii_case(column)))
}

/// The values of a type `ENUM('a', 'b')`, as MySQL writes it.
fn declared_values(type_name: &str) -> Option<Vec<String>> {
    let (word, rest) = type_name.split_once('(')?;
    if !word.trim().eq_ignore_ascii_case("ENUM") {
        return None;
    }
    let parts: Vec<&str> = rest.split('\'').collect();
    let values: Vec<String> = parts.iter().skip(1).step_by(2).map(|value| (*value).to_owned()).collect();
    (!values.is_empty()).then_some(values)
}

/// Chooses a key that fits with what the row has already; None when there is none.
fn refer(
    reference: &Reference,
    row: &mut [Option<Scalar>],
    turn: &mut Option<u64>,
    random: &mut Random,
) -> Option<()> {
    let count = reference.keys.len() as u64;
    let none = reference.optional && (count == 0 || turn.is_none() && random.chance(15));
    if none {
        for column in &reference.columns {
            row[*column].get_or_insert(Scalar::Null);
        }
        return Some(());
    }
    if count == 0 {
        return None;
    }
    let fits = |key: &Vec<Scalar>| {
        reference
            .columns
            .iter()
            .zip(key)
            .all(|(column, value)| row[*column].as_ref().is_none_or(|found| found == value))
    };
    let start = match turn {
        Some(turn) => {
            let start = *turn % count;
            *turn /= count;
            start
        }
        None => random.below(count),
    };
    let after = reference.keys[start as usize..].iter().chain(&reference.keys[..start as usize]);
    let Some(key) = after.into_iter().find(|key| fits(key)) else {
        if reference.optional && reference.columns.iter().any(|column| row[*column].is_none()) {
            reference.columns.iter().for_each(|column| {
                row[*column].get_or_insert(Scalar::Null);
            });
            return Some(());
        }
        return None;
    };
    for (column, value) in reference.columns.iter().zip(key) {
        row[*column] = Some(value.clone());
    }
    Some(())
}
