# Words of the steering brief that differ in Flanders.

said-title = Wat ondernemers zeggen
answered-uncounted = Het beeld is bij kmo's getoetst; bij hoeveel is niet bekend.
aligned = Ambtelijk afgestemd met { $names }.
missing-money = kosten en dekking per partij en per jaar
