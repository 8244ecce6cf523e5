# Woorden van de wijzigingsnotitie, in het Nederlands.

since-nothing-kept = Er is nog geen eerder moment bewaard om mee te vergelijken.
late-title = Was al te laat
