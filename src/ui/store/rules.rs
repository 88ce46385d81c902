//! Rules in the page: their pages, whether they are on, fixes that are shown before they are made, and how the
//! list of problems is filtered.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{Dialog, Screen, Store};
use crate::protocol::{Event, Finding, FindingKey, FixView, Request, RuleView};
use crate::ui::dom;

/// State of the rules.
#[derive(Clone, Copy)]
pub struct RulesState {
    /// All rules, once they came.
    pub all: RwSignal<Vec<RuleView>>,
    /// Id of the one whose page is open.
    pub chosen: RwSignal<Option<String>>,
    /// The fix that is shown.
    pub fix: RwSignal<Option<FixView>>,
    /// Problems of this severity only; empty means all.
    pub severity: RwSignal<String>,
    /// Problems of this code only; empty means all.
    pub code: RwSignal<String>,
}

impl Default for RulesState {
    fn default() -> Self {
        Self {
            all: RwSignal::new(Vec::new()),
            chosen: RwSignal::new(chosen_by_address()),
            fix: RwSignal::new(None),
            severity: RwSignal::new(String::new()),
            code: RwSignal::new(String::new()),
        }
    }
}

/// The rule that the address names.
fn chosen_by_address() -> Option<String> {
    dom::fragment().strip_prefix("rules/").map(str::to_owned)
}

impl RulesState {
    /// Whether the list of problems shows a finding.
    pub fn shows(&self, finding: &Finding) -> bool {
        let fits = |wanted: &String, is: &str| wanted.is_empty() || wanted == is;
        self.severity.with(|severity| fits(severity, &finding.severity))
            && self.code.with(|code| fits(code, &finding.code))
    }
}

impl Store {
    /// Asks for the rules as the project has them.
    pub fn load_rules(&self) {
        let store = *self;
        spawn_local(async move {
            for event in store.client().call(Request::Rules).await.unwrap_or_default() {
                if let Event::Rules { rules } = event {
                    store.rules.all.set(rules);
                }
            }
        });
    }

    /// Opens the page of a rule, or the list of all.
    pub fn open_rule(&self, id: Option<&str>) {
        self.rules.chosen.set(id.map(str::to_owned));
        dom::set_fragment(&id.map_or_else(|| "rules".to_owned(), |id| format!("rules/{id}")));
        self.screen.set(Screen::Rules);
    }

    /// Follows the address to the page of a rule.
    pub fn follow_rule_address(&self) {
        self.rules.chosen.set(chosen_by_address());
    }

    /// Switches a rule on or off for the project.
    pub fn switch_rule(&self, id: String, on: bool) {
        self.perform("Changing", Request::SwitchRule { id, on });
    }

    /// Shows what the fix of a finding changes.
    pub fn preview_fix(&self, finding: &Finding) {
        let store = *self;
        let finding = FindingKey {
            code: finding.code.clone(),
            file: finding.file.clone(),
            line: finding.line,
            object: finding.object.clone(),
        };
        store.refusal.set(None);
        spawn_local(async move {
            match store.client().call(Request::PreviewFix { finding }).await {
                Ok(answers) => {
                    for event in answers {
                        if let Event::Fix(fix) = event {
                            store.rules.fix.set(Some(*fix));
                            store.dialog.set(Some(Dialog::Fix));
                        }
                    }
                }
                Err(refusal) => store.refuse(refusal),
            }
        });
    }

    /// Makes the fix that is shown.
    pub fn apply_fix(&self) {
        self.dialog.set(None);
        let Some(fix) = self.rules.fix.get_untracked() else { return };
        self.announcement.set(format!("Fixed {}: {}", fix.finding.code, fix.title));
        self.perform("Fixing", Request::ApplyFix { fix: Box::new(fix) });
    }
}
