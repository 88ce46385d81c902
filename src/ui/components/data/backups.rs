//! Backups as entries of a menu: keep, restore, compare, delete, reset.

use leptos::prelude::*;

use crate::protocol::{BackupRequest, BackupView};
use crate::ui::components::menu::Item;
use crate::ui::format::{bytes, thousands};
use crate::ui::icons;
use crate::ui::store::Store;

/// The entries.
pub fn backup_items(store: Store) -> Vec<Item> {
    let backups = store.workspace.with_untracked(|view| view.backups.clone());
    let named = backups.iter().filter(|backup| !backup.automatic).count();
    let fresh = (named + 1..).map(|number| format!("backup {number}"));
    let name = fresh
        .into_iter()
        .find(|name| backups.iter().all(|backup| backup.name != *name))
        .expect("some number is free");
    let mut items: Vec<Item> = vec![
        Item::action("backup-create", "Back up now", move || {
            store.ask_backup("Backing up", BackupRequest::Create { name: name.clone() });
        })
        .icon(icons::PLUS)
        .detail("Kept until the project is closed")
        .into(),
        Item::action("backup-reset", "Reset to base", move || {
            store.ask_backup("Resetting", BackupRequest::ResetToStart);
        })
        .icon(icons::REFRESH)
        .detail("Empties the working database; undo takes it back")
        .into(),
    ];
    for BackupView { id, name, automatic, current, rows, size, .. } in backups {
        let at = if current.is_empty() { "base".to_owned() } else { current.join(", ") };
        items.push(Item::Rule);
        items.push(
            Item::action(format!("restore-{id}"), format!("Restore {name}"), move || {
                store.ask_backup("Restoring", BackupRequest::Restore { id });
            })
            .icon(icons::HISTORY)
            .detail(format!("{at} · {} rows · {}", thousands(rows), bytes(size)))
            .into(),
        );
        items.push(
            Item::action(format!("compare-backup-{id}"), "Compare with now", move || {
                store.compare_backup(id)
            })
            .icon(icons::COMPARE)
            .into(),
        );
        if !automatic {
            items.push(
                Item::action(format!("delete-backup-{id}"), format!("Delete {name}"), move || {
                    store.ask_backup("Deleting", BackupRequest::Delete { id });
                })
                .icon(icons::TRASH)
                .into(),
            );
        }
    }
    items
}
