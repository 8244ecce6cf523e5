# Words that several kinds of document share, in English.

missing = Not filled in yet: { $what }.
missing-from = To come from { $who }.
as-of = As of { $date }
undated = Without as-of date
draft = { $n ->
    [one] draft · one open point
   *[other] draft · { $n } open points
}
colophon = Colophon
colophon-author = drawn up by { $author }
colophon-commissioners = { $n ->
    [one] commissioner { $names }
   *[other] commissioners { $names }
}
colophon-frame = assessed with { $frame }
colophon-date = as of { $date }
by-adviser = In the adviser’s judgement, from public sources.

comparison-exactly = { $value }
comparison-about = about { $value }
comparison-almost = almost { $value }
comparison-more-than = more than { $value }
comparison-less-than = less than { $value }
comparison-at-least = at least { $value }
comparison-at-most = at most { $value }

source-wave = { $n ->
    [one] Round among one firm, { $date }
   *[other] Round among { $n } firms, { $date }
}
source-wave-uncounted = Round among firms, { $date }
source-session = Working session, { $date }

view-public = government
view-sme = SMEs
view-knowledge = knowledge
view-citizens = residents
view-adviser = adviser
view-self = own view

figure-public = public parties
figure-sme = SMEs
figure-other = adviser
figure-file = assessments

group-public = Public parties
group-sme = SMEs
group-knowledge = Knowledge institutions
group-citizens = Residents
group-government = Public authorities
group-business = Firms
group-society = Society

status-requested = requested
status-announced = announced
status-pledged = pledged
status-granted = granted
status-advanced = advanced
status-settled = settled
status-reclaimed = reclaimed
nature-one-off = one-off
nature-structural = structural
