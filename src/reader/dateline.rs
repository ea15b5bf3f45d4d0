//! Datelines: "KYIV, Jan 5 (Reuters) -" and "BEIRUT Air strikes hit …", in front of the first sentence.

use super::text::{Text, Tokens};
use super::tokens::{Kind, Shape, Token};
use crate::lexicon::words::{Lists, Pos};

/// The furthest that a dateline reaches, in tokens.
const LONGEST: usize = 18;

/// The tokens of a paragraph that are its dateline; empty where it has none.
pub(crate) fn dateline(text: &Text<'_>, paragraph: Tokens, number: usize) -> Tokens {
    let none = paragraph.start..paragraph.start;
    let tokens = &text.tokens[paragraph.clone()];
    if let Some(length) = outlet(text, tokens) {
        return paragraph.start..paragraph.start + length;
    }
    let Some(first) = tokens
        .first()
        .filter(|t| t.kind == Kind::Word && t.is_capital())
    else {
        return none;
    };
    if let Some(length) = up_to_dash(text, tokens) {
        return paragraph.start..paragraph.start + length;
    }
    if let Some(length) = day_alone(tokens) {
        return paragraph.start..paragraph.start + length;
    }
    if let Some(length) = own_line(text, tokens).filter(|_| number <= 3) {
        return paragraph.start..paragraph.start + length;
    }
    // "BEIRUT Air strikes hit …" opens the body only.
    if first.is_capitals() && (1..=3).contains(&number) {
        let capitals = tokens
            .iter()
            .take_while(|t| t.is_capitals() || t.kind == Kind::Comma)
            .count();
        let known = first.lists.any(Lists::ORGANISATION.or(Lists::TITLE));
        let follows = tokens
            .get(capitals)
            .is_some_and(|t| t.kind == Kind::Word && t.is_capital());
        if capitals <= 4 && follows && !known && first.text(text.source).len() > 3 {
            return paragraph.start..paragraph.start + capitals;
        }
    }
    none
}

/// "March 5, 2001 --", "Sept. 5 –": a day and a dash, without a place.
fn day_alone(tokens: &[Token]) -> Option<usize> {
    let month = tokens.first()?.lists.any(Lists::MONTH);
    let dash = tokens.iter().take(6).position(|t| t.kind == Kind::Dash)?;
    let day = tokens[1..dash]
        .iter()
        .all(|t| matches!(t.kind, Kind::Number | Kind::Comma | Kind::Stop));
    (month && dash >= 2 && day).then_some(dash + 1)
}

/// "ISTANBUL", "BEIRUT/MUNICH" on a line of its own in front of the first sentence.
fn own_line(text: &Text<'_>, tokens: &[Token]) -> Option<usize> {
    let place = |t: &&Token| t.is_capitals() || matches!(t.kind, Kind::Comma | Kind::Sign);
    let capitals = tokens.iter().take(6).take_while(place).count();
    let (last, next) = (tokens.get(capitals.checked_sub(1)?)?, tokens.get(capitals)?);
    let between = text.source.get(last.end as usize..next.start as usize)?;
    let first = tokens.first()?;
    let known = first.lists.any(Lists::TITLE);
    let long = first.text(text.source).len() > 3 || capitals > 1;
    (between.contains('\n') && !known && long).then_some(capitals)
}

/// "· RTE.ieAmbassadors met": an outlet's address glued to the first word.
fn outlet(text: &Text<'_>, tokens: &[Token]) -> Option<usize> {
    let address = tokens.iter().take(3).position(|t| t.kind == Kind::Word)?;
    let glued = tokens.get(address + 1)?;
    let dotted = tokens[address]
        .text(text.source)
        .trim_end_matches('.')
        .contains('.');
    let tight =
        glued.kind == Kind::Word && !glued.shape.any(Shape::SPACE_BEFORE) && glued.is_capital();
    (dotted && tight).then_some(address + 1)
}

/// "Three die in raid - Example News": where the headline ends and the outlet's name begins.
pub(crate) fn outlet_behind(text: &Text<'_>, headline: Tokens) -> usize {
    let tokens = &text.tokens[headline.clone()];
    let parts = |t: &Token| {
        t.kind == Kind::Dash && t.shape.any(Shape::SPACE_BEFORE) || t.text(text.source) == "|"
    };
    let Some(dash) = tokens.iter().rposition(parts).filter(|&at| at >= 3) else {
        return headline.end;
    };
    let behind = headline.start + dash + 1;
    let name = &tokens[dash + 1..];
    let outlet = text
        .longest(&text.lexicon.lists.media, behind, headline.end)
        .filter(|m| m.value.kind != "channel");
    let listed = outlet.is_some_and(|m| m.length + 1 >= name.len());
    let last = name.last().map_or("", |t| t.text(text.source));
    let named = name.len() <= 4
        && name.iter().all(|t| {
            t.is_word() && (t.is_capital() || matches!(t.text(text.source), "of" | "the"))
        })
        && matches!(
            last,
            "News"
                | "Times"
                | "Post"
                | "Tribune"
                | "Herald"
                | "Journal"
                | "Star"
                | "Today"
                | "Network"
                | "Online"
                | "Guardian"
                | "Gazette"
        );
    if listed || named {
        headline.start + dash
    } else {
        headline.end
    }
}

/// A place, perhaps a day and an agency in brackets, then a dash.
fn up_to_dash(text: &Text<'_>, tokens: &[Token]) -> Option<usize> {
    let dash = tokens
        .iter()
        .take(LONGEST)
        .position(|t| t.kind == Kind::Dash)?;
    let head = &tokens[..dash];
    let agency = head.iter().any(|t| t.kind == Kind::Open)
        && head.last().is_some_and(|t| t.kind == Kind::Close);
    let shouted = head.first().is_some_and(Token::is_capitals);
    let plain = head.iter().all(|t| match t.kind {
        Kind::Word => {
            t.is_capital()
                || matches!(
                    t.text(text.source),
                    "of" | "the" | "de" | "al" | "and" | "near"
                )
        }
        Kind::Number | Kind::Comma | Kind::Open | Kind::Close | Kind::Sign => true,
        Kind::Stop => t.text(text.source) == ".",
        _ => false,
    });
    let verb = head
        .iter()
        .any(|t| t.pos.any(Pos::PAST.or(Pos::BE)) && !t.is_capital());
    (plain && !verb && (agency || shouted) && tokens.len() > dash + 2).then_some(dash + 1)
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_headline_ends_where_its_outlet_begins() {
        for (source, headline) in [
            (
                "Raid kills two in Gao - ABC News\nTwo men died.",
                "Raid kills two in Gao",
            ),
            (
                "Raid kills two in Gao | Lake Herald\nTwo men died.",
                "Raid kills two in Gao",
            ),
            (
                "Raid kills two - officials\nTwo men died.",
                "Raid kills two - officials",
            ),
        ] {
            let text = Text::new(source, Lexicon::shared());
            assert_eq!(text.slice(&text.sentences[0].tokens), headline);
        }
    }

    use crate::lexicon::Lexicon;
    use crate::reader::text::Text;

    #[test]
    fn datelines_stand_in_front_of_the_first_sentence() {
        for (source, dateline) in [
            (
                "KYIV, Jan 5 (Reuters) - Two died.",
                "KYIV, Jan 5 (Reuters) -",
            ),
            (
                "LAGOS, Nigeria (AP) — Gunmen came.",
                "LAGOS, Nigeria (AP) —",
            ),
            ("GOMA – Rebels came.", "GOMA –"),
            ("Raid kills two\nBEIRUT Air raids hit a town.", "BEIRUT"),
            ("Raid kills two\nNATO Secretary General Ann Lund spoke.", ""),
            ("ISTANBUL\nThree bombers struck on Tuesday.", "ISTANBUL"),
            ("BEIRUT/MUNICH\nSyrian forces advanced.", "BEIRUT/MUNICH"),
            ("The town — a port — fell.", ""),
            ("· Example.ieEnvoys met in Oslo.", "· Example.ie"),
        ] {
            let text = Text::new(source, Lexicon::shared());
            let found = text.paragraphs.last().map(|p| text.slice(&p.dateline));
            assert_eq!(found, Some(dateline), "{source}");
        }
    }
}
