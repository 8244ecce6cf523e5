//! What templates call that could grow without end: functions that count, and filters that make much of little.

use std::fmt;
use std::io::{self, Write};

use tera::{Kwargs, State, StringInput, Tera, TeraResult, Value};

use super::meter::{self, BYTES_A_VALUE, KEEP, LONGEST_DOCUMENT, Over, PASS, STEP, WALK};
use crate::text;
use crate::text::Text;

/// How many numbers `range` makes.
const LONGEST_RANGE: usize = 100_000;

/// The functions that count, and the filters whose outcome can be much longer than what they are given.
pub(super) fn register(tera: &mut Tera) {
    tera.register_function(WALK, |args: Kwargs, _: &State| -> TeraResult<Value> {
        let value = given(&args)?;
        meter::steps(value.len().unwrap_or(0)).map_err(stopped)?;
        Ok(value)
    });
    tera.register_function(STEP, |args: Kwargs, _: &State| -> TeraResult<Value> {
        meter::steps(1).map_err(stopped)?;
        meter::text(given(&args)?.as_str().map_or(0, str::len)).map_err(stopped)?;
        Ok(Value::safe_string(""))
    });
    tera.register_function(KEEP, |args: Kwargs, _: &State| -> TeraResult<Value> { kept(given(&args)?) });
    tera.register_filter(KEEP, |value: Value, _: Kwargs, _: &State| -> TeraResult<Value> { kept(value) });
    tera.register_filter(PASS, |value: Value, _: Kwargs, _: &State| -> TeraResult<Value> {
        meter::values(value.len().unwrap_or(0)).map_err(stopped)?;
        Ok(value)
    });
    // as Tera's own, but counted before it is made
    tera.register_function("range", |args: Kwargs, _: &State| -> TeraResult<Vec<i128>> {
        let start = args.get::<i128>("start")?.unwrap_or_default();
        let (end, step) = (args.must_get::<i128>("end")?, args.get::<i128>("step_by")?.unwrap_or(1));
        let refused = |why: &str| tera::Error::message(format!("Function `range` was called with {why}"));
        if step == 0 {
            return Err(refused("a `step_by` argument of 0"));
        }
        if start > end && step > 0 {
            return Err(refused("a `start` argument greater than the `end` one"));
        }
        let span = if step > 0 { end.checked_sub(start) } else { start.checked_sub(end) };
        let span = span.and_then(|span| u128::try_from(span.max(0)).ok());
        let span = span.ok_or_else(|| refused("arguments too far apart"))?;
        let length = span.div_ceil(step.unsigned_abs());
        let length = usize::try_from(length).ok().filter(|length| *length <= LONGEST_RANGE);
        let length = length.ok_or_else(|| stopped(meter::stop(Over::Growth)))?;
        meter::values(length).map_err(stopped)?;
        Ok((0..length).map(|n| start + n as i128 * step).collect())
    });
    tera.register_filter("replace", |value: StringInput, args: Kwargs, state: &State| -> TeraResult<Value> {
        let (from, to) = (args.must_get::<&str>("from")?, args.must_get::<StringInput>("to")?);
        let safe = value.is_safe() || to.is_safe();
        let (text, to) = match safe {
            true => (value.rendered(state)?, to.rendered(state)?),
            false => (value.as_str().into(), to.as_str().into()),
        };
        meter::text(text.len() + text.matches(from).count().saturating_mul(to.len())).map_err(stopped)?;
        let text = text.replace(from, &to);
        Ok(if safe { Value::safe_string(&text) } else { Value::normal_string(&text) })
    });
    tera.register_filter("join", |value: &[Value], args: Kwargs, state: &State| -> TeraResult<Value> {
        let between = args.get::<StringInput>("sep")?;
        let text_and_safe = |item: &Value| item.is_string() && item.is_safe();
        let safe = value.iter().any(text_and_safe) || between.as_ref().is_some_and(StringInput::is_safe);
        let between = match &between {
            Some(text) if safe => apart(text, state)?,
            Some(text) => text.as_str().to_owned(),
            None => String::new(),
        };
        let mut text = String::new();
        for (n, item) in value.iter().enumerate() {
            text.push_str(if n == 0 { "" } else { &between });
            match item.as_str() {
                _ if item.is_undefined() => {}
                Some(item) if !safe => text.push_str(item),
                None if !safe => text.push_str(&shown(item)?),
                _ => text.push_str(&state.escape_if_needed(item)?),
            }
            meter::text(text.len()).map_err(stopped)?;
        }
        Ok(if safe { Value::safe_string(&text) } else { Value::normal_string(&text) })
    });
    tera.register_filter("indent", |value: StringInput, args: Kwargs, _: &State| -> TeraResult<Value> {
        let by = " ".repeat(args.get::<usize>("width")?.unwrap_or(4).min(1_000));
        let (first, blank) = (args.get::<bool>("first")?, args.get::<bool>("blank")?);
        let mut text = String::new();
        for (n, line) in value.as_str().split_inclusive('\n').enumerate() {
            let wanted = if n == 0 { first } else { Some(line.trim() != "" || blank == Some(true)) };
            text.push_str(if wanted == Some(true) { &by } else { "" });
            text.push_str(line);
            meter::text(text.len()).map_err(stopped)?;
        }
        Ok(value.inherit_safety(text))
    });
}

/// What stands between the parts of a text that is Markdown already. Escaping takes the white space around a text,
/// which is what parts them.
fn apart(between: &StringInput, state: &State) -> TeraResult<String> {
    let (text, inner) = (between.as_str(), between.as_str().trim());
    let start = text.len() - text.trim_start().len();
    let shown = between.rendered(state)?;
    Ok(format!("{}{}{}", &text[..start], shown.trim(), &text[start + inner.len()..]))
}

/// What a call was given; nothing, where that is not there.
fn given(args: &Kwargs) -> TeraResult<Value> {
    Ok(args.get::<Value>("of")?.unwrap_or_else(Value::undefined))
}

/// A value that goes on under a name of its own, if it is not too large.
fn kept(value: Value) -> TeraResult<Value> {
    let mut number = 0;
    measure(&value, &mut number).and_then(|()| meter::values(number)).map_err(stopped)?;
    meter::list(value.as_array().map_or(0, <[Value]>::len));
    Ok(value)
}

/// Looks at all that a value holds; what stands in it twice is counted twice, as it would be printed.
fn measure(value: &Value, number: &mut usize) -> Result<(), Over> {
    let text = value.as_str().map_or(0, str::len);
    *number += 1 + text / BYTES_A_VALUE;
    meter::text(text)?;
    meter::size(*number)?;
    value.as_array().into_iter().flatten().try_for_each(|item| measure(item, number))?;
    value.as_map().into_iter().flat_map(tera::Map::values).try_for_each(|item| measure(item, number))
}

/// A value that is no text, as it is printed.
pub(super) fn shown(value: &Value) -> TeraResult<String> {
    let mut number = 0;
    measure(value, &mut number).map_err(stopped)?;
    Ok(value.to_string())
}

/// The error that ends a document; [`told`] has its words.
pub(super) fn stopped(over: Over) -> tera::Error {
    tera::Error::message(format!("{over:?}"))
}

/// Where a document is written to, as far as there is room.
#[derive(Default)]
pub(super) struct Page(pub(super) Vec<u8>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > LONGEST_DOCUMENT {
            meter::stop(Over::Document);
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A text that is made piece by piece, as far as there is room.
#[derive(Default)]
pub(super) struct Line(pub(super) String);

impl fmt::Write for Line {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.push_str(text);
        meter::text(self.0.len()).map_err(|_| fmt::Error)
    }
}

/// Why a document was stopped, and what to do.
pub(super) fn told(over: Over) -> Text {
    match over {
        Over::Steps => text!(
            "Dit sjabloon doet hier te veel: meer dan een miljoen stappen voor één document. Haal een lus binnen een lus weg, of kies eerst met `if` welke gegevens nodig zijn.",
            "This template does too much here: more than a million steps for one document. Take out a loop inside a loop, or first choose with `if` which records are needed."
        ),
        Over::Growth => text!(
            "Hier wordt een tekst of lijst te lang: langer dan een miljoen tekens of delen. Voeg minder samen, of druk de delen meteen af.",
            "A text or list grows too long here: beyond a million characters or parts. Join less, or print the parts at once."
        ),
        Over::Document => text!(
            "Dit sjabloon maakt een document van meer dan tien miljoen tekens. Druk minder af.",
            "This template makes a document of more than ten million characters. Print less."
        ),
    }
}
