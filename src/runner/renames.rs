//! The renames that a step made, read from the statements that it ran.

use crate::schema::diff::{Rename, Renamed};
use crate::sql::stated_renames;

use super::report::StepReport;

/// The renames of a step, chains as one.
pub fn made_renames(report: &StepReport) -> Vec<Rename> {
    let statements = report.operations.iter().flat_map(|operation| &operation.statements);
    let sound = statements.filter(|statement| statement.error.is_none());
    let stated = stated_renames(sound.map(|statement| statement.sql.as_str()));
    compose(stated.into_iter().map(|rename| Rename {
        what: rename.table.map_or(Renamed::Table, Renamed::Column),
        old: rename.old,
        new: rename.new,
        likeness: 100,
    }))
}

/// Chains of renames as one: `a → b`, `b → c` is `a → c`; what ends where it began is none.
pub fn compose(renames: impl IntoIterator<Item = Rename>) -> Vec<Rename> {
    let mut composed: Vec<Rename> = Vec::new();
    for rename in renames {
        if rename.what == Renamed::Table {
            for known in &mut composed {
                if known.what == Renamed::Column(rename.old.clone()) {
                    known.what = Renamed::Column(rename.new.clone());
                }
            }
        }
        let before = composed.iter_mut().find(|known| known.what == rename.what && known.new == rename.old);
        match before {
            Some(known) => known.new = rename.new,
            None => composed.push(rename),
        }
    }
    composed.retain(|rename| rename.old != rename.new);
    composed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chains_of_renames_are_one() {
        let rename = |what: Renamed, old: &str, new: &str| Rename {
            what,
            old: old.into(),
            new: new.into(),
            likeness: 100,
        };
        let column = |table: &str| Renamed::Column(table.to_owned());
        let composed = compose([
            rename(column("a"), "x", "y"),
            rename(Renamed::Table, "a", "b"),
            rename(column("b"), "y", "z"),
            rename(column("b"), "p", "q"),
            rename(column("b"), "q", "p"),
        ]);
        assert_eq!(composed, [rename(column("b"), "x", "z"), rename(Renamed::Table, "a", "b")]);
    }
}
