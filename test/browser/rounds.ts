/** Which page is looked at as whom. A round begins signed in; a page with a parameter is reached by links of its round. */
export const rounds = {
  /** Looked at in a story of their own, or no pages to look at: words for machines, and steps that only send on. */
  elsewhere: [
    '/robots.txt',
    '/.well-known/security.txt',
    '/aanmelden/dienst',
    '/aanmelden/terug',
    '/aanmelden/code', // in local-account.spec.ts
    '/uitnodiging/:token', // in local-account.spec.ts
    '/cijfers/opvangvragen.xlsx',
    '/cijfers/opvangvragen.csv',
    '/postvak/brief',
    '/vraag/nakijken',
    '/vraag/ontvangst',
    '/zoekmelding/:token',
    '/beheer/invoer/:file',
    '/organisator/:location/plaatsen/statuut', // in kept-places.spec.ts: only for family care
    '/open-data/locaties.csv',
    '/open-data/locaties.jsonld',
    '/open-data/context.jsonld',
    '/open-data/catalogus.jsonld',
    '/open-data/catalogus.ttl',
    '/open-data/ldes',
    '/open-data/ldes/pagina/:number',
    '/id/locatie/:id',
    '/id/locatie/:id/versie/:version',
  ],
  of: {
    visitor: ['/', '/zoeken', '/zoekmelding', '/zoekmelding/gestopt', '/locatie/:id', '/vraag', '/vraag/verder', '/mijn-vraag', '/mijn-vraag/mail-gevraagd', '/mijn-vraag/mail', '/hulp', '/toegankelijkheid', '/privacy', '/over', '/aanmelden', '/oefenen', '/postvak', '/open-data', '/aanbod-op-de-kaart', '/tarief'],
    draft: ['/vraag/kind', '/vraag/soort', '/vraag/dagen', '/vraag/start', '/vraag/extra', '/vraag/waarom', '/vraag/gezin-feiten', '/vraag/locaties', '/vraag/wie', '/vraag/wonen', '/vraag/bereiken', '/vraag/opmerking'],
    family: ['/mijn-vraag/overzicht', '/aanbod', '/mijn-vraag/aanbod/:offer/ja', '/mijn-vraag/aanbod/:offer/nee', '/mijn-vraag/stoppen/:request', '/mijn-vraag/aanvraag/:line/stoppen', '/mijn-vraag/geboren/:child'],
    organiser: ['/organisator', '/organisator/vragen', '/organisator/:location/vragen', '/organisator/:location/vragen/:family/:line', '/organisator/:location/bezetting', '/organisator/:location/vooruitblik', '/organisator/:location/kinderen', '/organisator/:location/kinderen/:family/:placement', '/organisator/:location/gegevens', '/organisator/:location/plaatsen', '/organisator/:location/plaatsen/minder', '/organisator/:location/plaatsen/minder/:reduction', '/organisator/:location/plaatsen/voorbehouden', '/organisator/:location/plaatsen/voorbehouden/:pool', '/organisator/:location/plaatsen/prijs', '/organisator/:location/geschiedenis', '/sleutels', '/wissel'],
    locationStaff: ['/organisator', '/organisator/vragen', '/organisator/:location/vragen', '/organisator/:location/bezetting', '/organisator/:location/kinderen'],
    deskWorker: ['/loket', '/loket/vragen', '/loket/telefoon', '/loket/gezin/:family', '/loket/gezin/:family/ontvangst/:request', '/loket/gezin/:family/stop/:request', '/loket/gezin/:family/geboorte/:child', '/loket/gezin/:family/tijdelijk/:request'],
    policyOfficer: ['/cijfers'],
    agencyOfficer: ['/beheer/locaties', '/organisator/:location/plaatsen', '/organisator/:location/plaatsen/minder', '/organisator/:location/geschiedenis', '/beheer/locaties/:location/vergunning', '/cijfers'],
    administrator: ['/beheer', '/beheer/organisatoren', '/beheer/locaties', '/beheer/locaties/nieuw', '/beheer/locaties/:location/vergunning', '/beheer/invoer', '/beheer/aantallen'],
  },
} as const; // prettier-ignore
