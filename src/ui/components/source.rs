//! The source of the selected revision: an editor whose changes run, marks and findings at lines.

use std::time::Duration;

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use super::revision_panel::Section;
use crate::protocol::{Finding, RevisionDetail};
use crate::ui::dom;
use crate::ui::editor::{CodeEditor, Mark, when_ready};
use crate::ui::format::file_name;
use crate::ui::icons::{self, icon};
use crate::ui::store::{MarkedLines, Store};

/// How long after the last key an edit is run.
const PAUSE: Duration = Duration::from_millis(400);

/// The file that the editor shows, and what was last sent of it.
#[derive(Debug, Clone, Default, PartialEq)]
struct Shown {
    path: String,
    sent: String,
    /// A change waits for its pause to end.
    waiting: bool,
}

/// The section with the editor.
#[component]
pub fn Source() -> impl IntoView {
    let store = Store::of_page();
    let down = RwSignal::new(false);
    let path = Memo::new(move |_| {
        store.detail.with(|detail| {
            detail.as_ref().map(|detail| file_of(detail, down.get()).0.to_owned()).unwrap_or_default()
        })
    });
    let edited = move || {
        let path = path.get();
        store.project.with(|project| {
            project
                .as_ref()
                .and_then(|project| project.files.iter().find(|file| file.path == path))
                .map(|file| (file.edited, file.created))
        })
    };
    let has_down =
        move || store.detail.with(|detail| detail.as_ref().is_some_and(|detail| detail.down_file.is_some()));
    let download = move |_| {
        let path = path.get_untracked();
        store.detail.with_untracked(|detail| {
            if let Some(detail) = detail {
                let (_, text) = file_of(detail, down.get_untracked());
                dom::download(file_name(&path), "text/plain", text.as_bytes());
            }
        });
    };
    let head = move || {
        view! {
            <span class="spacer"></span>
            <Show when=has_down>
                <span class="segmented">
                    <button aria-pressed=move || (!down.get()).to_string() on:click=move |_| down.set(false)>
                        "Up"
                    </button>
                    <button aria-pressed=move || down.get().to_string() on:click=move |_| down.set(true)>
                        "Down"
                    </button>
                </span>
            </Show>
            {move || match edited() {
                Some((_, true)) => view! { <span class="edit-mark">"new, not on disk"</span> }.into_any(),
                Some((true, _)) => {
                    view! {
                        <span class="edit-mark">"edited"</span>
                        <button
                            class="icon-button small"
                            aria-label="Revert"
                            title="Back to the file as it was loaded"
                            data-testid="revert"
                            on:click=move |_| store.revert(path.get_untracked())
                        >
                            {icon(icons::UNDO, 13)}
                        </button>
                    }
                        .into_any()
                }
                _ => ().into_any(),
            }}
            <span class="muted mono path" title=move || path.get()>
                <bdi dir="ltr">{move || file_name(&path.get()).to_owned()}</bdi>
            </span>
            <button class="icon-button small" aria-label="Download the file" title="Download the file" on:click=download>
                {icon(icons::DOWNLOAD, 13)}
            </button>
        }
    };
    view! {
        <Section title="Source" class="source" head=ViewFn::from(head)>
            <Editor down=down.into() />
        </Section>
    }
}

/// Path and text of the file shown.
fn file_of(detail: &RevisionDetail, down: bool) -> (&str, &str) {
    match &detail.down_file {
        Some((path, text)) if down => (path, text),
        _ => (&detail.file, &detail.text),
    }
}

#[component]
fn Editor(down: Signal<bool>) -> impl IntoView {
    let store = Store::of_page();
    let host = NodeRef::<html::Div>::new();
    let element = StoredValue::new_local(None::<CodeEditor>);
    let ready = RwSignal::new(false);
    let shown = StoredValue::new(Shown::default());
    let timer = StoredValue::new_local(None::<TimeoutHandle>);
    // The findings that the editor marks, in its order.
    let marked_findings = StoredValue::new(Vec::<Finding>::new());
    Effect::new(move |_| {
        let Some(host) = host.get() else { return };
        if element.with_value(Option::is_none) {
            let Some(created) = CodeEditor::create() else { return };
            // The host is in the document, so that it takes children.
            let _ = host.append_child(&created);
            element.set_value(Some(created));
            when_ready(move || {
                ready.try_set(true);
            });
        }
    });
    let with_editor = move |act: &dyn Fn(&CodeEditor)| {
        element.with_value(|element| element.as_ref().inspect(|editor| act(editor)).is_some());
    };
    // Another file, or a text that changed elsewhere, replaces what is shown; one's own edit coming
    // back does not.
    Effect::new(move |_| {
        if !ready.get() {
            return;
        }
        let down = down.get();
        store.detail.with(|detail| {
            let Some(detail) = detail else { return };
            let (path, text) = file_of(detail, down);
            let (same, own) =
                shown.with_value(|shown| (shown.path == path, shown.waiting || shown.sent == text));
            if same
                && (own
                    || element
                        .with_value(|element| element.as_ref().is_some_and(|editor| editor.text() == text)))
            {
                return;
            }
            with_editor(&|editor| editor.show(text, &detail.language));
            shown.set_value(Shown { path: path.to_owned(), sent: text.to_owned(), waiting: false });
        });
    });
    Effect::new(move |_| {
        let marked = store.marked.get();
        // Marks are set again when another text came.
        store.detail.track();
        if ready.get() {
            let marked = marked.unwrap_or(MarkedLines { from: 0, to: 0, kind: "operation", reveal: false });
            with_editor(&|editor| editor.mark(marked.from, marked.to, marked.kind, marked.reveal));
        }
    });
    Effect::new(move |_| {
        if !ready.get() {
            return;
        }
        let file =
            store.detail.with(|detail| detail.as_ref().map(|detail| detail.file.clone()).unwrap_or_default());
        let (found, marks): (Vec<Finding>, Vec<Mark>) = store.findings.with(|findings| {
            findings.iter().filter_map(|finding| Some((finding.clone(), mark_of(finding, &file)?))).unzip()
        });
        marked_findings.set_value(found);
        with_editor(&|editor| editor.show_marks(&marks));
    });
    let send = move || {
        timer.set_value(None);
        let text = element.with_value(|element| element.as_ref().map(CodeEditor::text).unwrap_or_default());
        let path = shown.with_value(|shown| shown.path.clone());
        shown.update_value(|shown| {
            shown.waiting = false;
            shown.sent.clone_from(&text);
        });
        store.edit(path, text);
    };
    let changed = move |event: web_sys::CustomEvent| {
        event.stop_propagation();
        shown.update_value(|shown| shown.waiting = true);
        timer.update_value(|timer| {
            if let Some(timer) = timer.take() {
                timer.clear();
            }
            *timer = set_timeout_with_handle(send, PAUSE).ok();
        });
    };
    let went = move |event: web_sys::CustomEvent| {
        let number = |name: &str| dom::property(&event.detail(), name).as_f64().map(|number| number as usize);
        let (Some(mark), Some(way)) = (number("mark"), number("way")) else { return };
        let Some(finding) = marked_findings.with_value(|found| found.get(mark).cloned()) else { return };
        match ways_of(&finding).get(way) {
            Some(Way::Fix) => store.preview_fix(&finding),
            Some(Way::Rule) => store.open_rule(Some(&finding.code)),
            None => {}
        }
    };
    let line_of = |event: &web_sys::CustomEvent| event.detail().as_f64().unwrap_or(0.0) as u32;
    view! {
        <div
            class="editor-host"
            data-testid="source"
            node_ref=host
            on:editor-change=move |event: web_sys::Event| changed(event.unchecked_into())
            on:editor-way=move |event: web_sys::Event| went(event.unchecked_into())
            on:editor-line=move |event: web_sys::Event| store.source_line.set(line_of(event.unchecked_ref()))
            on:editor-hover=move |event: web_sys::Event| store.source_line.set(line_of(event.unchecked_ref()))
        ></div>
    }
}

fn mark_of(finding: &Finding, file: &str) -> Option<Mark> {
    let line = finding.line.filter(|_| finding.file.as_deref() == Some(file))?;
    Some(Mark {
        from: line,
        to: finding.end_line.unwrap_or(line),
        severity: finding.severity.clone(),
        message: format!("{} {}", finding.code, finding.message),
        ways: ways_of(finding).into_iter().map(Way::label).collect(),
    })
}

/// What a finding offers at its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Fix,
    Rule,
}

impl Way {
    fn label(self) -> &'static str {
        match self {
            Self::Fix => "Preview fix",
            Self::Rule => "Open rule",
        }
    }
}

fn ways_of(finding: &Finding) -> Vec<Way> {
    let fix = finding.fix.is_some().then_some(Way::Fix);
    fix.into_iter().chain(finding.rule.then_some(Way::Rule)).collect()
}
