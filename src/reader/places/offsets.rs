//! "40 km north of Gao": a point so far from a place that is known.

use super::{Places, signs};
use crate::record::{Place, PlacePrecision};

/// Kilometres in a degree of latitude.
const DEGREE: f64 = 111.2;

impl Places<'_, '_> {
    /// Moves `place`, whose name begins at `at`, by the distance and direction in front of it.
    pub(super) fn offset(&self, at: usize, place: &mut Place) {
        let Some((distance, degrees)) = self.distance(at) else {
            return;
        };
        let settled = matches!(
            place.precision,
            PlacePrecision::Settlement | PlacePrecision::Point | PlacePrecision::District
        );
        let (true, Some(latitude), Some(longitude)) = (settled, place.latitude, place.longitude)
        else {
            return;
        };
        let angle = degrees.to_radians();
        let north = latitude + distance * angle.cos() / DEGREE;
        let width = DEGREE * latitude.to_radians().cos().abs().max(0.05);
        let east = longitude + distance * angle.sin() / width;
        // To a thousandth of a degree, as the gazetteer has it.
        let round = |degrees: f64| (degrees * 1000.0).round() / 1000.0;
        place.latitude = Some(round(north.clamp(-90.0, 90.0)));
        place.longitude = Some(round(east.clamp(-180.0, 180.0)));
        place.precision = PlacePrecision::Offset;
    }

    /// Kilometres and degrees from "40 km (25 miles) north of" in front of `at`.
    fn distance(&self, at: usize) -> Option<(f64, f64)> {
        let of = at.checked_sub(1).filter(|&i| self.word(i) == "of")?;
        let side = of.checked_sub(1)?;
        let degrees = signs::bearing(self.word(side))?;
        let mut unit = side;
        for _ in 0..7 {
            unit = unit.checked_sub(1)?;
            let in_brackets = matches!(self.word(unit), ")" | "(" | "to" | "the" | "about" | ",");
            let factor = factor(self.word(unit));
            if let Some(factor) = factor {
                let number = self.number(unit.checked_sub(1)?);
                // "40 km (25 miles)": the first of two is the text's own.
                if let Some(number) = number
                    && self.word(unit.saturating_sub(2)) != "("
                {
                    return Some((number * factor, degrees));
                }
            } else if !in_brackets && self.number(unit).is_none() {
                return None;
            }
        }
        None
    }

    fn number(&self, at: usize) -> Option<f64> {
        let word = self.word(at);
        let figure = match word {
            "five" => Some(5.0),
            "ten" => Some(10.0),
            "dozen" => Some(12.0),
            _ => word.replace(',', "").parse().ok(),
        };
        figure.filter(|n: &f64| n.is_finite() && *n > 0.0 && *n < 2000.0)
    }
}

/// Kilometres in a unit.
fn factor(unit: &str) -> Option<f64> {
    match unit {
        "km" | "kms" | "kilometres" | "kilometers" | "kilometre" | "kilometer" => Some(1.0),
        "miles" | "mile" | "mi" => Some(1.609),
        _ => None,
    }
}
