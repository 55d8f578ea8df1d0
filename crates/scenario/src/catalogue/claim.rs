//! Figures and the claims they rest on.

use std::marker::PhantomData;

use engine::plan::{self, Grade, Law};
use toml::Spanned;
use toml::de::DeValue;

use super::row::Row;
use super::spread::law;
use crate::diagnostic::{Code, Diagnostic, HintCode};
use crate::field::{
    Field, Flag, Measured, Need, Read, Reader, Record, Shape, Text, Within, choice, record,
};
use crate::nearest::nearest;
use crate::unit::Dimension;

choice! {
    /// Who speaks.
    pub enum Kind {
        /// The maker or exporter.
        Maker = "maker",
        /// A government or its forces.
        Official = "official",
        /// An institute or author without a stake.
        Independent = "independent",
        /// A newspaper, agency or magazine.
        Press = "press",
        /// Worked out from other claims; the note says how.
        Derived = "derived",
        /// Assumed, because nobody published it who could be cited; the note says why.
        Assumption = "assumption",
    }
}

choice! {
    /// How far a figure may be trusted.
    pub enum GradeWord {
        /// Independent sources agree.
        A = "A",
        /// A good source, or several that nearly agree.
        B = "B",
        /// One weak source, sources that disagree, or a derivation.
        C = "C",
        /// An assumption.
        D = "D",
    }
}

choice! {
    /// What kind of range a radar's claim states.
    pub enum Meaning {
        /// The greatest range that is displayed, whatever the target.
        Instrumented = "instrumented",
        /// Detection in one look.
        SingleLook = "single-look",
        /// Detection in several looks together.
        Cumulative = "cumulative",
        /// The source does not say.
        Unknown = "unknown",
    }
}

/// A quantity in the text of a claim, before its figure says what it measures.
#[derive(Clone, Debug)]
pub struct Amount {
    pub(crate) text: Spanned<DeValue<'static>>,
}

impl Read for Amount {
    fn shape() -> Shape {
        Shape::Amount
    }

    fn read(value: &Spanned<DeValue<'_>>, _: Within, _: &mut Reader<'_>) -> Option<Self> {
        let mut owned = value.get_ref().clone();
        owned.make_owned();
        // `make_owned` leaves nothing borrowed, which the type cannot say.
        let owned = match owned {
            DeValue::String(text) => DeValue::String(text.into_owned().into()),
            DeValue::Integer(number) => DeValue::String(number.to_string().into()),
            DeValue::Float(number) => DeValue::String(number.to_string().into()),
            DeValue::Boolean(flag) => DeValue::Boolean(flag),
            DeValue::Datetime(moment) => DeValue::Datetime(moment),
            DeValue::Array(_) => DeValue::Array(toml::de::DeArray::new()),
            DeValue::Table(_) => DeValue::Table(toml::de::DeTable::new()),
        };
        Some(Self { text: Spanned::new(value.span(), owned) })
    }
}

record! {
    /// What one source says about a figure. It states `value`, or any of `low`, `nominal` and
    /// `high`; every value has its unit in the text.
    pub struct Claim {
        /// The one value that the source states.
        value: Option<Amount>;
        /// The least value that the source supports.
        low: Option<Amount>;
        /// The value that the source holds to be right.
        nominal: Option<Amount>;
        /// The greatest value that the source supports.
        high: Option<Amount>;
        /// Key of the source in `sources.toml`. An assumption needs none.
        source: Option<Text>;
        /// Row of `public-figures.csv` that the claim stands in.
        row: Option<Row>;
        /// Year of the statement.
        year: Option<crate::field::Whole>, within "1900" to "2100";
        /// Who speaks.
        kind: Kind;
        /// For a radar's range: what kind of range it is.
        means: Option<Meaning>;
        /// What the reader should know; for an assumption the reasoning, for a derivation its way.
        note: Option<Text>;
        /// Kept to be read, not counted in the spread.
        aside: Flag, default "false";
    }
}

choice! {
    /// How a figure is spread over its claims, where the usual way is not meant.
    pub enum LawWord {
        /// Every factor alike: what is known only by its order of magnitude.
        LogUniform = "log-uniform",
    }
}

record! {
    /// A figure as it is written: its grade, its group, its claims.
    pub struct Written {
        /// How far it may be trusted.
        grade: GradeWord;
        /// Figures of one group in one entry move together; without one it moves alone.
        group: Option<Text>;
        /// How it is spread, where that is not the usual way: a triangle over the claims, even where
        /// nobody names a best value, a choice where things are counted.
        law: Option<LawWord>;
        /// What is said about it, the best claim first. The spread goes from the lowest to the
        /// highest value of any claim that is not kept aside; the nominal value is that of the
        /// first claim that has one.
        claim: Option<Vec<Claim>>;
    }
}

/// A figure with its claims.
#[derive(Clone, Debug)]
pub struct Figure<M> {
    /// The kind in the common file that it is taken from, such as `common/radar`; nothing where
    /// the entry states it itself.
    pub common: Option<String>,
    /// Its group, if it has one.
    pub group: Option<String>,
    /// How far it may be trusted.
    pub grade: Grade,
    /// How it is spread.
    pub law: Law,
    /// Who said what.
    pub claims: Vec<plan::Claim>,
    /// The least and the greatest value that anybody may state, as they would be written.
    pub within: Within,
    of: PhantomData<M>,
}

impl<M: Measured> Figure<M> {
    /// As a figure of the plan.
    pub fn named(&self, entry: &str, figure: &str) -> plan::Figure {
        let entry = self.common.as_deref().unwrap_or(entry);
        let name = format!("{entry}.{figure}");
        plan::Figure {
            group: self.group.as_ref().map_or_else(|| name.clone(), |g| format!("{entry}.{g}")),
            name,
            unit: M::DIMENSION.base().to_owned(),
            law: self.law.clone(),
            grade: self.grade,
            claims: self.claims.clone(),
        }
    }
}

impl<M: Measured> Read for Figure<M> {
    fn shape() -> Shape {
        Shape::Figure(M::DIMENSION)
    }

    fn read(value: &Spanned<DeValue<'_>>, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        let Told { group, grade, law, claims, .. } = read(value, within, M::DIMENSION, reader)?;
        let claims = claims.into_iter().map(for_readers).collect();
        Some(Self { common: None, group, grade, law, claims, within, of: PhantomData })
    }
}

/// A figure of any dimension, with all that was written about it.
#[derive(Clone, Debug)]
pub struct Told {
    /// What it measures.
    pub dimension: Dimension,
    /// Its group, if it has one.
    pub group: Option<String>,
    /// How far it may be trusted.
    pub grade: Grade,
    /// How it is spread.
    pub law: Law,
    /// Who said what.
    pub claims: Vec<ToldClaim>,
}

/// A claim, with what only a reader of the catalogue wants to know.
#[derive(Clone, Debug)]
pub struct ToldClaim {
    /// What it says; its note as it was written.
    pub said: plan::Claim,
    /// Does it state a span without a centre?
    pub even: bool,
    /// Row of the table of public figures that it stands in.
    pub row: Option<String>,
    /// For a radar's range: what kind of range it is.
    pub means: Option<Meaning>,
    /// Is it kept aside?
    pub aside: bool,
}

/// Read a figure of a dimension.
pub(super) fn read(
    value: &Spanned<DeValue<'_>>,
    within: Within,
    of: Dimension,
    reader: &mut Reader<'_>,
) -> Option<Told> {
    let written = Written::read(value, None, reader)?;
    let Some(claims) = &written.claim else {
        reader.report(Diagnostic::new(Code::FigureWithoutClaim, written.span));
        return None;
    };
    let read: Vec<Option<Stated>> =
        claims.iter().map(|claim| stated(claim, within, of, reader)).collect();
    let read: Vec<Stated> = read.into_iter().collect::<Option<_>>()?;
    let grade = grade(&written, claims, reader)?;
    let counted: Vec<&Stated> =
        claims.iter().zip(&read).filter(|(c, _)| !c.aside.value).map(|(_, s)| s).collect();
    if counted.is_empty() {
        reader.report(Diagnostic::new(Code::FigureWithoutClaim, written.span));
        return None;
    }
    Some(Told {
        dimension: of,
        group: written.group.as_ref().map(|group| group.value.clone()),
        grade,
        law: spread(&written, law(&counted, of), reader)?,
        claims: claims.iter().zip(&read).map(|(c, s)| told(c, s)).collect(),
    })
}

/// A figure that the common file gives where an entry does not.
#[derive(Clone, Debug)]
pub struct Usual<M>(Figure<M>);

impl<M> std::ops::Deref for Usual<M> {
    type Target = Figure<M>;

    fn deref(&self) -> &Figure<M> {
        &self.0
    }
}

impl<M: Measured> Read for Usual<M> {
    const USUAL: bool = true;

    fn shape() -> Shape {
        Figure::<M>::shape()
    }

    fn read(value: &Spanned<DeValue<'_>>, within: Within, reader: &mut Reader<'_>) -> Option<Self> {
        Figure::read(value, within, reader).map(Self)
    }

    fn of_common(self, kind: &str) -> Self {
        Self(Figure { common: Some(kind.to_owned()), ..self.0 })
    }
}

/// What a claim states, in base units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Stated {
    pub low: f64,
    pub nominal: Option<f64>,
    pub high: f64,
}

/// Words that the reasoning of an assumption needs at least.
const LEAST_REASONING: usize = 15;

fn stated(claim: &Claim, within: Within, of: Dimension, reader: &mut Reader<'_>) -> Option<Stated> {
    let here = cited(claim, reader);
    let mut amount = |amount: &Option<Amount>| -> Option<Option<f64>> {
        let Some(amount) = amount else { return Some(None) };
        let number = reader.quantity(&amount.text, of)?;
        let span = reader.span(amount.text.span());
        reader.within(number, within, of, span).then_some(Some(number))
    };
    let (value, low) = (amount(&claim.value), amount(&claim.low));
    let (nominal, high) = (amount(&claim.nominal), amount(&claim.high));
    let (value, low, nominal, high) = (value?, low?, nominal?, high?);
    let nominal = value.or(nominal);
    let all = || [low, nominal, high].into_iter().flatten();
    let Some(least) = all().next() else {
        reader.report(Diagnostic::new(Code::ClaimWithoutValue, claim.span));
        return None;
    };
    let stated =
        Stated { low: low.unwrap_or(least), nominal, high: high.or(nominal).unwrap_or(least) };
    let middle = nominal.unwrap_or(stated.low);
    if stated.low > middle || middle > stated.high {
        let show = |number: f64| format!("{number} {}", of.base());
        let fault = Diagnostic::new(Code::LowAboveHigh, claim.span)
            .with("low", show(stated.low))
            .with("nominal", show(middle))
            .with("high", show(stated.high));
        reader.report(fault);
        return None;
    }
    here.then_some(stated)
}

/// Does a claim say where it comes from, and does that exist?
fn cited(claim: &Claim, reader: &mut Reader<'_>) -> bool {
    let mut sound = true;
    if let Some(source) = &claim.source {
        reader.cite(&source.value);
        if !reader.known.sources.contains(&source.value.as_str()) {
            let near = nearest(&source.value, reader.known.sources.iter().copied());
            let fault = Diagnostic::new(Code::UnknownSource, source.span);
            let fault = fault.with("source", &*source.value);
            reader.report(fault.hint_names(HintCode::DidYouMean, near));
            sound = false;
        }
    }
    if claim.kind == Kind::Assumption {
        let words = claim.note.as_ref().map_or(0, |note| note.value.split(' ').count());
        if words < LEAST_REASONING {
            let fault = Diagnostic::new(Code::AssumptionWithoutReasoning, claim.span);
            reader.report(fault.with("least", LEAST_REASONING.to_string()));
            sound = false;
        }
    } else if claim.source.is_none() {
        reader.report(Diagnostic::new(Code::ClaimWithoutSource, claim.span));
        sound = false;
    }
    sound
}

/// The grade, if the claims bear it out: assumptions alone give D, derivations at best C.
fn grade(written: &Written, claims: &[Claim], reader: &mut Reader<'_>) -> Option<Grade> {
    let best_of = |kind| match kind {
        Kind::Assumption => GradeWord::D,
        Kind::Derived => GradeWord::C,
        Kind::Maker | Kind::Official | Kind::Independent | Kind::Press => GradeWord::A,
    };
    let counted = claims.iter().filter(|claim| !claim.aside.value);
    let best = counted.map(|claim| best_of(claim.kind)).min()?;
    if written.grade < best {
        let fault = Diagnostic::new(Code::GradeTooGood, written.span)
            .with("grade", written.grade.word())
            .with("best", best.word());
        reader.report(fault);
        return None;
    }
    Some(match written.grade {
        GradeWord::A => Grade::A,
        GradeWord::B => Grade::B,
        GradeWord::C => Grade::C,
        GradeWord::D => Grade::D,
    })
}

/// The law as the figure is written: even in its logarithm where that is said, which only a
/// quantity above zero can be.
fn spread(written: &Written, law: Law, reader: &mut Reader<'_>) -> Option<Law> {
    match (written.law, law) {
        (None, law) => Some(law),
        (Some(LawWord::LogUniform), Law::Triangular { low, nominal, high })
        | (Some(LawWord::LogUniform), Law::Uniform { low, nominal, high })
            if low > 0.0 =>
        {
            Some(Law::LogUniform { low, nominal, high })
        }
        (Some(word), _) => {
            let fault = Diagnostic::new(Code::LawDoesNotFit, written.span);
            reader.report(fault.with("law", word.word()));
            None
        }
    }
}

fn told(claim: &Claim, stated: &Stated) -> ToldClaim {
    let source = claim.source.as_ref().map(|source| source.value.clone());
    ToldClaim {
        said: plan::Claim {
            source: source.unwrap_or_else(|| Kind::Assumption.word().to_owned()),
            kind: claim.kind.word().to_owned(),
            low: stated.low,
            nominal: stated.nominal.unwrap_or(stated.low + (stated.high - stated.low) / 2.0),
            high: stated.high,
            year: claim.year.as_ref().map_or(0, |year| year.value as u16),
            note: claim.note.as_ref().map_or(String::new(), |note| note.value.clone()),
        },
        even: stated.nominal.is_none(),
        row: claim.row.as_ref().map(|row| row.value.clone()),
        means: claim.means,
        aside: claim.aside.value,
    }
}

/// A claim of a study, whose note names its row.
fn for_readers(claim: ToldClaim) -> plan::Claim {
    let mut said = claim.said;
    if let Some(row) = claim.row {
        said.note = format!("{} [{row}]", said.note).trim().to_owned();
    }
    said
}

/// The field list of a figure, for schema and reference.
pub fn figure_record() -> Record {
    let mut record = Written::record();
    record.name = "Figure";
    if let Some(Field { need, .. }) = record.fields.iter_mut().find(|f| f.name == "claim") {
        *need = Need::Required;
    }
    record
}

#[cfg(test)]
mod tests;
