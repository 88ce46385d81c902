//! From the files of a workspace to its project: which migration directory, which settings, which
//! revisions, whatever can be said of broken ones.

use std::rc::Rc;

use crate::alembic::env::{self, EnvironmentOptions, LoadedFile, LoadedModules};
use crate::diagnostic::{Diagnostic, Severity};
use crate::project::dialect::{self, Target};
use crate::project::formats::VersionTable;
use crate::project::{self, Candidate, Part, Project, Tool, discover};
use crate::protocol::{CandidateView, Settings};
use crate::revisions::{Graph, Revision};
use crate::runner::Versions;

use super::files::Files;

/// A revision file, sound or not.
#[derive(Debug, Clone)]
pub struct LoadedRevision {
    /// The id, or `file:PATH` when it has none, or another file has the same.
    pub key: String,
    /// The id; empty when it has none.
    pub id: String,
    /// Path of the file.
    pub path: String,
    /// What the file says of itself; none when it cannot be read.
    pub revision: Option<Revision>,
    /// It cannot be run as it stands.
    pub faulty: bool,
}

/// What the files of a workspace say.
pub struct Loaded {
    /// The files in the form in which the project reads them.
    pub tree: project::Files,
    /// Migration directories that were found, likeliest first.
    pub candidates: Vec<Candidate>,
    /// The one that is chosen, read.
    pub project: Option<Project>,
    /// The revisions, in the order of their files.
    pub revisions: Vec<LoadedRevision>,
    /// All findings on files and graph.
    pub findings: Vec<Diagnostic>,
    /// Sentences about what was assumed while loading.
    pub notices: Vec<String>,
    /// The database that the migrations are written for, as far as the files tell.
    pub target: Option<Target>,
    options: EnvironmentOptions,
    no_revisions: Graph,
}

/// Reads the files. One candidate, or a clear first, is chosen by itself; else the person picks.
pub fn load(files: &Files, chosen: Option<usize>, overrides: &Settings) -> (Loaded, Option<usize>) {
    let mut findings = Vec::new();
    let mut tree = project::Files::default();
    for (path, bytes) in files.iter() {
        if let Err(error) = tree.insert(path, Rc::clone(bytes)) {
            findings.push(
                Diagnostic::new("LD05", Severity::Warning, format!("{path} was left out: {error}"))
                    .help("Load a smaller part of the repository: the migrations folder is enough."),
            );
        }
    }
    let candidates = discover(&tree);
    let chosen = chosen.filter(|index| *index < candidates.len()).or_else(|| obvious(&candidates));
    let mut loaded = Loaded {
        tree,
        candidates,
        project: None,
        revisions: Vec::new(),
        findings,
        notices: Vec::new(),
        target: None,
        options: EnvironmentOptions::default(),
        no_revisions: Graph::load(Vec::new()).0,
    };
    if let Some(candidate) = chosen.map(|index| loaded.candidates[index].clone()) {
        loaded.read(&candidate, overrides);
    }
    (loaded, chosen)
}

/// The candidate that is meant without asking: the only one that holds revisions, archives inside its
/// directories left aside.
fn obvious(candidates: &[Candidate]) -> Option<usize> {
    let holds = |outer: &Candidate, inner: &Candidate| {
        let is_inside = |directory: &String| {
            outer.directories.iter().any(|around| directory.starts_with(&format!("{around}/")))
        };
        outer.count > 0 && inner.directories.iter().all(is_inside)
    };
    let filled = candidates.iter().enumerate().filter(|(_, candidate)| candidate.count > 0);
    let mut filled = filled.filter(|(_, candidate)| !candidates.iter().any(|outer| holds(outer, candidate)));
    match (filled.next(), filled.next()) {
        (Some((index, _)), None) => Some(index),
        (None, _) if candidates.len() == 1 => Some(0),
        _ => None,
    }
}

struct Modules<'a> {
    tree: &'a project::Files,
    roots: Vec<String>,
}

impl LoadedModules for Modules<'_> {
    fn module(&self, name: &str) -> Option<LoadedFile> {
        let relative = name.replace('.', "/");
        self.roots.iter().find_map(|root| {
            let base = if root.is_empty() { relative.clone() } else { format!("{root}/{relative}") };
            [format!("{base}.py"), format!("{base}/__init__.py")].into_iter().find_map(|path| {
                let text = self.tree.text(&path)?;
                Some(LoadedFile { path: path.into(), text })
            })
        })
    }

    fn mentioning(&self, word: &str) -> Vec<LoadedFile> {
        let is_test =
            |path: &str| path.split('/').any(|part| part.starts_with("test") || part == "conftest.py");
        let paths = self.tree.paths().filter(|path| path.ends_with(".py") && !is_test(path));
        let files =
            paths.filter_map(|path| Some(LoadedFile { path: path.into(), text: self.tree.text(path)? }));
        files.filter(|file| file.text.contains(word)).collect()
    }
}

impl Loaded {
    fn read(&mut self, candidate: &Candidate, overrides: &Settings) {
        let (mut settings, mut findings) =
            project::Settings::load(&self.tree, candidate.config.as_deref(), &candidate.root);
        if candidate.tool.is_alembic() {
            let path = if candidate.root.is_empty() {
                "env.py".to_owned()
            } else {
                format!("{}/env.py", candidate.root)
            };
            if let Some(text) = self.tree.text(&path) {
                let modules = Modules { tree: &self.tree, roots: import_roots(candidate) };
                let (options, found) = env::read(&LoadedFile { path: path.into(), text }, &modules);
                findings.extend(found);
                self.options = options;
            }
        }
        let defaults = project::Settings::default();
        if let Some(name) =
            self.options.version_table.as_ref().filter(|_| settings.version_table == defaults.version_table)
        {
            settings.version_table.clone_from(name);
        }
        if let Some(name) = &overrides.version_table {
            settings.version_table.clone_from(name);
        }
        if settings.naming_convention.is_empty()
            && let Some(convention) = &self.options.naming_convention
        {
            settings.naming_convention = convention.iter().cloned().collect();
        }
        settings.transaction_per_migration |= self.options.transaction_per_migration.unwrap_or(false);
        settings.transactional_ddl = settings.transactional_ddl.or(self.options.transactional_ddl);
        settings.render_as_batch |=
            self.options.render_as_batch.unwrap_or(candidate.tool == Tool::FlaskMigrate);
        self.notices.clone_from(&candidate.notes);
        self.target = dialect::target(&self.tree, candidate);
        let told = self.target.as_ref().filter(|_| settings.dialect.is_none() && overrides.dialect.is_none());
        if let Some(target) = told.filter(|_| !overrides.strict) {
            self.notices.push(format!(
                "Written for {}: {}. Scripts see that dialect, and SQLite does what their SQL means. The dialect can be set.",
                target.dialect, target.reason
            ));
        }
        let project = Project::load_with(&self.tree, candidate, settings, findings);
        self.findings.extend(project.diagnostics.iter().cloned());
        self.revisions = revisions(&project);
        self.project = Some(project);
    }

    /// Modules that `env.py` imports, which may register operations.
    pub fn environment_imports(&self) -> Vec<String> {
        self.options.imports.clone()
    }

    /// The revisions as a graph; an empty one while nothing is chosen.
    pub fn graph(&self) -> &Graph {
        self.project.as_ref().map_or(&self.no_revisions, |project| &project.graph)
    }

    /// What the way up or down of a revision runs.
    pub fn part(&self, id: &str, up: bool) -> Option<&Part> {
        let script = self.project.as_ref()?.scripts.get(id)?;
        if up { Some(&script.up) } else { script.down.as_ref() }
    }

    /// Name of the tool, as people write it.
    pub fn tool(&self) -> &'static str {
        self.project.as_ref().map_or("", |project| project.tool().name())
    }

    /// What stands before a command.
    pub fn command_prefix(&self) -> &'static str {
        match self.project.as_ref().map(Project::tool) {
            Some(Tool::FlaskMigrate) => "flask db",
            Some(Tool::GolangMigrate) => "migrate",
            Some(Tool::Sqlx) => "sqlx migrate",
            Some(Tool::Diesel) => "diesel migration",
            Some(Tool::Dbmate) => "dbmate",
            Some(Tool::Goose) => "goose",
            Some(Tool::Flyway) => "flyway",
            Some(Tool::Refinery) => "refinery",
            Some(Tool::Prisma) => "prisma migrate",
            Some(Tool::Drizzle) => "drizzle-kit",
            Some(Tool::Alembic) | None => "alembic",
        }
    }

    /// The directory that holds the revisions.
    pub fn directory(&self) -> String {
        let directories = self.project.as_ref().map(|project| &project.candidate.directories);
        directories.and_then(|directories| directories.first().cloned()).unwrap_or_default()
    }

    /// The candidates as the page shows them.
    pub fn candidate_views(&self) -> Vec<CandidateView> {
        let view = |candidate: &Candidate| CandidateView {
            path: candidate.directories.first().cloned().unwrap_or_default(),
            tool: candidate.tool.name().to_owned(),
            revisions: candidate.count,
            reason: candidate.reason.clone(),
        };
        self.candidates.iter().map(view).collect()
    }

    /// Directories in which scripts' imports are looked for.
    pub fn import_roots(&self) -> Vec<String> {
        self.project.as_ref().map(|project| import_roots(&project.candidate)).unwrap_or_default()
    }

    /// How the version table is kept.
    pub fn versions(&self, settings: &Settings) -> Versions {
        match &self.project {
            Some(project) if !project.tool().is_alembic() => Versions::Tool {
                table: Rc::new(VersionTable::of(project.tool(), &project.settings)),
                scripts: project.scripts.values().cloned().collect(),
            },
            _ => {
                let mut table = crate::alembic::version::VersionTable::default();
                if let Some(name) = &settings.version_table {
                    table.name.clone_from(name);
                }
                Versions::Alembic(table)
            }
        }
    }

    /// Settings in force: what was set here, over what the project says.
    pub fn settings_under(&self, overrides: &Settings) -> Settings {
        let mut settings = overrides.clone();
        let Some(project) = &self.project else { return settings };
        let own = &project.settings;
        if settings.naming_convention.is_empty() {
            settings.naming_convention = own
                .naming_convention
                .iter()
                .map(|(kind, template)| (kind.clone(), template.clone()))
                .collect();
        }
        settings.transaction_per_migration.get_or_insert(own.transaction_per_migration);
        settings.transactional_ddl = settings.transactional_ddl.or(own.transactional_ddl);
        settings.foreign_keys.get_or_insert(own.foreign_keys);
        settings.version_table.get_or_insert_with(|| own.version_table.clone());
        let told = self.target.as_ref().filter(|_| !settings.strict).map(|target| target.dialect.to_owned());
        let dialect = || own.dialect.clone().or(told).unwrap_or_else(|| "sqlite".to_owned());
        settings.dialect.get_or_insert_with(dialect);
        settings.render_as_batch.get_or_insert(own.render_as_batch);
        settings.file_template.get_or_insert_with(|| own.file_template.clone());
        settings
    }
}

impl Default for Loaded {
    fn default() -> Self {
        load(&Files::default(), None, &Settings::default()).0
    }
}

/// The directory with the configuration, what lies above the script directory, and the root; each
/// also with `src`.
fn import_roots(candidate: &Candidate) -> Vec<String> {
    let mut roots: Vec<String> = Vec::new();
    let mut add = |root: &str| {
        for root in [root.to_owned(), if root.is_empty() { "src".to_owned() } else { format!("{root}/src") }]
        {
            if !roots.contains(&root) {
                roots.push(root);
            }
        }
    };
    let parent = |path: &str| path.rsplit_once('/').map(|(parent, _)| parent.to_owned());
    if let Some(config) = &candidate.config {
        add(&parent(config).unwrap_or_default());
    }
    let mut directory = candidate.directories.first().cloned();
    while let Some(path) = directory {
        add(&path);
        directory = parent(&path);
    }
    add("");
    roots
}

fn revisions(project: &Project) -> Vec<LoadedRevision> {
    let graph = &project.graph;
    let declared = graph.revisions().enumerate().map(|(position, revision)| {
        let owns_id = graph.get(&revision.id).is_some_and(|known| known.path == revision.path);
        LoadedRevision {
            key: if owns_id { revision.id.clone() } else { format!("file:{}", revision.path) },
            id: revision.id.clone(),
            path: revision.path.clone(),
            revision: Some(revision.clone()),
            faulty: !graph.is_sound(position),
        }
    });
    let faulty = project.faulty.iter().map(|file| LoadedRevision {
        key: format!("file:{}", file.path),
        id: String::new(),
        path: file.path.clone(),
        revision: None,
        faulty: true,
    });
    declared.chain(faulty).collect()
}
