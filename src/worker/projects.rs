//! What the page asks of kept projects: list, open, rename, copy, delete, take along. In: [`StorageRequest`]s; out:
//! their answers, each ended by `Done` or `Failed`.

use std::rc::Rc;

use super::keeper::{Keeper, fresh_id};
use super::project::{self, Project, Taking};
use crate::protocol::{Event, Keeping, StorageRequest};
use crate::storage::{Kept, StorageError, own_name, read_bundle, write_bundle};

/// How long a deleted project can come back, in milliseconds: a week.
const GRACE: f64 = 7.0 * 24.0 * 3_600_000.0;

/// What is said of a project that another tab has.
const ELSEWHERE: &str = "This project is open in another tab";

/// Why something was refused, and what to do.
struct Refusal {
    message: String,
    help: Option<String>,
}

impl Refusal {
    fn new(message: impl ToString) -> Self {
        Self { message: message.to_string(), help: None }
    }

    fn elsewhere() -> Self {
        Self { message: ELSEWHERE.to_owned(), help: Some("Close it there first.".to_owned()) }
    }
}

impl From<crate::storage::DiskError> for Refusal {
    fn from(error: crate::storage::DiskError) -> Self {
        let message = error.to_string();
        let mut letters = message.chars();
        let first = letters.next().map(|first| first.to_uppercase().collect::<String>()).unwrap_or_default();
        Self::new(format!("{first}{}", letters.as_str()))
    }
}

impl From<StorageError> for Refusal {
    fn from(error: StorageError) -> Self {
        Self::new(error)
    }
}

/// Carries a request out after everything that was asked before.
pub fn handle(keeper: &Keeper, id: u32, request: StorageRequest) {
    match request {
        // These only note something, and must not wait behind a save.
        StorageRequest::KeepView { id: project, text } => {
            keeper.keep_view(&project, text);
            return keeper.say(id, Event::Done);
        }
        StorageRequest::Attach { id: project } => {
            keeper.expect(project);
            return keeper.say(id, Event::Done);
        }
        _ => {}
    }
    // Whatever is asked of kept projects is asked of the state as it is now.
    keeper.save_now();
    let worker = keeper.clone();
    keeper.queue(async move {
        let event = match carry_out(&worker, id, request).await {
            Ok(()) => Event::Done,
            Err(Refusal { message, help }) => Event::Failed { message, help },
        };
        worker.say(id, event);
    });
}

async fn carry_out(keeper: &Keeper, id: u32, request: StorageRequest) -> Result<(), Refusal> {
    match request {
        StorageRequest::Projects => {
            project::purge(js_sys::Date::now() - GRACE).await?;
            tell_projects(keeper, id).await
        }
        StorageRequest::Open { id: project } => open(keeper, id, &project, Taking::Free).await,
        StorageRequest::TakeOver => take_over(keeper, id).await,
        StorageRequest::Rename { id: project, name } => rename(keeper, id, &project, name.trim()).await,
        StorageRequest::Duplicate { id: project } => {
            let read = project::read(&project).await.map_err(Refusal::new)?;
            let names: Vec<String> = project::list().await?.into_iter().map(|other| other.name).collect();
            let name = own_name(&format!("{} copy", read.kept.name), &names);
            save_new(Kept { name, ..read.kept }, &read.manifest.view).await?;
            tell_projects(keeper, id).await
        }
        StorageRequest::Delete { id: project } => {
            if keeper.place().0.as_deref() == Some(project.as_str()) {
                keeper.release();
            }
            let taken = Project::take(&project, Taking::Again, Rc::new(|| {})).await?;
            let Some(_held) = taken else { return Err(Refusal::elsewhere()) };
            project::mark_deleted(&project, true, js_sys::Date::now()).await?;
            tell_projects(keeper, id).await
        }
        StorageRequest::Undelete { id: project } => {
            project::mark_deleted(&project, false, 0.0).await?;
            tell_projects(keeper, id).await
        }
        StorageRequest::Purge => {
            project::purge(f64::INFINITY).await?;
            // What did not fit may fit now.
            keeper.look(0);
            tell_projects(keeper, id).await
        }
        StorageRequest::ExportAll => export(keeper, id).await,
        StorageRequest::Import { bytes } => {
            for (kept, view) in read_bundle(&bytes)? {
                save_new(kept, &view).await?;
            }
            tell_projects(keeper, id).await
        }
        StorageRequest::Save | StorageRequest::KeepView { .. } | StorageRequest::Attach { .. } => Ok(()),
    }
}

async fn tell_projects(keeper: &Keeper, id: u32) -> Result<(), Refusal> {
    let projects = project::list().await?;
    keeper.say(id, Event::Projects { projects });
    Ok(())
}

/// Opens a project; one that another tab has is opened without being kept here.
async fn open(keeper: &Keeper, id: u32, project: &str, how: Taking) -> Result<(), Refusal> {
    if how == Taking::Free && keeper.place() == (Some(project.to_owned()), Keeping::Kept) {
        keeper.say(id, Event::Opened { view: String::new(), notice: None });
        return Ok(());
    }
    let mut taken = Project::take(project, how, keeper.on_loss(project)).await?;
    if how == Taking::Steal && taken.is_none() {
        return Err(Refusal {
            message: "The other tab does not let go of this project".to_owned(),
            help: Some("Close it, then try again.".to_owned()),
        });
    }
    let read = project::read(project).await.map_err(Refusal::new)?;
    if let Some(taken) = &mut taken {
        taken.go_on_from(&read.manifest);
    }
    let mut events = Vec::new();
    let opened = keeper.engine.borrow_mut().open_kept(read.kept, &mut |event| events.push(event));
    opened.map_err(|refusal| Refusal { message: refusal.message, help: refusal.help })?;
    keeper.adopt(taken, project, &read.manifest.view, read.manifest.generation);
    let notice = read.damage.map(|damage| {
        format!("The newest state of this project could not be read ({damage}): this is the one before it")
    });
    keeper.say(id, Event::Opened { view: read.manifest.view, notice });
    events.into_iter().for_each(|event| keeper.say(id, event));
    keeper.go_on_previewing();
    Ok(())
}

/// Takes the open project from the tab that has it. What was changed here meanwhile becomes a project of its own.
async fn take_over(keeper: &Keeper, id: u32) -> Result<(), Refusal> {
    let (Some(project), Keeping::OtherTab) = keeper.place() else { return Ok(()) };
    if let Some((kept, view)) = keeper.strayed() {
        let name = format!("{} (changes of another tab)", kept.name);
        save_new(Kept { name, ..kept }, &view).await?;
    }
    open(keeper, id, &project, Taking::Steal).await
}

async fn rename(keeper: &Keeper, id: u32, project: &str, name: &str) -> Result<(), Refusal> {
    if name.is_empty() {
        return Err(Refusal::new("A project needs a name"));
    }
    if keeper.place() == (Some(project.to_owned()), Keeping::Kept) {
        let mut events = Vec::new();
        keeper.engine.borrow_mut().rename(name, &mut |event| events.push(event));
        events.into_iter().for_each(|event| keeper.say(id, event));
        keeper.look(0);
        keeper.save_at_once().await;
    } else {
        let Some(mut taken) = Project::take(project, Taking::Free, Rc::new(|| {})).await? else {
            return Err(Refusal::elsewhere());
        };
        if !taken.rename(name, js_sys::Date::now()).await? {
            return Err(Refusal::new("Nothing whole is kept of this project"));
        }
    }
    tell_projects(keeper, id).await
}

/// Saves a state as a new project.
async fn save_new(kept: Kept, view: &str) -> Result<(), Refusal> {
    let Some(mut made) = Project::take(&fresh_id(), Taking::Free, Rc::new(|| {})).await? else {
        return Err(Refusal::elsewhere());
    };
    let id = made.id.clone();
    let saved = made.save(&kept, view, js_sys::Date::now()).await;
    if saved.is_err() {
        drop(made);
        // A part of a project is of no use; what cannot be removed is passed over by the list.
        let _ = project::folder().await?.remove(&id).await;
    }
    saved?;
    Ok(())
}

async fn export(keeper: &Keeper, id: u32) -> Result<(), Refusal> {
    let mut projects = Vec::new();
    for view in project::list().await? {
        if !view.deleted && view.trouble.is_none() {
            let read = project::read(&view.id).await.map_err(Refusal::new)?;
            projects.push((read.kept, read.manifest.view));
        }
    }
    if projects.is_empty() {
        return Err(Refusal::new("No project is kept in this browser yet"));
    }
    let bytes = write_bundle(&projects)?;
    let name = "stillroom-projects.zip".to_owned();
    keeper.say(id, Event::Exported { name, mime: "application/zip".to_owned(), bytes });
    Ok(())
}
