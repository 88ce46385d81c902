//! Proof 14: the fixes that the rules offer run on the rows, and clear their finding.

use crate::database::DatabaseError;

use super::{Check, Evidence, Proof, Ran, Whole};

/// The proof.
pub const PROOF: Proof = Proof {
    name: "fixes-work",
    title: "Offered fixes run and clear the finding",
    about: "Each fix that needs no value from a person is applied to a copy, run on the rows, and judged again.",
    check: Check::Whole(check),
};

/// A fix that was tried.
#[derive(Debug, Clone, Default)]
pub struct Tried {
    /// Id of the revision.
    pub revision: String,
    /// Code of the finding.
    pub code: String,
    /// Line of the finding.
    pub line: Option<u32>,
    /// What is wrong with it; None when it works.
    pub problem: Option<String>,
}

fn check(whole: &Whole<'_>) -> Result<Ran, DatabaseError> {
    let Some(tried) = (whole.fixes)(whole.trials) else { return Ok(Ran::not_run("no rule offers a fix")) };
    if tried.is_empty() {
        return Ok(Ran::not_run("no rule offers a fix"));
    }
    let evidence: Vec<Evidence> = tried
        .iter()
        .filter_map(|tried| {
            let problem = tried.problem.as_ref()?;
            let mut evidence = Evidence::new(
                &tried.revision,
                format!("The fix for {} does not work: {problem}", tried.code),
            );
            evidence.line = tried.line;
            let trial = whole.trials.iter().find(|trial| trial.revision.id == tried.revision);
            Some(match trial {
                Some(trial) => evidence.state(&trial.sample),
                None => evidence,
            })
        })
        .collect();
    let detail = format!("{} of {}", tried.len() - evidence.len(), tried.len());
    Ok(Ran::judged(detail.clone(), detail, evidence))
}
