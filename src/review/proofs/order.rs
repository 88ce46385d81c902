//! Proof 8: revisions on sibling branches leave the same, whichever runs first.

use std::rc::Rc;

use crate::database::DatabaseError;
use crate::diagnostic::{Diagnostic, Severity};
use crate::revisions::{Graph, Step};

use super::super::contents::{Contents, compare};
use super::super::sample::schema_of;
use super::super::stage::{Ways, run_steps};
use super::round_trip::differences;
use super::{Check, Evidence, Proof, Ran, Whole};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "order-of-branches",
    title: "Sibling branches in either order",
    about: "Where the merge leaves several heads, each branch runs first once; schemas and rows are compared.",
    check: Check::Whole(check),
};

/// The steps to each head in turn, in the order of `heads`.
fn steps(graph: &Graph, heads: &[String], start: &[String]) -> Option<Vec<Step>> {
    let mut current = start.to_vec();
    let mut steps = Vec::new();
    for head in heads {
        let plan = graph.plan_upgrade(head, &current).ok()?;
        steps.extend(plan.steps);
        current = plan.heads;
    }
    Some(steps)
}

fn check(whole: &Whole<'_>) -> Result<Ran, DatabaseError> {
    let graph = whole.stage.graph();
    let heads: Vec<String> = graph.heads().into_iter().map(str::to_owned).collect();
    let Some(first) = whole.trials.first() else { return Ok(Ran::not_run("no new revision")) };
    if heads.len() < 2 {
        return Ok(Ran::not_run("no sibling branches"));
    }
    let mut other = heads.clone();
    other.reverse();
    let orders = [heads, other];
    let mut results = Vec::new();
    for order in &orders {
        let Some(steps) = steps(graph, order, whole.base_heads) else {
            return Ok(Ran::not_run("the branches cannot be planned one after the other"));
        };
        let database = whole.stage.open(&first.sample)?;
        let ran = run_steps(whole.stage, &database, &steps, Ways::default());
        let words = order.join(", then ");
        if let Err((number, failure)) = ran {
            let id = steps.get(number).and_then(|step| step.revision.clone()).unwrap_or_default();
            let bytes = database.borrow_mut().snapshot()?.into();
            let text = format!("In the order {words}, {id} fails");
            let finding = Diagnostic::new("GR11", Severity::Error, format!("{text}: {}", failure.message))
                .on(&id)
                .help("Re-parent one of the branches behind the other, so that there is one order.");
            let evidence = Evidence::new(&id, text)
                .code(failure.summary.clone())
                .at(failure.location.as_ref())
                .state(&bytes)
                .proves(finding);
            return Ok(Ran::failed("fails in one order", vec![evidence]));
        }
        let schema = schema_of(whole.stage, &database)?;
        let contents = Contents::read(&database, &schema)?;
        let bytes: Rc<[u8]> = database.borrow_mut().snapshot()?.into();
        results.push((schema, contents, bytes));
    }
    let [(one, one_rows, _), (other, other_rows, bytes)] = results.as_slice() else {
        return Ok(Ran::not_run("no sibling branches"));
    };
    let mut said: Vec<String> =
        differences(one, other).into_iter().filter(|text| !text.starts_with("order of columns")).collect();
    said.extend(
        compare(one_rows, other_rows, &[]).into_iter().map(|table| format!("rows of {} differ", table.table)),
    );
    let id = first.revision.id.as_str();
    let evidence: Vec<Evidence> = said
        .into_iter()
        .map(|text| Evidence::new(id, format!("It depends on the order: {text}")).state(bytes))
        .collect();
    Ok(Ran::judged("", "depends on the order", evidence))
}
