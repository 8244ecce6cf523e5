# Words of the invitation, in English.

title = Workshop
from = { $n ->
    [one] { $names } warmly invites you to this workshop.
   *[other] { $names } warmly invite you to this workshop.
}
invited = You are warmly invited to this workshop.
lead = Together with people from { $groups } we will look at what is in order already, what is still missing, and who can do something about it.
when-title = When and where
when = When
where = Where
programme = Programme
parts = { $in } doors open · { $first } welcome and first vote · { $talk } discussions · { $second } second vote, ideas and agreements · { $end } end
what = What
to-fill = To be filled in
hours = from { $from } to { $until }
hours-from = at { $from }
sign-up = Signing up
sign-up-both = Please sign up by { $date } with { $contact }.
sign-up-by = Please sign up by { $date }.
sign-up-at = Please sign up with { $contact }.
contact-name = Sign up with
contact-mail = E-mail
contact-phone = Telephone
why-title = Why
focus = It is about { $group }
unknown = We do not yet know well enough what works in practice and what does not; we would like to hear that from you.
decide = { $n ->
    [one] With the outcome, { $names } decides what will be done, and what others will be asked to do.
   *[other] With the outcome, { $names } decide what will be done, and what others will be asked to do.
}
about-title = What about
about = { $n ->
    [one] You will rate one topic.
   *[other] You will rate { $shown } topics.
}
about-deep = { $n ->
    [one] One of them we will discuss at length.
   *[other] At most { $shown } of them we will discuss at length.
}
about-now = This is how it should be; we ask you how things stand now:
asked-title = What we ask of you
asked-bring = Bring an example of something that worked, and of something that got stuck. No presentation is needed.
asked-vote = Give your rating twice, before and after the discussion, on a card without a name: from 0 (missing) to 4 (strong), or “don’t know”. You vote in a personal capacity.
asked-secret = Please do not share trade secrets, your own or those of others.
asked-other = Unable to come, or does a colleague know more about it? Then they may come in your place; please let us know.
after-title = What happens next
after-counts = We count the votes per group, never per person. For a group with fewer than { $least } voters we report no results, nor could they be worked out from the total.
after-quotes = We quote you only with your consent. On arrival you choose: not at all, anonymously, with your position or by name.
after-report = Within two working days you receive a draft of the report; you have a week to respond. An idea on which nothing was decided is in it as an open point.
