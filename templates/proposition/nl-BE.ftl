# Words of the proposition that differ in Flanders.

form-living-lab = living lab
