# Words of the proposition, in English.

the-commissioner = the commissioner
adopted = adopted { $on }
since = { $n ->
    [one] one point open since
   *[other] { $n } points open since
}
core-title = Core
missing-core = the proposition in one sentence
for-title = For whom
missing-for = the target group, and what the proposition is worth to it
offer-title = What we offer
offer-title-neutral = What is offered
missing-offer = what is offered, in at most three pillars
asks-title = What we ask
asks-title-neutral = What it takes
missing-asks = what is asked of whom
from = From
what = What
amount = Amount
in-kind = in kind
backing-title = Who stands behind it
backing-group-sme = firms
backing = Of the { $asked } { $group } asked, { $favour } { $favour_n ->
    [one] supports this
   *[other] support this
}, { $conditions } with conditions; { $against_n ->
    [0] none is against
    [one] { $against } is against
   *[other] { $against } are against
}.
not-title = What we do not do
not-title-neutral = Not chosen
route-title = From question to help
if-you = If you …
then-helps = … this helps
within = Within
there-is-title = What there is
initiative = Initiative
works-on = Works on
serves = for { $who }
form = Form
form-network = network
form-partnership = partnership
form-field-lab = field lab
form-living-lab = living lab
form-hub = hub
form-desk = desk
form-fund = fund
form-programme = programme
form-platform = platform
form-task-force = task force
form-facility = facility
form-project = project
form-campus = campus
form-cluster = cluster
form-consultation = consultation
provisional = working name
life-idea = idea
life-requested = requested
life-set-up = being set up
life-running = running
life-transition = in transition
life-stopping = stopping
life-stopped = stopped
figures-title = The figures
facts-title = The facts
indicator = Indicator
now = Now
target = Target
said-title = What others say
results-title = First results
contact-title = Contact
missing-contact = where readers can turn to
