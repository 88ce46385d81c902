//! The rows on the page: which table, which windows of it have come, what is selected; and SQL typed by hand.

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Store;
use crate::protocol::{
    BackupRequest, Cell, CellKind, ColumnHead, DataRow, Event, Point, ReplayView, Request, RowEdit, RowsPage,
    RowsQuery, SqlRun,
};
use crate::ui::client::Refusal;
use crate::ui::row_filter::read_filter;

/// Rows of a window.
pub const WINDOW: u64 = 100;

/// Most windows that are kept.
const WINDOWS: usize = 20;

/// Most runs of SQL that are remembered.
const REMEMBERED: usize = 100;

/// State of the data view.
#[derive(Clone, Copy)]
pub struct DataState {
    /// The table or view.
    pub table: RwSignal<Option<String>>,
    /// Column to sort by, and whether backwards.
    pub order: RwSignal<Option<(String, bool)>>,
    /// The filter as typed.
    pub filter: RwSignal<String>,
    /// Columns of the table.
    pub columns: RwSignal<Vec<ColumnHead>>,
    /// How many rows there are, and whether there are more.
    pub total: RwSignal<(u64, bool)>,
    /// Why rows cannot be changed.
    pub read_only: RwSignal<Option<String>>,
    /// Windows that have come, by their number.
    pub windows: RwSignal<BTreeMap<u64, Arc<RowsPage>>>,
    /// The selected row and column.
    pub selected: RwSignal<Option<(u64, usize)>>,
    /// The selected cell is being edited.
    pub editing: RwSignal<bool>,
    /// A new row is being written.
    pub inserting: RwSignal<bool>,
    /// Why the last edit was refused.
    pub refusal: RwSignal<Option<Refusal>>,
    /// The selected value as a whole, where the grid has its beginning only.
    pub whole: RwSignal<Option<Cell>>,
    /// What the last SQL gave.
    pub run: RwSignal<Option<Arc<SqlRun>>>,
    /// What the failed run leaves with each driver, once it was asked.
    pub replay: RwSignal<Option<Arc<ReplayView>>>,
    /// SQL that was run, oldest first.
    pub typed: RwSignal<Vec<String>>,
    /// Grows with every question, so that late answers are known.
    asked: StoredValue<u32>,
    /// Numbers of windows that were asked for.
    waiting: StoredValue<Vec<u64>>,
}

impl Default for DataState {
    fn default() -> Self {
        Self {
            table: RwSignal::new(None),
            order: RwSignal::new(None),
            filter: RwSignal::new(String::new()),
            columns: RwSignal::new(Vec::new()),
            total: RwSignal::new((0, false)),
            read_only: RwSignal::new(None),
            windows: RwSignal::new(BTreeMap::new()),
            selected: RwSignal::new(None),
            editing: RwSignal::new(false),
            inserting: RwSignal::new(false),
            refusal: RwSignal::new(None),
            whole: RwSignal::new(None),
            run: RwSignal::new(None),
            replay: RwSignal::new(None),
            typed: RwSignal::new(Vec::new()),
            asked: StoredValue::new(0),
            waiting: StoredValue::new(Vec::new()),
        }
    }
}

impl Store {
    /// Shows the rows of a table.
    pub fn show_rows(&self, table: &str, filter: &str) {
        self.data.table.set(Some(table.to_owned()));
        self.data.order.set(None);
        self.data.filter.set(filter.to_owned());
        self.data.columns.set(Vec::new());
        self.reload_rows(true);
    }

    /// Asks for the rows anew.
    pub fn reload_rows(&self, another: bool) {
        let data = self.data;
        data.asked.update_value(|asked| *asked += 1);
        data.waiting.set_value(Vec::new());
        data.editing.set(false);
        data.whole.set(None);
        if another {
            data.windows.set(BTreeMap::new());
            data.selected.set(None);
            data.inserting.set(false);
            data.refusal.set(None);
            data.total.set((0, false));
        }
        let shown: Vec<u64> = data.windows.with_untracked(|windows| windows.keys().copied().collect());
        let last = shown.iter().rev().take(3).copied().collect::<Vec<_>>();
        data.windows.update(|windows| windows.retain(|number, _| last.contains(number)));
        for number in if last.is_empty() { vec![0] } else { last } {
            self.ask_rows(number);
        }
    }

    /// Asks for the windows of these rows that have not come.
    pub fn need_rows(&self, first: u64, last: u64) {
        for number in first / WINDOW..=last / WINDOW {
            if self.data.windows.with_untracked(|windows| !windows.contains_key(&number)) {
                self.ask_rows(number);
            }
        }
    }

    fn ask_rows(&self, number: u64) {
        let data = self.data;
        let Some(table) = data.table.get_untracked() else { return };
        if data.waiting.with_value(|waiting| waiting.contains(&number)) {
            return;
        }
        data.waiting.update_value(|waiting| waiting.push(number));
        let asked = data.asked.get_value();
        let filters =
            data.columns.with_untracked(|columns| read_filter(&data.filter.get_untracked(), columns));
        let needs_columns =
            !data.filter.with_untracked(String::is_empty) && data.columns.with_untracked(Vec::is_empty);
        let query = RowsQuery {
            table,
            offset: number * WINDOW,
            limit: WINDOW as u32,
            order: data.order.get_untracked(),
            filters: if needs_columns { Vec::new() } else { filters },
        };
        let store = *self;
        spawn_local(async move {
            let answer = store.client().call(Request::Rows { query }).await;
            if data.asked.get_value() != asked {
                return;
            }
            data.waiting.update_value(|waiting| waiting.retain(|other| *other != number));
            match answer {
                Ok(events) => {
                    let page = events.into_iter().find_map(|event| match event {
                        Event::Rows(page) => Some(*page),
                        _ => None,
                    });
                    if let Some(page) = page {
                        store.take_rows(number, page, needs_columns);
                    }
                }
                // A column that is gone cannot order anything any more.
                Err(_) if data.order.with_untracked(Option::is_some) => {
                    data.order.set(None);
                    store.reload_rows(true);
                }
                Err(refusal) => data.refusal.set(Some(refusal)),
            }
        });
    }

    fn take_rows(&self, number: u64, page: RowsPage, only_columns: bool) {
        let data = self.data;
        if data.columns.with_untracked(|columns| *columns != page.columns) {
            data.columns.set(page.columns.clone());
        }
        if only_columns {
            return self.reload_rows(true);
        }
        if data.total.get_untracked() != (page.total, page.more) {
            data.total.set((page.total, page.more));
        }
        data.read_only.set(page.read_only.clone());
        data.windows.update(|windows| {
            windows.insert(number, Arc::new(page));
            while windows.len() > WINDOWS {
                let far = windows.keys().copied().max_by_key(|key| key.abs_diff(number));
                windows.remove(&far.unwrap_or(number));
            }
        });
    }

    /// A row that has come.
    pub fn row_untracked(&self, row: u64) -> Option<DataRow> {
        let place = usize::try_from(row % WINDOW).ok()?;
        self.data.windows.with_untracked(|windows| windows.get(&(row / WINDOW))?.rows.get(place).cloned())
    }

    /// Writes a value into the selected cell; the type of the column makes it what it is.
    pub fn write_cell(&self, value: Cell) {
        let data = self.data;
        let Some((row, index)) = data.selected.get_untracked() else { return };
        let Some(column) =
            data.columns.with_untracked(|columns| columns.get(index).map(|column| column.name.clone()))
        else {
            return;
        };
        let (Some(table), Some(row)) = (data.table.get_untracked(), self.row_untracked(row)) else { return };
        self.edit_rows(RowEdit::Update { table, key: row.key, column, value });
    }

    /// Deletes the selected row.
    pub fn delete_row(&self) {
        let data = self.data;
        let Some((row, _)) = data.selected.get_untracked() else { return };
        let (Some(table), Some(row)) = (data.table.get_untracked(), self.row_untracked(row)) else { return };
        self.edit_rows(RowEdit::Delete { table, keys: vec![row.key] });
    }

    /// Changes rows; a refusal stands at the grid.
    pub fn edit_rows(&self, edit: RowEdit) {
        let store = *self;
        store.data.refusal.set(None);
        store.begin("Writing");
        spawn_local(async move {
            let answer = store.client().call(Request::EditRows { edit }).await;
            store.end();
            match answer {
                Ok(_) => {
                    store.data.editing.set(false);
                    store.data.inserting.set(false);
                }
                Err(refusal) => {
                    store.announcement.set(refusal.message.clone());
                    store.data.refusal.set(Some(refusal));
                }
            }
        });
    }

    /// Asks for the selected value as a whole.
    pub fn ask_whole(&self) {
        let data = self.data;
        let Some((row, index)) = data.selected.get_untracked() else { return };
        let (Some(table), Some(found)) = (data.table.get_untracked(), self.row_untracked(row)) else {
            return;
        };
        let column =
            data.columns.with_untracked(|columns| columns.get(index).map(|column| column.name.clone()));
        let Some(column) = column else { return };
        let store = *self;
        spawn_local(async move {
            let answer = store.client().call(Request::Cell { table, key: found.key, column }).await;
            if data.selected.get_untracked() != Some((row, index)) {
                return;
            }
            match answer {
                Ok(events) => data.whole.set(events.into_iter().find_map(|event| match event {
                    Event::Cell(cell) => Some(cell),
                    _ => None,
                })),
                Err(refusal) => data.refusal.set(Some(refusal)),
            }
        });
    }

    /// Runs SQL in the working database, or asks for its plans.
    pub fn run_sql(&self, text: String, explain: bool) {
        let store = *self;
        if text.trim().is_empty() {
            return;
        }
        store.refusal.set(None);
        store.data.typed.update(|typed| {
            typed.retain(|known| *known != text);
            typed.push(text.clone());
            if typed.len() > REMEMBERED {
                typed.remove(0);
            }
        });
        store.begin("Running SQL");
        spawn_local(async move {
            let answer = store.client().call(Request::Sql { text, explain }).await;
            store.end();
            match answer {
                Ok(events) => {
                    let run = events.into_iter().find_map(|event| match event {
                        Event::Sql(run) => Some(Arc::new(run)),
                        _ => None,
                    });
                    store.data.run.set(run);
                }
                Err(refusal) => store.refuse(refusal),
            }
        });
    }

    /// Shows rows, from elsewhere.
    pub fn open_rows(&self, table: &str, filter: &str) {
        self.failure_open.set(false);
        self.show_rows(table, filter);
        self.tab.set(super::Tab::Data);
    }

    /// Goes to the SQL line, from elsewhere.
    pub fn open_sql(&self) {
        self.failure_open.set(false);
        self.tab.set(super::Tab::Data);
        request_animation_frame(|| crate::ui::dom::focus("sql-input"));
    }

    /// Asks what the failed run leaves with each driver.
    pub fn replay_failure(&self) {
        let store = *self;
        store.refusal.set(None);
        store.begin("Replaying");
        spawn_local(async move {
            let answer = store.client().call(Request::ReplayFailure).await;
            store.end();
            match answer {
                Ok(events) => {
                    store.data.replay.set(events.into_iter().find_map(|event| match event {
                        Event::Replayed(found) => Some(Arc::new(found)),
                        _ => None,
                    }));
                    request_animation_frame(|| crate::ui::dom::scroll_to("replay"));
                }
                Err(refusal) => store.refuse(refusal),
            }
        });
    }

    /// A name that no backup has.
    pub fn free_backup_name(&self) -> String {
        self.workspace.with_untracked(|view| {
            let taken = |name: &String| view.backups.iter().any(|backup| backup.name == *name);
            let mut names = (1..).map(|number| format!("backup {number}"));
            names.find(|name| !taken(name)).expect("some number is free")
        })
    }

    /// Does something with backups.
    pub fn ask_backup(&self, label: &str, request: BackupRequest) {
        if matches!(request, BackupRequest::Restore { .. } | BackupRequest::ResetToStart) {
            // What SQL gave was of the database that goes.
            self.data.run.set(None);
        }
        self.perform(label, Request::Backup { request });
    }

    /// Compares a backup with the working database.
    pub fn compare_backup(&self, id: u32) {
        self.tab.set(super::Tab::Diagram);
        self.compare(Point::Backup { id }, Point::Working);
    }
}

/// A typed text as a value that takes the place of one of this kind: bytes stay bytes, and a number that can still be
/// read as one stays a number. Otherwise the type of the column decides.
pub fn typed_cell(text: String, before: CellKind) -> Cell {
    let kind = match before {
        CellKind::Blob => CellKind::Blob,
        CellKind::Integer if text.trim().parse::<i64>().is_ok() => CellKind::Integer,
        CellKind::Real if text.trim().parse::<f64>().is_ok_and(f64::is_finite) => CellKind::Real,
        _ => CellKind::Text,
    };
    Cell { kind, text, cut: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_typed_is_of_the_kind_that_was_there() {
        assert_eq!(typed_cell("12".to_owned(), CellKind::Integer).kind, CellKind::Integer);
        assert_eq!(typed_cell("inf".to_owned(), CellKind::Real).kind, CellKind::Text);
        assert_eq!(typed_cell("x".to_owned(), CellKind::Null).kind, CellKind::Text);
    }
}
