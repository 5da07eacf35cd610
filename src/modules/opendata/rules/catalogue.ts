import type { Site } from './location-document.ts';
import type { Thing } from './turtle.ts';

/** Flemish model licence for free reuse: use freely, name the source. */
export const LICENCE = 'https://data.vlaanderen.be/id/licentie/modellicentie-gratis-hergebruik/v1.0';

const media = (type: string) => `https://www.iana.org/assignments/media-types/${type}`;
const authority = 'http://publications.europa.eu/resource/authority';

export interface Published {
  readonly publisher: { readonly name: string; readonly uri: string | null };
  /** First moment the feed knows; null while it is empty. */
  readonly since: string | null;
  readonly changed: string | null;
}

/** What is published here, after DCAT-AP-VL: one catalogue, one dataset in three forms, and the feed as a service. */
export function catalogueDocument(site: Site, { publisher, since, changed }: Published): Thing {
  const at = (path: string) => `${site.url}/open-data${path}`;
  const uitgever: Thing = {
    '@id': publisher.uri ?? `${site.url}/over`,
    '@type': 'Agent',
    agentnaam: publisher.name,
  };
  const practice = site.demo ? ' Oefengegevens: alles is verzonnen.' : '';
  const rights = {
    licentie: LICENCE,
    toegankelijkheid: `${authority}/access-right/PUBLIC`,
  };
  const distribution = (path: string, name: string, type: string, more: Thing = {}): Thing => ({
    '@id': at(`${path}#distributie`),
    '@type': 'Distributie',
    naam: name,
    toegangsadres: at(''),
    downloadadres: at(path),
    mediatype: media(type),
    ...rights,
    ...more,
  });
  const contactpunt: Thing = { '@type': 'Contact', contactnaam: publisher.name, contactpagina: `${site.url}/hulp` };
  return {
    '@id': at('/catalogus'),
    '@type': 'Catalogus',
    naam: `Open data over kinderopvang van ${publisher.name}`,
    beschrijving: `Vergunde kinderopvanglocaties zoals dit loket ze kent, zonder gegevens van personen.${practice}`,
    uitgever,
    licentie: LICENCE,
    taal: `${authority}/language/NLD`,
    landingspagina: at(''),
    heeftDataset: {
      '@id': at('/locaties'),
      '@type': 'Dataset',
      naam: 'Kinderopvanglocaties',
      beschrijving: `Naam, adres, vergunde plaatsen, subsidietrap, prijs en ligging van elke opvanglocatie. Van gezinsopvang staan er geen huisnummer en geen juiste ligging bij.${practice}`,
      trefwoord: ['kinderopvang', 'opvanglocaties', 'vergunde plaatsen'],
      thema: `${authority}/data-theme/EDUC`,
      uitgever: { '@id': uitgever['@id'] ?? '' },
      contactpunt,
      frequentie: `${authority}/frequency/CONT`,
      gebied: ['http://data.europa.eu/nuts/code/BE2', 'http://data.europa.eu/nuts/code/BE1'],
      periode: since === null ? undefined : { '@type': 'Periode', vanaf: since.slice(0, 10) },
      gewijzigd: changed ?? undefined,
      taal: `${authority}/language/NLD`,
      toegankelijkheid: rights.toegankelijkheid,
      landingspagina: at(''),
      heeftDistributie: [
        distribution('/locaties.csv', 'Opvanglocaties als CSV', 'text/csv'),
        distribution('/locaties.jsonld', 'Opvanglocaties als JSON-LD', 'application/ld+json'),
        distribution('/ldes', 'Wijzigingen als Linked Data Event Stream', 'application/ld+json', {
          voldoetAan: 'https://w3id.org/ldes/specification',
        }),
      ],
    },
    heeftDataservice: {
      '@id': at('/ldes#dienst'),
      '@type': 'Dataservice',
      naam: 'Wijzigingen volgen (LDES)',
      eindpunt: at('/ldes'),
      dientDataset: at('/locaties'),
      ...rights,
    },
  };
}
