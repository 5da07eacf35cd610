/** Why a file cannot be read: what it is, and what to do. */
type Reasons = Readonly<Record<string, string>>;

const nl = {
  empty: 'Het bestand is leeg.',
  pdf: 'Dit is een pdf, wat de naam ook zegt. Vraag de lijst als Excel of CSV.',
  oldExcel:
    'Dit is een oud Excel-bestand (.xls), of het is met een wachtwoord beveiligd. Bewaar het als .xlsx zonder wachtwoord.',
  zip: 'Dit is een ingepakt bestand, maar geen Excel. Pak het uit en kies de lijst zelf.',
  bomb: 'Dit bestand wordt veel te groot als we het uitpakken. We lezen het niet.',
  broken: 'Het bestand is beschadigd of niet volledig. Bewaar het opnieuw en probeer nog eens.',
  locked: 'Het bestand is beveiligd met een wachtwoord. Bewaar het zonder.',
  garbage: 'Dit is geen tekst die we kunnen lezen. Bewaar de lijst als Excel, of als CSV in UTF-8.',
  markup: 'Dit is een webpagina of XML, geen lijst. Bewaar de lijst als Excel of CSV.',
  quotes: 'Op rij {line} klopt een aanhalingsteken niet. Verbeter die rij.',
  noHeader: 'We vinden geen rij met de namen van de kolommen.',
  noRows: 'Het bestand heeft namen van kolommen, maar geen rijen.',
  manyRows: 'Het bestand heeft meer dan {most, number} rijen. Splits het.',
  manyColumns: 'Het bestand heeft meer dan {most, number} kolommen.',
  longCell: 'Op rij {line} staat een vak met meer dan {most, number} tekens.',
  merged: 'De cellen {range} zijn samengevoegd. Maak dat ongedaan in Excel: elke rij heeft eigen waarden nodig.',
  geojson: 'Dit is JSON, maar geen GeoJSON met een lijst van plaatsen (FeatureCollection).',
  json: 'Dit lijkt JSON, maar het klopt niet. Vraag het bestand opnieuw.',
  projection: 'De coördinaten staan in een ander stelsel. Vraag de lijst in WGS 84 (EPSG:4326).',
  tooLarge: 'Het bestand is groter dan 20 MB.',
} satisfies Reasons;

const fr: Record<keyof typeof nl, string> = {
  empty: 'Le fichier est vide.',
  pdf: 'Ceci est un PDF, quel que soit son nom. Demandez la liste en Excel ou en CSV.',
  oldExcel:
    'Ceci est un ancien fichier Excel (.xls), ou il est protégé par un mot de passe. Enregistrez-le en .xlsx sans mot de passe.',
  zip: 'Ceci est un fichier compressé, mais pas un Excel. Décompressez-le et choisissez la liste elle-même.',
  bomb: 'Ce fichier devient beaucoup trop grand une fois décompressé. Nous ne le lisons pas.',
  broken: 'Le fichier est endommagé ou incomplet. Enregistrez-le à nouveau et réessayez.',
  locked: 'Le fichier est protégé par un mot de passe. Enregistrez-le sans mot de passe.',
  garbage: 'Ce n’est pas un texte que nous pouvons lire. Enregistrez la liste en Excel, ou en CSV UTF-8.',
  markup: 'Ceci est une page web ou du XML, pas une liste. Enregistrez la liste en Excel ou en CSV.',
  quotes: 'Un guillemet est incorrect à la ligne {line}. Corrigez cette ligne.',
  noHeader: 'Nous ne trouvons pas de ligne avec les noms des colonnes.',
  noRows: 'Le fichier a des noms de colonnes, mais pas de lignes.',
  manyRows: 'Le fichier a plus de {most, number} lignes. Divisez-le.',
  manyColumns: 'Le fichier a plus de {most, number} colonnes.',
  longCell: 'Une cellule de la ligne {line} contient plus de {most, number} caractères.',
  merged:
    'Les cellules {range} sont fusionnées. Annulez cela dans Excel : chaque ligne a besoin de ses propres valeurs.',
  geojson: 'Ceci est du JSON, mais pas un GeoJSON avec une liste de lieux (FeatureCollection).',
  json: 'Cela ressemble à du JSON, mais il est incorrect. Demandez à nouveau le fichier.',
  projection: 'Les coordonnées sont dans un autre système. Demandez la liste en WGS 84 (EPSG:4326).',
  tooLarge: 'Le fichier dépasse 20 Mo.',
};

const en: Record<keyof typeof nl, string> = {
  empty: 'The file is empty.',
  pdf: 'This is a PDF, whatever it is called. Ask for the list as Excel or CSV.',
  oldExcel: 'This is an old Excel file (.xls), or it is protected by a password. Save it as .xlsx without a password.',
  zip: 'This is a packed file, but no Excel. Unpack it and choose the list itself.',
  bomb: 'This file becomes far too large when it is unpacked. We do not read it.',
  broken: 'The file is damaged or incomplete. Save it again and try once more.',
  locked: 'The file is protected by a password. Save it without one.',
  garbage: 'This is no text that we can read. Save the list as Excel, or as CSV in UTF-8.',
  markup: 'This is a web page or XML, no list. Save the list as Excel or CSV.',
  quotes: 'A quotation mark on row {line} is wrong. Mend that row.',
  noHeader: 'We find no row with the names of the columns.',
  noRows: 'The file has names of columns, but no rows.',
  manyRows: 'The file has more than {most, number} rows. Split it.',
  manyColumns: 'The file has more than {most, number} columns.',
  longCell: 'A cell on row {line} holds more than {most, number} characters.',
  merged: 'The cells {range} are merged. Undo that in Excel: each row needs values of its own.',
  geojson: 'This is JSON, but no GeoJSON with a list of places (FeatureCollection).',
  json: 'This looks like JSON, but it is not right. Ask for the file again.',
  projection: 'The coordinates are in another system. Ask for the list in WGS 84 (EPSG:4326).',
  tooLarge: 'The file is larger than 20 MB.',
};

/** One message (ICU) that chooses by `why`. */
const choice = (reasons: Reasons, other: string): string =>
  `{why, select, ${Object.entries(reasons)
    .map(([why, sentence]) => `${why} {${sentence}}`)
    .join(' ')} other {${other}}}`;

export const unreadable = {
  nl: choice(nl, 'Dit bestand kunnen we niet lezen.'),
  fr: choice(fr, 'Nous ne pouvons pas lire ce fichier.'),
  en: choice(en, 'We cannot read this file.'),
};
