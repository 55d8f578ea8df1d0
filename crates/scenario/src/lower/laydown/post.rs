//! Posts: who decides, how fast, by which rules.

use engine::plan::{
    Assignment, Attention, Doctrine, Identification, OnLoss, Post, PostId, Span, Steps, Superior,
    Value, Verdicts, WeaponsControl,
};

use super::super::{modes, option};
use super::Placing;
use crate::diagnostic::{Code, Diagnostic};
use crate::language::{
    AssignmentWord, ControlWord, IdentityTable, OnLossWord, StepTable, StepsTable,
};

impl Placing<'_, '_> {
    /// The post of the system.
    pub(super) fn post(&mut self, found: &mut Vec<Diagnostic>) -> Option<PostId> {
        let channels = self.channels(found)?;
        let superior = self.superior(found)?;
        let post = PostId(self.laydown.posts.len() as u32);
        let system = self.system;
        let name = system.name.value.clone();
        let asset = self.equipment(&name, self.place);
        let steps = self.steps(found)?;
        let bound = |most: Option<crate::field::Whole>, boundless: Value| {
            most.map_or(boundless, |most| Value::Fixed(f64::from(most.value)))
        };
        self.laydown.posts.push(Post {
            system: name.clone(),
            name,
            asset,
            mount: self.mount,
            site: self.place,
            superior,
            on_loss: match system.on_loss {
                OnLossWord::Alone => OnLoss::Alone,
                OnLossWord::Silent => OnLoss::Silent,
                OnLossWord::SelfDefence => OnLoss::SelfDefence,
            },
            steps,
            attention: Attention {
                decisions: bound(system.decisions, Attention::BOUNDLESS.decisions),
                tracks: bound(system.tracks, Attention::BOUNDLESS.tracks),
            },
            channels,
            identification: match &system.identity {
                None => Identification::PERFECT,
                Some(identity) => self.identification(identity),
            },
            control: match system.control {
                ControlWord::Hold => WeaponsControl::Hold,
                ControlWord::Tight => WeaponsControl::Tight,
                ControlWord::Free => WeaponsControl::Free,
            },
            doctrine: self.doctrine(),
            verdicts: Verdicts {
                false_alive: Value::Fixed(system.verdict.false_alive.value),
                false_killed: Value::Fixed(system.verdict.false_killed.value),
            },
        });
        Some(post)
    }

    /// Flights engaged at once: the channels of the radar that guides, over those that one salvo
    /// takes.
    fn channels(&mut self, found: &mut Vec<Diagnostic>) -> Option<Value> {
        let radars = self.entry.radar.iter().flatten().rev();
        let mut guiding = radars.filter_map(|placed| {
            let radar = self.context.shelf.entries.radar(&placed.radar.value)?;
            Some((placed.radar.value.as_str(), radar.guidance.as_ref()?))
        });
        let Some((id, guidance)) = guiding.next() else { return Some(Value::Fixed(0.0)) };
        let salvo = self.system.salvo.value;
        let taken = salvo.div_ceil(guidance.channel_rounds.value);
        if f64::from(taken) > guidance.channels.law.low() {
            let fault = Diagnostic::new(Code::SalvoExceedsChannels, self.system.salvo.span)
                .with("salvo", salvo.to_string())
                .with("channels", guidance.channels.law.low().to_string());
            found.push(fault);
            return None;
        }
        let channels = &guidance.channels;
        if taken == 1 {
            return Some(self.figures.value(id, "guidance.channels", channels));
        }
        let by = format!("salvo-{salvo}");
        let share = |channels: f64| (channels / f64::from(taken)).floor();
        Some(self.figures.changed((id, "guidance.channels"), channels, &by, share))
    }

    /// Who is above it; nothing where that is nobody of this option or leads back to itself.
    fn superior(&self, found: &mut Vec<Diagnostic>) -> Option<Superior> {
        let Some(name) = &self.system.superior else { return Some(Superior::Nobody) };
        let systems = &self.option.systems;
        let above = option::named(systems, name, found)?;
        let mut at = Some(above);
        for _ in 0..=systems.len() {
            let Some(index) = at else { return Some(Superior::Post(PostId(above as u32))) };
            let next = systems[index].superior.as_ref();
            at = next.and_then(|next| systems.iter().position(|s| s.name.value == next.value));
        }
        found.push(Diagnostic::new(Code::Circular, name.span).with("name", &*name.value));
        None
    }

    fn steps(&mut self, found: &mut Vec<Diagnostic>) -> Option<Steps> {
        let Some(stand) = self.entry.post.iter().flatten().next() else {
            let fault = Diagnostic::new(Code::MissingField, self.system.system.span);
            found.push(fault.with("field", "post").with("table", "System"));
            return None;
        };
        let id = &stand.post.value;
        let entry = self.context.shelf.entries.post(id)?;
        let mut steps = Steps::plain(
            self.figures.value(id, "reaction", &entry.reaction),
            self.figures.value(id, "assessment", &entry.assessment),
        );
        let Some(StepsTable { identify, evaluate, launch, assess, .. }) = &self.system.steps else {
            return Some(steps);
        };
        let said = found.len();
        let written = [
            (identify, &mut steps.identify),
            (evaluate, &mut steps.evaluate),
            (launch, &mut steps.launch),
            (assess, &mut steps.assess),
        ];
        for (table, step) in written {
            if let Some(table) = table {
                span(table).map_or_else(|fault| found.push(fault), |span| *step = span);
            }
        }
        (found.len() == said).then_some(steps)
    }

    fn identification(&self, written: &IdentityTable) -> Identification {
        let asks = written.asks.as_deref().unwrap_or_default();
        Identification {
            asks: modes::of(self.context.scenario, asks),
            answered: Value::Fixed(written.answered.value),
            knows_plans: written.knows_plans.value,
            keeps_corridors: written.keeps_corridors.value,
            hostile_shown: Value::Fixed(written.hostile_shown.value),
            others_taken_for_hostile: Value::Fixed(written.others_taken_for_hostile.value),
            again: Value::Fixed(written.again.value),
        }
    }

    fn doctrine(&self) -> Doctrine {
        let written = &self.system.doctrine;
        Doctrine {
            assignment: match written.assignment {
                AssignmentWord::NearestFirst => Assignment::NearestFirst,
                AssignmentWord::GreedyValue => Assignment::GreedyValue,
                AssignmentWord::MarginalReturn => Assignment::MarginalReturn,
                AssignmentWord::StaticOptimal => Assignment::StaticOptimal,
                AssignmentWord::RollingHorizon => Assignment::RollingHorizon,
            },
            horizon: Value::Fixed(written.horizon.value),
            round_price: Value::Fixed(written.round_price.value),
            salvo: self.system.salvo.value,
            most_salvos: written.most_salvos.value,
            last_chance: written.last_chance.value,
            ballistic_reserve: written.ballistic_reserve.value,
            review: Value::Fixed(written.review.value),
        }
    }
}

/// The law of a step, of which exactly one is written.
fn span(table: &StepTable) -> Result<Span, Diagnostic> {
    let fixed = table.fixed.map(|time| Span::Fixed(Value::Fixed(time.value)));
    let mean = table.mean.map(|time| Span::Exponential(Value::Fixed(time.value)));
    let median = table.median.map(|time| Span::LogNormal {
        median: Value::Fixed(time.value),
        spread: Value::Fixed(table.spread.value),
    });
    let mut written = [fixed, mean, median].into_iter().flatten();
    match (written.next(), written.next()) {
        (Some(span), None) => Ok(span),
        _ => {
            let fault = Diagnostic::new(Code::OneOfNeeded, table.span);
            Err(fault.with_names("fields", &["fixed", "mean", "median"]).with("table", "Step"))
        }
    }
}
