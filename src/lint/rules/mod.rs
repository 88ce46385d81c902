//! All rules, a file each: documentation, check, fix and examples together. The examples are the tests.

mod prelude;
mod types;
mod bc01_renames_a_table;
mod bc02_renames_a_column;
mod bc03_drops_what_old_code_reads;
mod bc04_required_column_loses_default;
mod bc05_changes_a_type_for_old_code;
mod bc06_expands_and_contracts_at_once;
mod bc07_drops_not_null;
mod dd01_adds_not_null_without_default;
mod dd02_sets_not_null_without_filling;
mod dd03_unique_over_existing_rows;
mod dd04_narrows_a_type;
mod dd05_check_or_foreign_key_over_existing_rows;
mod dd06_backfill_beside_ddl;
mod dl01_drops_a_table;
mod dl02_drops_a_column;
mod dl03_drops_a_column_in_a_constraint;
mod dl04_changes_all_rows;
mod dl05_hides_a_rename;
mod dl06_copies_and_drops_in_one_revision;
mod dl07_dropped_and_added_again;
mod dl08_drops_a_constraint;
mod ds01_no_primary_key;
mod ds02_foreign_key_without_index;
mod ds03_foreign_key_without_on_delete;
mod ds04_foreign_key_of_another_type;
mod ds05_unique_instead_of_key;
mod ds06_duplicate_index;
mod ds07_doubtful_type;
mod ds08_reserved_or_mixed_case_name;
mod ds09_unnamed_constraint;
mod ds10_if_not_exists_on_known_table;
mod ds11_numbered_columns;
mod gr01_several_heads;
mod gr02_duplicate_id;
mod gr03_unknown_down_revision;
mod gr04_cycle;
mod gr05_several_bases;
mod gr06_missing_or_illegal_revision_id;
mod gr07_empty_revision;
mod gr08_file_name_id_and_docstring_disagree;
mod gr09_applied_file_was_edited;
mod gr10_new_file_not_at_the_tip;
mod gr11_branches_touch_the_same_object;
mod gr12_message_says_nothing;
mod gr13_several_changes_in_one;
mod gr14_applied_file_was_removed;
mod lt01_alter_column_outside_batch;
mod lt02_add_column_with_constraint;
mod lt03_add_column_that_sqlite_refuses;
mod lt04_drop_column_that_is_used;
mod lt05_rebuild_deletes_children;
mod lt06_rebuild_loses_objects;
mod lt07_unnamed_constraint_in_batch;
mod lt08_temporary_table_left;
mod lt09_affinity_surprises;
mod lt10_drop_leaves_orphans;
mod pg01_index_not_concurrently;
mod pg02_concurrently_in_transaction;
mod pg03_constraint_that_scans;
mod pg04_validates_in_same_transaction;
mod pg05_set_not_null_scans;
mod pg06_unique_without_index;
mod pg07_type_change_rewrites;
mod pg08_volatile_default;
mod pg09_no_lock_timeout;
mod pg10_works_while_holding_a_lock;
mod pg11_mergeable_alters;
mod py01_creates_all_tables;
mod py02_imports_application_modules;
mod py03_runs_application_logic;
mod py04_reads_without_offline_guard;
mod py05_depends_on_the_moment;
mod py06_python_default_in_add_column;
mod py07_leftovers;
mod py08_sql_put_together;
mod py09_executes_on_the_connection;
mod rv01_no_downgrade;
mod rv02_empty_downgrade;
mod rv03_operation_without_inverse;
mod rv04_irreversible_data_step;
mod rv05_type_left_behind;
mod rv06_round_trip_differs;
mod rv07_downgrades_past_the_baseline;
mod su01_suppression_of_no_rule;
mod su02_suppression_of_nothing;
mod su03_suppression_without_reason;

pub use rv07_downgrades_past_the_baseline::BASELINE;

use super::finding::{Edit, FileText, Fix};
use super::rule::Rule;
use super::sources::Sources;
use crate::diagnostic::Diagnostic;

/// The rules, in the order of their ids.
static RULES: [&Rule; 86] = [
    &bc01_renames_a_table::RULE,
    &bc02_renames_a_column::RULE,
    &bc03_drops_what_old_code_reads::RULE,
    &bc04_required_column_loses_default::RULE,
    &bc05_changes_a_type_for_old_code::RULE,
    &bc06_expands_and_contracts_at_once::RULE,
    &bc07_drops_not_null::RULE,
    &dd01_adds_not_null_without_default::RULE,
    &dd02_sets_not_null_without_filling::RULE,
    &dd03_unique_over_existing_rows::RULE,
    &dd04_narrows_a_type::RULE,
    &dd05_check_or_foreign_key_over_existing_rows::RULE,
    &dd06_backfill_beside_ddl::RULE,
    &dl01_drops_a_table::RULE,
    &dl02_drops_a_column::RULE,
    &dl03_drops_a_column_in_a_constraint::RULE,
    &dl04_changes_all_rows::RULE,
    &dl05_hides_a_rename::RULE,
    &dl06_copies_and_drops_in_one_revision::RULE,
    &dl07_dropped_and_added_again::RULE,
    &dl08_drops_a_constraint::RULE,
    &ds01_no_primary_key::RULE,
    &ds02_foreign_key_without_index::RULE,
    &ds03_foreign_key_without_on_delete::RULE,
    &ds04_foreign_key_of_another_type::RULE,
    &ds05_unique_instead_of_key::RULE,
    &ds06_duplicate_index::RULE,
    &ds07_doubtful_type::RULE,
    &ds08_reserved_or_mixed_case_name::RULE,
    &ds09_unnamed_constraint::RULE,
    &ds10_if_not_exists_on_known_table::RULE,
    &ds11_numbered_columns::RULE,
    &gr01_several_heads::RULE,
    &gr02_duplicate_id::RULE,
    &gr03_unknown_down_revision::RULE,
    &gr04_cycle::RULE,
    &gr05_several_bases::RULE,
    &gr06_missing_or_illegal_revision_id::RULE,
    &gr07_empty_revision::RULE,
    &gr08_file_name_id_and_docstring_disagree::RULE,
    &gr09_applied_file_was_edited::RULE,
    &gr10_new_file_not_at_the_tip::RULE,
    &gr11_branches_touch_the_same_object::RULE,
    &gr12_message_says_nothing::RULE,
    &gr13_several_changes_in_one::RULE,
    &gr14_applied_file_was_removed::RULE,
    &lt01_alter_column_outside_batch::RULE,
    &lt02_add_column_with_constraint::RULE,
    &lt03_add_column_that_sqlite_refuses::RULE,
    &lt04_drop_column_that_is_used::RULE,
    &lt05_rebuild_deletes_children::RULE,
    &lt06_rebuild_loses_objects::RULE,
    &lt07_unnamed_constraint_in_batch::RULE,
    &lt08_temporary_table_left::RULE,
    &lt09_affinity_surprises::RULE,
    &lt10_drop_leaves_orphans::RULE,
    &pg01_index_not_concurrently::RULE,
    &pg02_concurrently_in_transaction::RULE,
    &pg03_constraint_that_scans::RULE,
    &pg04_validates_in_same_transaction::RULE,
    &pg05_set_not_null_scans::RULE,
    &pg06_unique_without_index::RULE,
    &pg07_type_change_rewrites::RULE,
    &pg08_volatile_default::RULE,
    &pg09_no_lock_timeout::RULE,
    &pg10_works_while_holding_a_lock::RULE,
    &pg11_mergeable_alters::RULE,
    &py01_creates_all_tables::RULE,
    &py02_imports_application_modules::RULE,
    &py03_runs_application_logic::RULE,
    &py04_reads_without_offline_guard::RULE,
    &py05_depends_on_the_moment::RULE,
    &py06_python_default_in_add_column::RULE,
    &py07_leftovers::RULE,
    &py08_sql_put_together::RULE,
    &py09_executes_on_the_connection::RULE,
    &rv01_no_downgrade::RULE,
    &rv02_empty_downgrade::RULE,
    &rv03_operation_without_inverse::RULE,
    &rv04_irreversible_data_step::RULE,
    &rv05_type_left_behind::RULE,
    &rv06_round_trip_differs::RULE,
    &rv07_downgrades_past_the_baseline::RULE,
    &su01_suppression_of_no_rule::RULE,
    &su02_suppression_of_nothing::RULE,
    &su03_suppression_without_reason::RULE,
];

/// All rules.
pub fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().copied()
}

/// The rule with that id.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}

/// A fix for what the graph found, where the files tell it: heads to merge, an id that is missing, taken, too
/// long or of illegal characters, a docstring that names another.
pub(super) fn graph_fix(diagnostic: &Diagnostic, sources: &dyn Sources) -> Option<Fix> {
    let path = diagnostic.location.as_ref()?.file.clone();
    let fix = |title: &str, edits: Vec<Edit>, others: Vec<FileText>, needs_value: bool| {
        let some = !edits.is_empty() || !others.is_empty();
        some.then(|| Fix { title: title.to_owned(), path: path.clone(), edits, others, needs_value })
    };
    match diagnostic.code.as_str() {
        "GR01" => {
            let heads = diagnostic.message.split_once(" heads are present: ")?.1;
            let heads: Vec<String> = heads.split(", ").map(str::to_owned).collect();
            // Whether the branches are meant to meet is for the person to say.
            fix("Merge the heads", Vec::new(), vec![sources.merge(&heads)?], true)
        }
        // A database may be at the id that is given up.
        "GR02" => {
            fix("Give it an id of its own", gr02_duplicate_id::edits(diagnostic, sources)?, Vec::new(), true)
        }
        "GR06" => {
            let (edits, others) = gr06_missing_or_illegal_revision_id::edits(diagnostic, sources)?;
            let missing = diagnostic.message.starts_with("Could not determine");
            fix("Give it an id", edits, others, !missing)
        }
        "GR08" => {
            let text = sources.text(&path)?;
            let edits = gr08_file_name_id_and_docstring_disagree::edits(diagnostic, &text)?;
            fix("Correct the docstring", edits, Vec::new(), false)
        }
        _ => None,
    }
}
