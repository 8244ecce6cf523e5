# Words that differ in Flanders.

group-society = Middenveld
