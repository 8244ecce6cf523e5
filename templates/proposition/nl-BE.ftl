# Words of the proposition that differ in Flanders.

backing-group-sme = ondernemingen
form-living-lab = living lab
