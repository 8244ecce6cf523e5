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
missing-for = who it is for, and what they gain
offer-title = What we offer
offer-title-neutral = What is offered
missing-offer = what is on offer, in no more than three points
asks-title = What we ask for
asks-title-neutral = What it takes
missing-asks = what is asked of whom
from = From
what = What
amount = Amount
in-kind = in kind
backing-title = Who stands behind it
backing-group-sme = firms
backing = { $n ->
    [one] The one answer from the { $group } is { $favour_n ->
        [one] in favour
       *[other] { $conditions_n ->
            [one] in favour, with conditions
           *[other] against
        }
    }.
   *[other] Of the { $asked } { $group } asked, { $favour_n ->
        [0] none is in favour
        [one] one is in favour
       *[other] { $favour } are in favour
    }{ $conditions_n ->
        [0] {""}
       *[other] , { $conditions } in favour with conditions
    }; { $against_n ->
        [0] none is against
        [one] one is against
       *[other] { $against } are against
    }.
}
not-title = What we do not do
not-title-neutral = Not chosen
route-title = From question to help
if-you = If you …
then-helps = … this helps
within = Within
there-is-title = What there is
initiative = Name
works-on = Purpose
serves = for { $who }
form = Type
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
life-requested = applied for
life-set-up = being set up
life-running = running
life-transition = changing
life-stopping = stopping
life-stopped = stopped
figures-title = The figures
facts-title = The facts
indicator = What
now = Now
target = Target
said-title = What others say
results-title = First results
contact-title = Contact
missing-contact = where readers can turn
