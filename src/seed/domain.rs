//! What values a column may take in one row: what the CHECKs leave of its type. In: conditions, of which one
//! alternative is chosen for the row. Out: choices, bounds, lengths, patterns; and whether a value is among them.

use std::collections::HashMap;

use crate::database::Scalar;

use super::check::{Comparison, Condition};
use super::random::Random;

/// What is asked of a column's value.
#[derive(Debug, Clone, Default)]
pub struct Domain {
    /// One of these.
    pub choices: Option<Vec<Scalar>>,
    /// None of these.
    pub forbidden: Vec<Scalar>,
    /// Comparisons with literals.
    pub bounds: Vec<(Comparison, Scalar)>,
    /// Comparisons with other columns.
    pub relations: Vec<(Comparison, String)>,
    /// Least length of text.
    pub shortest: Option<usize>,
    /// Greatest length of text.
    pub longest: Option<usize>,
    /// Pattern of LIKE.
    pub like: Option<String>,
    /// Pattern of GLOB.
    pub glob: Option<String>,
    /// NULL, or not NULL.
    pub null: Option<bool>,
    /// JSON.
    pub json: bool,
}

/// Domains by the column's name in lower case.
pub type Domains = HashMap<String, Domain>;

/// What conditions leave, with one alternative of each OR.
pub fn choose(conditions: &[Condition], random: &mut Random) -> Domains {
    let mut domains = Domains::new();
    conditions.iter().for_each(|condition| add(condition, &mut domains, random));
    domains
}

/// Whether the conditions are the same for every row.
pub fn are_fixed(conditions: &[Condition]) -> bool {
    conditions.iter().all(|condition| match condition {
        Condition::Any(_) => false,
        Condition::All(parts) => are_fixed(parts),
        _ => true,
    })
}

fn add(condition: &Condition, domains: &mut Domains, random: &mut Random) {
    match condition {
        Condition::All(parts) => parts.iter().for_each(|part| add(part, domains, random)),
        Condition::Any(parts) => {
            // NULL is the exception where there is another way.
            let ways: Vec<&Condition> =
                parts.iter().filter(|part| !matches!(part, Condition::Null(_, true))).collect();
            if !ways.is_empty() {
                let chosen: &Condition = ways[random.below(ways.len() as u64) as usize];
                add(chosen, domains, random);
            }
        }
        Condition::Unknown => {}
        Condition::Relation(left, comparison, right) => {
            of(domains, left).relations.push((*comparison, right.to_ascii_lowercase()));
            of(domains, right).relations.push((comparison.flipped(), left.to_ascii_lowercase()));
        }
        Condition::In(column, values) => {
            let domain = of(domains, column);
            domain.choices = Some(match domain.choices.take() {
                Some(known) => known.into_iter().filter(|value| values.contains(value)).collect(),
                None => values.clone(),
            });
        }
        Condition::NotIn(column, values) => of(domains, column).forbidden.extend(values.iter().cloned()),
        Condition::Compare(column, Comparison::Equal, value) => {
            of(domains, column).choices = Some(vec![value.clone()]);
        }
        Condition::Compare(column, Comparison::Unequal, value) => {
            of(domains, column).forbidden.push(value.clone());
        }
        Condition::Compare(column, comparison, value) => {
            of(domains, column).bounds.push((*comparison, value.clone()));
        }
        Condition::Length(column, comparison, length) => {
            let domain = of(domains, column);
            let length = usize::try_from(*length).unwrap_or(0);
            let (least, most) = match comparison {
                Comparison::Equal => (Some(length), Some(length)),
                Comparison::Unequal => (Some(length + 1), None),
                Comparison::Less => (None, Some(length.saturating_sub(1))),
                Comparison::AtMost => (None, Some(length)),
                Comparison::Greater => (Some(length + 1), None),
                Comparison::AtLeast => (Some(length), None),
            };
            domain.shortest = domain.shortest.max(least);
            domain.longest = match (domain.longest, most) {
                (Some(known), Some(most)) => Some(known.min(most)),
                (known, most) => known.or(most),
            };
        }
        Condition::Like(column, pattern) => of(domains, column).like = Some(pattern.clone()),
        Condition::Glob(column, pattern) => of(domains, column).glob = Some(pattern.clone()),
        Condition::Null(column, null) => of(domains, column).null = Some(*null),
        Condition::Json(column) => of(domains, column).json = true,
    }
}

fn of<'domains>(domains: &'domains mut Domains, column: &str) -> &'domains mut Domain {
    domains.entry(column.to_ascii_lowercase()).or_default()
}

/// A value as a number.
pub fn number(value: &Scalar) -> Option<f64> {
    match value {
        Scalar::Integer(integer) => Some(*integer as f64),
        Scalar::Real(real) => Some(*real),
        _ => None,
    }
}

impl Domain {
    /// The bounds as numbers, those of columns that have a value already included; `step` is what lies between
    /// a bound and the next value.
    pub fn range(
        &self,
        low: f64,
        high: f64,
        step: f64,
        known: &dyn Fn(&str) -> Option<Scalar>,
    ) -> (f64, f64) {
        let related =
            self.relations.iter().filter_map(|(comparison, name)| Some((*comparison, known(name)?)));
        let all = self.bounds.iter().cloned().chain(related);
        let (mut least, mut most) = (None::<f64>, None::<f64>);
        for (comparison, value) in all {
            let Some(value) = number(&value) else { continue };
            match comparison {
                Comparison::Equal => (least, most) = (Some(value), Some(value)),
                Comparison::Unequal => {}
                Comparison::Less => most = Some(most.map_or(value - step, |most| most.min(value - step))),
                Comparison::AtMost => most = Some(most.map_or(value, |most| most.min(value))),
                Comparison::Greater => {
                    least = Some(least.map_or(value + step, |least| least.max(value + step)))
                }
                Comparison::AtLeast => least = Some(least.map_or(value, |least| least.max(value))),
            }
        }
        let width = (high - low).max(step);
        match (least, most) {
            (None, None) => (low, high),
            (Some(least), None) => {
                (least.max(low.min(least)), if high > least { high } else { least + width })
            }
            (None, Some(most)) => (if low < most { low } else { most - width }, most),
            (Some(least), Some(most)) => (least, most.max(least)),
        }
    }

    /// Whether text, dates among it, is within the bounds; numbers are drawn within them.
    pub fn takes(&self, value: &Scalar, known: &dyn Fn(&str) -> Option<Scalar>) -> bool {
        let related =
            self.relations.iter().filter_map(|(comparison, name)| Some((*comparison, known(name)?)));
        !self.forbidden.contains(value)
            && self
                .bounds
                .iter()
                .cloned()
                .chain(related)
                .all(|(comparison, other)| holds(value, comparison, &other))
    }
}

fn holds(value: &Scalar, comparison: Comparison, other: &Scalar) -> bool {
    let order = match (value, other) {
        (Scalar::Text(left), Scalar::Text(right)) => Some(left.cmp(right)),
        (left, right) => match (number(left), number(right)) {
            (Some(left), Some(right)) => left.partial_cmp(&right),
            _ => None,
        },
    };
    let Some(order) = order else { return true };
    match comparison {
        Comparison::Equal => order.is_eq(),
        Comparison::Unequal => order.is_ne(),
        Comparison::Less => order.is_lt(),
        Comparison::AtMost => order.is_le(),
        Comparison::Greater => order.is_gt(),
        Comparison::AtLeast => order.is_ge(),
    }
}
