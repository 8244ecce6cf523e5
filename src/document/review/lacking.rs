//! `document-incomplete`: a document that stays a draft, since parts that its template asks for are not filled in.

use super::{Look, Rule};
use crate::canvas::AnyRecord;
use crate::check::Levels;
use crate::check::page::Weight;
use crate::diagnostic::Finding;
use crate::text;
use crate::text::{Lang, Say};

/// What a document says that it lacks is a finding.
pub const RULE: Rule = Rule {
    name: "document-incomplete",
    detects: Say {
        nl: "Een document is nog een concept, omdat een onderdeel ervan niet is ingevuld.",
        en: "A document is still a draft, because a part of it is not filled in.",
    },
    why: Say {
        nl: "Een propositie zonder aanbod of contactgegevens brengt niemand verder. Wie haar leest, weet niet wat er van hem verwacht wordt.",
        en: "A proposition without an offer or contact details helps nobody. Whoever reads it does not know what is expected.",
    },
    remedy: Say {
        nl: "Vul het genoemde veld in, of laat het document een concept zolang dat niet kan.",
        en: "Fill in the field named, or leave the document a draft as long as that cannot be done.",
    },
    origin: Say {
        nl: "Proeven met canvassen van streken: een propositie heette concept, terwijl de controle niets te melden had.",
        en: "Trials with canvases of regions: a proposition was called a draft while the check had nothing to report.",
    },
    weight: Weight::Phases(Levels::new("IIIWWW")),
    examples: include_str!("document_incomplete.md"),
    check,
};

fn check(look: &Look<'_>, rule: &'static Rule) -> Vec<Finding> {
    let lacks = look.rendered.blocks.lacks.iter().filter_map(|field| field.split_once('#'));
    let mut of_kinds: Vec<(&str, Vec<&str>)> = Vec::new();
    for (kind, field) in lacks {
        match of_kinds.iter_mut().find(|(known, _)| *known == kind) {
            Some((_, fields)) => fields.push(field),
            None => of_kinds.push((kind, vec![field])),
        }
    }
    of_kinds.into_iter().map(|(kind, fields)| finding(look, rule, kind, &fields)).collect()
}

/// What a document lacks of one kind of record, told at the record that lacks it, or at the canvas where there is none.
fn finding(look: &Look<'_>, rule: &'static Rule, kind: &str, fields: &[&str]) -> Finding {
    let canvas = &look.seen.canvas;
    let table =
        if kind == AnyRecord::kind(&canvas.head) { format!("[{kind}]") } else { format!("[[{kind}]]") };
    let quoted: Vec<String> = fields.iter().map(|field| format!("`{field}`")).collect();
    let (nl, en) = (text::list(&quoted, Lang::Nl), text::list(&quoted, Lang::En));
    let (title_nl, title_en) = (&look.kind.about.title.nl, &look.kind.about.title.en);
    let message = if fields.len() == 1 {
        text!(
            "“{title_nl}” blijft een concept zolang {nl} in `{table}` niet is ingevuld.",
            "“{title_en}” stays a draft as long as {en} in `{table}` is not filled in."
        )
    } else {
        text!(
            "“{title_nl}” blijft een concept zolang {nl} in `{table}` niet zijn ingevuld.",
            "“{title_en}” stays a draft as long as {en} in `{table}` are not filled in."
        )
    };
    let mut place = None;
    canvas.each(&mut |record| {
        // an earlier record of the kind may have them
        let lacks = || fields.iter().all(|field| record.leaves().iter().all(|leaf| leaf.field() != *field));
        if place.is_none() && record.kind() == kind && lacks() {
            place = Some((format!("{}#{}", record.address(), fields[0]), record.place().header_label()));
        }
    });
    let finding = look.finding(rule, message).help(rule.remedy.text());
    match place {
        Some((address, label)) => finding.about(address).at(label),
        None => finding,
    }
}
