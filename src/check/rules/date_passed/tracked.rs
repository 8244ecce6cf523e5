//! What is kept track of: open questions, opportunities, experiments, and figures and tests that were planned.

use super::Watch;
use crate::canvas::log::ItemStatus;
use crate::canvas::value::Prose;
use crate::check::words;
use crate::text;
use crate::text::Text;

fn says(text: Option<&Prose>) -> bool {
    text.is_some_and(|text| !text.is_empty())
}

impl Watch<'_, '_> {
    /// Questions, opportunities and experiments.
    pub(super) fn items(&mut self) {
        let canvas = self.canvas;
        let over = |status| matches!(status, Some(ItemStatus::Closed | ItemStatus::Dropped));
        for question in &canvas.open_questions {
            let closed = over(question.status) || says(question.answer.as_ref());
            if let Some(by) = question.by.as_ref().filter(|by| !closed && self.passed(Some(by))) {
                let Text { nl, en } = words::name(canvas, question.text.as_ref(), question.id.as_deref());
                let when = &by.words;
                let message = text!(
                    "Op de vraag {nl} zou er uiterlijk {when} antwoord zijn, maar het staat er niet.",
                    "The question {en} was to be answered by {when}, but the answer is not there."
                );
                let help = text!(
                    "Geef het antwoord met `answer`, of spreek een nieuwe datum af.",
                    "Give the answer with `answer`, or agree on a new date."
                );
                self.report(question, "by", message, Some(help));
            }
        }
        for opportunity in &canvas.opportunities {
            let waits = matches!(opportunity.status, None | Some(ItemStatus::Open));
            if let Some(by) = opportunity.by.as_ref().filter(|by| waits && self.passed(Some(by))) {
                let Text { nl, en } =
                    words::name(canvas, opportunity.text.as_ref(), opportunity.id.as_deref());
                let when = &by.words;
                let message = text!(
                    "De kans {nl} liep tot {when}; wat ermee gebeurd is, staat er niet.",
                    "The opportunity {en} ran until {when}; what became of it is not said."
                );
                let help = text!(
                    "Zeg `status = \"taken\"`, `\"closed\"` of `\"dropped\"`, of noem een nieuwe datum.",
                    "Say `status = \"taken\"`, `\"closed\"` or `\"dropped\"`, or give a new date."
                );
                self.report(opportunity, "by", message, Some(help));
            }
        }
        for experiment in &canvas.experiments {
            let closed = over(experiment.status) || says(experiment.outcome.as_ref());
            if let Some(period) =
                experiment.period.as_ref().filter(|period| !closed && self.passed(Some(period)))
            {
                let Text { nl, en } =
                    words::name(canvas, experiment.question.as_ref(), experiment.id.as_deref());
                let when = &period.words;
                let message = text!(
                    "Het experiment {nl} is voorbij ({when}), maar de uitkomst staat er niet.",
                    "The experiment {en} is over ({when}), but the outcome is not there."
                );
                let help = text!(
                    "Zeg wat eruit kwam met `outcome`, of noem de nieuwe periode.",
                    "Say what came out with `outcome`, or give the new period."
                );
                self.report(experiment, "period", message, Some(help));
            }
        }
    }

    /// Baselines that were to be measured, and tests of assumptions.
    pub(super) fn promised_figures(&mut self) {
        let canvas = self.canvas;
        for indicator in &canvas.indicators {
            let planned =
                indicator.baseline.as_ref().filter(|b| b.value.is_none()).and_then(|b| b.planned.as_ref());
            let Some(planned) = planned.filter(|planned| self.passed(Some(planned))) else { continue };
            let Text { nl, en } = words::name(canvas, indicator.name.as_ref(), indicator.id.as_deref());
            let when = &planned.words;
            let message = text!(
                "De nulmeting van {nl} was gepland ({when}), maar staat er niet.",
                "The baseline of {en} was planned ({when}), but is not there."
            );
            // the address that `baseline-missing` uses too, so that one of the two speaks
            let finding = self.out.at(indicator, "baseline", message);
            finding.primary = Some(indicator.place.at("baseline.planned"));
            finding.help.push(text!(
                "Leg de meting vast met `value` en `date`, of spreek een nieuwe datum af.",
                "Record the figure with `value` and `date`, or agree on a new date."
            ));
        }
        for assumption in &canvas.assumptions {
            let test = assumption.test.as_ref().filter(|test| !says(test.outcome.as_ref()));
            let Some(planned) = test.and_then(|t| t.when.as_ref()).filter(|when| self.passed(Some(when)))
            else {
                continue;
            };
            let Text { nl, en } = words::name(canvas, assumption.text.as_ref(), assumption.id.as_deref());
            let when = &planned.words;
            let message = text!(
                "De toets van de aanname {nl} was gepland ({when}), maar de uitkomst staat er niet.",
                "The test of the assumption {en} was planned ({when}), but the outcome is not there."
            );
            let help = text!(
                "Zeg wat eruit kwam met `outcome`, of spreek een nieuwe datum af.",
                "Say what came out with `outcome`, or agree on a new date."
            );
            self.report(assumption, "test.when", message, Some(help));
        }
    }
}
