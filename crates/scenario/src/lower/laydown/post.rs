//! Posts: who decides, how fast, by which rules. The catalogue says how a post of its type is; the
//! author says what is other here.

use engine::plan::{
    Attention, Doctrine, Identification, Post, PostId, Span, Steps, Superior, Value, Verdicts,
};

use super::super::fielded::Fielded;
use super::super::figures::Figures;
use super::super::option;
use super::Placing;
use crate::catalogue::{Guidance, LawWord, ModeWord, PostEntry, Stand};
use crate::diagnostic::{Code, Diagnostic};
use crate::field::{Count, Measured, Quantity, Whole};
use crate::language::{StepTable, System};

impl<'a> Placing<'a, '_> {
    /// The posts of the system with their names inside it, at least one.
    pub(super) fn posts(&mut self, found: &mut Vec<Diagnostic>) -> Option<Vec<(&'a str, PostId)>> {
        let stands: &'a [Stand] = self.entry.post.as_deref().unwrap_or_default();
        if stands.is_empty() {
            let fault = Diagnostic::new(Code::NotPlaced, self.system.system.span);
            found.push(fault.with("id", self.unit.id));
            return None;
        }
        let superior = self.superior(found)?;
        let first = self.laydown.posts.len();
        let id = |index: usize| PostId((first + index) as u32);
        for (index, stand) in stands.iter().enumerate() {
            let inside = stand.superior.as_ref();
            let above = inside
                .and_then(|name| stands.iter().position(|other| other.name.value == name.value));
            let superior = above.map_or(superior, |above| Superior::Post(id(above)));
            let name = match index {
                0 => self.unit.name.clone(),
                _ => format!("{}/{}", self.unit.name, stand.name.value),
            };
            let entry = self.context.shelf.entries.post(&stand.post.value)?;
            self.post(name, stand, entry, superior, found)?;
        }
        Some(stands.iter().enumerate().map(|(i, s)| (s.name.value.as_str(), id(i))).collect())
    }

    fn post(
        &mut self,
        name: String,
        stand: &Stand,
        entry: &PostEntry,
        superior: Superior,
        found: &mut Vec<Diagnostic>,
    ) -> Option<()> {
        let (channels, channel_rounds) = self.channels(stand, entry, found)?;
        let site = self.beside(stand.bearing.value, stand.distance.value);
        let asset = self.equipment(&name, site);
        let (id, system) = (stand.post.value.as_str(), self.system);
        let mut known = Knowing { id, entry, system, figures: self.figures };
        self.laydown.posts.push(Post {
            name,
            system: system.name.value.clone(),
            asset,
            mount: self.mount,
            site,
            superior,
            on_loss: system.on_loss.unwrap_or(entry.on_loss).on_loss(),
            steps: known.steps(found)?,
            attention: known.attention(),
            channels,
            channel_rounds,
            identification: known.identification(),
            control: system.control.unwrap_or(entry.control).control(),
            doctrine: known.doctrine(),
            verdicts: known.verdicts(),
        });
        Some(())
    }

    /// The channels of the radar that guides for this post, and the rounds that each leads. They must
    /// be enough for its first salvo.
    fn channels(
        &mut self,
        stand: &Stand,
        entry: &PostEntry,
        found: &mut Vec<Diagnostic>,
    ) -> Option<(Value, u32)> {
        let Some((id, guidance)) = self.guidance(stand) else {
            return Some((Value::Fixed(0.0), 1));
        };
        let salvo = self.system.salvo.as_ref();
        let (salvo, span) =
            salvo.map_or((entry.salvo.value, self.system.system.span), |own| (own.value, own.span));
        let rounds = guidance.channel_rounds.value;
        let channels = &guidance.channels;
        if f64::from(salvo.div_ceil(rounds)) > channels.law.low() {
            let fault = Diagnostic::new(Code::SalvoExceedsChannels, span)
                .with("salvo", salvo.to_string())
                .with("channels", channels.law.low().to_string());
            found.push(fault);
            return None;
        }
        Some((self.figures.value(id, "guidance.channels", channels), rounds))
    }

    /// What the radar that guides for a post can do: the last one that is listed.
    fn guidance(&self, stand: &Stand) -> Option<(&'a str, &'a Guidance)> {
        let first = self.entry.post.as_ref()?.first()?;
        let radars = self.entry.radar.iter().flatten().rev();
        let mut own = radars.filter(|placed| match &placed.post {
            Some(post) => post.value == stand.name.value,
            None => std::ptr::eq(stand, first),
        });
        own.find_map(|placed| {
            let radar = self.context.shelf.entries.radar(&placed.radar.value)?;
            Some((placed.radar.value.as_str(), radar.guidance.as_ref()?))
        })
    }

    /// Who is above it; nothing where that is nobody of this option or leads back to itself.
    fn superior(&self, found: &mut Vec<Diagnostic>) -> Option<Superior> {
        if let Some(above) = &self.unit.above {
            let place = self.laydown.posts.iter().position(|post| post.name == above.post);
            return Some(place.map_or(Superior::Nobody, |at| Superior::Post(PostId(at as u32))));
        }
        let Some(name) = &self.unit.superior else { return Some(Superior::Nobody) };
        let systems = &self.option.systems;
        let above = option::named(systems, name, found)?;
        let mut at = Some(above);
        for _ in 0..=systems.len() {
            let Some(index) = at else { return Some(Superior::Post(first_post(systems, above))) };
            let next = systems[index].superior.as_ref();
            at = next.and_then(|next| systems.iter().position(|s| s.name == next.value));
        }
        found.push(Diagnostic::new(Code::Circular, name.span).with("name", &*name.value));
        None
    }
}

/// The first post of a system: each stands with all its posts before the next one.
fn first_post(systems: &[Fielded<'_>], system: usize) -> PostId {
    let posts = |unit: &Fielded<'_>| unit.entry.and_then(|e| e.post.as_ref()).map_or(0, Vec::len);
    PostId(systems[..system].iter().map(posts).sum::<usize>() as u32)
}

/// What is known of a post: from the catalogue, and from the author where he says otherwise.
struct Knowing<'k, 'f> {
    id: &'k str,
    entry: &'k PostEntry,
    system: &'k System,
    figures: &'k mut Figures<'f>,
}

/// What the author says, as a number of the plan.
fn said<M: Measured>(own: Option<Quantity<M>>) -> Option<Value> {
    own.map(|own| Value::Fixed(own.value))
}

impl Knowing<'_, '_> {
    fn steps(&mut self, found: &mut Vec<Diagnostic>) -> Option<Steps> {
        let (id, entry) = (self.id, self.entry);
        let spread = self.figures.value(id, "spread", &entry.spread);
        let law = |middle: Value| match entry.steps {
            LawWord::Fixed => Span::Fixed(middle),
            LawWord::Exponential => Span::Exponential(middle),
            LawWord::LogNormal => Span::LogNormal { median: middle, spread },
        };
        let mut steps = Steps {
            identify: law(self.figures.value(id, "identify", &entry.identify)),
            evaluate: law(self.figures.value(id, "reaction", &entry.reaction)),
            launch: law(self.figures.value(id, "prepare", &entry.prepare)),
            assess: law(self.figures.value(id, "assessment", &entry.assessment)),
        };
        let (before, own) = (found.len(), &self.system.steps);
        let written = [
            (&own.identify, &mut steps.identify),
            (&own.evaluate, &mut steps.evaluate),
            (&own.launch, &mut steps.launch),
            (&own.assess, &mut steps.assess),
        ];
        for (table, step) in written {
            if let Some(table) = table {
                span(table).map_or_else(|fault| found.push(fault), |span| *step = span);
            }
        }
        (found.len() == before).then_some(steps)
    }

    fn attention(&mut self) -> Attention {
        let whole = |own: Option<Whole>| own.map(|most| Value::Fixed(f64::from(most.value)));
        let (id, entry) = (self.id, self.entry);
        let mut count = |own, name, figure: &crate::catalogue::Figure<Count>| {
            whole(own).unwrap_or_else(|| self.figures.value(id, name, figure))
        };
        Attention {
            decisions: count(self.system.decisions, "decisions", &entry.decisions),
            tracks: count(self.system.tracks, "tracks", &entry.tracks),
        }
    }

    fn identification(&mut self) -> Identification {
        let (id, entry, own) = (self.id, self.entry, &self.system.identity);
        if own.perfect.value {
            return Identification::PERFECT;
        }
        let figures = &mut *self.figures;
        Identification {
            asks: ModeWord::together(own.asks.as_ref().or(entry.asks.as_ref())),
            answered: said(own.answered)
                .unwrap_or_else(|| figures.value(id, "answered", &entry.answered)),
            knows_plans: own.knows_plans.unwrap_or(entry.knows_plans).value,
            keeps_corridors: own.keeps_corridors.unwrap_or(entry.keeps_corridors).value,
            hostile_shown: said(own.hostile_shown)
                .unwrap_or_else(|| figures.value(id, "hostile-shown", &entry.hostile_shown)),
            others_taken_for_hostile: said(own.others_taken_for_hostile).unwrap_or_else(|| {
                figures.value(id, "others-taken-for-hostile", &entry.others_taken_for_hostile)
            }),
            again: said(own.again).unwrap_or_else(|| figures.value(id, "again", &entry.again)),
        }
    }

    fn doctrine(&mut self) -> Doctrine {
        let (id, entry, own) = (self.id, self.entry, &self.system.doctrine);
        let figures = &mut *self.figures;
        Doctrine {
            assignment: own.assignment.unwrap_or(entry.assignment).assignment(),
            horizon: said(own.horizon)
                .unwrap_or_else(|| figures.value(id, "horizon", &entry.horizon)),
            round_price: said(own.round_price)
                .unwrap_or_else(|| figures.value(id, "round-price", &entry.round_price)),
            salvo: self.system.salvo.unwrap_or(entry.salvo).value,
            later_salvo: own.later_salvo.unwrap_or(entry.later_salvo).value,
            most_salvos: own.most_salvos.unwrap_or(entry.most_salvos).value,
            last_chance: own.last_chance.value,
            ballistic_reserve: own.ballistic_reserve.value,
            review: said(own.review).unwrap_or_else(|| figures.value(id, "review", &entry.review)),
        }
    }

    fn verdicts(&mut self) -> Verdicts {
        let (id, entry, own) = (self.id, self.entry, &self.system.verdict);
        let figures = &mut *self.figures;
        Verdicts {
            false_alive: said(own.false_alive)
                .unwrap_or_else(|| figures.value(id, "false-alive", &entry.false_alive)),
            false_killed: said(own.false_killed)
                .unwrap_or_else(|| figures.value(id, "false-killed", &entry.false_killed)),
            doubted_after: Verdicts::DOUBTED_AFTER,
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
