//! What the equipment of a system costs.

use super::Placing;
use crate::catalogue::Figure;
use crate::field::Money;
use crate::study::{CostLine, CostOf};

impl Placing<'_, '_> {
    /// The price of the whole with the launchers that it has more or fewer than the catalogue gives
    /// it, else that of its parts as far as they have one.
    pub(super) fn price(&mut self) -> Vec<CostLine> {
        let id = self.unit.id;
        let Some(price) = &self.entry.equipment_price else { return self.price_of_parts() };
        let whole = self.line(id, "equipment-price", price, 1.0);
        std::iter::once(whole).chain(self.other_launchers()).collect()
    }

    /// Launchers beyond the usual number, or those that are missing, where one has a price.
    fn other_launchers(&mut self) -> Option<CostLine> {
        let group = self.entry.launchers.iter().flatten().next()?;
        let own = self.own_launchers()?;
        let id = group.launcher.value.as_str();
        let price = self.context.shelf.entries.launcher(id)?.price.as_ref()?;
        let more = f64::from(own) - group.count.law.nominal();
        (more != 0.0).then(|| self.line(id, "price", price, more))
    }

    fn price_of_parts(&mut self) -> Vec<CostLine> {
        let (entry, entries) = (self.entry, &self.context.shelf.entries);
        let mut lines = Vec::new();
        for placed in entry.radar.iter().flatten() {
            let id = placed.radar.value.as_str();
            if let Some(price) = entries.radar(id).and_then(|radar| radar.price.as_ref()) {
                lines.push(self.line(id, "price", price, 1.0));
            }
        }
        for (index, group) in entry.launchers.iter().flatten().enumerate() {
            let id = group.launcher.value.as_str();
            let own = self.own_launchers().filter(|_| index == 0);
            let count = own.map_or(group.count.law.nominal(), f64::from);
            if let Some(price) = entries.launcher(id).and_then(|one| one.price.as_ref()) {
                lines.push(self.line(id, "price", price, count));
            }
        }
        lines
    }

    fn line(&mut self, id: &str, name: &str, price: &Figure<Money>, times: f64) -> CostLine {
        let each = self.figures.spread(id, name, price);
        CostLine { of: CostOf::Equipment(id.to_owned()), times, each }
    }
}
