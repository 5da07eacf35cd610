/** A word of our documents: what it means elsewhere, and what kind of value it has. */
interface Term {
  readonly iri: string;
  /** '@id' for a link, an XML Schema type, 'nl' for Dutch words; absent for a class and for a nested thing. */
  readonly type?: '@id' | 'nl' | `xsd:${string}`;
}

export const prefixes = {
  adres: 'https://data.vlaanderen.be/ns/adres#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dcterms: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  geo: 'http://www.w3.org/2003/01/geo/wgs84_pos#',
  ldes: 'https://w3id.org/ldes#',
  locn: 'http://www.w3.org/ns/locn#',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  regorg: 'http://www.w3.org/ns/regorg#',
  schema: 'http://schema.org/',
  tree: 'https://w3id.org/tree#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Words of our own, because OSLO has no profile for childcare: each is explained on /open-data under its own anchor. */
export const ownTerms = [
  'Opvanglocatie',
  'soort',
  'ligging',
  'nisCode',
  'vergundePlaatsen',
  'vergundVanaf',
  'vergundTot',
  'subsidietrap',
  'prijssoort',
  'dagprijs',
  'leeftijdVanaf',
  'leeftijdTot',
  'kenmerk',
  'oefengegevens',
] as const;

/** Dutch words as in the OSLO contexts where those have them (Organisatie, Adres, DCAT-AP-VL). `k` is our own list. */
export const terms: Readonly<Record<string, Term>> = {
  Vestiging: { iri: 'org:Site' },
  Opvanglocatie: { iri: 'k:Opvanglocatie' },
  Organisatie: { iri: 'org:Organization' },
  Adresvoorstelling: { iri: 'locn:Address' },
  Punt: { iri: 'geo:Point' },
  naam: { iri: 'dcterms:title', type: 'nl' },
  dossiernummer: { iri: 'dcterms:identifier', type: 'xsd:string' },
  beheerder: { iri: 'schema:provider' },
  kboNummer: { iri: 'regorg:registration', type: 'xsd:string' },
  adres: { iri: 'locn:address' },
  straatnaam: { iri: 'locn:thoroughfare', type: 'nl' },
  huisnummer: { iri: 'adres:Adresvoorstelling.huisnummer', type: 'xsd:string' },
  postcode: { iri: 'locn:postCode', type: 'xsd:string' },
  gemeentenaam: { iri: 'locn:postName', type: 'nl' },
  nisCode: { iri: 'k:nisCode', type: 'xsd:string' },
  geometrie: { iri: 'locn:geometry' },
  breedtegraad: { iri: 'geo:lat', type: 'xsd:decimal' },
  lengtegraad: { iri: 'geo:long', type: 'xsd:decimal' },
  ligging: { iri: 'k:ligging', type: 'xsd:string' },
  website: { iri: 'foaf:homepage', type: '@id' },
  pagina: { iri: 'foaf:page', type: '@id' },
  soort: { iri: 'k:soort', type: 'xsd:string' },
  vergundePlaatsen: { iri: 'k:vergundePlaatsen', type: 'xsd:integer' },
  vergundVanaf: { iri: 'k:vergundVanaf', type: 'xsd:date' },
  vergundTot: { iri: 'k:vergundTot', type: 'xsd:date' },
  subsidietrap: { iri: 'k:subsidietrap', type: 'xsd:string' },
  prijssoort: { iri: 'k:prijssoort', type: 'xsd:string' },
  dagprijs: { iri: 'k:dagprijs', type: 'xsd:decimal' },
  leeftijdVanaf: { iri: 'k:leeftijdVanaf', type: 'xsd:integer' },
  leeftijdTot: { iri: 'k:leeftijdTot', type: 'xsd:integer' },
  kenmerk: { iri: 'k:kenmerk', type: 'xsd:string' },
  oefengegevens: { iri: 'k:oefengegevens', type: 'xsd:boolean' },
  bevat: { iri: 'dcterms:hasPart' },

  EventStream: { iri: 'ldes:EventStream' },
  Knoop: { iri: 'tree:Node' },
  VanafRelatie: { iri: 'tree:GreaterThanOrEqualToRelation' },
  tijdspad: { iri: 'ldes:timestampPath', type: '@id' },
  versiepad: { iri: 'ldes:versionOfPath', type: '@id' },
  weergave: { iri: 'tree:view' },
  lid: { iri: 'tree:member' },
  relatie: { iri: 'tree:relation' },
  pad: { iri: 'tree:path', type: '@id' },
  waarde: { iri: 'tree:value', type: 'xsd:dateTime' },
  knoop: { iri: 'tree:node', type: '@id' },
  isVersieVan: { iri: 'dcterms:isVersionOf', type: '@id' },
  tijdstip: { iri: 'prov:generatedAtTime', type: 'xsd:dateTime' },

  Catalogus: { iri: 'dcat:Catalog' },
  Dataset: { iri: 'dcat:Dataset' },
  Distributie: { iri: 'dcat:Distribution' },
  Dataservice: { iri: 'dcat:DataService' },
  Agent: { iri: 'foaf:Agent' },
  Contact: { iri: 'vcard:Kind' },
  Periode: { iri: 'dcterms:PeriodOfTime' },
  heeftDataset: { iri: 'dcat:dataset' },
  heeftDataservice: { iri: 'dcat:service' },
  dientDataset: { iri: 'dcat:servesDataset', type: '@id' },
  eindpunt: { iri: 'dcat:endpointURL', type: '@id' },
  heeftDistributie: { iri: 'dcat:distribution' },
  beschrijving: { iri: 'dcterms:description', type: 'nl' },
  uitgever: { iri: 'dcterms:publisher' },
  agentnaam: { iri: 'foaf:name', type: 'nl' },
  contactpunt: { iri: 'dcat:contactPoint' },
  contactnaam: { iri: 'vcard:fn', type: 'nl' },
  contactpagina: { iri: 'vcard:hasURL', type: '@id' },
  licentie: { iri: 'dcterms:license', type: '@id' },
  toegankelijkheid: { iri: 'dcterms:accessRights', type: '@id' },
  taal: { iri: 'dcterms:language', type: '@id' },
  thema: { iri: 'dcat:theme', type: '@id' },
  trefwoord: { iri: 'dcat:keyword', type: 'nl' },
  frequentie: { iri: 'dcterms:accrualPeriodicity', type: '@id' },
  gebied: { iri: 'dcterms:spatial', type: '@id' },
  periode: { iri: 'dcterms:temporal' },
  vanaf: { iri: 'dcat:startDate', type: 'xsd:date' },
  gewijzigd: { iri: 'dcterms:modified', type: 'xsd:dateTime' },
  landingspagina: { iri: 'dcat:landingPage', type: '@id' },
  toegangsadres: { iri: 'dcat:accessURL', type: '@id' },
  downloadadres: { iri: 'dcat:downloadURL', type: '@id' },
  mediatype: { iri: 'dcat:mediaType', type: '@id' },
  voldoetAan: { iri: 'dcterms:conformsTo', type: '@id' },
};

/** All prefixes of an installation: our own words are explained on its page. */
export const prefixesAt = (url: string): Readonly<Record<string, string>> => ({ ...prefixes, k: `${url}/open-data#` });

/** A prefixed name in full; an address stays as it is. */
export function full(name: string, url: string): string {
  const [, prefix = '', local = ''] = /^([a-z]+):(?!\/\/)(.*)$/.exec(name) ?? [];
  const base = prefixesAt(url)[prefix];
  return base === undefined ? name : base + local;
}

export interface ContextDocument {
  readonly '@context': Readonly<Record<string, string | { '@id': string; '@type'?: string; '@language'?: string }>>;
}

/** The JSON-LD context of our documents (/open-data/context.jsonld). */
export function contextDocument(url: string): ContextDocument {
  const entries = Object.entries(terms).map(([name, { iri, type }]): [string, ContextDocument['@context'][string]] => {
    if (type === undefined) return [name, full(iri, url)];
    if (type === 'nl') return [name, { '@id': full(iri, url), '@language': 'nl' }];
    return [name, { '@id': full(iri, url), '@type': type === '@id' ? '@id' : full(type, url) }];
  });
  return { '@context': { ...prefixesAt(url), ...Object.fromEntries(entries) } };
}
