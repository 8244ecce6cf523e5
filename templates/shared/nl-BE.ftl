# Words that differ in Flanders.

view-sme = kmo
figure-sme = kmo
group-sme = Kmo's
group-society = Middenveld
source-wave = { $n ->
    [one] Ronde bij één onderneming, { $date }
   *[other] Ronde bij { $n } ondernemingen, { $date }
}
source-wave-uncounted = Ronde bij ondernemingen, { $date }
