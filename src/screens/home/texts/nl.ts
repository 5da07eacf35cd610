export const nl = {
  'home.title': 'Vind kinderopvang voor je baby of peuter',
  'home.lead': 'Zoek een plaats, stel je vraag één keer en volg ze hier op.',
} as const;
