# Words of the invitation, in English.

title = Workshop
lead = You are warmly invited to a workshop. Together with people from { $groups } we will look at what is in order already, what is still missing, and who can do something about it.
when-title = When and where
when = When
where = Where
what = What
to-fill = To be filled in
hours = from { $from } to { $until }
hours-from = at { $from }
walk-in = doors open at { $at }
sign-up = Signing up
sign-up-by = by { $date }
why-title = Why
focus = It is about { $group }
commissioners = Commissioned by: { $names }.
about-title = What about
about = { $n ->
    [one] We will discuss one topic:
   *[other] We will discuss { $shown } topics. Please see on which of them you can say something from your own experience.
}
asked-title = What we ask of you
asked-bring = Bring an example of something that worked, and of something that got stuck. No presentation is needed.
asked-vote = Give your rating twice, at the start and after the discussion: from 0 (missing) to 4 (strong). If you don’t know, just say so.
asked-other = Unable to come, or does a colleague know more about it? Please let us know.
after-title = What happens next
after-counts = We count the answers per group, never per person.
after-quotes = We quote you only if you agree. On arrival you choose: not at all, anonymously, with your position or by name.
after-report = Afterwards you receive a report: what was counted, said and agreed, and what becomes of each idea.
