# Words of the steering brief, in Dutch.

annex = Bijlage
