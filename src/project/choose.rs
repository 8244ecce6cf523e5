//! Which canvases someone means by a name, a path or a pattern of either.

use std::path::{Path, PathBuf};

use super::name::{self, folded};
use super::{CANVASES, FRAMEWORKS, Project, TEMPLATES, shown};
use crate::error::Failure;
use crate::text;
use crate::text::{Text, visible};

/// Folder of the documents, unless another is asked for.
pub const OUTPUT: &str = "output";

/// What someone names canvases by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Asked {
    /// By their name.
    Name(String),
    /// By a file or folder from the root of the tree, and how that was written.
    Path(PathBuf, String),
}

impl Project {
    /// The canvases that someone asks for, each once; all when nothing is asked.
    ///
    /// # Errors
    /// There are none, or something asked for is none; it is said what that is, or what was meant.
    pub fn choose(&self, asked: &[Asked]) -> Result<Vec<String>, Failure> {
        // a private sheet without its canvas is a finding, which says more
        if self.canvases.is_empty() && self.findings.is_empty() {
            return Err(Failure::new(text!(
                "In `{CANVASES}` staat geen canvas.",
                "There is no canvas in `{CANVASES}`."
            ))
            .hint(text!("Begin er een met `draagvlak new NAAM`.", "Begin one with `draagvlak new NAME`.")));
        }
        if asked.is_empty() {
            return Ok(self.canvases.keys().cloned().collect());
        }
        let mut chosen = Vec::new();
        for asked in asked {
            let found = match asked {
                Asked::Name(name) => self.named(name),
                Asked::Path(path, _) => self.at(path),
            };
            if found.is_empty() {
                return Err(match asked {
                    Asked::Name(name) => self.no_canvas(name),
                    Asked::Path(path, written) => self.no_sheet(path, written),
                });
            }
            for id in found {
                if !chosen.iter().any(|known| known == id) {
                    chosen.push(id.to_owned());
                }
            }
        }
        Ok(chosen)
    }

    /// The canvas of a name as it is written, else as a disk may take it, else those that a pattern fits.
    fn named(&self, written: &str) -> Vec<&str> {
        if let Some((id, _)) = self.canvases.get_key_value(written) {
            return vec![id];
        }
        let mut alike = self.names();
        let plain = [folded(written), folded(name::stem(written, "toml").unwrap_or(written))];
        alike.retain(|id| plain.contains(&folded(id)));
        if alike.is_empty() && is_pattern(written) {
            alike = self.names();
            alike.retain(|id| fits(written, id));
        }
        // of twins, neither was said
        if alike.len() > 1 && !is_pattern(written) { Vec::new() } else { alike }
    }

    /// The canvases that have a sheet at a path or below it, or where a pattern fits.
    fn at(&self, path: &Path) -> Vec<&str> {
        let held = |test: &dyn Fn(&Path) -> bool| -> Vec<&str> {
            let holds = self.canvases.iter().filter(|(_, paths)| paths.all().any(|sheet| test(sheet)));
            holds.map(|(id, _)| id.as_str()).collect()
        };
        let exact = held(&|sheet| sheet.starts_with(path));
        if !exact.is_empty() {
            return exact;
        }
        let plain = folded(&path.to_string_lossy());
        let alike = held(&|sheet| Path::new(&folded(&sheet.to_string_lossy())).starts_with(&plain));
        if !alike.is_empty() {
            return alike;
        }
        if is_pattern(&plain) {
            return held(&|sheet| {
                let parts = path.components().zip(sheet.components());
                path.components().count() <= sheet.components().count()
                    && parts.into_iter().all(|(pattern, part)| {
                        fits(&pattern.as_os_str().to_string_lossy(), &part.as_os_str().to_string_lossy())
                    })
            });
        }
        // by the name of its canvas in the folder of canvases
        let below = path.strip_prefix(CANVASES).ok().filter(|below| below.components().count() == 1);
        let id = below.filter(|_| self.tree.is_folder(path) || !self.tree.has(path)).and_then(name::canvas);
        id.map(|id| self.named(&id)).unwrap_or_default()
    }

    fn no_canvas(&self, name: &str) -> Failure {
        let said = visible(name);
        let failure = Failure::new(text!("Er is geen canvas “{said}”.", "There is no canvas “{said}”."));
        match text::nearest(name, self.names()) {
            Some(near) => failure.hint(meant(near)),
            None => failure.hint(self.there_are()),
        }
    }

    /// A path that no canvas stands at: whether there is nothing, or what there is.
    fn no_sheet(&self, path: &Path, written: &str) -> Failure {
        let said = visible(written);
        if !self.tree.has(path) {
            let failure = Failure::new(text!("“{said}” is er niet.", "There is no “{said}”."));
            let sheets: Vec<String> = self.sheets().map(|sheet| shown(sheet)).collect();
            let near = text::nearest(&shown(path), sheets.iter().map(String::as_str));
            return failure.hint(near.map_or_else(|| self.there_are(), meant));
        }
        let is = match path.components().next().map(|first| first.as_os_str().to_string_lossy()).as_deref() {
            Some(CANVASES) => text!(
                "staat bij de canvassen, maar is geen blad: de naam van een blad eindigt op `.toml`",
                "stands among the canvases, but is no sheet: the name of a sheet ends in `.toml`"
            ),
            Some(FRAMEWORKS) => text!("is een kader, geen canvas", "is a framework, not a canvas"),
            Some(TEMPLATES) => text!("hoort bij de sjablonen", "belongs to the templates"),
            Some(OUTPUT) => text!(
                "is wat `draagvlak build` van een canvas maakt",
                "is what `draagvlak build` makes of a canvas"
            ),
            Some(crate::house::FILE) => {
                text!("bevat wat voor alle canvassen geldt", "holds what is set for all canvases")
            }
            _ => text!("is geen blad van een canvas", "is no sheet of a canvas"),
        };
        Failure::new(text!("“{said}” {is}.", "“{said}” {is}."; is)).hint(self.there_are())
    }

    fn there_are(&self) -> Text {
        let names = self.names().join(", ");
        text!("Er zijn: {names}.", "There are: {names}.")
    }
}

fn meant(near: &str) -> Text {
    let near = visible(near);
    text!("Bedoeld is misschien `{near}`.", "Perhaps `{near}` is meant.")
}

/// Whether a name is a pattern, which a shell of Windows leaves to the program.
fn is_pattern(name: &str) -> bool {
    name.contains(['*', '?'])
}

/// Whether a pattern fits a name: `*` stands for any letters, `?` for one.
fn fits(pattern: &str, name: &str) -> bool {
    let (pattern, name): (Vec<char>, Vec<char>) =
        (folded(pattern).chars().collect(), folded(name).chars().collect());
    let (mut p, mut n, mut star) = (0, 0, None);
    while n < name.len() {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p, n));
                p += 1;
            }
            Some(c) if *c == '?' || *c == name[n] => (p, n) = (p + 1, n + 1),
            // the last star takes one letter more
            _ => match star {
                Some((at, taken)) => {
                    star = Some((at, taken + 1));
                    (p, n) = (at + 1, taken + 1);
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}
