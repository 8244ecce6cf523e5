//! `new --session`: adds a session to a canvas with the lines for its answers, so that the evening's entry is numbers.

use super::new::{Args, good_id, not_whole};
use super::ui::Ui;
use crate::canvas::record::Record;
use crate::canvas::views::{Session, ViewKind};
use crate::check::asked::group;
use crate::error::{Exit, Failure};
use crate::framework;
use crate::project::Read;
use crate::source::Sources;
use crate::text;
use crate::text::Lang;

/// Adds it to the sheet in which it belongs.
///
/// # Errors
/// Names of nothing, a canvas that was not read whole, a session that has answers already, or a sheet that cannot be
/// written.
pub fn run(wish: &Args, session: &str, ui: &Ui) -> Result<Exit, Failure> {
    good_id(session)?;
    let mut sources = Sources::default();
    let (folder, project) = ui.open(&mut sources)?;
    let (_, id) = ui.open_one(&wish.id, &mut sources)?;
    let read = project.read(&id, &mut sources);
    if let Some(unread) = read.loaded.unread().next() {
        return Err(not_whole(&id, unread, &sources));
    }
    let canvas = &read.loaded.canvas;
    let there = canvas.sessions.iter().find(|known| known.id.as_deref() == Some(session));
    if there.is_some_and(|s| s.place.has("counts") || s.place.has("second")) {
        let session = text::visible(session);
        return Err(Failure::new(text!(
            "De sessie “{session}” heeft al regels voor antwoorden.",
            "The session “{session}” has lines for answers already."
        )));
    }
    let (about, views) = (about(wish, &read, there)?, views(wish, &read)?);
    let place = there.map_or(&canvas.head.place, |session| &session.place);
    let path = sources.get(place.source).path().to_owned();
    let sheets = project.sheets_of(&id);
    let Some(sheet) = sheets.iter().find(|sheet| sheet.shown() == path && !sheet.locked) else {
        return Err(Failure::new(text!("{path} kan niet geschreven worden.", "{path} cannot be written.")));
    };
    let mut added = String::new();
    if there.is_none() {
        added.push('\n');
        added.push_str(&opening(session, &about, &views, canvas.lang()));
    }
    added.push_str(&answers(&about, &views));
    let at = there.map_or(sheet.text.len(), |session| session.place.block_end.min(sheet.text.len()));
    let (before, after) = sheet.text.split_at(at);
    let gap = if after.trim().is_empty() { "" } else { "\n" };
    let text = format!("{}\n{added}{gap}{}", before.trim_end(), after.trim_start_matches('\n'));
    folder.replace(sheet, &text)?;
    let n = about.len();
    ui.say(&text!(
        "{path}: sessie “{session}” toegevoegd, met regels voor {n} randvoorwaarden.",
        "{path}: added session “{session}”, with lines for {n} preconditions."
    ));
    Ok(Exit::Clean)
}

/// The preconditions to have a line for.
fn about(wish: &Args, read: &Read, there: Option<&Session>) -> Result<Vec<String>, Failure> {
    let known: Vec<&str> = read.frame.preconditions.iter().map(|p| p.id.as_str()).collect();
    if let Some(wrong) = wish.about.iter().find(|id| !known.contains(&id.as_str())) {
        let (shown, all) = (text::visible(wrong), known.join(", "));
        let near = text::nearest(wrong, known.iter().copied());
        let hint = near.map_or_else(
            || text!("Er zijn: {all}.", "There are: {all}."),
            |near| text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant."),
        );
        return Err(Failure::new(text!(
            "Er is geen randvoorwaarde “{shown}”.",
            "There is no precondition “{shown}”."
        ))
        .hint(hint));
    }
    let named = there.map(|session| session.about.iter().map(|id| id.0.clone()).collect::<Vec<_>>());
    let own =
        named.unwrap_or_default().into_iter().filter(|id| known.contains(&id.as_str())).collect::<Vec<_>>();
    Ok(match (&*wish.about, own) {
        ([], own) if own.is_empty() => known.into_iter().map(str::to_owned).collect(),
        ([], own) => own,
        (about, _) => about.to_vec(),
    })
}

/// The views to have a block for.
fn views(wish: &Args, read: &Read) -> Result<Vec<ViewKind>, Failure> {
    let known: Vec<ViewKind> = ViewKind::ALL.iter().copied().filter(|kind| group(*kind).is_some()).collect();
    if wish.groups.is_empty() {
        let helix = read.frame.helix(read.loaded.canvas.head.helix.as_deref());
        let groups: &[framework::Group] = helix.map_or(&[], |helix| &helix.groups);
        let sits = |kind: &ViewKind| groups.iter().any(|own| group(*kind) == Some(&*own.id));
        return Ok(known.into_iter().filter(sits).collect());
    }
    let find = |name: &String| {
        known.iter().copied().find(|kind| kind.name() == name).ok_or_else(|| {
            let (shown, all) =
                (text::visible(name), known.iter().map(|kind| kind.name()).collect::<Vec<_>>().join(", "));
            Failure::new(text!("Er is geen groep “{shown}”.", "There is no group “{shown}”."))
                .hint(text!("Er zijn: {all}.", "There are: {all}."))
        })
    };
    wish.groups.iter().map(find).collect()
}

/// The session itself, with what is still to be filled in as comments.
fn opening(id: &str, about: &[String], views: &[ViewKind], lang: Lang) -> String {
    let template = match lang {
        Lang::Nl => include_str!("session.nl.toml"),
        Lang::En => include_str!("session.en.toml"),
    };
    let quoted: Vec<String> = about.iter().map(|id| format!("\"{id}\"")).collect();
    let people: Vec<String> =
        views.iter().map(|view| format!("{{ group = \"{}\", number = 0 }}", called(*view, lang))).collect();
    template
        .replace("{id}", id)
        .replace("{about}", &quoted.join(", "))
        .replace("{participants}", &people.join(", "))
}

/// What the people of a view are called.
const fn called(view: ViewKind, lang: Lang) -> &'static str {
    match (view, lang) {
        (ViewKind::Public, Lang::Nl) => "publieke partijen",
        (ViewKind::Public, Lang::En) => "public parties",
        (ViewKind::Sme, Lang::Nl) => "bedrijven",
        (ViewKind::Sme, Lang::En) => "firms",
        (ViewKind::Knowledge, Lang::Nl) => "kennisinstellingen",
        (ViewKind::Knowledge, Lang::En) => "knowledge institutions",
        (_, Lang::Nl) => "inwoners",
        (_, Lang::En) => "residents",
    }
}

/// A block per vote and view, a line per precondition.
fn answers(about: &[String], views: &[ViewKind]) -> String {
    let mut out = String::new();
    for vote in ["counts", "second"] {
        for view in views {
            out.push_str(&format!("\n[{}.{vote}.{}]\n", Session::KIND, view.name()));
            for id in about {
                out.push_str(&format!("{id} = []\n"));
            }
        }
    }
    out
}
