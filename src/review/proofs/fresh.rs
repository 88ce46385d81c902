//! Proof 9: a fresh install ends where an existing database ends: the head's whole history on nothing,
//! against the base's history with the new revisions on top.

use crate::database::DatabaseError;

use super::super::sample::schema_of;
use super::super::stage::{Ways, run_steps};
use super::round_trip::differences;
use super::{Check, Evidence, Proof, Ran, Whole};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "fresh-equals-incremental",
    title: "Fresh install equals incremental",
    about: "The head's history runs on an empty database; the base's history and then the new revisions on another.",
    check: Check::Whole(check),
};

fn check(whole: &Whole<'_>) -> Result<Ran, DatabaseError> {
    let Some(base) = whole.base else { return Ok(Ran::not_run("the base's own files are not known")) };
    let graph = whole.stage.graph();
    let Ok(all) = graph.plan_upgrade("heads", &[]) else {
        return Ok(Ran::not_run("the head cannot be planned"));
    };
    let fresh = whole.stage.start()?;
    if let Err((number, failure)) = run_steps(whole.stage, &fresh, &all.steps, Ways::default()) {
        let id = all.steps.get(number).and_then(|step| step.revision.clone()).unwrap_or_default();
        let evidence = Evidence::new(&id, "A fresh install fails")
            .code(failure.summary.clone())
            .at(failure.location.as_ref());
        return Ok(Ran::failed("fresh install fails", vec![evidence]));
    }
    let existing = base.start()?;
    let Ok(old) = base.graph().plan_upgrade("heads", &[]) else {
        return Ok(Ran::not_run("the base cannot be planned"));
    };
    if run_steps(base, &existing, &old.steps, Ways::default()).is_err() {
        return Ok(Ran::not_run("the base's own history fails"));
    }
    let plan = match graph.plan_upgrade("heads", &old.heads) {
        Ok(plan) => plan,
        Err(error) => {
            let evidence = Evidence::new(
                "",
                format!("A database at the base's head {} cannot be upgraded", old.heads.join(", ")),
            )
            .code(error.message);
            return Ok(Ran::failed("cannot be upgraded", vec![evidence]));
        }
    };
    if let Err((number, failure)) = run_steps(whole.stage, &existing, &plan.steps, Ways::default()) {
        let id = plan.steps.get(number).and_then(|step| step.revision.clone()).unwrap_or_default();
        let evidence = Evidence::new(&id, "The upgrade of an existing database fails")
            .code(failure.summary.clone())
            .at(failure.location.as_ref());
        return Ok(Ran::failed("incremental path fails", vec![evidence]));
    }
    let said = differences(&schema_of(whole.stage, &fresh)?, &schema_of(whole.stage, &existing)?);
    let bytes = existing.borrow_mut().snapshot()?.into();
    let evidence: Vec<Evidence> = said
        .into_iter()
        .map(|text| {
            Evidence::new("", format!("An existing database differs from a fresh one: {text}")).state(&bytes)
        })
        .collect();
    Ok(Ran::judged("", "differ", evidence))
}
