# Words of the change note, in English.

since-nothing-kept = No earlier moment has been kept to compare with.
late-title = Late already
