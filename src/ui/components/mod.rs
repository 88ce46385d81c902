//! The parts of the page, each a component that reads signals and calls actions of the store.

pub mod candidates;
pub mod command_bar;
pub mod console;
pub mod diagram;
pub mod dialogs;
pub mod drop;
pub mod error_sheet;
pub mod history;
pub mod inventory;
pub mod menu;
pub mod middle;
pub mod node;
pub mod operations;
pub mod problems;
pub mod revision_panel;
pub mod settings;
pub mod shell;
pub mod source;
pub mod start;
pub mod status_bar;
pub mod table_panel;
pub mod timeline;
pub mod top_bar;
