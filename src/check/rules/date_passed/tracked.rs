//! What is kept track of: opportunities and experiments.

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
    /// Opportunities and experiments.
    pub(super) fn items(&mut self) {
        let canvas = self.canvas;
        let over = |status| matches!(status, Some(ItemStatus::Closed | ItemStatus::Dropped));
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
}
