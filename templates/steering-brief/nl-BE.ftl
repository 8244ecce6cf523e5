# Words of the steering brief that differ in Flanders.

answered-uncounted = Het beeld is aan kmo’s voorgelegd; aan hoeveel, is niet bekend.
