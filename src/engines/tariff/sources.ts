/** Where a figure or a rule was read. `kind` tells how near to the law: an official text, another publication, or arithmetic. */
export interface Source {
  readonly kind: 'official' | 'press' | 'local' | 'arithmetic';
  readonly title: string;
  readonly at?: string;
}

const source = (kind: Source['kind'], title: string, at?: string): Source => ({ kind, title, ...(at && { at }) });

export const sources = {
  bvr2015: source('official', 'Besluit van de Vlaamse Regering van 24 april 2015 (uitzonderlijk en laagste tarief)'),
  decree2012: source(
    'official',
    'Decreet kinderopvang van 20 april 2012, art. 8 § 3',
    'https://codex.vlaanderen.be/?id=1021827',
  ),
  faq26: source(
    'official',
    'Opgroeien, veelgestelde vragen kinderopvang, juli 2026',
    'https://www.opgroeien.be/veelgestelde-vragen/kinderopvang',
  ),
  hr26: source('official', 'Opgroeien, model huishoudelijk reglement, 16 februari 2026'),
  so25: source('official', 'Opgroeien, model schriftelijke overeenkomst, 15 april 2025'),
  xsd: source('official', 'Opgroeien, XML-schema FO-SU-05 v2.3'),
  knack2014: source(
    'press',
    'Knack Moneytalk (Belga), tarieven vanaf 1 januari 2014',
    'https://moneytalk.knack.be/geld-en-beurs/nieuwe-tarieven-kinderopvang-vanaf-1-januari-2014/article-normal-346993.html',
  ),
  tijd2015: source('press', 'De Tijd, art. 9616814 (2015)'),
  trends2016: source(
    'press',
    'Trends, Opvang betalen of minder werken (2016)',
    'https://trends.knack.be/economie/magazine/opvang-betalen-of-minder-werken/article-normal-1368873.html',
  ),
  standaard2016: source('press', 'De Standaard, 3 november 2016', 'https://www.standaard.be/cnt/dmf20161103_02553628'),
  knack2017: source(
    'press',
    'Knack Moneytalk, juli 2017 (Kind en Gezin in het Vlaams Parlement)',
    'http://moneytalk.knack.be/geld-en-beurs/sparen/1-op-de-6-ouders-betaalt-minimumtarief-voor-kinderopvang/article-normal-877237.html',
  ),
  nieuwsblad2019: source('press', 'Het Nieuwsblad, 2 juli 2019'),
  hln2019: source('press', 'HLN (Belga), 21 februari 2019'),
  vrt2022: source('press', 'VRT NWS, 28 oktober 2022'),
  houvast2022: source('press', 'houvast.be, 30 oktober 2022'),
  vvsg2023: source(
    'local',
    'VVSG, indexering inkomenstarief, 30 oktober 2023',
    'https://www.vvsg.be/nieuws/indexering-inkomenstarief-baby-peuter',
  ),
  redactie2025: source('press', 'redactie24.be (2025)'),
  backlog2026: source(
    'press',
    'github.com/dgormez/childcare, BACKLOG.md, juli 2026 (overgenomen uit documenten van Opgroeien)',
  ),
  dilbeek: source('local', 'dilbeek.be'),
  arendonk2022: source(
    'local',
    'arendonk.be, tarieven kinderopvang (2022)',
    'https://arendonk.be/leven-welzijn/onderwijs-kinderopvang/kinderopvang/tarieven-kinderopvang',
  ),
  ravels2022: source(
    'local',
    'ravels.be, OCMW-tarief kinderopvang (2022)',
    'https://www.ravels.be/ocmw-tarief-kinderopvang',
  ),
  begijnendijk: source(
    'local',
    'begijnendijk.be, verminderd tarief',
    'https://www.begijnendijk.be/verminderd-tarief-voor-kinderopvang',
  ),
  oudsbergen: source(
    'local',
    'oudsbergen.be, kinderopvang met inkomenstarief',
    'https://www.oudsbergen.be/kinderopvang-met-inkomenstarief',
  ),
  lebbeke2023: source('local', 'lebbeke.be (2023)'),
  kindengezin: source(
    'official',
    'Kind en Gezin, vrije prijs',
    'https://www.kindengezin.be/nl/thema/kinderopvang-en-naar-school/kostprijs/vrije-prijs',
  ),
  groeipakket: source(
    'official',
    'groeipakket.be, kinderopvangtoeslag',
    'https://www.groeipakket.be/tegemoetkomingen/kinderopvangtoeslag',
  ),
  villapiepin: source('local', 'villapiepin.be, prijzen', 'https://www.villapiepin.be/prijzen'),
  computed: source('arithmetic', 'Nagerekend met de formule'),
  index: source('arithmetic', 'Afgeleid met de index'),
} as const satisfies Record<string, Source>;

export type SourceKey = keyof typeof sources;
export const isSource = (key: string): key is SourceKey => Object.hasOwn(sources, key);
