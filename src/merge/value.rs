//! One value as three texts have it: what both sides made of it, by entry of a table and element of a list.

use serde_json::Value;

use super::conflict::Told;
use super::{data, list};
use crate::canvas::field::Field;
use crate::sheet::{Entry, Node, Value as Written};

/// A value in the text of its statement.
#[derive(Debug, Clone, Copy)]
pub struct Stands<'a> {
    /// The value.
    pub node: &'a Node<'a>,
    /// The text that its spans are in.
    pub text: &'a str,
}

/// What a value comes to be: its text, and what that says.
#[derive(Debug, Clone, PartialEq)]
pub struct Half {
    /// As it is written.
    pub text: String,
    /// What it says.
    pub data: Value,
}

/// What comes of a value as ours would have it, and as theirs would; the same unless they meet. Nothing: it is not there.
#[derive(Debug, Clone, PartialEq)]
pub struct Both {
    /// As ours.
    pub ours: Option<Half>,
    /// As theirs.
    pub theirs: Option<Half>,
}

impl<'a> Stands<'a> {
    /// What it says.
    pub fn data(self) -> Value {
        data::said(self.node, self.text)
    }

    /// As it is written.
    pub fn written(self) -> &'a str {
        &self.text[self.node.span.clone()]
    }

    /// Another value of the same statement.
    pub fn inner(self, node: &'a Node<'a>) -> Self {
        Self { node, text: self.text }
    }

    pub fn half(self) -> Half {
        Half { text: self.written().to_owned(), data: self.data() }
    }

    fn entries(self) -> &'a [Entry<'a>] {
        self.node.entries()
    }
}

impl Both {
    /// The same for both.
    pub fn same(half: Option<Half>) -> Self {
        Self { ours: half.clone(), theirs: half }
    }

    /// Whether both are the same.
    pub fn is_one(&self) -> bool {
        match (&self.ours, &self.theirs) {
            (Some(a), Some(b)) => a.data == b.data,
            (a, b) => a.is_none() && b.is_none(),
        }
    }
}

/// A value of three texts, any of which may lack it.
#[derive(Debug, Clone, Copy)]
pub struct Three<T> {
    /// As it was.
    pub base: Option<T>,
    /// As ours has it.
    pub ours: Option<T>,
    /// As theirs has it.
    pub theirs: Option<T>,
}

impl<T: Copy> Three<T> {
    /// Something of each.
    pub fn map<U>(self, of: impl Fn(T) -> Option<U>) -> Three<U> {
        Three {
            base: self.base.and_then(&of),
            ours: self.ours.and_then(&of),
            theirs: self.theirs.and_then(&of),
        }
    }
}

/// What comes of a value. What meets is told at its path.
pub fn merged(three: Three<Stands<'_>>, field: Option<&'static Field>, path: &str, told: &mut Told) -> Both {
    let says = three.map(|stands| Some(stands.data()));
    let half = |stands: Option<Stands<'_>>| stands.map(Stands::half);
    if says.ours == says.theirs || says.theirs == says.base {
        return Both::same(half(three.ours));
    }
    if says.ours == says.base {
        return Both::same(half(three.theirs));
    }
    if let (Some(ours), Some(theirs)) = (three.ours, three.theirs) {
        let like = |sort: fn(&Written<'_>) -> bool| {
            let base = three.base.is_none_or(|base| sort(&base.node.value));
            base && sort(&ours.node.value) && sort(&theirs.node.value)
        };
        if like(|value| matches!(value, Written::Table(_))) {
            return table(three, ours, theirs, field, path, told);
        }
        if like(|value| matches!(value, Written::Array(_)))
            && let Some(list) = list::merged(three, ours, theirs, field, path, told)
        {
            return list;
        }
    }
    told.meets(path, three);
    Both { ours: half(three.ours), theirs: half(three.theirs) }
}

/// A table between braces, entry by entry.
fn table(
    three: Three<Stands<'_>>,
    ours: Stands<'_>,
    theirs: Stands<'_>,
    field: Option<&'static Field>,
    path: &str,
    told: &mut Told,
) -> Both {
    let names = |side: Stands<'_>| -> Vec<String> {
        side.entries().iter().map(|entry| entry.key.to_string()).collect()
    };
    let order = list::woven(&names(ours), &names(theirs));
    let mut parts: Vec<(String, Both)> = Vec::new();
    for name in order {
        let entry = three.map(|side| side.node.get(&name).map(|node| side.inner(node)));
        let inner = field.and_then(|field| field.inside.iter().find(|inner| inner.is_called(&name)));
        let one = merged(entry, inner, &format!("{path}.{name}"), told);
        parts.push((name, one));
    }
    let compose = |pick: fn(&Both) -> &Option<Half>| {
        let there: Vec<(&str, &Half)> =
            parts.iter().filter_map(|(name, both)| Some((name.as_str(), pick(both).as_ref()?))).collect();
        let data = there.iter().filter(|(_, half)| !data::is_bare(&half.data));
        let data = Value::Object(data.map(|(name, half)| ((*name).to_owned(), half.data.clone())).collect());
        let own: Vec<&Entry<'_>> = ours.entries().iter().collect();
        let stays =
            own.len() == there.len() && own.iter().zip(&there).all(|(entry, (name, _))| entry.key == *name);
        let text = if stays {
            let with =
                own.iter().zip(&there).map(|(entry, (_, half))| (entry.node.span.clone(), &*half.text));
            list::spliced(ours, with)
        } else {
            let all: Vec<String> = there
                .iter()
                .map(|(name, half)| format!("{} = {}", key(name, ours, theirs), half.text))
                .collect();
            if all.is_empty() { "{}".to_owned() } else { format!("{{ {} }}", all.join(", ")) }
        };
        Some(Half { text, data })
    };
    Both { ours: compose(|both| &both.ours), theirs: compose(|both| &both.theirs) }
}

/// A name as it is written in either.
fn key<'a>(name: &str, ours: Stands<'a>, theirs: Stands<'a>) -> &'a str {
    let written = |side: Stands<'a>| {
        let entry = side.entries().iter().find(|entry| entry.key == name)?;
        side.text.get(entry.key_span.clone())
    };
    written(ours).or_else(|| written(theirs)).unwrap_or_default()
}
