//! Sets things beside each other in a lane: each as near to its own place as the others let it, in order.

/// Where each begins, of those that have a place and a width; `None` where they do not all fit.
pub fn places(wanted: &[(f64, f64)], gap: f64, room: f64) -> Option<Vec<f64>> {
    let widths: f64 = wanted.iter().map(|(_, width)| width).sum();
    if widths + gap * wanted.len().saturating_sub(1) as f64 > room {
        return None;
    }
    let mut places = Vec::with_capacity(wanted.len());
    let mut from = 0.0;
    for (place, width) in wanted {
        let place = f64::max(*place, from);
        places.push(place);
        from = place + width + gap;
    }
    let mut until = room;
    for (place, (_, width)) in places.iter_mut().zip(wanted).rev() {
        *place = place.min(until - width);
        until = *place - gap;
    }
    Some(places)
}

/// How wide parts of a whole are that fill some room: as their values, but none too thin to be seen.
pub fn shares(values: &[i64], gap: f64, least: f64, room: f64) -> Vec<f64> {
    let room = room - gap * values.len().saturating_sub(1) as f64;
    let least = least.min(room / values.len().max(1) as f64);
    let value = |n: &i64| *n as f64;
    let mut thin = vec![false; values.len()];
    // what is made thicker takes from the others, which may make one of them too thin
    loop {
        let thick: f64 = values.iter().zip(&thin).filter(|(_, thin)| !**thin).map(|(n, _)| value(n)).sum();
        let left = room - least * thin.iter().filter(|thin| **thin).count() as f64;
        let width = |n: &i64| value(n) / thick * left;
        let next = values.iter().zip(&thin).position(|(n, thin)| !thin && width(n) < least);
        match next {
            Some(at) => thin[at] = true,
            None => {
                return values
                    .iter()
                    .zip(&thin)
                    .map(|(n, thin)| if *thin { least } else { width(n) })
                    .collect();
            }
        }
    }
}
