# Words of the proposition, in English.

adopted = adopted { $on }
since = { $n ->
    [one] one point open since
   *[other] { $n } points open since
}
for-title = For whom
offer-title = What we offer
offer-title-neutral = What is offered
asks-title = What we ask for
asks-title-neutral = What it takes
from = From
amount = Amount
senders = Behind this proposition: { $names }
backing-title = Who stands behind it
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
contested-note = Figures of the same name were counted in different ways.
facts-title = The facts
now = Latest
target = Target
said-title = What others say
results-title = First results
contact-title = Contact
