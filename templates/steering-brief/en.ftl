# Words of the steering brief, in English.

annex = Annex
