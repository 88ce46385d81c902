//! What a step did, as the page shows it.

use crate::protocol::{OperationView, StatementView, StepView};
use crate::runner::{OperationReport, StatementReport, StepReport};

use super::convert;

/// The view of a step of the revision `key`.
pub fn step(key: &str, direction: &str, report: &StepReport, failed: bool) -> StepView {
    StepView {
        revision: key.to_owned(),
        direction: direction.to_owned(),
        operations: operations(&report.operations),
        milliseconds: report.milliseconds,
        notices: report.notices.iter().map(|notice| convert::finding(notice, Some(key.to_owned()))).collect(),
        failed,
        rows: None,
    }
}

/// Operations as a person thinks of them. What `batch_op` queued runs when its block ends: a block
/// that did one thing is shown as that thing, with the block's statements; the block of several
/// stays as a line of its own behind them.
fn operations(reports: &[OperationReport]) -> Vec<OperationView> {
    let mut views: Vec<OperationView> = Vec::new();
    let mut queued: Vec<usize> = Vec::new();
    for report in reports {
        if report.queued {
            queued.push(views.len());
            views.push(operation(report));
            continue;
        }
        if report.name != "batch_alter_table" {
            views.push(operation(report));
            continue;
        }
        match std::mem::take(&mut queued)[..] {
            [only] => {
                let only = &mut views[only];
                only.statements = report.statements.iter().map(statement).collect();
                only.move_and_copy = report.move_and_copy;
                only.failed |= report.failed;
            }
            _ => views.push(operation(report)),
        }
    }
    views
}

fn operation(report: &OperationReport) -> OperationView {
    let location = report.location.as_ref();
    OperationView {
        name: report.name.clone(),
        object: report.object.clone(),
        tables: report.tables.clone(),
        effect: report.effect.to_owned(),
        line: location.map_or(0, |location| location.line),
        end_line: location.map_or(0, |location| location.end_line),
        move_and_copy: report.move_and_copy,
        batch: None,
        statements: report.statements.iter().map(statement).collect(),
        failed: report.failed,
    }
}

fn statement(report: &StatementReport) -> StatementView {
    StatementView {
        sql: report.sql.clone(),
        parameters: report.parameters.clone(),
        rows: report.rows,
        milliseconds: report.milliseconds,
        error: report.error.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(name: &str, queued: bool, statements: usize) -> OperationReport {
        OperationReport {
            name: name.to_owned(),
            queued,
            statements: vec![StatementReport::default(); statements],
            ..OperationReport::default()
        }
    }

    fn check(reports: &[OperationReport], expected: &[(&str, usize)]) {
        let views = operations(reports);
        let found: Vec<(&str, usize)> =
            views.iter().map(|view| (view.name.as_str(), view.statements.len())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_batch_block_of_one_operation_is_that_operation() {
        check(
            &[report("create_primary_key", true, 0), report("batch_alter_table", false, 4)],
            &[("create_primary_key", 4)],
        );
    }

    #[test]
    fn a_batch_block_of_several_stays() {
        check(
            &[
                report("add_column", true, 0),
                report("execute", false, 1),
                report("drop_column", true, 0),
                report("batch_alter_table", false, 4),
            ],
            &[("add_column", 0), ("execute", 1), ("drop_column", 0), ("batch_alter_table", 4)],
        );
    }
}
