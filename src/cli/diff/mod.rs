//! `diff`: what changed between two moments of canvases, in sentences.

use clap::ValueEnum;

use super::moments::Moments;
use super::names;
use super::ui::Ui;
use crate::canvas::Canvas;
use crate::canvas::value::Circle;
use crate::diagnostic::Finding;
use crate::error::{Exit, Failure};
use crate::history::{self, Weight};
use crate::project::moment::Moment;
use crate::project::{Day, Read};
use crate::report::Manner;
use crate::report::changes::{self, Changed, Point, Since};
use crate::text;
use crate::view::since;

/// Arguments of `diff`.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Two moments, A..B or A alone (B is then the workspace as it is): one that was kept, a
    /// revision, a tag, a day, or a folder; then canvases. Without a moment: since the last commit.
    #[arg(value_name = "A..B", add = names::moments_and_canvases())]
    moments: Vec<String>,
    /// Form of the output.
    #[arg(long = "format", value_enum, default_value_t = Format::Human, value_name = "FORMAT")]
    form: Format,
    /// Only how many changes there are of each subject.
    #[arg(long)]
    stat: bool,
    /// Changes from this weight.
    #[arg(long, value_enum, default_value_t = Least::Minor, value_name = "WEIGHT")]
    weight: Least,
    /// As readers of this circle may see it.
    #[arg(long, value_enum, default_value_t = Reader::Internal, value_name = "CIRCLE")]
    circle: Reader,
    /// End with code 1 if anything changed.
    #[arg(long)]
    exit_code: bool,
}

/// Forms of what changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Human,
    /// For a merge request or a mail.
    Markdown,
    /// For programs.
    Json,
}

/// From which weight changes are told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Least {
    /// All, also what is only worded otherwise.
    Editorial,
    /// What may say something else.
    Minor,
    /// What a steering group asks about.
    Material,
    /// What was settled and is no longer.
    Reversal,
}

/// For whom it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Reader {
    /// The team.
    Internal,
    /// A steering group.
    Steering,
    /// Everyone.
    Public,
}

impl From<Least> for Weight {
    fn from(least: Least) -> Self {
        match least {
            Least::Editorial => Self::Editorial,
            Least::Minor => Self::Minor,
            Least::Material => Self::Material,
            Least::Reversal => Self::Reversal,
        }
    }
}

impl From<Reader> for Circle {
    fn from(reader: Reader) -> Self {
        match reader {
            Reader::Internal => Self::Internal,
            Reader::Steering => Self::Steering,
            Reader::Public => Self::Public,
        }
    }
}

/// The rule about names that lead nowhere.
const UNKNOWN: &str = "unknown-reference";

/// A canvas at both moments: as it was read, and cut to what its readers may see of both.
struct Both {
    id: String,
    /// What it was called, if otherwise.
    was_called: Option<String>,
    read: [Option<Read>; 2],
    cut: Option<[Canvas; 2]>,
}

/// Compares and prints.
pub fn run(args: &Args, ui: &Ui) -> Result<Exit, Failure> {
    let mut moments = Moments::of(&args.moments, ui)?;
    let circle = Circle::from(args.circle);
    let mut all = Vec::new();
    for (was_called, id) in moments.chosen()? {
        let before = moments.was.read(was_called.as_ref().unwrap_or(&id));
        let mut read = [before, moments.is.read(&id)];
        if let [Some(was), Some(is)] = &mut read {
            was.loaded.canvas.blank_unknown(&mut is.loaded.canvas);
        }
        let cut = match &read {
            [Some(was), Some(is)] => {
                let min_n = moments.is.project.house().settings.min_n;
                Some(since::cut(&was.loaded.canvas, &is.loaded.canvas, circle, min_n))
            }
            _ => None,
        };
        all.push(Both { id, was_called, read, cut });
    }
    let unread = all.iter().flat_map(|both| both.read.iter().flatten().map(move |read| (&both.id, read)));
    if let Some((id, finding)) =
        unread.clone().find_map(|(id, read)| Some((id, read.loaded.unread().next()?)))
    {
        let (nl, en) = (&finding.message.nl, &finding.message.en);
        return Err(Failure::new(text!(
            "Van {id} kon op een van beide momenten niet alles gelezen worden: {nl}",
            "Not all of {id} could be read at one of both moments: {en}"
        ))
        .hint(text!(
            "Herstel dat eerst, of neem een moment waarop alles te lezen was.",
            "Mend that first, or take a moment at which all could be read."
        )));
    }
    let canvases = all.iter().map(|both| changed(both, &moments, circle, ui)).collect();
    let since = Since {
        was: moments.was.side.clone(),
        is: moments.is.side.clone(),
        of_was: &moments.was.sources,
        of_is: &moments.is.sources,
        canvases,
        least: args.weight.into(),
    };
    match args.form {
        Format::Human if args.stat => ui.print(&changes::stat(&since, &ui.manner)),
        Format::Human => ui.print(&changes::human(&since, &ui.manner)),
        Format::Markdown if args.stat => {
            let plain = Manner { color: false, width: None, ..ui.manner };
            ui.print_as_it_is(&changes::stat(&since, &plain));
        }
        Format::Markdown => ui.print_as_it_is(&changes::markdown(&since, ui.manner.lang)),
        Format::Json => ui.print_as_it_is(&changes::json(&since)),
    }
    Ok(if args.exit_code && !since.is_same() { Exit::Findings } else { Exit::Clean })
}

/// What changed in one canvas.
fn changed<'c>(both: &'c Both, moments: &Moments, circle: Circle, ui: &Ui) -> Changed<'c> {
    let (was, is) = (&both.read[0], &both.read[1]);
    let day =
        |read: &Option<Read>, moment: &Moment| read.as_ref().and_then(|r| moment.day.of(&r.loaded.canvas));
    let days = [day(was, &moments.was), day(is, &moments.is)];
    let canvas = is.as_ref().or(was.as_ref()).map(|read| &read.loaded.canvas);
    let title = canvas.map(|canvas| canvas.title(ui.manner.lang).to_owned()).unwrap_or_default();
    let only = is.is_none().then_some(false).or_else(|| was.is_none().then_some(true));
    let mut changed = Changed {
        id: both.id.clone(),
        was_called: both.was_called.clone(),
        title,
        only,
        days,
        changes: Vec::new(),
        opened: Vec::new(),
        closed: Vec::new(),
    };
    if let (Some(was), Some(is), Some([old, new])) = (was, is, &both.cut) {
        let side = |canvas, read: &'c Read, day| history::Side { canvas, frame: &read.frame, day };
        changed.changes = history::compare(&side(old, was, days[0]), &side(new, is, days[1])).changes;
        let before = points(&moments.was, was, moments.was.day, circle);
        let after = points(&moments.is, is, moments.is.day, circle);
        // the earlier canvas on the later day: what it says more is of time alone
        let later = Day { asked: days[1], ..moments.was.day };
        let passed = points(&moments.was, was, later, circle);
        let known = |list: &[Finding], finding: &Finding| list.iter().any(|f| key(f) == key(finding));
        let opened = after.iter().filter(|finding| !known(&before, finding));
        changed.opened = opened
            .map(|finding| Point { passed: known(&passed, finding), finding: finding.clone() })
            .collect();
        changed.closed = before.iter().filter(|finding| !known(&after, finding)).cloned().collect();
    }
    changed
}

/// What makes a point the same at another moment.
fn key(finding: &Finding) -> (&str, &str) {
    (&finding.rule, &finding.address)
}

/// The points of a canvas on a day, as readers may know them.
fn points(moment: &Moment, read: &Read, day: Day, circle: Circle) -> Vec<Finding> {
    let checked = moment.project.checked(read, day, [circle]);
    let mut points = checked.into_views().pop().map(|view| view.each).unwrap_or_default();
    // a name that leads nowhere may lead into a private sheet, which no moment has
    points.retain(|point| point.rule != UNKNOWN);
    points
}
