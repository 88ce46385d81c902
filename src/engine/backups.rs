//! States of the working database that are kept under a name, and one before each run. In: requests; out: the
//! database as it was. A restore can be taken back like everything else.

use std::rc::Rc;

use crate::database::Database;
use crate::database::sqlite::Sqlite;
use crate::protocol::{BackupRequest, BackupView};
use crate::storage::{KeptBackup, Pages};

use super::requests::Refusal;
use super::workspace::Workspace;

/// Most automatic backups; the oldest goes first.
const AUTOMATIC: usize = 8;

/// Most bytes that all backups take together before automatic ones go, but for the newest.
const BYTES: usize = 256 << 20;

/// Most named backups.
const NAMED: usize = 50;

/// Most bytes of automatic backups that are kept between visits: each is a file of its own there.
const KEPT: u64 = 32 << 20;

/// All backups, oldest first.
#[derive(Default)]
pub struct Backups {
    all: Vec<KeptBackup>,
    next: u32,
}

impl Backups {
    /// What the page shows, newest first.
    pub fn views(&self) -> Vec<BackupView> {
        self.all.iter().rev().map(|backup| backup.view.clone()).collect()
    }

    /// What comes back on the next visit: the named ones, and of the automatic ones the newest within [`KEPT`].
    pub fn kept(&self) -> Vec<KeptBackup> {
        let mut left = KEPT;
        let mut kept: Vec<KeptBackup> = Vec::new();
        for backup in self.all.iter().rev() {
            if backup.view.automatic {
                let Some(rest) = left.checked_sub(backup.view.size) else { continue };
                left = rest;
            }
            kept.push(backup.clone());
        }
        kept.reverse();
        kept
    }

    /// Puts backups that were kept before those made since.
    pub fn bring_back(&mut self, kept: Vec<KeptBackup>) {
        let is_new = |backup: &KeptBackup| self.all.iter().all(|other| other.view.id != backup.view.id);
        let back: Vec<KeptBackup> = kept.into_iter().filter(is_new).collect();
        self.all.splice(0..0, back);
        self.next = self.all.iter().map(|backup| backup.view.id + 1).max().unwrap_or(0).max(self.next);
    }

    /// Lets the oldest automatic ones go while there are more than `most`, or all take more than `bytes`; the newest
    /// one stays.
    fn shrink(&mut self, most: usize, bytes: usize) {
        loop {
            let made = self.all.iter().filter(|backup| backup.view.automatic).count();
            let is_over = || Pages::held(self.all.iter().map(|backup| &*backup.database)) > bytes;
            if made <= 1 || made <= most && !is_over() {
                return;
            }
            let Some(oldest) = self.all.iter().position(|backup| backup.view.automatic) else { return };
            self.all.remove(oldest);
        }
    }

    fn position(&self, id: u32) -> Result<usize, Refusal> {
        let found = self.all.iter().position(|backup| backup.view.id == id);
        found.ok_or_else(|| Refusal::new("This backup is not kept any more"))
    }
}

/// Keeps what the working database holds now.
pub fn take(workspace: &mut Workspace, name: &str, automatic: bool) {
    let version_table = workspace.version_table();
    let tables = workspace.schema.tables.iter().filter(|table| table.name != version_table);
    let names: Vec<&str> = tables.map(|table| table.name.as_str()).collect();
    let rows = names.iter().filter_map(|name| workspace.row_counts.get(*name)).sum();
    let view = BackupView {
        id: workspace.backups.next,
        name: name.to_owned(),
        automatic,
        made: workspace.now(),
        current: workspace.current.clone(),
        tables: names.len(),
        rows,
        size: workspace.bytes.len() as u64,
    };
    let backups = &mut workspace.backups;
    backups.next += 1;
    let database = Pages::of(&workspace.bytes, backups.all.last().map(|backup| &*backup.database));
    backups.all.push(KeptBackup { view, database: Rc::new(database) });
    backups.shrink(AUTOMATIC, BYTES);
}

/// Carries a request out; what was done to the database, in words for undo, if anything was.
///
/// # Errors
/// When there is no such backup, the name is empty or taken, or SQLite refuses.
pub fn handle(workspace: &mut Workspace, request: BackupRequest) -> Result<Option<String>, Refusal> {
    match request {
        BackupRequest::Create { name } => {
            let name: String = name.trim().chars().take(80).collect();
            if name.is_empty() {
                return Err(Refusal::new("A backup needs a name"));
            }
            let named: Vec<&BackupView> = workspace
                .backups
                .all
                .iter()
                .map(|backup| &backup.view)
                .filter(|view| !view.automatic)
                .collect();
            if named.iter().any(|view| view.name == name) {
                return Err(Refusal::new(format!("There is a backup '{name}' already")));
            }
            if named.len() >= NAMED {
                return Err(Refusal::new(format!("A project has at most {NAMED} named backups"))
                    .help("Delete one that is not needed any more."));
            }
            take(workspace, &name, false);
            Ok(None)
        }
        BackupRequest::Restore { id } => {
            let backup = &workspace.backups.all[workspace.backups.position(id)?];
            let (name, file) = (backup.view.name.clone(), backup.database.join());
            workspace.database.borrow_mut().restore(&file)?;
            workspace.failed = None;
            Ok(Some(format!("restore of {name}")))
        }
        BackupRequest::Delete { id } => {
            let at = workspace.backups.position(id)?;
            workspace.backups.all.remove(at);
            Ok(None)
        }
        BackupRequest::ResetToStart => {
            let start = workspace.start_database()?.borrow_mut().snapshot()?;
            workspace.database.borrow_mut().restore(&start)?;
            workspace.failed = None;
            workspace.runs.clear();
            Ok(Some("reset to base".to_owned()))
        }
    }
}

/// A backup opened beside the working database, with its name.
///
/// # Errors
/// When there is none of this number, or SQLite refuses it.
pub fn open(workspace: &Workspace, id: u32) -> Result<(String, Sqlite), Refusal> {
    let backup = &workspace.backups.all[workspace.backups.position(id)?];
    let mut database = Sqlite::in_memory()?;
    database.restore(&backup.database.join())?;
    Ok((backup.view.name.clone(), database))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn backups(sizes: &[(bool, usize)]) -> Backups {
        let mut backups = Backups::default();
        for (id, (automatic, size)) in sizes.iter().enumerate() {
            let id = u32::try_from(id).expect("few");
            let bytes: Rc<[u8]> = vec![id as u8; *size].into();
            let view = BackupView { id, automatic: *automatic, size: *size as u64, ..BackupView::default() };
            backups.all.push(KeptBackup { view, database: Rc::new(Pages::of(&bytes, None)) });
        }
        backups
    }

    fn left(mut backups: Backups, most: usize, bytes: usize) -> Vec<u32> {
        backups.shrink(most, bytes);
        backups.all.iter().map(|backup| backup.view.id).collect()
    }

    #[test]
    fn the_oldest_automatic_backups_go_and_named_ones_stay() {
        let sizes = [(false, 40_000), (true, 40_000), (true, 40_000), (false, 40_000), (true, 40_000)];
        assert_eq!(left(backups(&sizes), 8, 1 << 20), [0, 1, 2, 3, 4]);
        assert_eq!(left(backups(&sizes), 2, 1 << 20), [0, 2, 3, 4]);
        assert_eq!(left(backups(&sizes), 8, 130_000), [0, 3, 4]);
        assert_eq!(left(backups(&sizes), 8, 1), [0, 3, 4]);
    }

    #[test]
    fn named_backups_and_the_newest_automatic_ones_are_kept() {
        let sizes = [(false, 70 << 20), (true, 20 << 20), (true, 20 << 20), (true, 10 << 20)];
        let made = backups(&sizes);
        let ids = |kept: &[KeptBackup]| kept.iter().map(|backup| backup.view.id).collect::<Vec<_>>();
        assert_eq!(ids(&made.kept()), [0, 2, 3]);
        let mut after = backups(&[]);
        after.bring_back(made.kept());
        after.bring_back(made.kept());
        assert_eq!((ids(&after.all), after.next), (vec![0, 2, 3], 4));
    }
}
