export const nl = {
  'problem.supply.unknownLocation': 'Deze opvanglocatie bestaat niet (meer). Ga terug naar de zoekpagina.',
  'problem.supply.groupTooSmall': 'Een groepsopvang heeft minstens {minimum, number} plaatsen.',
  'problem.supply.familyTooLarge':
    'Een gezinsopvang mag op die datum ten hoogste {maximum, number} kinderen tegelijk opvangen.',
  'problem.supply.incomeTariffNeedsSubsidy': 'Inkomenstarief kan alleen met subsidietrap 2 of 3.',
  'problem.supply.incomeTariffHasNoDayPrice':
    'Met inkomenstarief is er geen vaste dagprijs: die hangt af van het inkomen van het gezin.',
  'problem.supply.agesTheWrongWay': 'De hoogste leeftijd moet boven de laagste liggen.',
  'problem.supply.weekdayTwice': 'Een weekdag staat twee keer in de openingsuren.',
  'problem.supply.closesBeforeOpening': 'Het sluitingsuur moet na het openingsuur komen.',
  'problem.supply.fileNumberTaken': 'Er is al een locatie met dit dossiernummer.',
  'problem.supply.organiserTaken': 'Er is al een organisator met dit ondernemingsnummer.',
  'problem.supply.noPlaceLeft': 'Er is op minstens één van die dagdelen geen vergunde plaats meer vrij.',
} as const;
