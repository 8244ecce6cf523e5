//! Shares of answers: told from so many answers on, in whole per cents that add up.

/// As few answers as shares are told of; fewer are told one by one.
pub const SHARED: u32 = 20;

/// How answers are told: each share in per cent where there are enough; none where they are told one by one.
pub fn shares(counts: [u32; 5], n: u32) -> Vec<String> {
    if n < SHARED {
        return Vec::new();
    }
    counts.into_iter().zip(percents(counts)).map(|(count, share)| percent(count, share)).collect()
}

/// Shares of all answers in whole per cents that add up to a hundred: those that lose most by it are rounded up.
pub fn percents(counts: [u32; 5]) -> [u64; 5] {
    let all: u64 = counts.iter().map(|count| u64::from(*count)).sum::<u64>().max(1);
    let mut shares = counts.map(|count| u64::from(count) * 100 / all);
    let mut order = [0, 1, 2, 3, 4];
    order.sort_by_key(|at| std::cmp::Reverse(u64::from(counts[*at]) * 100 % all));
    let short = 100 - shares.iter().sum::<u64>().min(100);
    for at in order.into_iter().filter(|at| counts[*at] > 0).take(short as usize) {
        shares[at] += 1;
    }
    shares
}

/// A share as it is told: nobody who answered is nought per cent.
pub fn percent(count: u32, share: u64) -> String {
    if count > 0 && share == 0 { "<1%".to_owned() } else { format!("{share}%") }
}
