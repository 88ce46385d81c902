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

/// The fixes of a pull request.
#[derive(Debug, Clone, Default)]
pub struct Attempts {
    /// Those that were tried.
    pub tried: Vec<Tried>,
    /// How many hold a value that a person has to look at.
    pub decisions: usize,
    /// How many could not be tried: their revision was not run, or there are too many.
    pub untried: usize,
}

impl Attempts {
    /// What is left, in words; empty when nothing is.
    fn left(&self) -> String {
        let words = |count: usize, one: &str, many: &str| match count {
            0 => None,
            1 => Some(one.to_owned()),
            count => Some(format!("{count} {many}")),
        };
        let decisions = words(self.decisions, "its fix needs a decision", "fixes need a decision");
        let untried = words(self.untried, "a fix could not be tried", "fixes could not be tried");
        decisions.into_iter().chain(untried).collect::<Vec<_>>().join(", ")
    }
}

fn check(whole: &Whole<'_>) -> Result<Ran, DatabaseError> {
    let attempts = (whole.fixes)(whole.trials);
    let left = attempts.left();
    if attempts.tried.is_empty() {
        return Ok(Ran::not_run(if left.is_empty() { "no rule offers a fix" } else { &left }));
    }
    let tried = &attempts.tried;
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
    let mut detail = format!("{} of {}", tried.len() - evidence.len(), tried.len());
    if !left.is_empty() {
        detail = format!("{detail}; {left}");
    }
    Ok(Ran::judged(detail.clone(), detail, evidence))
}
